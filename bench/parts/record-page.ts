import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../../test/cast/bodies.ts";
import { decideOn } from "../../test/cast/decide.ts";
import { signIn, type Visitor } from "../../test/cast/visitor.ts";
import { processorSeconds } from "../machine.ts";
import { Ours } from "../ours.ts";
import type { Part } from "../part.ts";

const decisionsOnPage = 300;
const itemsOfMeeting = 30;
const requests = 100;

/**
 * What a full page of the public record costs, in processor time of the server's whole tree: the runtime, the database and what we wrote. A page is asked for as
 * nobody, and kept by no cache.
 */
export const recordPage: Part = {
  name: "record-page",
  tells: "a page of 300 decisions is asked for a hundred times",
  run: async ({ entries, repeats, figures }) => {
    const entry = entries.find(({ contestant }) => contestant instanceof Ours);
    if (entry === undefined || !(entry.contestant instanceof Ours)) return;
    const { baseUrl } = entry.contestant.server;
    const secretary = await signIn(baseUrl, "secretary");
    for (let meeting = 0; meeting < decisionsOnPage / itemsOfMeeting; meeting++) await decideMeeting(secretary, meeting);
    const address = `${baseUrl}/public/forums/${professionalForum}/decisions`;
    for (let repeat = 0; repeat < repeats; repeat++) {
      const before = processorSeconds(entry.pids);
      for (let request = 0; request < requests; request++) {
        const html = await (await fetch(address)).text();
        const found = html.split("/public/decisions/").length - 1;
        if (found !== decisionsOnPage) throw new Error(`the page has ${found} decisions`);
      }
      const spentMs = (processorSeconds(entry.pids) - before) * 1000;
      figures.add("CPU per page of 300 decisions", "ms", entry.contestant, spentMs / requests);
    }
  },
};

async function decideMeeting(secretary: Visitor, number: number): Promise<void> {
  const startsAt = `2026-${String(number + 1).padStart(2, "0")}-15T16:00:00Z`;
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt, place: "Ringsted Sygehus" });
  for (let item = 1; item <= itemsOfMeeting; item++) {
    const title = `Fælles indsats nr. ${item} for borgere med flere sygdomme og mange forløb`;
    await secretary.post(`/meetings/${planned.id}/agenda-items`, { title, itemType: "decision", access: "open", submissionId: null });
  }
  for (const to of ["agenda_published", "in_progress"])
    await secretary.post(`/meetings/${planned.id}/progress`, { to, reason: "Aftalt med formandskabet." });
  const meeting = await secretary.get<MeetingView>(`/meetings/${planned.id}`);
  for (const item of meeting.items) {
    await decideOn(secretary, item, {
      outcome: "approved",
      text: "Forummet godkendte indsatsen og bad om en status om et halvt år.",
      reservation: null,
      deviatesFromProposal: false,
      onwardTo: null,
      versionId: null,
    });
  }
}
