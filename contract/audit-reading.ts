import * as v from "valibot";
import { auditVerbs } from "./audit.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { calendarDate } from "./words.ts";

/** What is asked of the log. `from` and `to` are days in Europe/Copenhagen, both included. */
export const auditQuerySchema = v.object({
  actor: v.optional(v.union([idSchema("person"), idSchema("token")], "nobody's id")),
  verb: v.optional(v.picklist(auditVerbs)),
  space: v.optional(idSchema("space")),
  from: v.optional(calendarDate),
  to: v.optional(calendarDate),
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, "not a cursor"))),
});
export type AuditQuery = v.InferOutput<typeof auditQuerySchema>;

/** One thing that somebody did. Titles are there for readers who may read the thing itself, today; null otherwise. */
export const auditEntrySchema = v.object({
  seq: v.number(),
  at: v.string(),
  actor: v.object({ id: v.string(), name: v.nullable(v.string()) }),
  verb: v.picklist(auditVerbs),
  subject: v.object({
    id: v.string(),
    title: v.nullable(v.string()),
    /** Path in the app. */
    url: v.nullable(v.string()),
  }),
  /** Where it happened, as far as the reader may know: a space, a forum or an organisation. */
  place: v.nullable(v.object({ title: v.string(), url: v.nullable(v.string()) })),
  /** Ids, codes and numbers. */
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});
export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;

/** Newest first, 50 at a time, and everybody whom the log names, to choose from. `next` is the cursor of the following page; null on the last. */
export const auditPageSchema = v.object({
  entries: v.array(auditEntrySchema),
  next: v.nullable(v.string()),
  actors: v.array(v.object({ id: v.string(), name: v.nullable(v.string()) })),
});
export type AuditPage = v.InferOutput<typeof auditPageSchema>;

/** The log of a forum, for those who lead it; and of an organisation, for its administrators: its own affairs, and what its own people did. */
export const auditOperations = {
  readForumAudit: {
    method: "GET",
    path: "/forums/:forumId/audit",
    by: "act",
    query: auditQuerySchema,
    gives: { 200: auditPageSchema },
  },
  readOrganisationAudit: {
    method: "GET",
    path: "/organisations/:organisationId/audit",
    by: "act",
    query: auditQuerySchema,
    gives: { 200: auditPageSchema },
  },
} as const satisfies Record<string, Operation>;
