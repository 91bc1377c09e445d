import * as v from "valibot";
import { publicationAnswerSchema, publicationChecks, publishedItemSchema, type PublicationCheck } from "./agenda.ts";
import { sha256Schema } from "./document.ts";
import { fileInTextSchema } from "./file.ts";
import { forumRulesSchema } from "./forum-rules.ts";
import { idSchema } from "./ids.ts";
import { checksViewSchema } from "./mandate-answers.ts";
import { itemAccess } from "./meeting.ts";
import { personSummarySchema, seatRoles } from "./organisation.ts";
import { canonicalTextSchema } from "./text.ts";

/** What is answered about the items of an agenda and its publications. Their types are in agenda-views.ts. */
export const itemTextViewSchema = v.object({
  agendaItemId: idSchema("agendaItem"),
  title: v.string(),
  meetingId: idSchema("meeting"),
  /** The forum's template: which sections there are, in their order. */
  sections: forumRulesSchema.entries.sections,
  /** The room of the live text. Null before anybody has written, and for those who may not enter it. */
  textId: v.nullable(idSchema("document")),
  role: v.nullable(v.picklist(["author", "reader"])),
  /** The frozen text that was put to the forum; null for an item of its own. */
  documentVersionId: v.nullable(idSchema("version")),
  /** What was decided on it; null while nothing is. */
  decisionId: v.nullable(idSchema("decision")),
  /** What everybody who may read the item can read of it. */
  published: v.nullable(v.object({ versionId: idSchema("version"), sha256: sha256Schema, text: canonicalTextSchema })),
});

const comparedFieldSchema = v.object({
  name: v.string(),
  isChanged: v.boolean(),
  blocks: v.array(
    v.object({
      type: v.string(),
      /** `moved`: the same line stood elsewhere in the section. */
      change: v.picklist(["same", "added", "removed", "changed", "moved"]),
      isFormatting: v.boolean(),
      /** `from`: where in the field's plain words, of the text before for what was removed, else of the one after. */
      pieces: v.array(v.object({ change: v.picklist(["same", "added", "removed"]), words: v.string(), from: v.number() })),
      /** A picture or something attached, and how many stand before it in the section. `was`: what was said of it before, where that was something else. */
      file: v.exactOptional(v.object({ shown: fileInTextSchema, place: v.number(), was: v.exactOptional(fileInTextSchema) })),
    }),
  ),
});

export const agendaDifferenceSchema = v.object({
  itemId: idSchema("agendaItem"),
  number: v.number(),
  title: v.string(),
  access: v.picklist(itemAccess),
  change: v.picklist(["added", "withdrawn", "changed"]),
  facts: v.array(
    v.object({
      name: v.picklist(["title", "itemType", "access", "presenter", "expectedMinutes", "externalRefs", "attachments"]),
      before: v.string(),
      after: v.string(),
    }),
  ),
  sections: v.array(comparedFieldSchema),
});

/** What is to be known before an agenda, or what was corrected in it, is put out. */
export const publicationPreviewSchema = v.object({
  /** What can be put out now: nothing, the agenda, or corrections of it. */
  next: v.nullable(v.picklist(["agenda", "correction"])),
  publishBy: v.string(),
  /** SHA-256 of what would be put out, and of what is held back: what was looked at is what comes out, or nothing. */
  fingerprint: sha256Schema,
  findings: v.array(
    v.object({
      check: v.picklist(Object.keys(publicationChecks) as PublicationCheck[]),
      stops: v.boolean(),
      asksForReason: v.boolean(),
      itemId: v.nullable(idSchema("agendaItem")),
      where: v.string(),
    }),
  ),
  /** As it will be read: with its texts. Whoever reads it without a seat does not see what is closed. */
  items: v.array(
    v.object({
      ...publishedItemSchema.entries,
      text: v.nullable(canonicalTextSchema),
      /** What is asked of it, beside the findings. Null where it is withdrawn, or the text that it carries is damaged. */
      checks: v.nullable(checksViewSchema),
    }),
  ),
  recipients: v.array(v.object({ name: v.string(), organisationName: v.string(), role: v.picklist(seatRoles), isReached: v.boolean() })),
  /** Against what is out. Empty before anything is. */
  differences: v.array(agendaDifferenceSchema),
});

/** One of an agenda's publications, the first or a correction. What is closed is in it for those with a seat alone. */
export const agendaPublicationSchema = v.object({
  number: v.number(),
  publishedAt: v.string(),
  reason: v.string(),
  recipientCount: v.number(),
  /** Who put it out. */
  by: v.nullable(personSummarySchema),
  /** What they answered to what was asked of the items. Shown to those with a seat in the forum. */
  answers: v.array(v.object({ ...publicationAnswerSchema.entries, number: v.number(), title: v.string() })),
  differences: v.array(agendaDifferenceSchema),
});
