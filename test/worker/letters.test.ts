import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { MeetingView } from "../../contract/views.ts";
import { sendOverdueLetters } from "../../worker/letters.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { professionalForum } from "../cast/bodies.ts";
import { as, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const published = "2023-04-10T10:00:00Z";
const after = (minutes: number) => new Date(Date.parse(published) + minutes * 60_000);
const sweep = (at: Date, changed: Partial<typeof env> = {}) => sendOverdueLetters({ ...env, ...changed }, openDatabase(env.DB), at);

/** Who has had a letter about the meeting, in order. */
const writtenTo = async ({ id }: MeetingView): Promise<string[]> =>
  (
    await env.DB.prepare("select to_address from mailbox where body like ? order by id").bind(`%${id}%`).all<{ to_address: string }>()
  ).results.map(({ to_address }) => to_address);
const ofAgenda = "subject_id in (select id from agenda_publications where meeting_id = ?)";
const ofRound = "subject_id in (select id from minutes_rounds where meeting_id = ?)";
const doneAt = async ({ id }: MeetingView, of = ofAgenda) =>
  env.DB.prepare(`select done_at from mailings where ${of}`).bind(id).first<string | null>("done_at");

/** An agenda that is out, and whose letters have gone. */
async function agendaThatIsOut(): Promise<{ meeting: MeetingView; everybody: string[] }> {
  const secretary = await as("secretary", published);
  const meeting = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2023-04-19T15:00:00Z",
    place: "Ringsted Sygehus",
  });
  await secretary.post(`/meetings/${meeting.id}/agenda-items`, {
    title: "En sag",
    access: "open",
    itemType: "briefing",
    submissionId: null,
  });
  await secretary.post(`/meetings/${meeting.id}/publications`, { reason: "Afsnit mangler.", notCpr: [] });
  await vi.waitUntil(async () => (await doneAt(meeting)) !== null, { timeout: 5000 });
  return { meeting, everybody: await writtenTo(meeting) };
}

/** The server died when the first of the letters had gone and been noted. */
async function dieAfterTheFirst({ id }: MeetingView, first: string): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("delete from mailbox where body like ? and to_address <> ?").bind(`%${id}%`, first),
    env.DB.prepare(
      `update mailings set done_at = null, sent_to = json_array((select id from people where email = ?)) where ${ofAgenda}`,
    ).bind(first, id),
  ]);
}

describe("letters that a crash leaves unsent", () => {
  it("reach everybody who has had none, once, when nobody can be at it any more", async () => {
    const { meeting, everybody } = await agendaThatIsOut();
    const [first = ""] = everybody;
    expect(everybody.length).toBeGreaterThan(5);
    await dieAfterTheFirst(meeting, first);

    await sweep(after(5));
    expect(await writtenTo(meeting), "whoever sends them may still be at it").toEqual([first]);
    await Promise.all([sweep(after(11)), sweep(after(11))]);
    expect((await writtenTo(meeting)).toSorted()).toEqual(everybody.toSorted());
    await sweep(after(60));
    expect((await writtenTo(meeting)).length).toBe(everybody.length);
  });

  it("are tried again while the mail service is down, and given up after a day", async () => {
    const { meeting, everybody } = await agendaThatIsOut();
    await dieAfterTheFirst(meeting, everybody[0] ?? "");
    const down = { BASE_URL: "https://samarbejdsrum.example", EMAIL: { send: () => Promise.reject(new Error("down")) } };
    await sweep(after(11), down);
    expect([await doneAt(meeting), (await writtenTo(meeting)).length]).toEqual([null, 1]);
    await sweep(after(25 * 60), down);
    expect(await doneAt(meeting)).not.toBeNull();
  });

  it("are not sent where the minutes they ask about have been taken back", async () => {
    const secretary = await as("secretary", published);
    const { meeting } = await agendaThatIsOut();
    await secretary.post(`/meetings/${meeting.id}/progress`, { to: "in_progress" });
    await secretary.post(`/meetings/${meeting.id}/progress`, { to: "held" });
    await secretary.post(`/meetings/${meeting.id}/minutes/rounds`);
    await vi.waitUntil(async () => (await doneAt(meeting, ofRound)) !== null, { timeout: 5000 });
    await secretary.delete(`/meetings/${meeting.id}/minutes/round`);
    await env.DB.prepare(`update mailings set done_at = null, sent_to = '[]' where ${ofRound}`).bind(meeting.id).run();
    const before = await writtenTo(meeting);
    await sweep(after(11));
    expect([await writtenTo(meeting), (await doneAt(meeting, ofRound)) !== null]).toEqual([before, true]);
  });
});
