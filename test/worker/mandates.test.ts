import { beforeAll, describe, expect, it } from "vitest";
import type { AuditPage } from "../../contract/audit-reading.ts";
import type { NewMandate } from "../../contract/mandate.ts";
import type { NewReading } from "../../contract/recording.ts";
import type {
  ChecksView,
  DocumentChecksView,
  DocumentView,
  MandateTerms,
  MandateView,
  MeetingView,
  ReadingView,
  SpaceView,
} from "../../contract/views.ts";
import { politicalForum, professionalForum } from "../cast/bodies.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, decide, openSpace, refusal, runningMeeting, setTheStage, setValues, writtenInitiative, writeText } from "./stage.ts";

beforeAll(setTheStage);

const themeCommittee = "for_theme_older_people";
const plain = {
  outcome: "approved",
  text: "Godkendt.",
  reservation: null,
  deviatesFromProposal: false,
  onwardTo: null,
  versionId: null,
} as const satisfies NewReading;

/** A running meeting of the forum with an item of its own. */
async function meetingOf(forumId: string, key: string, standardKind: string | null = null): Promise<MeetingView> {
  const visitor = await as(key);
  const planned = await visitor.post<MeetingView>(`/forums/${forumId}/meetings`, { startsAt: "2026-12-09T16:00:00Z", place: "" });
  const item = { title: "Et punkt", itemType: "decision", access: "open", submissionId: null, standardKind };
  await visitor.post(`/meetings/${planned.id}/agenda-items`, item);
  await visitor.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Sent ude." });
  return visitor.post(`/meetings/${planned.id}/progress`, { to: "in_progress" });
}

const readOut = async (meeting: MeetingView, parts: Partial<NewReading> = {}): Promise<ReadingView> =>
  (await as("secretary")).post(`/agenda-items/${meeting.items[0]?.id}/readings`, {
    ...plain,
    versionId: meeting.items[0]?.document?.versionId ?? null,
    ...parts,
  });

const mandate: NewMandate = {
  scope: "decide",
  subject: "Sårbare ældre",
  amountLimit: 100_000,
  holderRole: null,
  issuer: "Faglig Strategisk Forum",
  reportsTo: null,
  validFrom: "2026-01-01",
  validTo: null,
  decisionId: null,
  source: "Politisk Forum den 18. april 2023, punkt 3",
};

