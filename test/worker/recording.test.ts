import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { NewReading } from "../../contract/recording.ts";
import type { AgendaItemView, DecisionView, DocumentView, MeetingView, ReadingView, RecordingForm } from "../../contract/views.ts";
import { verifyChains } from "../../worker/decisions/verification.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { as, decide, openSpace, refusal, runningMeeting, setTheStage, writeText } from "./stage.ts";

beforeAll(setTheStage);

const plain = {
  outcome: "approved",
  text: "Forummet godkendte indsatsen.",
  reservation: null,
  deviatesFromProposal: false,
  onwardTo: null,
  versionId: null,
} as const satisfies NewReading;

const itemOf = (meeting: MeetingView): AgendaItemView => {
  const [item] = meeting.items;
  if (item === undefined) throw new Error("the meeting has no item");
  return item;
};

/** A running meeting with an item of its own. */
async function meetingAbout(title: string, standardKind: string | null = null, startsAt = "2023-04-19T15:00:00Z"): Promise<MeetingView> {
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt, place: "Ringsted Sygehus" });
  await secretary.post(`/meetings/${planned.id}/agenda-items`, {
    title,
    itemType: "decision",
    access: "open",
    submissionId: null,
    standardKind,
  });
  await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  return secretary.post(`/meetings/${planned.id}/progress`, { to: "in_progress" });
}

/** A running meeting on a submitted initiative with the proposal. */
async function meetingOn(proposal: string[]): Promise<MeetingView> {
  const slagelse = await as("slagelse-consultant");
  const space = await openSpace();
  const document = await slagelse.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Udpegning" });
  await writeText(slagelse, document.id, [
    { field: "purpose", paragraphs: ["At have nogen med."] },
    { field: "lead", paragraphs: ["Slagelse"] },
    { field: "economics", paragraphs: ["Ingen"] },
    { field: "proposal", paragraphs: proposal },
  ]);
  const { submissions } = await slagelse.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum });
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2023-04-19T15:00:00Z",
    place: "",
  });
  const item = { title: "Udpegning", itemType: "decision", access: "open", submissionId: submissions[0]?.id };
  await secretary.post(`/meetings/${planned.id}/agenda-items`, item);
  await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  return secretary.post(`/meetings/${planned.id}/progress`, { to: "in_progress" });
}

const readOut = async (meeting: MeetingView, parts: Partial<NewReading>): Promise<ReadingView> =>
  (await as("secretary")).post(`/agenda-items/${itemOf(meeting).id}/readings`, {
    ...plain,
    versionId: itemOf(meeting).document?.versionId ?? null,
    ...parts,
  });

const textOf = async ({ items }: MeetingView): Promise<DocumentView> =>
  (await as("slagelse-consultant")).get(`/documents/${items[0]?.document?.id}`);

