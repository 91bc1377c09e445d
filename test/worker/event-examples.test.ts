import { env } from "cloudflare:workers";
import * as v from "valibot";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { eventExamples } from "../../contract/event-examples.ts";
import { eventEnvelopeSchema, eventTypes, type EventEnvelope } from "../../contract/event.ts";
import type { ReviewView } from "../../contract/review.ts";
import type { StatusRoundView } from "../../contract/status-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { readFeed } from "../../worker/events/feed.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { professionalForum } from "../cast/bodies.ts";
import { approveMinutes } from "../cast/minutes.ts";
import { minutesOf, store } from "./imported-stage.ts";
import { as, base, decide, runningMeeting, setTheStage, submittedInitiative, writtenInitiative } from "./stage.ts";
import { foundEndpoint, openInbox } from "./webhooks-world.ts";

beforeAll(setTheStage);

const readAll = async () => (await readFeed(openDatabase(env.DB), 0, 1000)).map(({ envelope }) => envelope);

/** Events by the code that tells of them when somebody does what they are about: of each type at least one. */
async function happened(): Promise<EventEnvelope[]> {
  const { meeting } = await runningMeeting();
  await (
    await as("general-practitioner")
  ).put(`/agenda-items/${meeting.items[0]?.id}/remarks/rem_example`, {
    words: "Almen praksis skal høres om vagten.",
    onBehalfOf: "organisation",
  });
  const decision = await decide(meeting);
  const ratifiers = ["org_municipality_0330" as const];
  const later = await decide((await runningMeeting()).meeting, { replacesId: decision.id, ratifiers });
  await (
    await as("slagelse-consultant")
  ).post(`/decisions/${later.id}/ratifications`, {
    organisationId: "org_municipality_0330",
    outcome: "endorsed",
    body: "Slagelse Byråd",
    date: "2023-05-22",
    itemNumber: null,
    url: null,
    reservation: null,
  });
  await reportAndShow(meeting.items[0]?.document?.id);
  const taken = await submittedInitiative();
  await (await as("slagelse-consultant")).delete(`/documents/${taken.id}/submissions/${taken.submissions[0]?.id}`);
  await askAndAnswer();
  await correctAgenda();
  await approveAndAdd(meeting.id);
  const imported = await store(minutesOf("18. april 2023", "tidlig opsporing"));
  await (await as("secretary")).post(`/imports/${imported.id}/withdrawal`, { evenIfCited: false });

  const tested = openInbox();
  const { id } = await foundEndpoint("org_municipality_0330", tested.url);
  await (await as("slagelse-integrator")).post(`/endpoints/${id}/tests`);
  const [test] = await tested.received(1);

  const gone = openInbox();
  const refusing = await foundEndpoint("org_municipality_0330", gone.url);
  await gone.plan([{ status: 410 }]);
  await (await as("slagelse-integrator")).post(`/endpoints/${refusing.id}/tests`);
  await vi.waitUntil(async () => (await readAll()).some(({ type }) => type === "endpoint.disabled"), { timeout: 10_000 });
  return [...(await readAll()), JSON.parse(test?.body ?? "null") as EventEnvelope];
}

async function askAndAnswer(): Promise<void> {
  const [author, head] = await Promise.all([as("slagelse-consultant"), as("ringsted-head")]);
  const { id } = await writtenInitiative();
  await author.post(`/documents/${id}/sharing`);
  const { questions } = await head.post<ReviewView>(`/documents/${id}/questions`, { words: "Hvem betaler det andet år?" });
  await author.post(`/documents/${id}/questions/${questions[0]?.id}/answers`, { words: "Regionen." });
}

/** Slagelse reports on what was decided, Sorø does not, and the forum is shown both. */
async function reportAndShow(documentId: string | undefined): Promise<void> {
  const secretary = await as("secretary");
  const { id } = await secretary.post<StatusRoundView>(`/forums/${professionalForum}/status-rounds`, {
    ...{ name: "2. halvår 2026", from: "2026-07-01", to: "2026-12-31", deadline: "2027-01-15" },
    documentIds: [documentId],
    organisationIds: ["org_municipality_0330", "org_municipality_0340"],
  });
  await (
    await as("slagelse-consultant")
  ).post(`/status-rounds/${id}/reports`, {
    documentId,
    organisationId: "org_municipality_0330",
    result: "green",
    timetable: "yellow",
    comment: { why: "Ansat for sent.", consequence: "Seks uger.", wayBack: "En vagt lånes." },
  });
  await secretary.post(`/status-rounds/${id}/showing`);
}

/** An agenda with one item, put out and corrected; then its meeting moved, and called off. */
async function correctAgenda(): Promise<void> {
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "",
  });
  const item = { title: "En sag", itemType: "decision", access: "open", submissionId: null };
  const { items } = await secretary.post<MeetingView>(`/meetings/${planned.id}/agenda-items`, item);
  await secretary.post(`/meetings/${planned.id}/publications`, { reason: "Aftalt med formandskabet." });
  await secretary.patch(`/agenda-items/${items[0]?.id}`, { title: "En sag til", seen: { title: "En sag" } });
  await secretary.post(`/meetings/${planned.id}/publications`, { reason: "Forkert overskrift." });
  const seen = { startsAt: planned.startsAt };
  await secretary.patch(`/meetings/${planned.id}`, { startsAt: "2026-12-09T16:00:00Z", seen, reason: "Salen er optaget." });
  await secretary.post(`/meetings/${planned.id}/cancellation`, { reason: "Formanden er syg." });
}

async function approveAndAdd(meetingId: string): Promise<void> {
  const [secretary, chair] = await Promise.all([as("secretary"), as("hospital-director")]);
  const end = () => secretary.post(`/meetings/${meetingId}/progress`, { to: "held" });
  await approveMinutes({ secretary, chair, members: [chair], meetingId, end });
  await secretary.post(`/meetings/${meetingId}/minutes/publication`);
  const content = { kind: "words", words: "Tabellen er vedlagt." };
  await secretary.post(`/meetings/${meetingId}/minutes/additions`, { agendaItemId: null, reason: "Glemt.", content });
}

/** Without what is another each time: ids, instants, numbers, fingerprints, and where the installation is. */
const shape = (envelope: unknown): unknown =>
  JSON.parse(
    JSON.stringify(envelope)
      .replaceAll(/\b([a-z]{3})_[0-9a-z_]{3,48}/g, "$1_")
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "instant")
      .replaceAll(/"seq":\d+/g, '"seq":0')
      .replaceAll(/\b[0-9a-f]{64}\b/g, "sha256")
      .replaceAll(base, "https://samarbejdsrum.example"),
  );

describe("the examples of events", () => {
  it("are what the code writes, but for ids, instants, numbers and fingerprints", async () => {
    const written = await happened();
    expect([...new Set(written.map(({ type }) => type))].toSorted()).toEqual(eventTypes.toSorted());
    for (const type of eventTypes) {
      const envelope = written.find((one) => one.type === type);
      expect(v.parse(eventEnvelopeSchema, envelope), type).toEqual(envelope);
      expect(JSON.stringify(envelope).length, type).toBeLessThan(20_000);
      expect(shape(envelope), type).toEqual(shape(eventExamples[type]));
    }
  });
});
