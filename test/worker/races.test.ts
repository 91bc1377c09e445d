import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import type { Person } from "../../worker/access/actor.ts";
import { findDocument } from "../../worker/documents/documents.ts";
import { submitToForum } from "../../worker/documents/submissions.ts";
import { addAgendaItem, findAgendaItem, type AgendaItemRow } from "../../worker/meetings/agenda.ts";
import { addStandardItems, changeItem, orderItems, setAsideItem } from "../../worker/meetings/building.ts";
import { findMeeting, type MeetingRow } from "../../worker/meetings/meetings.ts";
import { gatherAgenda } from "../../worker/meetings/agenda-to-publish.ts";
import { publishAgenda } from "../../worker/meetings/publication.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { Refusal, refuse } from "../../worker/platform/refusal.ts";
import { changeParticipation, endParticipation, findParticipation } from "../../worker/spaces/participations.ts";
import { professionalForum } from "../cast/bodies.ts";
import { personIdOf } from "../cast/people.ts";
import { as, base, openSpace, setTheStage, submittedInitiative, writtenInitiative } from "./stage.ts";

beforeAll(setTheStage);

const database = openDatabase(env.DB);
const now = new Date();
const secretary: Person = { kind: "person", personId: personIdOf("secretary"), name: "", memberships: [], seats: [] };

/** The row as somebody read it who then lost time. */
function present<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("not there");
  return row;
}

const eventsAbout = async (id: string): Promise<string[]> =>
  (await env.DB.prepare("select type from events where data like ? order by seq").bind(`%${id}%`).all<{ type: string }>()).results.map(
    (row) => row.type,
  );

async function planned(): Promise<{ secretaryAt: Awaited<ReturnType<typeof as>>; meeting: MeetingRow }> {
  const secretaryAt = await as("secretary");
  const view = await secretaryAt.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "Ringsted Sygehus",
  });
  return { secretaryAt, meeting: present(await findMeeting(database, view.id)) };
}

const item = (submissionId: Id<"submission"> | null) =>
  ({ title: "Punkt", itemType: "decision", access: "open", submissionId, standardKind: null, continuesId: null }) as const;

describe("two leads at the same moment", () => {
  async function twoLeads() {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    const idOf = (partyId: string) => present(space.participations.find(({ party }) => party.id === partyId)).id;
    await lead.patch(`/participations/${idOf("org_municipality_0340")}`, { role: "lead" });
    const rows = [idOf("org_municipality_0330"), idOf("org_municipality_0340")].map((id) => findParticipation(database, id));
    const [one, other] = (await Promise.all(rows)).map(present);
    return { space, one: present(one), other: present(other) };
  }
  const leadsOf = async (spaceId: Id<"space">) =>
    (await env.DB.prepare("select id from participations where space_id = ? and role = 'lead' and ended_at is null").bind(spaceId).all())
      .results;

  it("cannot both leave, so that the space can still be changed by somebody", async () => {
    const { space, one, other } = await twoLeads();
    const left = await Promise.all([one, other].map((row) => endParticipation(database, secretary, row, base, now)));
    expect(left.filter((answer) => answer === null)).toHaveLength(1);
    expect(left).toContainEqual(refuse("last_lead"));
    expect(await leadsOf(space.id)).toHaveLength(1);
  });

  it("cannot both step back", async () => {
    const { space, one, other } = await twoLeads();
    const left = await Promise.all([one, other].map((row) => changeParticipation(database, secretary, row, { role: "author" }, base, now)));
    expect(left).toContainEqual(refuse("last_lead"));
    expect(await leadsOf(space.id)).toHaveLength(1);
    expect((await eventsAbout(space.id)).filter((type) => type === "space.participant_changed")).toHaveLength(5);
  });

  it("are not one when the other's part ends by itself", async () => {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    const guest = { partyId: personIdOf("general-practitioner"), role: "lead", validTo: "2099-12-31" };
    const after = await lead.post<SpaceView>(`/spaces/${space.id}/participations`, guest);
    const own = present(after.participations.find(({ party }) => party.id === "org_municipality_0330"));
    await expect(lead.delete(`/participations/${own.id}`)).rejects.toMatchObject({ problem: { code: "last_lead" } });
  });
});

