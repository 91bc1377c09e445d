import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { AccessRequestView } from "../../contract/access-request.ts";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { NotificationCount, NotificationPage, NotificationSays, NotificationView } from "../../contract/notification.ts";
import type { ReviewView } from "../../contract/review.ts";
import type { StatusRoundView } from "../../contract/status-answers.ts";
import type { DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import { followComments } from "../../worker/notifications/follow-comments.ts";
import { followForPeople } from "../../worker/notifications/follow.ts";
import { keepUpNotifications } from "../../worker/notifications/upkeep.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { professionalForum } from "../cast/bodies.ts";
import { approveMinutes } from "../cast/minutes.ts";
import { personIdOf } from "../cast/people.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { only, passageOf, written } from "./comments-stage.ts";
import {
  as,
  decide,
  openSpace,
  refusal,
  runningMeeting,
  setTheStage,
  setValues,
  submittedInitiative,
  writeText,
  writtenInitiative,
} from "./stage.ts";

beforeAll(setTheStage);

const dayMs = 24 * 60 * 60 * 1000;

const listOf = async (key: string, asked = ""): Promise<NotificationView[]> =>
  (await (await as(key)).get<NotificationPage>(`/notifications?limit=100${asked}`)).notifications;

const about = (views: NotificationView[], id: string) => views.filter(({ about: thing }) => thing.id === id);
const saidOf = async (key: string, id: string): Promise<NotificationSays[]> => about(await listOf(key), id).map(({ says }) => says);
const unreadOf = async (key: string): Promise<number> => (await (await as(key)).get<NotificationCount>("/notifications/count")).unread;

/** The feed is followed after the answer; here it is followed before somebody looks. */
const followed = () => followForPeople(env, openDatabase(env.DB));

describe("what concerns somebody", () => {
  it("is told to those who wrote the text when it is submitted, on an agenda and treated, and not to whoever does it", async () => {
    const { id } = await writtenInitiative();
    const soro = await as("soro-consultant");
    await writeText(soro, id, [{ field: "purpose", paragraphs: ["Sorø skrev med her."] }]);
    const author = await as("slagelse-consultant");
    const { submissions } = await author.post<DocumentView>(`/documents/${id}/submissions`, { forumId: professionalForum });
    await followed();
    expect(await saidOf("soro-consultant", id)).toEqual(["document.submitted"]);
    expect(await saidOf("slagelse-consultant", id)).toEqual([]);
    expect(about(await listOf("secretary"), submissions[0]?.id ?? "")).toMatchObject([
      { says: "submission.received", by: { name: "Konsulent i Slagelse" }, about: { title: palliativeEffort.title }, readAt: null },
    ]);

    const secretary = await as("secretary");
    const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: "2026-12-02T16:00:00Z",
      place: "",
    });
    const item = { title: palliativeEffort.title, itemType: "decision", access: "open", submissionId: submissions[0]?.id };
    await secretary.post(`/meetings/${planned.id}/agenda-items`, item);
    for (const to of ["agenda_published", "in_progress"])
      await secretary.post(`/meetings/${planned.id}/progress`, { to, reason: "Aftalt med formandskabet." });
    const meeting = await secretary.get<MeetingView>(`/meetings/${planned.id}`);
    const decision = await decide(meeting);
    await followed();
    const itemId = meeting.items[0]?.id ?? "";
    for (const key of ["soro-consultant", "slagelse-consultant"])
      expect(about(await listOf(key), itemId)).toMatchObject([
        { says: "document.decided", path: `/decisions/${decision.id}`, about: { decision: { outcome: "approved" } } },
        { says: "document.on_agenda", path: `/agenda-items/${itemId}`, about: { title: palliativeEffort.title } },
      ]);
    expect(await saidOf("ringsted-head", planned.id)).toEqual(["agenda.published"]);
    expect(await saidOf("secretary", planned.id)).toEqual([]);
  });

  it("is a question that must be answered, for the authors, and its answer, for whoever asked", async () => {
    const { id } = await writtenInitiative();
    const author = await as("slagelse-consultant");
    const head = await as("ringsted-head");
    await author.post(`/documents/${id}/sharing`);
    const { questions } = await head.post<ReviewView>(`/documents/${id}/questions`, { words: "Hvem betaler?" });
    await author.post(`/documents/${id}/questions/${questions[0]?.id}/answers`, { words: "Regionen." });
    await followed();
    expect(about(await listOf("slagelse-consultant"), id)).toMatchObject([{ says: "question.asked", path: `/documents/${id}/review` }]);
    expect(await saidOf("ringsted-head", id)).toEqual(["question.answered"]);
  });

  it("is a comment that names them or answers them, for as long as it stands", async () => {
    const { id, path, slagelse, hospital } = await written();
    const mentions = [personIdOf("slagelse-consultant")];
    const thread = only(
      await hospital.post<CommentsView>(`${path}/threads`, { words: "Se her.", passage: passageOf("i efteråret"), mentions }),
    );
    await slagelse.post(`${path}/threads/${thread.id}/answers`, { words: "Det gør jeg." });
    await followComments(openDatabase(env.DB));
    const where = `/documents/${id}?thread=${thread.id}`;
    expect(about(await listOf("slagelse-consultant"), id)).toMatchObject([{ says: "comment.mentioned", path: where }]);
    expect(about(await listOf("hospital-director"), id)).toMatchObject([{ says: "comment.answered", path: where }]);
    await hospital.delete(`/documents/${id}/comments/${thread.comments[0]?.id}`);
    expect(await saidOf("slagelse-consultant", id)).toEqual([]);
  });

  it("is the members' own word on minutes, and a text that is taken back or sent back", async () => {
    const { meeting } = await runningMeeting();
    await decide(meeting, { outcome: "returned", text: "Teksten sendes tilbage til sine forfattere." });
    const [secretary, chair] = await Promise.all([as("secretary"), as("hospital-director")]);
    const end = () => secretary.post(`/meetings/${meeting.id}/progress`, { to: "held" });
    await approveMinutes({ secretary, chair, members: [chair], meetingId: meeting.id, end });
    await secretary.post(`/meetings/${meeting.id}/minutes/publication`);
    const taken = await submittedInitiative();
    await (await as("slagelse-consultant")).delete(`/documents/${taken.id}/submissions/${taken.submissions[0]?.id}`);
    await followed();
    expect(await saidOf("ringsted-head", meeting.id)).toEqual(["minutes.published", "minutes.sent", "agenda.published"]);
    expect((await listOf("ringsted-head", "&kind=minutes")).map(({ path }) => path)).toContain(`/meetings/${meeting.id}/minutes`);
    expect(await saidOf("slagelse-consultant", meeting.items[0]?.id ?? "")).toEqual(["document.returned", "document.on_agenda"]);
    // Its text is the authors' alone again; that there was one is the forum's to know.
    expect((await saidOf("secretary", taken.submissions[0]?.id ?? "")).toSorted()).toEqual(["submission.received", "submission.withdrawn"]);
  });

  it("is an answer that an organisation owes, for those who speak for it", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting, { ratifiers: ["org_municipality_0330"] });
    await followed();
    const owed = async (key: string) => about(await listOf(key, "&kind=ratification"), meeting.items[0]?.id ?? "");
    expect(await owed("slagelse-integrator")).toMatchObject([{ says: "ratification.awaited", path: `/decisions/${decision.id}` }]);
    expect(await owed("soro-director")).toEqual([]);
  });

  it("is told to whoever the text names as its lead, who may not have written a letter of it", async () => {
    const { id } = await writtenInitiative();
    const leads = [personIdOf("soro-director"), personIdOf("kolding-outsider")];
    await setValues(
      await as("slagelse-consultant"),
      id,
      leads.map((lead) => ({ field: "lead", type: "party", attributes: { id: lead, name: "Tovholder" } })),
    );
    await (await as("slagelse-consultant")).post(`/documents/${id}/submissions`, { forumId: professionalForum });
    await followed();
    expect(await saidOf("soro-director", id)).toEqual(["document.submitted"]);
    // To be named gives no right to read.
    expect(await saidOf("kolding-outsider", id)).toEqual([]);
  });

  it("is somebody who asks to be let in, for those who lead and until one of them has answered", async () => {
    const space = await openSpace("Rum med en dør");
    await (await as("kolding-outsider")).post("/access-requests", { about: space.id, words: "Må jeg?" });
    const atDoor = async (key: string) => about(await listOf(key, "&kind=request"), space.id);
    await vi.waitUntil(async () => (await atDoor("slagelse-consultant")).length > 0);
    expect(await atDoor("slagelse-consultant")).toMatchObject([
      { says: "access.requested", by: { name: "Konsulent i Kolding" }, about: { title: "Rum med en dør" }, path: `/spaces/${space.id}` },
    ]);
    expect(await atDoor("soro-consultant")).toEqual([]);
    await env.DB.exec("delete from notifications where says = 'access.requested'");
    await keepUpNotifications(env, openDatabase(env.DB), new Date());
    expect(await atDoor("slagelse-consultant")).toHaveLength(1);
    const lead = await as("slagelse-integrator");
    const [request] = await lead.get<AccessRequestView[]>(`/spaces/${space.id}/access-requests`);
    await lead.post(`/spaces/${space.id}/access-requests/${request?.id}/settlement`, { granted: false });
    expect(await atDoor("slagelse-consultant")).toEqual([]);
  });

  it("is a status that their organisation owes, when it is asked and when the last day is near, until it is given", async () => {
    const { document, meeting } = await runningMeeting();
    await decide(meeting);
    const round = await (
      await as("secretary")
    ).post<StatusRoundView>(`/forums/${professionalForum}/status-rounds`, {
      ...{ name: "2. halvår 2026", from: "2026-07-01", to: "2026-12-31", deadline: "2027-01-15" },
      documentIds: [document.id],
      organisationIds: ["org_municipality_0330"],
    });
    const owed = async (key: string) => about(await listOf(key, "&kind=status"), round.id);
    await vi.waitUntil(async () => (await owed("slagelse-integrator")).length > 0);
    expect(await owed("slagelse-integrator")).toMatchObject([
      { says: "status.asked", path: `/status-rounds/${round.id}`, about: { title: "2. halvår 2026", deadline: "2027-01-15" } },
    ]);
    expect(await owed("soro-director")).toEqual([]);
    for (const day of ["11", "12", "13"]) await keepUpNotifications(env, openDatabase(env.DB), new Date(`2027-01-${day}T12:00:00Z`));
    expect((await owed("slagelse-integrator")).map(({ says }) => says)).toEqual(["status.due", "status.asked"]);
    const rating = { result: "green", timetable: "green", comment: null };
    const reports = `/status-rounds/${round.id}/reports`;
    await (await as("slagelse-consultant")).post(reports, { documentId: document.id, organisationId: "org_municipality_0330", ...rating });
    expect(await owed("slagelse-integrator")).toEqual([]);
  });

  it("is a day that comes nearer, once: an action that is due, and the end of one's access", async () => {
    const { meeting } = await runningMeeting();
    const secretary = await as("secretary");
    const itemId = meeting.items[0]?.id ?? "";
    await secretary.put(`/agenda-items/${itemId}/actions/act_due_0001`, {
      what: "Sende tidsplanen",
      ownerId: personIdOf("ringsted-head"),
      ownerName: null,
      due: "senest 10. december 2026",
    });
    const ends = new Date(Date.now() + 10 * dayMs).toISOString().slice(0, 10);
    const space = await openSpace("Rum med gæst");
    await (
      await as("slagelse-consultant")
    ).post(`/spaces/${space.id}/participations`, { partyId: personIdOf("general-practitioner"), role: "commenter", validTo: ends });
    const database = openDatabase(env.DB);
    await keepUpNotifications(env, database, new Date("2026-12-01T12:00:00Z"));
    expect(await saidOf("ringsted-head", itemId)).toEqual([]);
    for (const at of ["2026-12-08T12:00:00Z", "2026-12-08T12:05:00Z"]) await keepUpNotifications(env, database, new Date(at));
    for (const days of [4, 5]) await keepUpNotifications(env, database, new Date(Date.now() + days * dayMs));
    const later = await as("ringsted-head");
    const { notifications } = await later.get<NotificationPage>("/notifications?kind=action");
    expect(notifications).toMatchObject([
      { says: "action.due", by: null, path: "/actions", about: { action: { what: "Sende tidsplanen", dueTo: "2026-12-10" } } },
    ]);
    expect(about(await listOf("general-practitioner"), space.id)).toMatchObject([
      { says: "access.ending", about: { title: "Rum med gæst", until: ends } },
    ]);
  });
});

