import * as v from "valibot";
import { confirmedMinutesSchema, type NewConfirmedMinutes } from "../../contract/imported.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import type { PartyId } from "../../contract/space.ts";
import { standingOf } from "./decisions.ts";
import type { Work, WorkAttendee, WorkDecision, WorkItem, WorkVoteSide } from "./work.ts";

/** What is sent to be stored. Only what a person confirmed is sent as a decision; `who` says who a name is, null for nobody we know. */
export function minutesOf(work: Work, who: (name: string) => PartyId | null, declaredNotCpr: boolean): NewConfirmedMinutes {
  return {
    forum: work.forum,
    date: work.date,
    startsAt: work.startsAt === "" ? null : work.startsAt,
    place: work.place,
    attendance: attendeesOf(work.attendance, who),
    items: work.items.map((item) => confirmedItem(item, who)),
    evenIfResembles: work.evenIfResembles,
    declaredNotCpr,
  };
}

type ConfirmedItem = NewConfirmedMinutes["items"][number];
type ConfirmedDecision = Extract<ConfirmedItem, { access: "open" }>["decision"];

function confirmedItem(item: WorkItem, who: (name: string) => PartyId | null): ConfirmedItem {
  const head = { number: orNull(item.number), title: item.title };
  if (item.access === "closed") return { access: "closed", ...head };
  return {
    access: "open",
    ...head,
    itemType: item.itemType,
    sections: item.sections.map(({ kind, heading, text }) => ({ kind, heading, text })),
    proposalClauses: item.proposalClauses.map(({ number, text }) => ({ number: orNull(number), text })),
    decision: confirmedDecision(item),
    chain: item.chain.map(({ body, date, outcome, text }) => ({ body, date: orNull(date), outcome, text })),
    absent: attendeesOf(item.absent, who),
    attachments: item.attachments.map(({ title, externalRef }) => ({ title, externalRef: orNull(externalRef) })),
    externalRefs: item.externalRefs.map(({ label, value }) => ({ label, value })),
    remarks: item.remarks.map(({ by, text }) => ({ by, text, partyId: who(by) })),
  };
}

function confirmedDecision(item: WorkItem): ConfirmedDecision {
  const { text, outcome, clauses, onwardTo, deviatesFromProposal, votes }: WorkDecision = item.decision;
  const standing = standingOf(item);
  if (standing === "nothing") return null;
  if (standing !== "confirmed" || outcome === "unknown") return { confirmed: false, text };
  return {
    confirmed: true,
    text,
    outcome,
    clauses: clauses.map((clause) => ({ number: clause.number, outcome: clause.outcome })),
    onwardTo: orNull(onwardTo),
    deviatesFromProposal,
    votes: votes === null ? null : { for: sideOf(votes.for), against: sideOf(votes.against), abstained: sideOf(votes.abstained) },
  };
}

const sideOf = ({ count, parties }: WorkVoteSide) => ({
  count: count.trim() === "" ? null : Number(count),
  parties: parties
    .split(",")
    .map((party) => party.trim())
    .filter((party) => party !== ""),
});

const attendeesOf = (attendees: WorkAttendee[], who: (name: string) => PartyId | null) =>
  attendees.map(({ name, title, role, party, status }) => ({ name, title, role, party, status, partyId: who(name) }));

const orNull = (words: string) => (words.trim() === "" ? null : words.trim());

/** What keeps the minutes from being stored, each with the dotted path of its field. `today` is `YYYY-MM-DD`. */
export function whatBlocks(minutes: NewConfirmedMinutes, today: string): FieldIssue[] {
  const parsed = v.safeParse(confirmedMinutesSchema, minutes);
  if (parsed.success) return parsed.output.date > today ? [{ path: "date", issue: "not yet" }] : [];
  return parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? "", issue: issue.message }));
}
