import * as v from "valibot";
import { decisionStates, outcomes } from "./decision.ts";
import { sha256Schema } from "./document.ts";
import { draftSectionSchema, externalRefSchema, proposalClauseSchema, votesSchema } from "./draft-answers.ts";
import { idSchema } from "./ids.ts";
import { sourceKinds } from "./import-source.ts";
import { matchReasons, resemblances } from "./imported-views.ts";
import { attendanceStatuses } from "./imports.ts";
import { itemAccess, itemTypes } from "./meeting.ts";
import { personSummarySchema } from "./organisation.ts";
import { partyIdSchema } from "./space.ts";

/** What is answered about imported minutes. The types are in imported-views.ts. */
const forumRefSchema = v.object({ id: idSchema("forum"), name: v.string() });
const identifiedSchema = v.nullable(v.object({ id: partyIdSchema, name: v.string() }));

export const nameCandidateSchema = v.object({
  partyId: partyIdSchema,
  kind: v.picklist(["person", "organisation", "unit"]),
  name: v.string(),
  /** What tells two of a name apart: a title, or whom they belong to. */
  detail: v.string(),
  score: v.number(),
  reason: v.picklist(matchReasons),
});

export const importComparisonViewSchema = v.object({
  /** For each name of the request that is like somebody's, the best first, at most five. Names like nobody's are left out. */
  names: v.array(v.object({ name: v.string(), candidates: v.array(nameCandidateSchema) })),
  /** `importId` is null where the meeting was held here (`held_here`), `meetingId` where it was imported. */
  resembles: v.array(
    v.object({
      reason: v.picklist(resemblances),
      importId: v.nullable(idSchema("import")),
      meetingId: v.nullable(idSchema("meeting")),
      forum: forumRefSchema,
      date: v.string(),
      /** Share of the draft's titles that are there too, 0 to 1. */
      titlesInCommon: v.number(),
    }),
  ),
});

export const importSummarySchema = v.object({
  id: idSchema("import"),
  forum: forumRefSchema,
  date: v.string(),
  startsAt: v.nullable(v.string()),
  place: v.string(),
  /** `Politisk Forum, 18. april 2023`. Items add `, pkt. 7`. */
  citation: v.string(),
  /** Of the items that the reader may see. */
  itemCount: v.number(),
  importedAt: v.string(),
  importedBy: v.nullable(personSummarySchema),
  withdrawn: v.nullable(v.object({ at: v.string(), by: v.nullable(personSummarySchema) })),
});

export const importedAttendeeSchema = v.object({
  name: v.string(),
  title: v.string(),
  role: v.string(),
  party: v.string(),
  status: v.picklist(attendanceStatuses),
  identified: identifiedSchema,
});

export const importedDecisionSchema = v.object({
  text: v.string(),
  outcome: v.picklist(outcomes),
  state: v.picklist(decisionStates),
  clauses: v.array(v.object({ number: v.string(), outcome: v.picklist(outcomes) })),
  onwardTo: v.nullable(v.string()),
  deviatesFromProposal: v.boolean(),
  votes: v.nullable(votesSchema),
  confirmedAt: v.string(),
  confirmedBy: v.nullable(personSummarySchema),
});

export const importedItemSchema = v.object({
  id: idSchema("importedItem"),
  number: v.nullable(v.string()),
  title: v.string(),
  access: v.picklist(itemAccess),
  itemType: v.nullable(v.picklist(itemTypes)),
  /** `Politisk Forum, 18. april 2023, pkt. 7`. */
  citation: v.string(),
  /** Path of the item's page in the app. */
  url: v.string(),
  /** Its page for everybody, as a whole address; null where the public may not read it. */
  publicUrl: v.nullable(v.string()),
  sections: v.array(v.omit(draftSectionSchema, ["span"])),
  proposalClauses: v.array(proposalClauseSchema),
  decision: v.nullable(importedDecisionSchema),
  /** The words under the decision's head, where nobody confirmed what they decide. */
  unconfirmedDecision: v.nullable(v.string()),
  chain: v.array(v.object({ body: v.string(), date: v.nullable(v.string()), outcome: v.picklist(outcomes), text: v.string() })),
  absent: v.array(importedAttendeeSchema),
  attachments: v.array(v.object({ title: v.string(), externalRef: v.nullable(v.string()) })),
  externalRefs: v.array(externalRefSchema),
  remarks: v.array(v.object({ by: v.string(), text: v.string(), identified: identifiedSchema })),
  /** Matters that have it as an earlier treatment, of those that the reader may see. `url` is the path in the app. */
  citedBy: v.array(
    v.object({
      kind: v.picklist(["document", "agendaItem"]),
      id: v.union([idSchema("document"), idSchema("agendaItem")]),
      title: v.string(),
      url: v.string(),
    }),
  ),
});

export const importedMeetingSchema = v.object({
  ...importSummarySchema.entries,
  forumAsWritten: v.string(),
  publicUrl: v.nullable(v.string()),
  attendance: v.array(importedAttendeeSchema),
  items: v.array(importedItemSchema),
  /** What it was read from, and where to fetch it and the text read: `GET /api/imports/:importId/source` and `/text`. Null for those who may not see it. */
  source: v.nullable(v.object({ kind: v.picklist(sourceKinds), name: v.string(), byteLength: v.number(), sha256: sha256Schema })),
  may: v.object({ withdraw: v.boolean(), putBack: v.boolean() }),
});

export const importedItemViewSchema = v.object({ ...importedItemSchema.entries, import: importSummarySchema });

export const earlierTreatmentSchema = v.object({
  id: idSchema("treatment"),
  item: v.object({
    ...v.pick(importedItemSchema, ["id", "citation", "title", "url"]).entries,
    outcome: v.nullable(v.picklist(outcomes)),
    state: v.nullable(v.picklist(decisionStates)),
  }),
  /** What it says was imported, and has been withdrawn since. */
  withdrawn: v.boolean(),
  linkedAt: v.string(),
  linkedBy: v.nullable(personSummarySchema),
});
