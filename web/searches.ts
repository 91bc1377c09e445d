import * as v from "valibot";
import { idSchema } from "../contract/ids.ts";

/** What the audit log is searched for. */
export const auditSearch = v.object({
  of: v.optional(v.string()),
  actor: v.optional(v.string()),
  verb: v.optional(v.string()),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
});

/** What an endpoint's log is searched for; the API judges the words. */
export const integrationsSearch = v.object({
  endpoint: v.optional(idSchema("endpoint")),
  type: v.optional(v.string()),
  result: v.optional(v.string()),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
});
