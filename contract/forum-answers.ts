import * as v from "valibot";
import { decisionSummarySchema } from "./decision-answers.ts";
import { submissionViewSchema } from "./document-answers.ts";
import { documentKinds, sha256Schema } from "./document.ts";
import { forumRulesSchema, standardItemKinds } from "./forum-rules.ts";
import { idSchema } from "./ids.ts";
import { itemCorrectionSchema } from "./agenda.ts";
import { earlierTreatmentSchema } from "./imported-answers.ts";
import { agendaItemStates, itemAccess, itemTypes, meetingStates } from "./meeting.ts";
import { leadingRoles, personSummarySchema, seatRoles } from "./organisation.ts";
import { documentStateSchema, forumRefSchema, spaceSummarySchema } from "./space-answers.ts";

/** What is answered about forums, meetings and decisions. The types are in views.ts. */
export const meetingSummarySchema = v.object({
  id: idSchema("meeting"),
  forum: forumRefSchema,
  startsAt: v.string(),
  place: v.string(),
  state: v.picklist(meetingStates),
  itemCount: v.number(),
});

export const backlogEntrySchema = v.object({
  submission: submissionViewSchema,
  document: v.object({ id: idSchema("document"), kind: v.picklist(documentKinds), state: documentStateSchema, spaceName: v.string() }),
});

export const forumListingSchema = v.object({ id: idSchema("forum"), name: v.string(), kind: v.string() });

export const forumViewSchema = v.object({
  id: idSchema("forum"),
  name: v.string(),
  kind: v.string(),
  /** In its own words: "Politisk". Empty where there is nothing to tell apart. */
  level: v.string(),
  parent: v.nullable(forumRefSchema),
  /** The body that took over. */
  successor: v.nullable(forumRefSchema),
  /** The last day on which the forum exists. */
  validTo: v.nullable(v.string()),
  rules: forumRulesSchema,
  seats: v.array(v.object({ person: personSummarySchema, organisationName: v.string(), role: v.picklist(seatRoles) })),
  spaces: v.array(spaceSummarySchema),
  /** Submitted and on no agenda yet. Empty for those without a seat. */
  backlog: v.array(backlogEntrySchema),
  meetings: v.array(meetingSummarySchema),
  decisions: v.array(decisionSummarySchema),
  may: v.object({ planMeeting: v.boolean(), readBacklog: v.boolean(), importMinutes: v.boolean() }),
});

export const agendaItemViewSchema = v.object({
  id: idSchema("agendaItem"),
  number: v.number(),
  title: v.string(),
  itemType: v.picklist(itemTypes),
  access: v.picklist(itemAccess),
  state: v.picklist(agendaItemStates),
  /** Which of the items that stand on every agenda; null for a matter of its own. */
  standardKind: v.nullable(v.picklist(standardItemKinds)),
  /** In free words; empty for nobody in particular. */
  presenter: v.string(),
  expectedMinutes: v.nullable(v.number()),
  externalRefs: v.array(v.string()),
  /** Whether there is a text of its own to read, or, for whoever may write it, to write. */
  hasText: v.boolean(),
  /** How many files belong to it that the reader may read. */
  attachmentCount: v.number(),
  /** What was changed since the agenda came out and is not out yet. Null for those who may not change it. */
  correction: v.nullable(itemCorrectionSchema),
  document: v.nullable(
    v.object({
      id: idSchema("document"),
      kind: v.picklist(documentKinds),
      versionId: idSchema("version"),
      sha256: sha256Schema,
      submittedAt: v.string(),
    }),
  ),
  decision: v.nullable(decisionSummarySchema),
  earlierTreatments: v.array(earlierTreatmentSchema),
  may: v.object({ recordDecision: v.boolean(), change: v.boolean() }),
});

export const meetingViewSchema = v.object({
  ...meetingSummarySchema.entries,
  /** When it was called off, by whose office in the forum, and why; the reason is empty where its agenda was never out. Null while it stands. */
  calledOff: v.nullable(v.object({ at: v.string(), office: v.picklist(leadingRoles), reason: v.string() })),
  /** When and where it was to be before each move since its agenda came out, the oldest first. */
  moves: v.array(v.object({ at: v.string(), startsAt: v.string(), place: v.string() })),
  /** The last day on which the agenda is out in time, by the forum's rule. */
  publishBy: v.string(),
  items: v.array(agendaItemViewSchema),
  /** What earlier meetings postponed and no agenda has taken up, for whoever makes this one. What carries a document is in the backlog. */
  postponed: v.array(
    v.object({ id: idSchema("agendaItem"), title: v.string(), itemType: v.picklist(itemTypes), access: v.picklist(itemAccess) }),
  ),
  /** Taken off the agenda before it came out. Empty for those who may not change it. */
  setAside: v.array(v.object({ id: idSchema("agendaItem"), title: v.string() })),
  /** Of the forum's standard items, the titles of those that the agenda lacks. Empty for those who may not add them. */
  lackingStandardItems: v.array(v.string()),
  /** Submissions that could be put on this agenda. Empty for those who may not change it. */
  backlog: v.array(backlogEntrySchema),
  may: v.object({
    follow: v.boolean(),
    changeAgenda: v.boolean(),
    orderAgenda: v.boolean(),
    publish: v.boolean(),
    correct: v.boolean(),
    open: v.boolean(),
    close: v.boolean(),
    reopen: v.boolean(),
    /** To move it to another day or place. */
    reschedule: v.boolean(),
    cancel: v.boolean(),
  }),
});
