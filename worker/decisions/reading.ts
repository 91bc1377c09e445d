import type { Outcome } from "../../contract/decision.ts";
import type { Id } from "../../contract/ids.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import type { AnsweredQuestion } from "../../contract/question.ts";
import type { DecisionInput } from "../../contract/recording.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import { attendanceOf, type Attendee } from "../attendance/attendance.ts";
import { questionsAbout } from "../checks/questions.ts";
import { forumNames } from "../forums/forums.ts";
import { countsAsRecommendation } from "../mandates/finding.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { findDecision } from "./decisions.ts";
import { mandateFor } from "./mandate.ts";
import { proposalOf, type Proposal } from "./proposal.ts";
import { stateOfClauses, stateWhenRecorded } from "./finality.ts";
import { hashOfRecord } from "./record.ts";
import type { decisions } from "./tables.ts";

/** All of a decision that people settle, before it has a number, a time and a place in the chain. */
export type Reading = Omit<
  typeof decisions.$inferSelect,
  "id" | "agendaItemId" | "meetingId" | "forumId" | "year" | "number" | "recordedAt" | "recordedBy"
>;

/** A meeting decides while it runs, and what it decided is recorded until its minutes are out of hand. */
export const decidable: MeetingState[] = ["in_progress", "held"];

/** A decision as it will stand, and the fingerprint by which it is confirmed. */
export type ReadOut = { reading: Reading; readOut: string };

/**
 * What would be recorded on the item, exactly: to be read out to those who decided, and confirmed. Nothing is stored. The same input gives the same fingerprint
 * until something it rests on has changed; what was not heard cannot be confirmed.
 */
export async function readOut(
  env: Env,
  database: Database,
  meeting: MeetingRow,
  item: AgendaItemRow,
  input: DecisionInput,
): Promise<ReadOut | Refusal> {
  const notDecidable = refusalOf(meeting, item, input);
  if (notDecidable !== null) return notDecidable;
  const [proposal, wrong, mandate, attendance] = await Promise.all([
    proposalOf(env, item),
    wrongReference(database, meeting, item, input),
    mandateFor(env, database, meeting, item, input),
    attendanceOf(database, meeting),
  ]);
  if (proposal instanceof Refusal) return proposal;
  if (wrong !== null) return wrong;
  if (mandate instanceof Refusal) return mandate;
  const clauses = clausesOf(proposal, input);
  if (clauses instanceof Refusal) return clauses;

  const waits = input.reservation !== null || input.ratifiers.length > 0;
  const reading: Reading = {
    access: item.access,
    outcome: input.outcome,
    state: countsAsRecommendation(mandate, outcomesOf({ outcome: input.outcome, clauses }))
      ? "recorded"
      : clauses.length > 0
        ? stateOfClauses(clauses, waits)
        : stateWhenRecorded(input.outcome, waits),
    clauses,
    text: input.text,
    reservation: input.reservation,
    deviatesFromProposal: input.deviatesFromProposal,
    dissent: input.dissent,
    onwardTo: input.onwardTo,
    onwardId: input.onwardId,
    ratifiers: [...new Set(input.ratifiers)],
    ratificationRule: input.ratifiers.length === 0 || input.ratificationRule.kind === "all" ? null : input.ratificationRule,
    replacesId: input.replacesId,
    mandate,
    questions: questionsOf(meeting, proposal, absentAmong(attendance), input),
    documentId: item.documentId,
    versionId: item.versionId,
    sha256: item.sha256,
    caseVersionId: item.textVersionId,
    caseSha256: item.textSha256,
  };
  return { reading, readOut: await hashOfRecord(canonicalJson({ agendaItemId: item.id, title: item.title, ...reading })) };
}

/** The decision's outcome and those of its clauses. */
export const outcomesOf = ({ outcome, clauses }: Pick<Reading, "outcome" | "clauses">): Outcome[] => [
  outcome,
  ...clauses.map((clause) => clause.outcome),
];

