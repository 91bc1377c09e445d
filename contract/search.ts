import * as v from "valibot";
import { documentKinds } from "./document.ts";
import { idSchema } from "./ids.ts";
import { itemAccess } from "./meeting.ts";
import type { Operation } from "./operation.ts";
import { documentStateSchema } from "./space-answers.ts";

/** What is searched: texts that I may read and what is said beside them, what the forums decided and treat, spaces, forums, and who there is. Each is a list of its own. */
export const searchGroups = ["texts", "comments", "record", "spaces", "forums", "parties"] as const;
export type SearchGroup = (typeof searchGroups)[number];

/**
 * GET /api/search?q=&group=&space=&organisation=&state=&year=&cursor=. All words of `q` must be there, as in GET /api/record. Without `group` the first few of each list, with
 * one that list, a page at a time. A filter that a list knows nothing of empties it. Without words and filters nothing is listed.
 */
export const searchQuerySchema = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(200, "too long")), ""),
  group: v.optional(v.picklist(searchGroups)),
  space: v.optional(idSchema("space")),
  /** That takes part in the space, or had a seat in the forum on the meeting's day. */
  organisation: v.optional(idSchema("organisation")),
  state: v.optional(documentStateSchema),
  year: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, "not a year"))),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(100, "too long"))),
});
export type SearchQuery = v.InferOutput<typeof searchQuerySchema>;

/** Words in pieces: what was found, and what stands between. */
const markedSchema = v.array(v.object({ words: v.string(), found: v.boolean() }));

const searchHitSchema = v.object({
  kind: v.picklist([...documentKinds, "decision", "item", "imported", "comment", "space", "forum", "organisation", "unit", "person"]),
  id: v.string(),
  title: markedSchema,
  /** Words around the first place that was found; none where there is nothing to cut from. */
  excerpt: markedSchema,
  /** What it is part of: the space, the forum, the organisation. Empty where it stands for itself. */
  context: v.string(),
  /** Of a text. */
  state: v.nullable(documentStateSchema),
  /** Of what a forum treats. */
  access: v.nullable(v.picklist(itemAccess)),
  /** When a text last changed or a comment was written (an instant), or the day of a meeting; null where neither is. */
  at: v.nullable(v.string()),
  /** Path in the app, with what stands after its question mark; null where it has no page. */
  url: v.nullable(v.string()),
});
export type SearchHit = v.InferOutput<typeof searchHitSchema>;

const searchAnswerSchema = v.object({
  /** Those lists that have something, in the order above. `next`: the cursor of what follows; null at the end. */
  groups: v.array(v.object({ group: v.picklist(searchGroups), hits: v.array(searchHitSchema), next: v.nullable(v.string()) })),
});
export type SearchAnswer = v.InferOutput<typeof searchAnswerSchema>;

export const searchOperations = {
  search: { method: "GET", path: "/search", by: "records", query: searchQuerySchema, gives: { 200: searchAnswerSchema } },
} as const satisfies Record<string, Operation>;
