import type { AgendaItemView, DecisionView, MeetingView } from "../../contract/views.ts";
import { professionalForum } from "./bodies.ts";
import { decideOn } from "./decide.ts";
import type { Visitor } from "./visitor.ts";

/** A running meeting of the professional forum with so many open items of its own, none decided yet. */
export async function openMeeting(secretary: Visitor, itemCount: number): Promise<AgendaItemView[]> {
  const { id } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-11-18T16:00:00Z",
    place: "Ringsted Sygehus",
  });
  for (let item = 1; item <= itemCount; item++) {
    const title = `Fælles indsats nr. ${item}`;
    await secretary.post(`/meetings/${id}/agenda-items`, { title, itemType: "decision", access: "open", submissionId: null });
  }
  for (const to of ["agenda_published", "in_progress"])
    await secretary.post(`/meetings/${id}/progress`, { to, reason: "Aftalt med formandskabet." });
  return (await secretary.get<MeetingView>(`/meetings/${id}`)).items;
}

export const approve = (secretary: Visitor, item: AgendaItemView): Promise<DecisionView> =>
  decideOn(secretary, item, {
    outcome: "approved",
    text: "Forummet godkendte indsatsen.",
    reservation: null,
    deviatesFromProposal: false,
    onwardTo: null,
    versionId: null,
  });