describe("what somebody may read of it", () => {
  it("is judged when they read: what is closed to them is neither listed nor counted, and comes back with the right to it", async () => {
    const { document, meeting } = await runningMeeting("closed");
    await followed();
    expect(await saidOf("slagelse-consultant", meeting.items[0]?.id ?? "")).toEqual([]);

    const slagelse = await as("slagelse-consultant");
    const shared = await writtenInitiative();
    await writeText(await as("soro-consultant"), shared.id, [{ field: "purpose", paragraphs: ["Også fra Sorø."] }]);
    await slagelse.post(`/documents/${shared.id}/submissions`, { forumId: professionalForum });
    await followed();
    const before = await unreadOf("soro-consultant");
    expect(await saidOf("soro-consultant", shared.id)).toEqual(["document.submitted"]);
    const space = await slagelse.get<SpaceView>(`/spaces/${shared.space.id}`);
    const part = space.participations.find(({ party }) => party.id === "org_municipality_0340");
    await slagelse.delete(`/participations/${part?.id}`);
    expect(await saidOf("soro-consultant", shared.id)).toEqual([]);
    expect(await unreadOf("soro-consultant")).toBe(before - 1);
    await slagelse.post(`/spaces/${space.id}/participations`, { partyId: "org_municipality_0340", role: "author", validTo: null });
    expect(await saidOf("soro-consultant", shared.id)).toEqual(["document.submitted"]);
    expect(document.id).not.toBe(shared.id);
  });

  it("is the same when the feed is followed from its beginning again, also what was read", async () => {
    const before = await listOf("secretary");
    const [first] = before;
    await (await as("secretary")).put(`/notifications/${first?.id}/reading`, { read: true });
    const read = await listOf("secretary");
    await env.DB.exec("update notification_progress set seq = 0");
    await followed();
    expect(await listOf("secretary")).toEqual(read);
    expect(read).toHaveLength(before.length);
  });
});

