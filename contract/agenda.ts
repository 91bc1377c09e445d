import * as v from "valibot";
import { sha256Schema } from "./document.ts";
import { idSchema } from "./ids.ts";
import { itemAccess, itemTypes } from "./meeting.ts";
import { questionSchema } from "./question.ts";
import { oneLine, prose } from "./words.ts";

/** What the secretariat says of an item beside its text. */
export const itemFactsSchema = v.object({
  title: oneLine(300),
  itemType: v.picklist(itemTypes),
  access: v.picklist(itemAccess),
  /** Who speaks to it, in free words; empty for nobody in particular. */
  presenter: v.pipe(prose(200), v.regex(/^[^\r\n]*$/, "more than one line")),
  expectedMinutes: v.nullable(v.pipe(v.number(), v.integer("not a number"), v.minValue(1, "too small"), v.maxValue(600, "too large"))),
  /** Other systems' numbers for the matter, as written. */
  externalRefs: v.pipe(v.array(oneLine(100)), v.maxLength(20, "too many")),
});

const { title, itemType, access, presenter, expectedMinutes, externalRefs } = itemFactsSchema.entries;

/** What is to be otherwise. What is not named stays. */
export const changedItemSchema = v.object({
  title: v.exactOptional(title),
  itemType: v.exactOptional(itemType),
  access: v.exactOptional(access),
  presenter: v.exactOptional(presenter),
  expectedMinutes: v.exactOptional(expectedMinutes),
  externalRefs: v.exactOptional(externalRefs),
});
export type ChangedItem = v.InferOutput<typeof changedItemSchema>;

/**
 * A change, and what was seen of the same facts by whoever made it. What somebody else has changed meanwhile is not overwritten unseen: the change is refused with
 * `changed_meanwhile`.
 */
export const itemChangeSchema = v.object({ ...changedItemSchema.entries, seen: changedItemSchema });
export type ItemChange = v.InferOutput<typeof itemChangeSchema>;

/** What was changed in an item that is out, and is not itself out yet. `withdrawn`: the item is to be taken off the agenda. */
export const itemCorrectionSchema = v.object({ ...changedItemSchema.entries, withdrawn: v.exactOptional(v.literal(true)) });
export type ItemCorrection = v.InferOutput<typeof itemCorrectionSchema>;

const itemIds = v.pipe(v.array(idSchema("agendaItem")), v.maxLength(500, "too many"));
/** All items of the agenda in the order in which they are to stand, and in the one in which whoever moves them has seen them. */
export const agendaOrderSchema = v.object({ itemIds, seen: itemIds });

/** What an agenda can be out without, and what it is put out in spite of. `stops`: it cannot be put out as it is. */
export const publicationChecks = {
  cpr_in_title: { stops: true },
  cpr_in_text: { stops: true },
  nothing_on_it: { stops: false },
  late: { stops: false },
  section_empty: { stops: false },
  attachment_closed: { stops: false },
  attachment_embargoed: { stops: false },
  not_reached: { stops: false },
} as const satisfies Record<string, { stops: boolean }>;
export type PublicationCheck = keyof typeof publicationChecks;
/** Those for which a reason is asked. */
export const checksToExplain: PublicationCheck[] = ["late", "section_empty"];

/** What was asked of an item before the agenda was put out, and what whoever put it out answered. */
export const publicationAnswerSchema = v.object({ itemId: idSchema("agendaItem"), question: questionSchema, answer: v.string() });
export type PublicationAnswer = v.InferOutput<typeof publicationAnswerSchema>;

export const answerMaxLength = 1000;

/**
 * Puts the agenda out, or what was corrected in it since. `reason`: why it is late or incomplete, or what is corrected; mailed with it. `notCpr`: of what looks like
 * CPR numbers, the places that are declared to be something else, each `agi_…/economics.3.14.11`. `answers`: to what was asked of the items; kept with the edition.
 * `seen`: the fingerprint of the preview that somebody looked at; where the agenda says something else by now, nothing is put out: `agenda_changed`.
 */
export const newPublicationSchema = v.object({
  reason: v.optional(prose(1000), ""),
  notCpr: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(200)), []),
  answers: v.optional(
    v.pipe(
      v.array(
        v.object({ itemId: idSchema("agendaItem"), key: oneLine(300), words: v.pipe(prose(answerMaxLength), v.minLength(1, "empty")) }),
      ),
      v.maxLength(200, "too many"),
    ),
    [],
  ),
  seen: v.optional(sha256Schema),
});
export type NewPublication = v.InferOutput<typeof newPublicationSchema>;

/** An item as it was put out. Its text and the document it carries are frozen versions. */
export const publishedItemSchema = v.object({
  id: idSchema("agendaItem"),
  number: v.number(),
  ...itemFactsSchema.entries,
  withdrawn: v.boolean(),
  documentVersionId: v.nullable(idSchema("version")),
  textVersionId: v.nullable(idSchema("version")),
  textSha256: v.nullable(v.string()),
  /** The titles of those attachments that everybody may read: open ones, under no embargo. */
  attachments: v.optional(v.array(v.string()), []),
});
export type PublishedItem = v.InferOutput<typeof publishedItemSchema>;
