import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { invitedRoles } from "./invitation.ts";
import type { Operation } from "./operation.ts";
import { pageQuerySchema } from "./paging.ts";
import { personSummarySchema } from "./organisation.ts";
import { calendarDate, prose } from "./words.ts";

/** How many times one person may ask in a day. */
export const accessRequestsPerDay = 20;

const aboutSchema = v.union([idSchema("space"), idSchema("document")], "not an id of a space or a document");
export type AboutId = v.InferOutput<typeof aboutSchema>;

/** Asks those who lead to be let in to what an address names. The answer is the same whether or not it names anything. */
export const newAccessRequestSchema = v.object({ about: aboutSchema, words: prose(500) });

/** What the asker knows: that they have asked. Whether there was anything to ask for, they learn from whoever lets them in. */
export const ownAccessRequestSchema = v.object({ about: aboutSchema, askedAt: v.string() });
export type OwnAccessRequest = v.InferOutput<typeof ownAccessRequestSchema>;

export const accessRequestViewSchema = v.object({
  id: idSchema("accessRequest"),
  person: personSummarySchema,
  /** The document whose link they followed; null where it was the space's own. */
  document: v.nullable(v.object({ id: idSchema("document"), title: v.string() })),
  words: v.string(),
  askedAt: v.string(),
});
export type AccessRequestView = v.InferOutput<typeof accessRequestViewSchema>;

export const accessSettlementSchema = v.variant("granted", [
  v.object({ granted: v.literal(true), role: v.picklist(invitedRoles), validTo: v.nullable(calendarDate) }),
  v.object({ granted: v.literal(false) }),
]);

const list = v.array(accessRequestViewSchema);

export const accessRequestOperations = {
  listOwnAccessRequests: {
    method: "GET",
    path: "/access-requests",
    by: "act",
    query: pageQuerySchema,
    gives: { 200: v.array(ownAccessRequestSchema) },
  },
  askForAccess: {
    method: "POST",
    path: "/access-requests",
    by: "act",
    takes: newAccessRequestSchema,
    gives: { 202: ownAccessRequestSchema },
  },
  listAccessRequests: { method: "GET", path: "/spaces/:spaceId/access-requests", by: "act", query: pageQuerySchema, gives: { 200: list } },
  settleAccessRequest: {
    method: "POST",
    path: "/spaces/:spaceId/access-requests/:accessRequestId/settlement",
    by: "act",
    takes: accessSettlementSchema,
    gives: { 200: list },
    refuses: ["wrong_state"],
  },
} as const satisfies Record<string, Operation>;