describe("recording what was decided", () => {
  it("counts only what was read out: other words under the same confirmation are refused, and nothing is stored by reading", async () => {
    const { meeting } = await runningMeeting();
    const heard = await readOut(meeting, {});
    const item = itemOf(meeting);
    const versionId = item.document?.versionId ?? null;
    const secretary = await as("secretary");
    const confirm = (parts: Partial<NewReading>) =>
      secretary.post<DecisionView>(`/agenda-items/${item.id}/decisions`, { ...plain, versionId, ...parts, readOut: heard.readOut });
    expect(await refusal(confirm({ text: "Forummet afviste indsatsen." }))).toMatchObject({ code: "invalid_input", paths: ["readOut"] });
    expect((await secretary.get<MeetingView>(`/meetings/${meeting.id}`)).items[0]?.decision).toBeNull();
    expect(await confirm({})).toMatchObject({ text: heard.text, state: heard.state });
  });

  it("takes an outcome for each clause of the frozen proposal, and says by itself that they differ", async () => {
    const meeting = await meetingOn(["Det indstilles,", "at indsatsen godkendes,", "at puljen udmøntes, og", "at der følges op."]);
    const form = await (await as("secretary")).get<RecordingForm>(`/agenda-items/${itemOf(meeting).id}/recording`);
    expect(form.clauses).toEqual(["at indsatsen godkendes,", "at puljen udmøntes, og", "at der følges op."]);
    const clauses = (["approved", "postponed", "approved"] as const).map((outcome, place) => ({ number: place + 1, outcome }));
    expect(await refusal(decide(meeting, { outcome: "approved", clauses }))).toMatchObject({ code: "invalid_input", paths: ["outcome"] });
    expect(await refusal(decide(meeting, { outcome: "approved", clauses: clauses.slice(0, 1) }))).toMatchObject({ paths: ["clauses"] });
    const decision = await decide(meeting, { outcome: "split", clauses });
    expect(decision.clauses[1]).toEqual({ number: 2, text: "at puljen udmøntes, og", outcome: "postponed" });
    // As far as the clause that is least far.
    expect(decision.state).toBe("recorded");
    expect(await textOf(meeting), "something of it is left to decide").toMatchObject({ state: "proposed" });
    const next = await (
      await as("secretary")
    ).post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt: "2027-01-13T16:00:00Z", place: "" });
    expect(next.backlog.map(({ document }) => document.id)).toContain(decision.document?.id);
  });

  it("by clauses of which nothing is left to decide has decided the text", async () => {
    const meeting = await meetingOn(["Det indstilles,", "at indsatsen godkendes, og", "at puljen udmøntes."]);
    const settled = (["approved", "rejected"] as const).map((outcome, place) => ({ number: place + 1, outcome }));
    await decide(meeting, { outcome: "split", clauses: settled });
    expect(await textOf(meeting)).toMatchObject({ state: "decided" });
  });

  it("reads the clauses of an item without a document from its own sections, as they are out", async () => {
    const secretary = await as("secretary");
    const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: "2027-03-03T16:00:00Z",
      place: "",
    });
    const made = await secretary.post<MeetingView>(`/meetings/${planned.id}/agenda-items`, {
      title: "Eget punkt",
      itemType: "decision",
      access: "open",
      submissionId: null,
    });
    const { textId } = await secretary.post<{ textId: `doc_${string}` }>(`/agenda-items/${itemOf(made).id}/text`);
    await writeText(secretary, textId, [{ field: "proposal", paragraphs: ["at det godkendes, og", "at der følges op."] }]);
    for (const to of ["agenda_published", "in_progress"])
      await secretary.post(`/meetings/${planned.id}/progress`, { to, reason: "Sent ude." });
    const form = await secretary.get<RecordingForm>(`/agenda-items/${itemOf(made).id}/recording`);
    expect(form.clauses).toEqual(["at det godkendes, og", "at der følges op."]);

    const decision = await decide(await secretary.get<MeetingView>(`/meetings/${planned.id}`));
    expect(decision.document).toBeNull();
    expect(decision.caseText?.frozen.fields.find(({ name }) => name === "proposal")?.content).toHaveLength(2);
    // The decision stands on what was out, and is shown on nothing else.
    const key = `versions/${decision.caseText?.versionId}/text.json`;
    const bytes = (await (await env.ARTEFACTS.get(key))?.text()) ?? "";
    await env.ARTEFACTS.put(key, bytes.replace("følges op", "gøres mere"));
    expect(await refusal(secretary.get(`/decisions/${decision.id}`))).toMatchObject({ code: "frozen_text_damaged" });
    const { fault } = await verifyChains(env, openDatabase(env.DB), null, new Date("2027-04-01T00:00:00Z"));
    expect(fault).toMatchObject({ code: "frozen_text_damaged", subjectId: decision.id, detail: decision.caseText?.versionId });
    await env.ARTEFACTS.put(key, bytes);
  });

  it("keeps dissent, the onward body, and whose own approval is awaited: 0 of 4 have joined", async () => {
    const { meeting } = await runningMeeting();
    const ratifiers = ["org_municipality_0370", "org_municipality_0330", "org_municipality_0340", "org_municipality_0329"] as const;
    const decision = await decide(meeting, {
      dissent: [{ who: "Almen praksis", words: "Fristen er for kort." }],
      onwardTo: "Politisk Forum",
      onwardId: "for_cluster_political",
      ratifiers: [...ratifiers],
    });
    expect(decision).toMatchObject({ state: "awaiting", onwardId: "for_cluster_political", dissent: [{ who: "Almen praksis" }] });
    expect(decision.ratifications.map(({ organisation, answer }) => [organisation.name, answer])).toEqual([
      ["Næstved Kommune", null],
      ["Slagelse Kommune", null],
      ["Sorø Kommune", null],
      ["Ringsted Kommune", null],
    ]);
  });

  it("is not done under Eventuelt", async () => {
    const meeting = await meetingAbout("Eventuelt", "any_other_business");
    expect(itemOf(meeting).may.recordDecision).toBe(false);
    expect(await refusal(readOut(meeting, {}))).toMatchObject({ code: "agenda_item_not_decidable" });
  });

  it("takes the place of an earlier decision once, and both say so", async () => {
    const earlier = await decide((await runningMeeting()).meeting);
    const closed = await decide((await runningMeeting("closed")).meeting);
    const { meeting } = await runningMeeting();
    expect(await refusal(decide(meeting, { replacesId: closed.id })), "what is open points to nothing closed").toMatchObject({
      paths: ["replacesId"],
    });
    const decision = await decide(meeting, { replacesId: earlier.id });
    expect(decision.replaces).toEqual({ id: earlier.id, citation: earlier.citation });
    const before = await (await as("secretary")).get<DecisionView>(`/decisions/${earlier.id}`);
    expect(before.replacedBy).toEqual({ id: decision.id, citation: decision.citation });
    const another = (await runningMeeting()).meeting;
    expect(await refusal(decide(another, { replacesId: earlier.id }))).toMatchObject({ paths: ["replacesId"] });
  });
});

