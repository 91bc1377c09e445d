import { afterAll, beforeAll, expect, test } from "vitest";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { personIdOf } from "../cast/people.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { startGate, type Gate } from "../support/gate.ts";
import { openScreen, type Screen } from "../support/meeting-screen.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let gate: Gate;

beforeAll(async () => {
  server = await startServer();
  gate = await startGate(server.baseUrl);
}, 240_000);

afterAll(async () => {
  await gate.stop();
  await server.stop();
});

async function openMeeting(secretary: Visitor, titles: string[]): Promise<MeetingView> {
  const { id } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "Ringsted Sygehus",
  });
  for (const title of titles)
    await secretary.post(`/meetings/${id}/agenda-items`, { title, itemType: "decision", access: "open", submissionId: null });
  await secretary.post(`/meetings/${id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  return secretary.post(`/meetings/${id}/progress`, { to: "in_progress" });
}

const others = ["slagelse-director", "soro-director", "naestved-director", "ringsted-head", "hospital-director", "psychiatry-manager"];

/** What is the same for everybody who looks at the same meeting. */
function common(screen: Screen): unknown {
  const live = screen.live();
  if (live === null) return undefined;
  const { revision, currentItemId, attendance, quorum, items } = live;
  const withoutRights = (key: string, value: unknown): unknown => (key === "may" ? undefined : value);
  return JSON.parse(JSON.stringify({ revision, currentItemId, attendance, quorum, items }, withoutRights));
}

const seatOf = (screen: Screen, key: string) => {
  const id = screen.live()?.attendance.find(({ personId }) => personId === personIdOf(key))?.id;
  if (id === undefined) throw new Error(`${key} has no seat`);
  return id;
};
const mark = { status: "present", from: null, until: null, substituteFor: null, name: null } as const;

test("ten in a meeting see the same, two of them on phones, also after the secretary's line was gone and the server lost its power", async () => {
  const meeting = await openMeeting(await signIn(server.baseUrl, "secretary"), ["Første punkt", "Andet punkt", "Tredje punkt"]);
  const [first, second, third] = meeting.items.map(({ id }) => id);
  if (first === undefined || second === undefined || third === undefined) throw new Error("the meeting has too few items");
  const secretary = openScreen(await signIn(gate.baseUrl, "secretary"), meeting.id);
  const doctor = openScreen(await signIn(server.baseUrl, "general-practitioner"), meeting.id, { phone: true });
  const visitors = await Promise.all(others.map((key) => signIn(server.baseUrl, key)));
  const tables = visitors.map((visitor) => openScreen(visitor, meeting.id));
  const secondPhone = openScreen(await signIn(server.baseUrl, "soro-director"), meeting.id, { phone: true });
  const wall = openScreen(await signIn(server.baseUrl, "secretary"), meeting.id);
  const chair = tables[others.indexOf("hospital-director")] ?? wall;
  const rest = [doctor, secondPhone, wall, ...tables];
  const everybody = [secretary, ...rest];
  expect(everybody).toHaveLength(10);
  await Promise.all(everybody.map((screen) => screen.until((one) => one.line() === "connected" && one.live() !== null)));

  secretary.enter({ kind: "currentItem", agendaItemId: first, at: null });
  await Promise.all(everybody.map((screen) => screen.until((one) => one.live()?.currentItemId === first)));

  // The line goes while an answer is on its way: what was sent has arrived, and the secretary does not know.
  gate.set("deaf");
  secretary.enter({ kind: "attendance", attendeeId: seatOf(secretary, "ringsted-head"), mark });
  await chair.until((one) => one.live()?.attendance.some(({ status }) => status === "present") === true);
  gate.set("pulled");
  await secretary.until((one) => one.line() === "lost");
  const secondAt = new Date().toISOString();
  secretary.enter({ kind: "currentItem", agendaItemId: second, at: secondAt });
  secretary.enter({
    kind: "action",
    agendaItemId: second,
    actionId: "act_plan",
    action: { what: "Sender en plan", ownerId: "org_municipality_0330", ownerName: null, due: "primo marts" },
    ownerName: "Slagelse Kommune",
  });
  secretary.enter({ kind: "attendance", attendeeId: seatOf(secretary, "slagelse-director"), mark });
  secretary.enter({
    kind: "attendance",
    attendeeId: seatOf(secretary, "slagelse-director"),
    mark: { ...mark, until: new Date().toISOString() },
  });

  // The others go on meanwhile.
  const words = "Almen praksis skal høres om vagten.";
  doctor.enter({
    kind: "remark",
    agendaItemId: first,
    remarkId: "rem_doctor",
    remark: { words, onBehalfOf: "organisation" },
    at: new Date().toISOString(),
  });
  chair.enter({ kind: "attendance", attendeeId: seatOf(chair, "general-practitioner"), mark });
  const hasRemark = (one: Screen) => one.live()?.items[0]?.remarks.some((remark) => remark.words === words) === true;
  await Promise.all(rest.map((screen) => screen.until(hasRemark)));
  expect(secretary.live()?.currentItemId).toBe(first);
  expect(secretary.box().waiting.length).toBeGreaterThanOrEqual(3);

  await server.kill();
  await server.restart();
  gate.set("open");
  await Promise.all(everybody.map((screen) => screen.until((one) => one.line() === "connected")));
  await secretary.until((one) => one.box().waiting.length === 0);
  expect(secretary.box().refused).toEqual([]);
  const last = secretary.live()?.revision ?? 0;
  await Promise.all(everybody.map((screen) => screen.until((one) => (one.live()?.revision ?? 0) >= last)));
  for (const screen of everybody) expect(common(screen)).toEqual(common(secretary));

  const live = secretary.live();
  expect(live).toMatchObject({ currentItemId: second });
  expect(live?.items[0]?.remarks).toHaveLength(1);
  expect(live?.items[0]?.times).toMatchObject([{ until: secondAt }]);
  expect(live?.items[1]).toMatchObject({ times: [{ from: secondAt, until: null }], actions: [{ id: "act_plan", due: "primo marts" }] });
  const statusOf = (key: string) => live?.attendance.find(({ personId }) => personId === personIdOf(key));
  expect(statusOf("ringsted-head")).toMatchObject({ status: "present" });
  expect(statusOf("general-practitioner")).toMatchObject({ status: "present" });
  expect(statusOf("slagelse-director")).toMatchObject({ status: "present", until: expect.any(String) as string });
  for (const screen of everybody) screen.close();
}, 120_000);
