import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "./bodies.ts";
import type { Visitor } from "./visitor.ts";

/** The meeting in June: called to in May, and called off a week before. What it was to be told waits for the next one. */
export async function playCalledOff(secretaryOn: (day: string) => Promise<Visitor>): Promise<void> {
  const planning = await secretaryOn("05-02");
  const { id } = await planning.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2023-06-07T13:00:00Z",
    place: "Slagelse Sygehus",
  });
  const told = { itemType: "briefing", access: "open", submissionId: null };
  await planning.post(`/meetings/${id}/agenda-items`, { ...told, title: "Hvor langt kommunerne er med at tilslutte sig" });
  await (
    await secretaryOn("05-24")
  ).post(`/meetings/${id}/progress`, { to: "agenda_published", reason: "Sagen er kort og har ingen afsnit." });
  const reason = "Kommunerne har ikke svaret endnu, og der er ikke andet på dagsordenen.";
  await (await secretaryOn("05-31")).post(`/meetings/${id}/cancellation`, { reason });
}
