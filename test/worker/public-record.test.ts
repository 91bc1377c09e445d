import { beforeAll, describe, expect, it } from "vitest";
import type { DecisionView, MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { as, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

/** A meeting that has been held: a closed item, then an open one, each decided. */
async function heldMeeting(): Promise<{ meeting: MeetingView; decisions: DecisionView[] }> {
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "Ringsted Sygehus",
  });
  for (const [title, access] of [
    ["Ansættelse af en leder", "closed"],
    ["Fælles tilbud om rehabilitering", "open"],
  ]) {
    await secretary.post(`/meetings/${planned.id}/agenda-items`, { title, access, itemType: "decision", submissionId: null });
  }
  for (const to of ["agenda_published", "in_progress"]) await secretary.post(`/meetings/${planned.id}/progress`, { to });
  const meeting = await secretary.get<MeetingView>(`/meetings/${planned.id}`);
  const decisions: DecisionView[] = [];
  for (const item of meeting.items) {
    const input = { outcome: "approved", text: `Godkendt: ${item.title}.`, reservation: null, deviatesFromProposal: false, onwardTo: null };
    decisions.push(await secretary.post<DecisionView>(`/agenda-items/${item.id}/decisions`, { ...input, versionId: null }));
  }
  return { meeting, decisions };
}

describe("numbers", () => {
  it("have no gap for those without a seat, who would count the closed items by it", async () => {
    const { meeting, decisions } = await heldMeeting();
    const [closed, open] = decisions;
    expect(closed?.citation).toMatch(/^2026\/\d+$/);
    expect(open).toMatchObject({ citation: `2026/${Number(closed?.citation.split("/")[1]) + 1}`, agendaItem: { number: 2 } });
    const outsider = await as("kolding-outsider");
    const seen = await outsider.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(seen.items).toMatchObject([{ number: 1, decision: { citation: "2. december 2026, pkt. 1" } }]);
    expect(await outsider.get<DecisionView>(`/decisions/${open?.id}`)).toMatchObject({
      citation: "2. december 2026, pkt. 1",
      agendaItem: { number: 1 },
    });
    expect((await (await as("ringsted-head")).get<MeetingView>(`/meetings/${meeting.id}`)).items).toMatchObject([
      { number: 1 },
      { number: 2 },
    ]);
  });
});