describe("the mandate under which a forum decides", () => {
  it("is looked up when a decision is recorded, and kept with it", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting);
    expect(decision).toMatchObject({
      state: "final",
      countsAsRecommendation: false,
      mandate: { standing: "covered", mandateId: "man_demo_professional", scope: "decide", amountLimit: 5_000_000 },
    });
  });

  it("that is smaller than what the matter costs makes a yes advice, and the initiative goes on waiting", async () => {
    const { meeting, document } = await runningMeeting();
    const decision = await decide(meeting, { mandate: { mandateId: null, amount: 6_000_000, stands: null } });
    expect(decision).toMatchObject({
      outcome: "approved",
      state: "recorded",
      countsAsRecommendation: true,
      mandate: { standing: "exceeded" },
    });
    expect((await (await as("slagelse-consultant")).get<DocumentView>(`/documents/${document.id}`)).state).toBe("proposed");
    // Whoever meets the word "Godkendt" anywhere meets that with it.
    for (const path of [`meetings/${meeting.id}`, `items/${meeting.items[0]?.id}`, `forums/${professionalForum}`, "atom"])
      expect(await (await atTheDoor(`${base}/public/${path}`)).text(), path).toContain("Godkendt – gælder som anbefaling");
    const consultation = await atTheDoor(`${base}/public/oparl/consultations/${meeting.items[0]?.id}`);
    expect(await consultation.json()).toMatchObject({ authoritative: false });
  });

  it("that is not described makes a yes advice, unless a chair says why it stands", async () => {
    const { meeting } = await runningMeeting();
    const claim = { mandateId: "none", amount: null } as const;
    expect(await readOut(meeting, { mandate: { ...claim, stands: null } })).toMatchObject({
      state: "recorded",
      countsAsRecommendation: true,
      mandate: { standing: "not_described" },
    });
    const secretary = { chairId: "per_demo_secretary", words: "Det er aftalt." } as const;
    expect(await refusal(readOut(meeting, { mandate: { ...claim, stands: secretary } }))).toMatchObject({
      code: "invalid_input",
      paths: ["mandate.stands.chairId"],
    });
    const { chairs } = await (
      await as("secretary")
    ).get<{ chairs: { id: `per_${string}` }[] }>(`/agenda-items/${meeting.items[0]?.id}/recording`);
    const stands = { chairId: chairs[0]?.id ?? "per_nobody", words: "Sundhedsaftalen giver forummet retten." };
    const decision = await decide(meeting, { mandate: { ...claim, stands } });
    expect(decision).toMatchObject({ state: "final", countsAsRecommendation: false, mandate: { standing: "not_described", stands } });
  });

  it("is taken by no matter of form, and by nothing that says no", async () => {
    const form = await meetingOf(professionalForum, "secretary", "agenda_approval");
    expect((await readOut(form)).mandate).toBeNull();
    const meeting = await meetingOf(professionalForum, "secretary");
    expect((await readOut(meeting, { outcome: "rejected" })).mandate).toBeNull();
  });

  it("while it is disputed covers nothing, until the dispute is settled; what does not stand ends", async () => {
    const [own] = await (await as("secretary")).get<MandateView[]>(`/forums/${professionalForum}/mandates`);
    const path = `/mandates/${own?.id}`;
    expect(await refusal((await as("slagelse-consultant")).post(`${path}/disputes`, { words: "Nej." }))).toMatchObject({
      code: "not_allowed",
    });
    const member = await as("ringsted-head");
    await member.post(`${path}/disputes`, { words: "Politisk Forum har aldrig givet det." });
    expect(await refusal(member.post(`${path}/disputes`, { words: "Igen." }))).toMatchObject({ code: "wrong_state" });
    const { meeting } = await runningMeeting();
    expect(await readOut(meeting)).toMatchObject({ mandate: { standing: "disputed" }, countsAsRecommendation: true });
    expect(await refusal(member.post(`${path}/settlements`, { stands: true, words: "Jo." }))).toMatchObject({ code: "not_allowed" });
    const secretary = await as("secretary");
    const settled = await secretary.post<MandateView[]>(`${path}/settlements`, { stands: true, words: "Det står i aftalen." });
    expect(settled[0]).toMatchObject({ isInForce: true, disputes: [{ settlement: { stands: true, words: "Det står i aftalen." } }] });
    expect(await readOut(meeting)).toMatchObject({ mandate: { standing: "covered" } });
  });
});

/** A mandate's text, before a running meeting of the professional forum. */
async function mandateBefore(): Promise<{ document: DocumentView; meeting: MeetingView }> {
  const author = await as("slagelse-consultant");
  const space: SpaceView = await openSpace("Mandater");
  const document = await author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "mandate", title: "Mandat for temaudvalget" });
  await writeText(author, document.id, [
    { field: "scope", paragraphs: ["Udvalget kan beslutte."] },
    { field: "subject", paragraphs: ["Sårbare ældre."] },
    { field: "amountLimit", paragraphs: ["Op til 0,3 mio. kr."] },
    { field: "holder", paragraphs: ["Temaudvalget"] },
    { field: "issuer", paragraphs: ["Faglig Strategisk Forum"] },
    { field: "validity", paragraphs: ["Fra 2026"] },
    { field: "proposal", paragraphs: ["at mandatet gives"] },
  ]);
  const { submissions } = await author.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum });
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-10T16:00:00Z",
    place: "",
  });
  const item = { title: "Mandat", itemType: "decision", access: "open", submissionId: submissions[0]?.id };
  await secretary.post(`/meetings/${planned.id}/agenda-items`, item);
  await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Sent ude." });
  return { document, meeting: await secretary.post(`/meetings/${planned.id}/progress`, { to: "in_progress" }) };
}

const settle = async (parts: Partial<NewMandate>) =>
  (await as("secretary")).post<MandateView[]>(`/forums/${professionalForum}/mandates`, { ...mandate, ...parts });

