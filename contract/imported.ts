import * as v from "valibot";
import { outcomes } from "./decision.ts";
import { idSchema } from "./ids.ts";
import { attendanceStatuses, sectionKinds } from "./imports.ts";
import { itemTypes } from "./meeting.ts";
import { partyIdSchema } from "./space.ts";
import { calendarDate, oneLine, prose } from "./words.ts";

/**
 * Minutes as a person confirmed them: a draft with their corrections, ready to become part of a forum's record.
 *
 * PUT /api/forums/:forumId/imports/:importId takes `multipart/form-data` with three parts: `minutes`, this as JSON; `text`, the text as it was read, a
 * file of `text/plain` in UTF-8 (a plain field would have its line ends changed on the way); and `source`, the file that it was read from, with its name and
 * type, left out where the text was pasted. The id is the caller's (`imp_` and 3 to 48 of a-z, 0-9, _), so that sending the same again stores nothing twice.
 */
const words = (maxLength: number) => v.pipe(prose(maxLength), v.minLength(1, "empty"));
const listOf = <S extends v.GenericSchema>(schema: S, maxLength: number) => v.pipe(v.array(schema), v.maxLength(maxLength, "too many"));
const shortLine = v.union([oneLine(300), v.pipe(v.string(), v.literal(""))], "not one short line");

/** `HH:MM` in Europe/Copenhagen. */
const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "not a time"));

/** A name as written, and who a person said that it is; null where nobody was chosen: then it stays a name. */
const confirmedAttendeeSchema = v.object({
  name: oneLine(200),
  title: shortLine,
  role: shortLine,
  party: shortLine,
  status: v.picklist(attendanceStatuses),
  partyId: v.nullable(partyIdSchema),
});

const voteSideSchema = v.object({
  count: v.nullable(v.pipe(v.number(), v.integer("not a count"), v.minValue(0, "not a count"), v.maxValue(1000, "not a count"))),
  parties: listOf(oneLine(100), 30),
});

/** Only with `confirmed` true do the words become a decision. The others are kept as words that nobody has vouched for. */
const confirmedDecisionSchema = v.variant("confirmed", [
  v.object({ confirmed: v.literal(false), text: prose(50_000) }),
  v.object({
    confirmed: v.literal(true),
    text: words(50_000),
    outcome: v.picklist(
      outcomes.filter((outcome) => outcome !== "unknown"),
      "choose an outcome",
    ),
    clauses: listOf(v.object({ number: oneLine(20), outcome: v.picklist(outcomes) }), 100),
    onwardTo: v.nullable(oneLine(300)),
    deviatesFromProposal: v.boolean(),
    votes: v.nullable(v.object({ for: voteSideSchema, against: voteSideSchema, abstained: voteSideSchema })),
  }),
]);

const itemHead = { number: v.nullable(oneLine(20)), title: oneLine(1000) };

/** Of a closed item nothing but number and title is taken, whatever else is sent. */
const confirmedItemSchema = v.variant("access", [
  v.object({ access: v.literal("closed"), ...itemHead }),
  v.object({
    access: v.literal("open"),
    ...itemHead,
    itemType: v.nullable(v.picklist(itemTypes)),
    sections: listOf(v.object({ kind: v.picklist(sectionKinds), heading: shortLine, text: prose(200_000) }), 60),
    proposalClauses: listOf(v.object({ number: v.nullable(oneLine(20)), text: words(20_000) }), 100),
    /** Null where nothing was decided. */
    decision: v.nullable(confirmedDecisionSchema),
    chain: listOf(v.object({ body: shortLine, date: v.nullable(calendarDate), outcome: v.picklist(outcomes), text: prose(50_000) }), 50),
    absent: listOf(confirmedAttendeeSchema, 200),
    attachments: listOf(v.object({ title: oneLine(1000), externalRef: v.nullable(oneLine(200)) }), 200),
    externalRefs: listOf(v.object({ label: shortLine, value: oneLine(200) }), 50),
    remarks: listOf(v.object({ by: shortLine, text: words(20_000), partyId: v.nullable(partyIdSchema) }), 50),
  }),
]);

export const confirmedMinutesSchema = v.object({
  /** The body's name as the text has it; which forum it is, the address says. */
  forum: shortLine,
  date: calendarDate,
  startsAt: v.nullable(clockTime),
  place: prose(300),
  attendance: listOf(confirmedAttendeeSchema, 500),
  items: v.pipe(listOf(confirmedItemSchema, 300), v.minLength(1, "empty")),
  /** The person has seen that there is one like it (`import_resembles_another`) and wants both. */
  evenIfResembles: v.boolean(),
  /** The person has looked at what looks like CPR numbers (`cpr_in_text`) and says that they are something else. */
  declaredNotCpr: v.boolean(),
});
export type NewConfirmedMinutes = v.InferInput<typeof confirmedMinutesSchema>;
export type ConfirmedMinutes = v.InferOutput<typeof confirmedMinutesSchema>;

/** Bytes of the whole request: the source, its text, and what was made of it. */
export const importRequestMaxBytes = 16 * 1024 * 1024;

/**
 * POST /api/forums/:forumId/imports/comparison: what of a draft is known already. Nothing is stored by it. `names` are people, organisations and
 * sides as written; `sourceSha256` is of the file's bytes, or of the text where it was pasted.
 */
export const importComparisonSchema = v.object({
  date: v.nullable(calendarDate),
  titles: listOf(prose(1000), 300),
  sourceSha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "not a fingerprint"))),
  names: listOf(oneLine(300), 500),
});
export type NewImportComparison = v.InferInput<typeof importComparisonSchema>;

/** POST /api/imports/:importId/withdrawal; DELETE there puts it back. */
export const importWithdrawalSchema = v.object({
  /** The person knows that something cites it (`import_cited`). What cites it then says that it was withdrawn. */
  evenIfCited: v.boolean(),
});

/** POST /api/documents/:documentId/earlier-treatments and /api/agenda-items/:agendaItemId/earlier-treatments. DELETE on one of the list's ids takes it off. */
export const newTreatmentSchema = v.object({ importedItemId: idSchema("importedItem") });
