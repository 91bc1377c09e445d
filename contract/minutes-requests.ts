import * as v from "valibot";
import { sha256Schema } from "./document.ts";
import { idSchema } from "./ids.ts";
import { minutesVariants } from "./minutes.ts";
import { paperQuerySchema } from "./paper.ts";
import { oneLine, prose } from "./words.ts";

const said = (maxLength: number) => v.pipe(prose(maxLength), v.minLength(1, "empty"));
const variant = v.optional(v.picklist(minutesVariants), "full");

export const minutesQuerySchema = v.object({ variant });
export const minutesExportQuerySchema = v.object({ ...paperQuerySchema.entries, variant });

/** `sha256` is of the full minutes that the member has read. Whoever does not approve says why. */
export const minutesVerdictSchema = v.pipe(
  v.object({ sha256: sha256Schema, approves: v.boolean(), reason: v.nullable(said(2000)) }),
  v.forward(
    v.partialCheck(
      [["approves"], ["reason"]],
      ({ approves, reason }) => approves === (reason === null),
      "a reason for not approving, and only then",
    ),
    ["reason"],
  ),
);

/** The chair says that the minutes are approved, and where: at this meeting, or at a later one. `despite`: why, where somebody has objected. */
export const minutesConclusionSchema = v.object({
  sha256: sha256Schema,
  approvedAtMeetingId: idSchema("meeting"),
  despite: v.nullable(said(2000)),
});

const cell = v.pipe(prose(500), v.regex(/^[^\r\n]*$/u, "more than one line"));

/** Something added after approval: words, or a table whose first row is the heads of its columns. */
export const newMinutesAdditionSchema = v.object({
  /** The item that it belongs to; null is the minutes as a whole, which everybody can read. */
  agendaItemId: v.nullable(idSchema("agendaItem")),
  reason: said(2000),
  content: v.variant("kind", [
    v.object({ kind: v.literal("words"), words: said(20_000) }),
    v.object({
      kind: v.literal("table"),
      title: oneLine(200),
      rows: v.pipe(
        v.array(v.pipe(v.array(cell), v.minLength(1, "empty"), v.maxLength(12, "too many"))),
        v.minLength(2, "empty"),
        v.maxLength(200, "too many"),
        v.check((rows) => rows.every((row) => row.length === rows[0]?.length), "rows of different length"),
      ),
    }),
  ]),
});
export type NewMinutesAddition = v.InferOutput<typeof newMinutesAdditionSchema>;

/**
 * The earlier minutes, and the item of them, that an item of a later meeting puts right. `seen`: what it was said to put right when it was looked at, the item by its
 * number in the full minutes; null where nothing was said.
 */
export const minutesCorrectionSchema = v.object({
  meetingId: idSchema("meeting"),
  agendaItemId: v.nullable(idSchema("agendaItem")),
  seen: v.nullable(v.object({ meetingId: idSchema("meeting"), number: v.nullable(v.number()) })),
});
