import * as v from "valibot";
import { outcomes } from "./decision.ts";
import { attendanceStatuses, sectionKinds } from "./imports.ts";
import { itemAccess, itemTypes } from "./meeting.ts";
import { sectors } from "./organisation.ts";

/** What is answered to minutes that were read. The types are in imports.ts. */
export const spanSchema = v.object({ start: v.number(), end: v.number() });

export const attendeeSchema = v.object({
  name: v.string(),
  /** Their occupation, as written: "Direktør". */
  title: v.string(),
  /** What they are in the forum, as written: "Formand", "Medlem". */
  role: v.string(),
  /** The letters of a party, or its name. */
  party: v.string(),
  status: v.picklist(attendanceStatuses),
});

/** `span` covers heading and text. Sections of a draft never overlap. `.` in the source is an empty text. */
export const draftSectionSchema = v.object({ kind: v.picklist(sectionKinds), heading: v.string(), text: v.string(), span: spanSchema });

/** `number` is null where the clauses are not numbered. */
export const proposalClauseSchema = v.object({ number: v.nullable(v.string()), text: v.string() });

const voteSideSchema = v.object({ count: v.nullable(v.number()), parties: v.array(v.string()) });
export const votesSchema = v.object({ for: voteSideSchema, against: voteSideSchema, abstained: voteSideSchema });

const draftDecisionSchema = v.object({
  text: v.string(),
  outcome: v.picklist(outcomes),
  /** One for each clause of the proposal that the decision names by its number. */
  clauses: v.array(v.object({ number: v.string(), outcome: v.picklist(outcomes) })),
  /** The body that the matter goes on to. */
  onwardTo: v.nullable(v.string()),
  deviatesFromProposal: v.boolean(),
  votes: v.nullable(votesSchema),
});

const chainEntrySchema = v.object({
  body: v.string(),
  date: v.nullable(v.string()),
  outcome: v.picklist(outcomes),
  text: v.string(),
});

export const externalRefSchema = v.object({ label: v.string(), value: v.string() });

/** Entered on request. `by` is the person or side as written, empty where the text does not say. */
export const recordedRemarkSchema = v.object({ by: v.string(), text: v.string() });

export const draftItemSchema = v.object({
  /** As written, without the full stop: "7", "130", "1.1". */
  number: v.nullable(v.string()),
  title: v.string(),
  access: v.picklist(itemAccess),
  /** Null unless the text says so. */
  itemType: v.nullable(v.picklist(itemTypes)),
  /** Of a closed item only number, title and access are imported. */
  sections: v.array(draftSectionSchema),
  proposalClauses: v.array(proposalClauseSchema),
  decision: draftDecisionSchema,
  /** Earlier bodies' outcomes on the same matter, in the order of the text. */
  chain: v.array(chainEntrySchema),
  /** Those whom the text names as missing from this item. */
  absent: v.array(attendeeSchema),
  attachments: v.array(v.object({ title: v.string(), externalRef: v.nullable(v.string()) })),
  externalRefs: v.array(externalRefSchema),
  remarks: v.array(recordedRemarkSchema),
});

const nothing = v.object({});
const ofNumber = v.object({ number: v.string() });

/** What each warning says beyond its code. */
const warningDetails = {
  forum_missing: nothing,
  date_missing: nothing,
  start_missing: nothing,
  place_missing: nothing,
  attendance_missing: nothing,
  items_missing: nothing,
  item_title_missing: ofNumber,
  item_number_missing: v.object({ title: v.string() }),
  numbers_skipped: v.object({ after: v.string(), before: v.string() }),
  listed_item_missing: v.object({ title: v.string() }),
  section_missing: v.object({ number: v.string(), kind: v.picklist(sectionKinds) }),
  decision_missing: ofNumber,
  outcome_unclear: ofNumber,
  deviates_from_proposal: ofNumber,
  closed_content_left_out: ofNumber,
  perhaps_closed: ofNumber,
  attachment_repeated: v.object({ number: v.string(), title: v.string() }),
  second_meeting: v.object({ date: v.string() }),
  characters_lost: v.object({ count: v.number() }),
  weekday_mismatch: v.object({ written: v.number(), actual: v.number(), date: v.string() }),
  sum_differs: v.object({ sum: v.string(), stated: v.string() }),
  appointed_absent: v.object({ name: v.string() }),
  seats_unfilled: v.object({ missing: v.array(v.picklist(sectors)) }),
  year_differs: v.object({ date: v.string(), meetingYear: v.string() }),
  cpr_like: nothing,
} as const;
export type WarningDetailsSchemas = typeof warningDetails;

const importWarningSchema = v.union(
  Object.entries(warningDetails).map(([code, details]) =>
    v.object({ code: v.literal(code), message: v.string(), span: v.nullable(spanSchema), item: v.nullable(v.number()), details }),
  ),
);

export const minutesDraftSchema = v.object({
  /** The body that met, as written. */
  forum: v.string(),
  /** `YYYY-MM-DD`. */
  date: v.nullable(v.string()),
  /** `HH:MM` in Europe/Copenhagen. The day is in `date`: a text may have the one without the other. */
  startsAt: v.nullable(v.string()),
  place: v.string(),
  /** Who took part in the meeting as a whole, and who did not. Who missed one item only is in that item's `absent`. */
  attendance: v.array(attendeeSchema),
  items: v.array(draftItemSchema),
  warnings: v.array(importWarningSchema),
  /**
   * Where each field stands in the source, by JSON Pointer (RFC 6901): `/date`, `/items/0/title`, `/items/0/decision/text`,
   * `/items/0/absent/2/name`. A section has its span in itself as well, heading included; here is that of its text alone. A field
   * that was concluded rather than read (an outcome, a status) has the span of the words it was concluded from.
   */
  spans: v.record(v.string(), spanSchema),
});
