import type * as v from "valibot";
import type {
  WarningDetailsSchemas,
  attendeeSchema,
  draftItemSchema,
  externalRefSchema,
  minutesDraftSchema,
  recordedRemarkSchema,
  spanSchema,
  votesSchema,
} from "./draft-answers.ts";

/**
 * POST /api/imports/minutes: plain text in, this draft out. Nothing is stored, and nothing in it is a decision before a person has
 * confirmed it. What the text does not say is empty (`""`, `[]` or null, as the type has it) and asked about in `warnings`.
 */
export type MinutesDraft = Omit<v.InferOutput<typeof minutesDraftSchema>, "warnings"> & { warnings: ImportWarning[] };

/** UTF-16 units in the text as it was sent: `text.slice(start, end)`. */
export type Span = v.InferOutput<typeof spanSchema>;

/** Three things that are not the same: absent, excused beforehand, and present but not taking part in an item. */
export const attendanceStatuses = ["present", "absent", "excused", "abstainedFromItem", "disqualified"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export type Attendee = v.InferOutput<typeof attendeeSchema>;

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

export type DraftItem = v.InferOutput<typeof draftItemSchema>;

/** `count` is null where only the parties are named. */
export type VoteSide = Votes["for"];
export type Votes = v.InferOutput<typeof votesSchema>;

/** An identifier in another system, as written: `{ label: "Sags ID", value: "EMN-2024-00001" }`. The label is empty where there is none. */
export type ExternalRef = v.InferOutput<typeof externalRefSchema>;

export type RecordedRemark = v.InferOutput<typeof recordedRemarkSchema>;

/** What each warning says beyond its code. `i18n/imports.ts` makes the question of it; `item` is the item's place in `items`. */
export type WarningDetails = { [C in keyof WarningDetailsSchemas]: v.InferOutput<WarningDetailsSchemas[C]> };
export type WarningCode = keyof WarningDetails;

/** A question to the person who checks the draft. `message` is the question in Danish; `span` is null where there is no one place. */
export type ImportWarning = {
  [C in WarningCode]: { code: C; message: string; span: Span | null; item: number | null; details: WarningDetails[C] };
}[WarningCode];

/** Bytes of a pasted text. Years of minutes come one meeting at a time. */
export const importMaxBytes = 2 * 1024 * 1024;
