import * as v from "valibot";
import { outcomes } from "./decision.ts";
import { idSchema } from "./ids.ts";
import type { recordHitSchema, recordPageSchema, recordRebuildViewSchema } from "./record-answers.ts";
import { calendarDate } from "./words.ts";

/** What the record has: decisions taken here, items of agendas that nothing has been decided on, and items of minutes that were imported. */
export const recordKinds = ["decision", "item", "imported"] as const;
export type RecordKind = (typeof recordKinds)[number];

/**
 * GET /api/record?q=&forum=&kind=&outcome=&organisation=&year=&from=&to=&cursor=. All words of `q` must be there, each as the beginning of a word or, from three letters on, anywhere in one;
 * æ, ø, å are as good as ae, oe, aa. Without `q` everything is listed. `from` and `to` are the meeting's days, both included.
 */
export const recordQuerySchema = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(200, "too long")), ""),
  forum: v.optional(idSchema("forum")),
  kind: v.optional(v.picklist(recordKinds)),
  outcome: v.optional(v.picklist(outcomes)),
  /** With a seat in the forum on the meeting's day. */
  organisation: v.optional(idSchema("organisation")),
  year: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, "not a year"))),
  from: v.optional(calendarDate),
  to: v.optional(calendarDate),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(100, "too long"))),
});
export type RecordQuery = v.InferOutput<typeof recordQuerySchema>;

export type RecordHit = v.InferOutput<typeof recordHitSchema>;

/** POST /api/record/rebuilds, with the operations key: the entries after this one, or the first, are to be written anew. */
export const recordRebuildSchema = v.object({
  after: v.nullable(v.pipe(v.string(), v.regex(/^(?:mee|imp)_[a-z0-9_]{0,48}$/, "not a place in the record"))),
});
export type RecordRebuildView = v.InferOutput<typeof recordRebuildViewSchema>;

/** Newest meeting first, 25 at a time. `next` is the cursor of the following page; null on the last. */
export type RecordPage = v.InferOutput<typeof recordPageSchema>;
