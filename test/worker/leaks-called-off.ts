import type { Id } from "../../contract/ids.ts";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";

/** A meeting that was called off after its agenda was out: what was closed on it stays closed, and what was not out yet stays in the house. */
export async function hideCalledOff(secretary: Visitor): Promise<{ id: Id<"meeting">; itemId: Id<"agendaItem"> }> {
  const { id } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2027-01-13T16:00:00Z",
    place: "Sorø",
  });
  const add = (title: string, access: "open" | "closed") =>
    secretary.post<MeetingView>(`/meetings/${id}/agenda-items`, { title, access, itemType: "decision", submissionId: null });
  await add("Den åbne sag, der venter", "open");
  await add("Den lukkede zqaflystlukket", "closed");
  await secretary.post(`/meetings/${id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  await add("Det nye zqaflystkladde", "open");
  const { items } = await secretary.post<MeetingView>(`/meetings/${id}/cancellation`, { reason: "Formanden er syg." });
  const last = items.at(-1);
  if (last === undefined) throw new Error("the meeting has lost its agenda");
  return { id, itemId: last.id };
}