describe("reading", () => {
  it("is marked one by one or for all that was on the screen, and undone", async () => {
    const secretary = await as("secretary");
    await submittedInitiative();
    await followed();
    const [newest, older] = await listOf("secretary", "&unread=1");
    await submittedInitiative();
    await followed();
    await secretary.put("/notifications/readings", { read: true, through: newest?.id });
    // What came after the page was fetched has not been before anybody's eyes.
    expect(await listOf("secretary", "&unread=1")).toHaveLength(1);
    const { markedAt } = await secretary.put<{ markedAt: string }>("/notifications/readings", { read: true, through: newest?.id });
    expect(markedAt).not.toBe("");
    const marked = (await listOf("secretary")).find(({ id }) => id === older?.id)?.readAt;
    await secretary.put("/notifications/readings", { read: false, markedAt: marked });
    expect((await listOf("secretary", "&unread=1")).map(({ id }) => id)).toContain(older?.id);
    await secretary.put(`/notifications/${older?.id}/reading`, { read: true });
    expect((await listOf("secretary", "&unread=1")).map(({ id }) => id)).not.toContain(older?.id);
  });

  it("is everybody's own: nobody else's can be marked, and the list goes on where it ended", async () => {
    const [own] = await listOf("secretary");
    const other = await as("ringsted-head");
    expect((await refusal(other.put(`/notifications/${own?.id}/reading`, { read: true }))).code).toBe("not_found");
    const secretary = await as("secretary");
    const all = await listOf("secretary");
    const found: string[] = [];
    for (let next: string | null = ""; next !== null;) {
      const page: NotificationPage = await secretary.get(`/notifications?limit=2${next === "" ? "" : `&before=${next}`}`);
      found.push(...page.notifications.map(({ id }) => id));
      next = page.next;
    }
    expect(found).toEqual(all.map(({ id }) => id));
  });

  it("is counted anew as soon as something has happened, without anybody asking the clock", async () => {
    const before = await unreadOf("secretary");
    await submittedInitiative();
    await vi.waitUntil(async () => (await unreadOf("secretary")) > before, { timeout: 5000 });
  });
});