function refusalOf(meeting: MeetingRow, item: AgendaItemRow, input: DecisionInput): Refusal | null {
  // Under "Eventuelt" there are remarks and actions, and no decisions: nobody could have prepared for one.
  if (item.standardKind === "any_other_business") return refuse("agenda_item_not_decidable");
  if (!decidable.includes(meeting.state)) return refuse("agenda_item_not_decidable");
  if (item.state === "treated" || item.state === "minuted") return refuse("already_decided");
  if (item.state !== "published") return refuse("agenda_item_not_decidable");
  // The forum says which text it had before it. Another than the item's own would be a decision on a text nobody put to it.
  if (input.versionId !== item.versionId) return refuse("invalid_input", [{ path: "versionId", issue: "not the version on the agenda" }]);
  return null;
}

async function wrongReference(database: Database, meeting: MeetingRow, item: AgendaItemRow, input: DecisionInput): Promise<Refusal | null> {
  const { onwardId, replacesId, ratifiers, ratificationRule } = input;
  const organisationIds = [...ratifiers, ...(onwardId?.startsWith("org_") === true ? [onwardId] : [])];
  const [organisations, forums, replaced] = await Promise.all([
    findOrganisations(database, organisationIds),
    forumNames(database, onwardId?.startsWith("for_") === true ? [onwardId as Id<"forum">] : []),
    replacesId === null ? undefined : findDecision(database, replacesId),
  ]);
  if (ratifiers.some((id) => !organisations.has(id))) return refuse("invalid_input", [{ path: "ratifiers", issue: "not an organisation" }]);
  if (ratificationRule.kind === "some" && ratificationRule.needed > new Set(ratifiers).size)
    return refuse("invalid_input", [{ path: "ratificationRule.needed", issue: "too large" }]);
  if (onwardId !== null && !organisations.has(onwardId) && forums.size === 0)
    return refuse("invalid_input", [{ path: "onwardId", issue: "not a body" }]);
  // What is open may not point to what is closed, or the public would learn that it exists.
  if (replacesId !== null && (replaced?.forumId !== meeting.forumId || replaced.access !== item.access))
    return refuse("invalid_input", [{ path: "replacesId", issue: "not a decision of this forum" }]);
  return null;
}

/** An outcome for every clause, or for none. */
function clausesOf(proposal: Proposal, { clauses }: DecisionInput): Reading["clauses"] | Refusal {
  if (clauses.length === 0) return [];
  const numbers = clauses.map(({ number }) => number).toSorted((a, b) => a - b);
  if (numbers.length !== proposal.clauses.length || numbers.some((number, place) => number !== place + 1))
    return refuse("invalid_input", [{ path: "clauses", issue: "not the clauses of the proposal" }]);
  return proposal.clauses.map((text, place) => {
    const outcome = clauses.find(({ number }) => number === place + 1)?.outcome;
    if (outcome === undefined) throw new Error(`clause ${place + 1} has no outcome`);
    return { number: place + 1, text, outcome };
  });
}

/** Everything asked about the words, with what was answered. */
function questionsOf(meeting: MeetingRow, proposal: Proposal, absent: string[], input: DecisionInput): AnsweredQuestion[] {
  const passages = [
    { field: "text", words: input.text },
    ...(input.reservation === null ? [] : [{ field: "reservation", words: input.reservation }]),
    ...input.dissent.map(({ words }) => ({ field: "dissent", words })),
  ];
  const around = { meetingDate: copenhagenDate(new Date(meeting.startsAt)), proposal: proposal.words, absent, seatsIn: "text" };
  return questionsAbout(passages, around).map((question) => ({
    question,
    answer: input.answers.find(({ key }) => key === question.key)?.words ?? null,
  }));
}

const absentAmong = (attendance: Attendee[]): string[] =>
  attendance.filter(({ status }) => status === "absent" || status === "excused").map(({ name }) => name);

/** Where the words have what looks like a CPR number and nobody has said what it is instead: the one question that has to be answered. */
export const undeclaredNumbers = ({ questions }: Reading): FieldIssue[] =>
  questions.flatMap(({ question, answer }) =>
    question.code === "looks_like_cpr" && answer === null ? [{ path: question.field, issue: "looks like a CPR number" }] : [],
  );
