import * as v from "valibot";
import { sha256Schema } from "./document.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { personSummarySchema } from "./organisation.ts";
import { documentSummarySchema } from "./space-answers.ts";
import { canonicalTextSchema } from "./text.ts";
import { calendarDate, prose } from "./words.ts";

/** What somebody says of a text before it is put to a forum. It is advice to its authors and decides nothing. */
export const stances = ["agree", "agree_with_remark", "disagree", "none"] as const;
export type Stance = (typeof stances)[number];

/** `sha256` is that of the text that was read: on another one nobody takes a position unseen. */
export const newPositionSchema = v.pipe(
  v.object({ stance: v.picklist(stances), words: prose(2000), sha256: sha256Schema }),
  v.forward(
    v.check(({ stance, words }) => stance !== "agree_with_remark" || words !== "", "empty"),
    ["words"],
  ),
);
export type NewPosition = v.InferInput<typeof newPositionSchema>;

/** Asks whoever may take one, until and including the day. */
export const positionRequestSchema = v.object({ until: calendarDate, words: prose(500) });

const requestViewSchema = v.object({
  until: v.string(),
  words: v.string(),
  askedBy: v.nullable(personSummarySchema),
  askedAt: v.string(),
});
export type PositionRequestView = v.InferOutput<typeof requestViewSchema>;

export const positionViewSchema = v.object({
  person: v.nullable(personSummarySchema),
  /** What they were of when they took it; empty for a guest. */
  organisationName: v.string(),
  stance: v.picklist(stances),
  words: v.string(),
  takenAt: v.string(),
  /** The kept version that it is on. */
  versionId: idSchema("version"),
  /** Whether the live text still is that. */
  isOnTextOfNow: v.boolean(),
});
export type PositionView = v.InferOutput<typeof positionViewSchema>;

/** The text as it is now, what is asked, and what has been said of it. */
export const positionsViewSchema = v.object({
  document: documentSummarySchema,
  text: canonicalTextSchema,
  sha256: sha256Schema,
  request: v.nullable(requestViewSchema),
  /** The last day of the reader's own access, where they take part as themselves and it has one. */
  accessUntil: v.nullable(v.string()),
  mine: v.nullable(positionViewSchema),
  /** Everybody's, the newest first; empty for those who do not write. */
  positions: v.array(positionViewSchema),
  may: v.object({ take: v.boolean(), ask: v.boolean() }),
});
export type PositionsView = v.InferOutput<typeof positionsViewSchema>;

export const positionOperations = {
  readPositions: { method: "GET", path: "/documents/:documentId/positions", by: "act", gives: { 200: positionsViewSchema } },
  takePosition: {
    method: "PUT",
    path: "/documents/:documentId/positions/mine",
    by: "person",
    takes: newPositionSchema,
    gives: { 200: positionsViewSchema },
    refuses: ["files_left_behind", "text_changed", "wrong_state"],
  },
  askForPositions: {
    method: "PUT",
    path: "/documents/:documentId/position-request",
    by: "act",
    takes: positionRequestSchema,
    gives: { 200: positionsViewSchema },
    refuses: ["files_left_behind", "wrong_state"],
  },
  endPositionRequest: {
    method: "DELETE",
    path: "/documents/:documentId/position-request",
    by: "act",
    gives: { 200: positionsViewSchema },
  },
} as const satisfies Record<string, Operation>;
