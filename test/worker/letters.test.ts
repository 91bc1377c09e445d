import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { AgendaPublication, ItemTextView } from "../../contract/agenda-views.ts";
import type { CalendarOpened } from "../../contract/calendar.ts";
import type { Id } from "../../contract/ids.ts";
import type { NotificationPage } from "../../contract/notification.ts";
import type { MeetingView } from "../../contract/views.ts";
import { sendOverdueLetters } from "../../worker/letters.ts";
import { followForPeople } from "../../worker/notifications/follow.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { professionalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, refusal, setTheStage, submittedInitiative, writeText } from "./stage.ts";

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

describe("a meeting whose agenda is out", () => {
  let secretary: Visitor;
  let meeting: MeetingView;
  let edition: AgendaPublication | undefined;
  let submissionId: Id<"submission"> | undefined;
  const item = (title: string, carried?: Id<"submission">) => ({
    ...{ title, itemType: "decision", access: "open" },
    submissionId: carried ?? null,
  });
  const add = (body: object) => secretary.post<MeetingView>(`/meetings/${meeting.id}/agenda-items`, body);
  const plan = () => secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt: "2027-03-03T16:00:00Z", place: "" });
  const letters = async (subject: string) =>
    (
      await env.DB.prepare("select body from mailbox where body like ? and subject like ?")
        .bind(`%${meeting.id}%`, `${subject}%`)
        .all<{ body: string }>()
    ).results.map(({ body }) => body);
  const read = async (path: string) => (await atTheDoor(`${base}${path}`)).text();
  const ownCalendar = async () => (await atTheDoor((await secretary.post<CalendarOpened>("/calendar")).url)).text();

  beforeAll(async () => {
    secretary = await as("secretary");
    submissionId = (await submittedInitiative()).submissions[0]?.id;
    meeting = await plan();
    const { items } = await add(item("Uden dokument"));
    const { textId } = await secretary.post<ItemTextView>(`/agenda-items/${items[0]?.id}/text`);
    await writeText(secretary, textId ?? expect.fail("no text"), [{ field: "summary", paragraphs: ["Sådan lød sagen."] }]);
    await add(item("Med dokument", submissionId));
    await secretary.post(`/meetings/${meeting.id}/standard-items`);
    await secretary.post(`/meetings/${meeting.id}/publications`, { reason: "Aftalt med formandskabet." });
    await add(item("Ikke ude endnu"));
    await secretary.patch(`/agenda-items/${items[0]?.id}`, { presenter: "Formanden", seen: { presenter: "" } });
    [edition] = await secretary.get<AgendaPublication[]>(`/meetings/${meeting.id}/publications`);
  });

  it("is moved with a reason, and everybody with a seat is written to", async () => {
    const path = `/meetings/${meeting.id}`;
    const change = { startsAt: "2027-03-10T17:00:00Z", place: "Sorø", seen: { startsAt: meeting.startsAt, place: meeting.place } };
    expect(await refusal(secretary.patch(path, change))).toMatchObject({ code: "invalid_input", paths: ["reason"] });
    expect(await refusal(secretary.patch(path, { ...change, reason: "Se 010190-1234." }))).toMatchObject({ code: "cpr_in_text" });
    expect(await secretary.patch(path, { ...change, reason: "Salen er optaget." })).toMatchObject({
      startsAt: "2027-03-10T17:00:00.000Z",
      state: "agenda_published",
    });
    await vi.waitUntil(async () => (await letters("Mødet er flyttet")).length === edition?.recipientCount);
    const [letter] = await letters("Mødet er flyttet");
    expect(letter).toContain("Nu: onsdag den 10. marts 2027 kl. 18.00, Sorø\nFør: onsdag den 3. marts 2027 kl. 17.00");
    expect(await ownCalendar()).toMatch(new RegExp(`UID:${meeting.id}@.*\\s+SEQUENCE:2`));
    expect(await read(`/public/meetings/${meeting.id}`)).toContain("Mødet skulle have været onsdag den 3. marts 2027 kl. 17.00.");
    await expect
      .poll(() => read("/public/search?q=sådan+lød+sagen"))
      .toContain("Mødet er flyttet. Det skulle have været onsdag den 3. marts 2027 kl. 17.00.");
  });

  it("is called off with a reason, once, by those who lead the forum, and everybody who was called is written to", async () => {
    const path = `/meetings/${meeting.id}/cancellation`;
    const because = { reason: "Formanden er syg." };
    expect(await refusal(secretary.post(path, {}))).toMatchObject({ code: "invalid_input", paths: ["reason"] });
    expect(await refusal(secretary.post(path, { reason: "Se 010190-1234." }))).toMatchObject({ code: "cpr_in_text" });
    expect(await refusal((await as("ringsted-head")).post(path, because))).toMatchObject({ code: "not_allowed" });
    const both = await Promise.allSettled([secretary, secretary].map((one) => one.post<MeetingView>(path, because)));
    expect(both.map(({ status }) => status).toSorted(), "of two at the same moment").toEqual(["fulfilled", "rejected"]);
    await vi.waitUntil(async () => (await letters("Mødet er aflyst")).length === edition?.recipientCount);
    const [letter] = await letters("Mødet er aflyst");
    expect(letter).toContain("Det er aflyst af forummets sekretariat.\nBegrundelse: Formanden er syg.");
  });

  it("keeps its agenda as it was put out, and says on its pages, in calendars and in feeds that it is off", async () => {
    const off = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(off).toMatchObject({
      state: "called_off",
      calledOff: { office: "secretariat", reason: "Formanden er syg." },
      may: { changeAgenda: false, correct: false, open: false, reschedule: false, cancel: false },
    });
    expect(await secretary.get(`/meetings/${meeting.id}/publications`)).toEqual([edition]);
    const page = await read(`/public/meetings/${meeting.id}`);
    for (const said of ["Mødet er aflyst", "af forummets sekretariat", "Formanden er syg.", "Uden dokument", "Med dokument"])
      expect(page).toContain(said);
    expect(page).not.toContain("Ikke ude endnu");
    const itemPage = await read(`/public/items/${off.items.find(({ title }) => title === "Uden dokument")?.id}`);
    for (const said of ["Mødet er aflyst", "Sådan lød sagen."]) expect(itemPage).toContain(said);
    const entry = (sequence: number) =>
      new RegExp(`UID:${meeting.id}@[^]*?SEQUENCE:${sequence}[^]*?STATUS:CANCELLED\\s+SUMMARY:Aflyst: Faglig`);
    expect(await ownCalendar()).toMatch(entry(3));
    expect(await read(`/public/forums/${professionalForum}/calendar.ics`)).toMatch(entry(2));
    expect(await read("/public/atom")).toContain("Mødet er aflyst: Faglig Strategisk Forum");
    expect(await read("/public/search?q=sådan+lød+sagen"), "and where its items are found").toMatch(/Uden dokument<[^]*Mødet er aflyst/);
    const forPrograms: unknown = JSON.parse(await read(`/public/oparl/meetings/${meeting.id}`));
    expect(forPrograms).toMatchObject({ cancelled: true, meetingState: "eingeladen" });
  });

  it("concerns those with a seat, and whoever has a text that waits for another meeting", async () => {
    await followForPeople(env, openDatabase(env.DB));
    const told = async (key: string) =>
      (await (await as(key)).get<NotificationPage>("/notifications")).notifications.map(({ says, about }) => `${says} ${about.id}`);
    expect(await told("general-practitioner")).toEqual(
      expect.arrayContaining([`meeting.moved ${meeting.id}`, `meeting.called_off ${meeting.id}`]),
    );
    const { items } = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
    const carrying = items.find(({ title }) => title === "Med dokument");
    expect(await told("slagelse-consultant")).toContain(`document.off_agenda ${carrying?.id}`);
  });

  it("gives what stood on its agenda to the next one when it is called off, save what stands on every agenda", async () => {
    const { items } = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(items.map(({ title, state }) => `${title}: ${state}`)).toEqual(
      expect.arrayContaining(["Uden dokument: postponed", "Med dokument: postponed", "Eventuelt: published", "Ikke ude endnu: on_agenda"]),
    );
    meeting = await plan();
    const next = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(next.postponed.map(({ title }) => title)).toEqual(["Uden dokument", "Ikke ude endnu"]);
    expect(next.backlog.map(({ submission }) => submission.id)).toContain(submissionId);
    const continued = await add({ ...item("Uden dokument"), continuesId: next.postponed[0]?.id });
    expect(continued.items, "with what was corrected and never put out").toMatchObject([{ presenter: "Formanden" }]);
    const taken = await add(item("Med dokument", submissionId));
    expect(taken.postponed.map(({ title }) => title)).toEqual(["Ikke ude endnu"]);
  });
});
