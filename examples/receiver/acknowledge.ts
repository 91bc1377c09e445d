export type Sender = {
  /** Where the API is: `https://samarbejdsrum.example/api`. */
  api: string;
  /** A token with the scope `acknowledgements`. */
  token: string;
  /** What this system calls itself. */
  system: string;
};

/** Tells the sender under which reference the event was entered. Saying the same again changes nothing there. False when it could not be told: then it is told later. */
export async function acknowledge({ api, token, system }: Sender, eventId: string, reference: string): Promise<boolean> {
  const request = {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ system, reference }),
  };
  try {
    const response = await fetch(`${api}/events/${eventId}/acknowledgements`, request);
    if (!response.ok) console.error(`${eventId} was not acknowledged: ${response.status} ${await response.text()}`);
    return response.ok;
  } catch (error) {
    console.error(`${eventId} was not acknowledged: ${String(error)}`);
    return false;
  }
}