describe("the terms of a mandate", () => {
  it("are settled by those who lead the forum, from what was decided, whose text stays", async () => {
    const secretary = await as("secretary");
    const decision = await decide((await mandateBefore()).meeting);
    expect(await secretary.get<MandateTerms>(`/decisions/${decision.id}/mandate-terms`)).toEqual({
      scope: "decide",
      subject: "Sårbare ældre.",
      amountLimit: 300_000,
      issuer: "Faglig Strategisk Forum",
      reportsTo: null,
      validFrom: null,
      validTo: null,
    });
    const other = await decide((await runningMeeting()).meeting);
    expect(await refusal(secretary.get(`/decisions/${other.id}/mandate-terms`))).toMatchObject({ code: "wrong_state" });
    const decided = { decisionId: decision.id, source: null };
    expect(await refusal(settle({ ...decided, validTo: "2025-01-01" }))).toMatchObject({ code: "invalid_input", paths: ["validTo"] });
    // Of a forum that neither is the holder nor stands above it.
    const strange = secretary.post(`/forums/${politicalForum}/mandates`, { ...mandate, ...decided });
    expect(await refusal(strange)).toMatchObject({ code: "invalid_input", paths: ["decisionId"] });
    expect(await settle(decided)).toContainEqual(expect.objectContaining({ decisionId: decision.id, amountLimit: 100_000 }));
    expect(await refusal(settle(decided))).toMatchObject({ code: "invalid_input", paths: ["decisionId"] });
    expect(await refusal((await as("slagelse-consultant")).post(`/forums/${professionalForum}/mandates`, mandate))).toMatchObject({
      code: "not_allowed",
    });
  });

  it("are none where the forum's yes counts as advice: the body that decides has yet to give the mandate", async () => {
    const beyond = { mandateId: "man_demo_professional", amount: 6_000_000, stands: null } as const;
    const advice = await decide((await mandateBefore()).meeting, { mandate: beyond });
    expect(advice).toMatchObject({ outcome: "approved", countsAsRecommendation: true });
    expect(await refusal((await as("secretary")).get(`/decisions/${advice.id}/mandate-terms`))).toMatchObject({ code: "wrong_state" });
    expect(await refusal(settle({ decisionId: advice.id, source: null }))).toMatchObject({ code: "wrong_state" });
  });

  it("say where they were decided, where that was not here", async () => {
    expect(await refusal(settle({ source: null }))).toMatchObject({ code: "invalid_input", paths: ["source"] });
    expect(await settle({ subject: "Fælles kurser" })).toContainEqual(
      expect.objectContaining({ subject: "Fælles kurser", decisionId: null, source: mandate.source, isInForce: true }),
    );
  });

  it("hold only once the decision of their text is final, and no longer where an answer is taken back", async () => {
    const { document, meeting } = await mandateBefore();
    const organisationId = "org_municipality_0330";
    const decidedUnder = { mandateId: "man_demo_professional", amount: 1, stands: null } as const;
    const decision = await decide(meeting, { ratifiers: [organisationId], mandate: decidedUnder });
    const stateNow = async () => (await (await as("slagelse-consultant")).get<DocumentView>(`/documents/${document.id}`)).state;
    const subject = "Hjemmehospital, aftenvagter og vikardækning";
    const own = async () => {
      const mandates = await (await as("secretary")).get<MandateView[]>(`/forums/${professionalForum}/mandates`);
      return mandates.find((one) => one.subject === subject) ?? expect.fail("not listed");
    };
    const claimed = async () =>
      readOut((await runningMeeting()).meeting, { mandate: { mandateId: (await own()).id, amount: 1, stands: null } });
    await settle({ subject, decisionId: decision.id, source: null });
    expect([await stateNow(), await own()]).toMatchObject(["awaiting_ratification", { isInForce: false, isAwaited: true }]);
    expect(await refusal(claimed())).toMatchObject({ code: "invalid_input", paths: ["mandate.mandateId"] });

    const answer = async (outcome: "endorsed" | "refused") =>
      (await as("slagelse-consultant", "2026-12-20T10:00:00Z")).post(`/decisions/${decision.id}/ratifications`, {
        ...{ organisationId, outcome, body: "Byrådet", date: "2026-12-14", itemNumber: null, url: null, reservation: null },
      });
    await answer("endorsed");
    expect([await stateNow(), await own()]).toMatchObject(["in_force", { isInForce: true, isAwaited: false }]);
    expect(await claimed()).toMatchObject({ mandate: { standing: "covered", subject } });
    await answer("refused");
    expect([await stateNow(), await own()]).toMatchObject(["awaiting_ratification", { isInForce: false, isAwaited: true }]);
    await answer("endorsed");
    expect(await stateNow()).toBe("in_force");
  });
});