describe("an item that is added while the agenda is being published", () => {
  it("waits for the next publication, or for the meeting itself", async () => {
    const { secretaryAt, meeting } = await planned();
    const document = await submittedInitiative();
    await secretaryAt.post(`/meetings/${meeting.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
    const id = await addAgendaItem(database, secretary, meeting, item(present(document.submissions[0]).id), now);
    const view = await secretaryAt.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(view.items).toMatchObject([{ id, state: "on_agenda" }]);
  });

  it("is refused when the meeting has been closed meanwhile, and its text can go on another agenda", async () => {
    const { secretaryAt, meeting } = await planned();
    const document = await submittedInitiative();
    for (const to of ["agenda_published", "in_progress", "held"])
      await secretaryAt.post(`/meetings/${meeting.id}/progress`, { to, reason: "Aftalt med formandskabet." });
    expect(await addAgendaItem(database, secretary, meeting, item(present(document.submissions[0]).id), now)).toEqual(
      refuse("wrong_state"),
    );
    const { meeting: next } = await planned();
    expect(await addAgendaItem(database, secretary, next, item(present(document.submissions[0]).id), now)).toMatch(/^agi_/);
  });
});

const putOut = async (meeting: MeetingRow) =>
  publishAgenda(
    env,
    database,
    secretary,
    meeting,
    await gatherAgenda(env, database, meeting, now),
    { reason: "Aftalt.", notCpr: [], answers: [] },
    now,
  );

it("an agenda that two publish at the same moment is told once", async () => {
  const { meeting } = await planned();
  const answers = await Promise.all([1, 2].map(() => putOut(meeting)));
  expect(answers).toContainEqual(expect.objectContaining({ number: 1 }));
  expect(answers).toContainEqual(refuse("wrong_state"));
  expect(await eventsAbout(meeting.id)).toEqual(["agenda.published"]);
});

describe("an agenda that is put out while another secretary builds it", () => {
  async function built() {
    const { secretaryAt, meeting } = await planned();
    for (const title of ["A", "B", "C"]) await secretaryAt.post(`/meetings/${meeting.id}/agenda-items`, { ...item(null), title });
    const { items } = await secretaryAt.get<MeetingView>(`/meetings/${meeting.id}`);
    const rows = (await Promise.all(items.map(({ id }) => findAgendaItem(database, id)))).map(present);
    const standing = async () => (await secretaryAt.get<MeetingView>(`/meetings/${meeting.id}`)).items;
    return { meeting: present(await findMeeting(database, meeting.id)), rows, standing };
  }
  it("keeps the order, the titles and the items that people have been told of", async () => {
    const { meeting, rows, standing } = await built();
    const [first, second] = rows as [AgendaItemRow, AgendaItemRow];
    await putOut(meeting);
    const seen = rows.map(({ id }) => id);
    const order = { itemIds: seen.toReversed(), seen };
    const late = [
      await orderItems(database, secretary, meeting, order, now),
      await setAsideItem(database, secretary, meeting, second, now),
      await changeItem(database, secretary, meeting, first, { title: "En anden", seen: { title: first.title } }, now),
      await addStandardItems(database, secretary, meeting, now),
    ];
    expect(late).toEqual(late.map(() => refuse("wrong_state")));
    expect((await standing()).map(({ number, title, state }) => [number, title, state])).toEqual([
      [1, "A", "published"],
      [2, "B", "published"],
      [3, "C", "published"],
    ]);
  });

  it("does not tell of an item what it was called before it was closed, nor of one that was taken off", async () => {
    for (const reads of [0, 1, 2, 3]) {
      const { meeting, rows, standing } = await built();
      const [first, second] = rows as [AgendaItemRow, AgendaItemRow];
      const build = async () => {
        for (let read = 0; read < reads; read++) await findMeeting(database, meeting.id);
        await changeItem(database, secretary, meeting, first, { access: "closed", seen: { access: first.access } }, now);
        await setAsideItem(database, secretary, meeting, second, now);
      };
      const [answer] = await Promise.all([putOut(meeting), build()]);
      const standingNow = (await standing()).map(({ title, access }) => ({ title, access }));
      if (answer instanceof Refusal) expect(answer).toEqual(refuse("text_changed"));
      else expect(answer.items.map(({ title, access }) => ({ title, access }))).toEqual(standingNow);
    }
  });
});

it("a text is not put to the forum again by somebody whose page was a moment late", async () => {
  const { id } = await writtenInitiative();
  const late = present(await findDocument(database, id));
  const slagelse = await as("slagelse-consultant");
  await slagelse.post<DocumentView>(`/documents/${id}/submissions`, { forumId: professionalForum });
  const author: Person = { kind: "person", personId: personIdOf("slagelse-consultant"), name: "", memberships: [], seats: [] };
  expect(await submitToForum(env, database, author, late, { forumId: professionalForum, notCpr: [] }, now)).toEqual(
    refuse("already_submitted"),
  );
  expect((await slagelse.get<DocumentView>(`/documents/${id}`)).submissions).toHaveLength(1);
});
