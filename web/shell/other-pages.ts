import type { Id } from "../../contract/ids.ts";

/** Written to the browser's storage for no longer than it takes its other pages to be told. */
const key = "signed-out";

/** Has the other pages of this browser, which share the session, let go of what they show of the person who has signed out. */
export function tellOtherPages(person: Id<"person">): void {
  localStorage.setItem(key, person);
  localStorage.removeItem(key);
}

/** Leaves this page when the person signs out in another one. Returns what stops listening. */
export function onSignedOutElsewhere(person: Id<"person">): () => void {
  const look = (event: StorageEvent): void => {
    if (event.key === key && event.newValue === person) void leave();
  };
  window.addEventListener("storage", look);
  return () => window.removeEventListener("storage", look);
}

async function leave(): Promise<void> {
  const { signedOut } = await import("./device.ts");
  window.dispatchEvent(new Event(signedOut));
  location.assign("/sign-in");
}
