import type { Outcome } from "./decision.ts";
import type { ItemAccess, ItemType } from "./meeting.ts";
import type { Sector } from "./organisation.ts";

/**
 * POST /api/imports/minutes: plain text in, this draft out. Nothing is stored, and nothing in it is a decision before a person has
 * confirmed it. What the text does not say is empty (`""`, `[]` or null, as the type has it) and asked about in `warnings`.
 */
export type MinutesDraft = {
  /** The body that met, as written. */
  forum: string;
  /** `YYYY-MM-DD`. */
  date: string | null;
  /** `HH:MM` in Europe/Copenhagen. The day is in `date`: a text may have the one without the other. */
  startsAt: string | null;
  place: string;
  /** Who took part in the meeting as a whole, and who did not. Who missed one item only is in that item's `absent`. */
  attendance: Attendee[];
  items: DraftItem[];
  warnings: ImportWarning[];
  /**
   * Where each field stands in the source, by JSON Pointer (RFC 6901): `/date`, `/items/0/title`, `/items/0/decision/text`,
   * `/items/0/absent/2/name`. A section has its span in itself as well, heading included; here is that of its text alone. A field
   * that was concluded rather than read (an outcome, a status) has the span of the words it was concluded from.
   */
  spans: Record<string, Span>;
};

/** UTF-16 units in the text as it was sent: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

/** Three things that are not the same: absent, excused beforehand, and present but not taking part in an item. */
export const attendanceStatuses = ["present", "absent", "excused", "abstainedFromItem", "disqualified"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export type Attendee = {
  name: string;
  /** Their occupation, as written: "Direktør". */
  title: string;
  /** What they are in the forum, as written: "Formand", "Medlem". */
  role: string;
  /** The letters of a party, or its name. */
  party: string;
  status: AttendanceStatus;
};

export const sectionKinds = [
  "summary",
  "background",
  "caseText",
  "economics",
  "proposal",
  "decision",
  "earlier",
  "attendance",
  "absent",
  "attachments",
  "competence",
  "other",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** `span` covers heading and text. Sections of a draft never overlap. `.` in the source is an empty text. */
export type DraftSection = { kind: SectionKind; heading: string; text: string; span: Span };

export type DraftItem = {
  /** As written, without the full stop: "7", "130", "1.1". */
  number: string | null;
  title: string;
  access: ItemAccess;
  /** Null unless the text says so. */
  itemType: ItemType | null;
  /** Of a closed item only number, title and access are imported. */
  sections: DraftSection[];
  proposalClauses: ProposalClause[];
  decision: DraftDecision;
  /** Earlier bodies' outcomes on the same matter, in the order of the text. */
  chain: ChainEntry[];
  /** Those whom the text names as missing from this item. */
  absent: Attendee[];
  attachments: { title: string; externalRef: string | null }[];
  externalRefs: ExternalRef[];
  remarks: RecordedRemark[];
};

/** `number` is null where the clauses are not numbered. */
export type ProposalClause = { number: string | null; text: string };

export type DraftDecision = {
  text: string;
  outcome: Outcome;
  /** One for each clause of the proposal that the decision names by its number. */
  clauses: { number: string; outcome: Outcome }[];
  /** The body that the matter goes on to. */
  onwardTo: string | null;
  deviatesFromProposal: boolean;
  votes: Votes | null;
};

/** `count` is null where only the parties are named. */
export type VoteSide = { count: number | null; parties: string[] };
export type Votes = { for: VoteSide; against: VoteSide; abstained: VoteSide };

export type ChainEntry = { body: string; date: string | null; outcome: Outcome; text: string };

/** An identifier in another system, as written: `{ label: "Sags ID", value: "EMN-2024-00001" }`. The label is empty where there is none. */
export type ExternalRef = { label: string; value: string };

/** Entered on request. `by` is the person or side as written, empty where the text does not say. */
export type RecordedRemark = { by: string; text: string };

/** What each warning says beyond its code. `i18n/imports.ts` makes the question of it; `item` is the item's place in `items`. */
export type WarningDetails = {
  forum_missing: object;
  date_missing: object;
  start_missing: object;
  place_missing: object;
  attendance_missing: object;
  items_missing: object;
  item_title_missing: { number: string };
  item_number_missing: { title: string };
  numbers_skipped: { after: string; before: string };
  listed_item_missing: { title: string };
  section_missing: { number: string; kind: SectionKind };
  decision_missing: { number: string };
  outcome_unclear: { number: string };
  deviates_from_proposal: { number: string };
  closed_content_left_out: { number: string };
  attachment_repeated: { number: string; title: string };
  second_meeting: { date: string };
  characters_lost: { count: number };
  weekday_mismatch: { written: number; actual: number; date: string };
  sum_differs: { sum: string; stated: string };
  appointed_absent: { name: string };
  seats_unfilled: { missing: Sector[] };
  year_differs: { date: string; meetingYear: string };
  cpr_like: object;
};
export type WarningCode = keyof WarningDetails;

/** A question to the person who checks the draft. `message` is the question in Danish; `span` is null where there is no one place. */
export type ImportWarning = {
  [C in WarningCode]: { code: C; message: string; span: Span | null; item: number | null; details: WarningDetails[C] };
}[WarningCode];

/** Bytes of a pasted text. Years of minutes come one meeting at a time. */
export const importMaxBytes = 2 * 1024 * 1024;