describe("a mandate whose decision another has taken the place of", () => {
  it("ends, and its text says that it has been superseded", async () => {
    const { document, meeting } = await mandateBefore();
    const decidedUnder = { mandateId: "man_demo_professional", amount: 1, stands: null } as const;
    const decision = await decide(meeting, { mandate: decidedUnder });
    const subject = "Kørsel til dagtilbud";
    const settled = (mandates: MandateView[]) => mandates.find((one) => one.subject === subject);
    expect(settled(await settle({ subject, decisionId: decision.id, source: null }))).toMatchObject({ isInForce: true });
    const secretary = await as("secretary");
    const listed = async () => settled(await secretary.get<MandateView[]>(`/forums/${professionalForum}/mandates`));
    const text = async () => (await as("slagelse-consultant")).get<DocumentView>(`/documents/${document.id}`);
    const unsettled = await decide((await mandateBefore()).meeting, { mandate: decidedUnder });
    await decide((await mandateBefore()).meeting, { mandate: decidedUnder, outcome: "rejected", replacesId: unsettled.id });
    expect(await refusal(settle({ subject, decisionId: unsettled.id, source: null })), "it has been replaced").toMatchObject({
      code: "wrong_state",
    });

    const since = await decide((await mandateBefore()).meeting, { mandate: decidedUnder, replacesId: decision.id });
    const ended = await listed();
    expect([ended, await text()]).toMatchObject([{ isInForce: false }, { state: "superseded" }]);
    expect(await refusal(secretary.post(`/mandates/${ended?.id}/disputes`, { words: "Det gælder ikke." }))).toMatchObject({
      code: "wrong_state",
    });
    expect(await text()).toMatchObject({ state: "superseded" });
    const { entries } = await secretary.get<AuditPage>(`/forums/${professionalForum}/audit?verb=mandate.superseded`);
    expect(entries).toMatchObject([{ subject: { id: decision.id }, detail: { byDecisionId: since.id } }]);
  });
});

describe("what is asked of a text before it goes to a forum", () => {
  it("is which mandate reaches it, and what does not add up", async () => {
    const document = await writtenInitiative();
    const author = await as("slagelse-consultant");
    await writeText(author, document.id, [{ field: "timetable", paragraphs: ["Frist: tirsdag den 24. april 2023."] }]);
    const checks = await author.get<DocumentChecksView>(`/documents/${document.id}/checks`);
    expect(checks.questions).toMatchObject([{ code: "weekday_differs", field: "timetable" }]);
    expect(checks.mandate).toMatchObject({ mandateId: "man_demo_professional" });
    expect(checks).toMatchObject({ unanswered: [], members: 8 });
    await setValues(author, document.id, [
      { field: "economics", type: "fundRow", attributes: { amount: "20,1" }, words: "Projekter" },
      { field: "economics", type: "frame", attributes: { amount: "19,8" } },
    ]);
    const again = await author.get<DocumentChecksView>(`/documents/${document.id}/checks`);
    expect(again.questions).toContainEqual(
      expect.objectContaining({ code: "sum_differs", field: "economics", details: { sum: "20,1", stated: "19,8" } }),
    );
    expect(again.mandate).toMatchObject({ standing: "exceeded", amount: 20_100_000 });
    expect(await refusal((await as("ringsted-head")).get(`/documents/${document.id}/checks`))).toMatchObject({ code: "not_found" });
  });

  it("is asked of an item on the agenda too", async () => {
    const { meeting } = await runningMeeting();
    const checks = await (await as("secretary")).get<ChecksView>(`/agenda-items/${meeting.items[0]?.id}/checks`);
    expect(checks.mandate?.standing).toBe("covered");
  });

  it("finds no mandate where the forum has none", async () => {
    const chairOfTheme = (await as("secretary")).get<MandateView[]>(`/forums/${themeCommittee}/mandates`);
    expect(await chairOfTheme).toEqual([]);
  });
});
