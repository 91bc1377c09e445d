import * as v from "valibot";
import { documentKinds, documentStates, type DocumentState } from "./document.ts";
import { idSchema } from "./ids.ts";
import { seatRoles, sectors } from "./organisation.ts";
import { partyIdSchema, spaceRoles } from "./space.ts";

/** What is answered about organisations, people and spaces. The types are in views.ts. */
export const organisationRefSchema = v.object({ id: idSchema("organisation"), name: v.string(), sector: v.picklist(sectors) });
export const forumRefSchema = v.object({ id: idSchema("forum"), name: v.string() });
const partyKindSchema = v.picklist(["organisation", "unit", "person"]);

export const meSchema = v.object({
  person: v.object({ id: idSchema("person"), name: v.string(), title: v.string(), email: v.string() }),
  organisations: v.array(v.object({ ...organisationRefSchema.entries, administrator: v.boolean() })),
  seats: v.array(v.object({ forum: forumRefSchema, role: v.picklist(seatRoles) })),
});

export const directoryEntrySchema = v.object({ kind: partyKindSchema, id: partyIdSchema, name: v.string(), detail: v.string() });

export const participationViewSchema = v.object({
  id: idSchema("participation"),
  party: v.object({
    kind: partyKindSchema,
    id: partyIdSchema,
    name: v.string(),
    sector: v.nullable(v.picklist(sectors)),
    organisationName: v.nullable(v.string()),
  }),
  role: v.picklist(spaceRoles),
  validFrom: v.string(),
  validTo: v.nullable(v.string()),
});

export const spaceSummarySchema = v.object({
  id: idSchema("space"),
  name: v.string(),
  purpose: v.string(),
  forum: v.nullable(forumRefSchema),
  leads: v.array(v.string()),
  participantCount: v.number(),
  documentCount: v.number(),
  /** Null for whoever sees the space from its forum without taking part. */
  myRole: v.nullable(v.picklist(spaceRoles)),
  createdAt: v.string(),
});

const groupViewSchema = v.object({
  id: idSchema("group"),
  name: v.string(),
  purpose: v.string(),
  members: v.array(v.object({ kind: partyKindSchema, id: partyIdSchema, name: v.string() })),
});

const allStates: DocumentState[] = [...new Set(Object.values(documentStates).flat())];
export const documentStateSchema = v.picklist(allStates);

export const documentSummarySchema = v.object({
  id: idSchema("document"),
  space: v.object({ id: idSchema("space"), name: v.string() }),
  kind: v.picklist(documentKinds),
  state: documentStateSchema,
  title: v.string(),
  excerpt: v.string(),
  changedAt: v.string(),
});

export const spaceViewSchema = v.object({
  ...spaceSummarySchema.entries,
  goals: v.string(),
  participations: v.array(participationViewSchema),
  groups: v.array(groupViewSchema),
  documents: v.array(documentSummarySchema),
  may: v.object({ change: v.boolean(), createDocument: v.boolean() }),
});
