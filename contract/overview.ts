import * as v from "valibot";
import { documentKinds } from "./document.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { personSummarySchema } from "./organisation.ts";
import { documentStateSchema } from "./space-answers.ts";

/** What can wait for somebody: to answer a question, approve minutes, do what was agreed, answer for an organisation, comment and take a position, put an agenda out, have a text on one, write, review, meet. */
export const waitingKinds = [
  "question",
  "minutes",
  "action",
  "ratification",
  "position",
  "agenda",
  "submission",
  "writing",
  "review",
  "meeting",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

const waitingSchema = v.object({
  kind: v.picklist(waitingKinds),
  title: v.string(),
  /** The space or the forum it belongs to. */
  place: v.string(),
  /** The last day, `YYYY-MM-DD`; null where nobody has set one. */
  due: v.nullable(v.string()),
  /** Where it is done, from the slash on. */
  path: v.string(),
});
export type Waiting = v.InferOutput<typeof waitingSchema>;

/** A text that others have changed since the reader was in it, and how much each of them did, in letters. */
const changedSchema = v.object({
  document: v.object({ id: idSchema("document"), kind: v.picklist(documentKinds), title: v.string(), state: documentStateSchema }),
  space: v.object({ id: idSchema("space"), name: v.string() }),
  /** When the reader was last in it; null where they never were. */
  since: v.nullable(v.string()),
  at: v.string(),
  by: v.array(v.object({ person: v.nullable(personSummarySchema), written: v.number(), deleted: v.number() })),
});
export type ChangedText = v.InferOutput<typeof changedSchema>;

export const overviewSchema = v.object({
  /** By the day it is due; what has none comes last. */
  waiting: v.array(waitingSchema),
  /** The latest first. */
  changed: v.array(changedSchema),
});
export type Overview = v.InferOutput<typeof overviewSchema>;

export const overviewOperations = {
  readOverview: { method: "GET", path: "/overview", by: "person", gives: { 200: overviewSchema } },
} as const satisfies Record<string, Operation>;
