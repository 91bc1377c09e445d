import * as v from "valibot";
import { eventTypes } from "./event.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { personSummarySchema } from "./organisation.ts";

const documentRef = v.object({ id: idSchema("document"), title: v.string() });

/** What somebody did in a space: an event of the feed, or that they wrote in a text on a day, and how much, in letters. */
const activitySchema = v.object({
  what: v.picklist([...eventTypes, "text.written"]),
  at: v.string(),
  by: v.nullable(personSummarySchema),
  document: v.nullable(documentRef),
  written: v.number(),
  deleted: v.number(),
  /** How many times in a row they did the very same. */
  times: v.number(),
});
export type SpaceActivity = v.InferOutput<typeof activitySchema>;

export const spaceActivityViewSchema = v.object({
  /** Who has which of the texts open at this moment. */
  here: v.array(v.object({ document: documentRef, people: v.array(personSummarySchema) })),
  /** The latest first. */
  activity: v.array(activitySchema),
});
export type SpaceActivityView = v.InferOutput<typeof spaceActivityViewSchema>;

export const spaceActivityOperations = {
  readSpaceActivity: { method: "GET", path: "/spaces/:spaceId/activity", by: "act", gives: { 200: spaceActivityViewSchema } },
} as const satisfies Record<string, Operation>;