describe("an addition", () => {
  it("stands beside the decision with its reason, and the decision is as it was", async () => {
    const decision = await decide((await runningMeeting()).meeting);
    const secretary = await as("secretary");
    const added = await secretary.post<DecisionView>(`/decisions/${decision.id}/additions`, {
      text: "Tabellen mangler.",
      reason: "Glemt.",
    });
    expect(added).toMatchObject({ text: decision.text, recordSha256: decision.recordSha256, additions: [{ reason: "Glemt." }] });
    expect(
      await refusal((await as("ringsted-head")).post(`/decisions/${decision.id}/additions`, { text: "x", reason: "y" })),
    ).toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("what is asked while a decision is recorded", () => {
  const codesOf = ({ questions }: ReadingView) => questions.map(({ question }) => question.code);

  it("is whether the 24th of April 2023 is a Tuesday, and the answer is kept with the decision", async () => {
    const meeting = await meetingAbout("Ansøgning");
    const text = "Ansøgningen sendes senest tirsdag den 24. april 2023.";
    const heard = await readOut(meeting, { text });
    expect(heard.questions).toMatchObject([
      { question: { code: "weekday_differs", quote: "tirsdag den 24. april 2023", details: { actual: 1 } }, answer: null },
    ]);
    const [asked] = heard.questions;
    const answers = [{ key: asked?.question.key ?? "", words: "Ansøgningsportalen åbner først tirsdag." }];
    const decision = await decideOn(await as("secretary"), itemOf(meeting), { ...plain, text, answers });
    expect(decision.questions).toMatchObject([{ answer: "Ansøgningsportalen åbner først tirsdag." }]);
  });

  it("is whether 20,1 mio. kr. keeps within a frame of 19,8", async () => {
    const meeting = await meetingAbout("Puljen");
    const text = [
      "Puljen for 2021 har en ramme på 19,8 mio. kr.",
      ...["0,6", "3,3", "1,0", "1,0", "1,3", "0,3", "1,6"].map((amount, place) => `- Ny indsats ${place + 1}: ${amount} mio. kr.`),
      "I alt 9,1 mio. kr.",
      ...["1,8", "0,7", "1,0", "4,0", "2,2", "1,3"].map((amount, place) => `- Igangværende indsats ${place + 1}: ${amount} mio. kr.`),
      "I alt 11,0 mio. kr.",
      "Sum 20,1 mio. kr.",
    ].join("\n");
    const heard = await readOut(meeting, { text });
    expect(heard.questions).toMatchObject([{ question: { code: "sum_differs", details: { sum: "20,1", stated: "19,8" } } }]);
  });

  it("is whether two sectors are to have no seat, where the proposal asks for one of each", async () => {
    const meeting = await meetingOn(["at forummet udpeger tre medlemmer, én fra hver sektor"]);
    const heard = await readOut(meeting, {
      outcome: "appointed",
      text: "Fra kommunerne deltager chefen for ældreområdet i Ringsted Kommune.",
    });
    expect(heard.questions.map(({ question }) => question)).toMatchObject([
      { code: "sector_without_seat", details: { sector: "region" } },
      { code: "sector_without_seat", details: { sector: "general_practice" } },
    ]);
  });

  it("is whether somebody was appointed who was not there", async () => {
    const meeting = await meetingAbout("Udpegning");
    const secretary = await as("secretary");
    const live = await secretary.get<{ attendance: { id: string; name: string }[] }>(`/meetings/${meeting.id}/live`);
    const absent = live.attendance.find(({ name }) => name.includes("Ringsted"));
    await secretary.put(`/meetings/${meeting.id}/attendance/${absent?.id}`, {
      name: null,
      status: "excused",
      from: null,
      until: null,
      substituteFor: null,
    });
    const heard = await readOut(meeting, { outcome: "appointed", text: `${absent?.name} udpeges til gruppen.` });
    expect(codesOf(heard)).toEqual(["nominated_while_absent"]);
  });

  it("is whether a year is the meeting's", async () => {
    const meeting = await meetingAbout("Frist");
    expect(codesOf(await readOut(meeting, { text: "Svar gives senest den 5. maj 2022." }))).toEqual(["year_differs"]);
  });

  it("has to be answered where it looks like a CPR number, and the number is in no question", async () => {
    const meeting = await meetingAbout("Sagen");
    const text = "Sagen 010190-1234 blev drøftet.";
    const heard = await readOut(meeting, { text });
    expect(codesOf(heard)).toEqual(["looks_like_cpr"]);
    expect(JSON.stringify(heard.questions)).not.toContain("1234");
    expect(await refusal(decideOn(await as("secretary"), itemOf(meeting), { ...plain, text }))).toMatchObject({
      code: "cpr_in_text",
      paths: ["text"],
    });
    const answers = [{ key: heard.questions[0]?.question.key ?? "", words: "Det er sagens nummer." }];
    const secretary = await as("secretary");
    expect(await decideOn(secretary, itemOf(meeting), { ...plain, text, answers })).toMatchObject({ outcome: "approved" });
    // What was answered then is answered: a decision cannot be changed, and the minutes have it as it stands.
    await secretary.post(`/meetings/${meeting.id}/progress`, { to: "held" });
    const { minutes } = await secretary.post<MinutesView>(`/meetings/${meeting.id}/minutes/rounds`);
    expect(minutes.items[0]?.decision?.text).toBe(text);
  });
});
