import type { Outcome } from "../../contract/decision.ts";
import type { Attendee, DraftItem, ExternalRef, MinutesDraft, RecordedRemark, SectionKind, VoteSide } from "../../contract/imports.ts";
import type { ItemAccess, ItemType } from "../../contract/meeting.ts";
import type { PartyId } from "../../contract/space.ts";

/**
 * A row that was read has its JSON Pointer in the draft as key, so that its place in the source is found also when rows before it are
 * gone; one that a person added has a key of its own.
 */
export type Keyed<Row> = Row & { key: string };

export type WorkSection = Keyed<{ kind: SectionKind; heading: string; text: string }>;
export type WorkClause = Keyed<{ number: string; text: string }>;
export type WorkAttendee = Keyed<Attendee>;
export type WorkChainEntry = Keyed<{ body: string; date: string; outcome: Outcome; text: string }>;
export type WorkAttachment = Keyed<{ title: string; externalRef: string }>;
export type WorkVoteSide = { count: string; parties: string };
export type WorkVotes = { for: WorkVoteSide; against: WorkVoteSide; abstained: WorkVoteSide };

export type WorkDecision = {
  text: string;
  outcome: Outcome;
  clauses: Keyed<{ number: string; outcome: Outcome }>[];
  onwardTo: string;
  deviatesFromProposal: boolean;
  votes: WorkVotes | null;
  /** `left` is what a person has looked at and does not vouch for: it stays words. */
  standing: "open" | "confirmed" | "left";
};

export type WorkItem = {
  key: string;
  number: string;
  title: string;
  access: ItemAccess;
  itemType: ItemType | null;
  sections: WorkSection[];
  proposalClauses: WorkClause[];
  decision: WorkDecision;
  chain: WorkChainEntry[];
  absent: WorkAttendee[];
  attachments: WorkAttachment[];
  externalRefs: Keyed<ExternalRef>[];
  remarks: Keyed<RecordedRemark>[];
};

/** Minutes as the person who imports them has them in hand: what was read, with their corrections and answers. */
export type Work = {
  forum: string;
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  /** `HH:MM`, or empty. */
  startsAt: string;
  place: string;
  attendance: WorkAttendee[];
  items: WorkItem[];
  /** By the question's place in the draft's warnings. */
  answers: Record<string, "right" | "corrected">;
  /** Who a name is, as a person said; null is nobody we know. */
  identified: Record<string, PartyId | null>;
  evenIfResembles: boolean;
};

export function workOf(draft: MinutesDraft): Work {
  return {
    forum: draft.forum,
    date: draft.date ?? "",
    startsAt: draft.startsAt ?? "",
    place: draft.place,
    attendance: keyed("/attendance", draft.attendance),
    items: draft.items.map((item, place) => workItemOf(item, `/items/${place}`)),
    answers: {},
    identified: {},
    evenIfResembles: false,
  };
}

function workItemOf(item: DraftItem, key: string): WorkItem {
  const { number, title, access, itemType, decision } = item;
  return {
    key,
    number: number ?? "",
    title,
    access,
    itemType,
    sections: keyed(`${key}/sections`, item.sections)
      .filter((section) => !isCovered(section, item))
      .map(({ kind, heading, text, key }) => ({ kind, heading, text, key })),
    proposalClauses: keyed(`${key}/proposalClauses`, item.proposalClauses).map((clause) => ({ ...clause, number: clause.number ?? "" })),
    decision: {
      text: decision.text,
      outcome: decision.outcome,
      clauses: keyed(`${key}/decision/clauses`, decision.clauses),
      onwardTo: decision.onwardTo ?? "",
      deviatesFromProposal: decision.deviatesFromProposal,
      votes:
        decision.votes === null
          ? null
          : { for: sideOf(decision.votes.for), against: sideOf(decision.votes.against), abstained: sideOf(decision.votes.abstained) },
      standing: "open",
    },
    chain: keyed(`${key}/chain`, item.chain).map((entry) => ({ ...entry, date: entry.date ?? "" })),
    absent: keyed(`${key}/absent`, item.absent),
    attachments: keyed(`${key}/attachments`, item.attachments).map((attachment) => ({
      ...attachment,
      externalRef: attachment.externalRef ?? "",
    })),
    externalRefs: keyed(`${key}/externalRefs`, item.externalRefs),
    remarks: keyed(`${key}/remarks`, item.remarks),
  };
}

export function newWorkItem(key: string): WorkItem {
  const decision = { text: "", outcome: "unknown" as const, clauses: [], onwardTo: null, deviatesFromProposal: false, votes: null };
  const nothing = { sections: [], proposalClauses: [], chain: [], absent: [], attachments: [], externalRefs: [], remarks: [] };
  return workItemOf({ number: null, title: "", access: "open", itemType: null, decision, ...nothing }, key);
}

/** Words that have fields of their own are not asked about twice, and an unconfirmed decision must not come along as a section. */
function isCovered({ kind, text }: { kind: SectionKind; text: string }, item: DraftItem): boolean {
  if (kind === "decision") return squeezed(item.decision.text).includes(squeezed(text));
  if (kind === "absent") return text === "" || item.absent.length > 0;
  return kind === "attachments" && (text === "" || item.attachments.length > 0);
}

const squeezed = (words: string) => words.replaceAll(/\s+/g, " ").trim();

const sideOf = ({ count, parties }: VoteSide): WorkVoteSide => ({
  count: count === null ? "" : String(count),
  parties: parties.join(", "),
});

const keyed = <Row extends object>(at: string, rows: Row[]): Keyed<Row>[] => rows.map((row, place) => ({ ...row, key: `${at}/${place}` }));
