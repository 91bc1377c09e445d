import * as v from "valibot";
import { decisionStates, outcomes } from "./decision.ts";
import { sha256Schema, versionCauses } from "./document.ts";
import { idSchema } from "./ids.ts";
import { earlierTreatmentSchema } from "./imported-answers.ts";
import { personSummarySchema } from "./organisation.ts";
import { textPlaceSchema } from "./place.ts";
import { documentSummarySchema, forumRefSchema } from "./space-answers.ts";
import { spaceRoles } from "./space.ts";
import { canonicalTextSchema } from "./text.ts";

/** What is answered about documents, their texts and their versions. The types are in views.ts. */
export const submissionViewSchema = v.object({
  id: idSchema("submission"),
  number: v.number(),
  forum: forumRefSchema,
  versionId: idSchema("version"),
  sha256: sha256Schema,
  title: v.string(),
  submittedAt: v.string(),
  submittedBy: v.nullable(personSummarySchema),
  /** When its authors took it back; null while it stands. */
  withdrawnAt: v.nullable(v.string()),
  /** Where the submitter declared that what looks like a CPR number is something else. */
  notCpr: v.array(textPlaceSchema),
  /**
   * The last agenda that the reader may see and that it was put on; null until there is one. `isOff`: it was taken off since, or postponed, as where the meeting was called off,
   * and may be put on another.
   */
  agendaItem: v.nullable(v.object({ id: idSchema("agendaItem"), meetingId: idSchema("meeting"), number: v.number(), isOff: v.boolean() })),
  decision: v.nullable(
    v.object({
      id: idSchema("decision"),
      outcome: v.picklist(outcomes),
      state: v.picklist(decisionStates),
      joining: v.nullable(v.object({ joined: v.number(), asked: v.number() })),
    }),
  ),
});

export const documentViewSchema = v.object({
  ...documentSummarySchema.entries,
  createdAt: v.string(),
  createdBy: v.nullable(personSummarySchema),
  myRole: v.picklist(spaceRoles),
  submissions: v.array(submissionViewSchema),
  /** The forum that a submission would go to: the one the space answers to. */
  forum: v.nullable(forumRefSchema),
  /** Organisations and people who can see it, in words for the "who can see this" list. */
  readers: v.array(v.object({ name: v.string(), role: v.picklist(spaceRoles) })),
  earlierTreatments: v.array(earlierTreatmentSchema),
  /** `withdraw` is of the latest submission. */
  may: v.object({ write: v.boolean(), share: v.boolean(), submit: v.boolean(), withdraw: v.boolean() }),
});

export const contentsViewSchema = v.object({
  headings: v.array(v.object({ field: v.string(), block: v.number(), level: v.number(), words: v.string() })),
  cprPlaces: v.array(textPlaceSchema),
  changedAt: v.string(),
});

export const rebuildViewSchema = v.object({
  indexed: v.number(),
  failed: v.array(idSchema("document")),
  next: v.nullable(idSchema("document")),
});

const creditSchema = v.object({
  author: v.nullable(personSummarySchema),
  /** The organisation they were named with when they wrote it. */
  organisationName: v.nullable(v.string()),
  /** The system wrote it because the author asked for it, e.g. a template's words. */
  isOnBehalf: v.boolean(),
  /** When, to the minute; null for what was written before times were kept. */
  at: v.nullable(v.string()),
});

const authoredRangeSchema = v.object({
  from: v.number(),
  /** Not included. */
  to: v.number(),
  ...creditSchema.entries,
});

export const writersViewSchema = v.object({
  writers: v.array(
    v.object({
      /** What the live text names its writer by: a number for each time that somebody opened it and wrote. */
      clientId: v.number(),
      author: v.nullable(personSummarySchema),
      organisationName: v.nullable(v.string()),
      isOnBehalf: v.boolean(),
      /** From this number of the client's letters on they were written at this time; in order. */
      stamps: v.array(v.object({ clock: v.number(), at: v.string() })),
    }),
  ),
});

export const authorsViewSchema = v.object({
  fields: v.array(
    v.object({
      name: v.string(),
      ranges: v.array(authoredRangeSchema),
      /** Of each picture and attachment, in their order: who put it where it stands, and who said last what is said of it. */
      files: v.array(v.object({ placed: creditSchema, described: creditSchema })),
    }),
  ),
});

export const versionSummarySchema = v.object({
  id: idSchema("version"),
  at: v.string(),
  cause: v.picklist(versionCauses),
  /** What somebody called it; null for those that nobody named. */
  name: v.nullable(v.string()),
  /** Who asked for it; null when nobody did. */
  by: v.nullable(personSummarySchema),
  title: v.string(),
  sha256: sha256Schema,
  /** Since the version before, most first; in letters. */
  contributors: v.array(v.object({ person: v.nullable(personSummarySchema), written: v.number(), deleted: v.number() })),
});

export const restorationViewSchema = v.object({ versionId: idSchema("version"), changed: v.boolean() });

export const replacementViewSchema = v.object({ id: idSchema("replacement"), changed: v.boolean() });

export const versionViewSchema = v.object({
  id: idSchema("version"),
  documentId: idSchema("document"),
  sha256: sha256Schema,
  frozenAt: v.string(),
  text: canonicalTextSchema,
});
