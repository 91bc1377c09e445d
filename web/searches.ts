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

export const recordSearch = v.object({
  q: v.optional(v.string(), ""),
  forum: v.optional(idSchema("forum")),
  kind: v.optional(v.picklist(["decision", "imported"])),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
});

/** What is asked for, in the page's address. The API judges the state; and a year that is being written may be no year yet. */
export const searchSearch = v.object({
  q: v.optional(v.string(), ""),
  group: v.optional(v.picklist(["texts", "comments", "record", "spaces", "forums", "parties"])),
  space: v.optional(idSchema("space")),
  organisation: v.optional(idSchema("organisation")),
  state: v.optional(v.string()),
  year: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
});
