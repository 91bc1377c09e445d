import * as v from "valibot";
import { sha256Schema } from "./document.ts";
import { idSchema } from "./ids.ts";
import { textPlaceSchema } from "./place.ts";
import { prose, verbatim } from "./words.ts";

/**
 * Words of a live text, block after block: where they stand, as a TextPlace has it, and what they are. What is asked for says where the asker saw them; where
 * others write meanwhile, the words decide.
 */
const { length: _, ...placeEntries } = textPlaceSchema.entries;
const pieceSchema = v.object({ ...placeEntries, words: v.pipe(v.string(), v.minLength(1, "empty"), v.maxLength(10_000, "too long")) });
export const passageSchema = v.pipe(v.array(pieceSchema), v.minLength(1, "empty"), v.maxLength(50, "too long"));
export type Passage = v.InferOutput<typeof passageSchema>;

/** Which of several places where the same file stands: its block, as Yjs names it. Lost when the block is moved, for then it is another. */
export const copySchema = v.pipe(v.string(), v.regex(/^\d{1,16}:\d{1,16}$/u, "not a copy"));

/** Where a thread was put: the copy, and how many of the same file stood before it. */
export const keptCopySchema = v.object({ copy: copySchema, place: v.number() });
export type KeptCopy = v.InferOutput<typeof keptCopySchema>;

/** A picture or something attached, wherever in the live text it stands; the first time, unless it is said which. */
export const aboutFileSchema = v.object({ id: idSchema("file"), sha256: sha256Schema, copy: v.optional(v.nullable(copySchema), null) });
export type AboutFile = v.InferOutput<typeof aboutFileSchema>;

const words = v.pipe(prose(4000), v.minLength(1, "empty"));

/** The people whom the words name. Only those who may read the document can be. */
const mentions = v.optional(v.pipe(v.array(idSchema("person")), v.maxLength(20, "too long")), []);

export const newCommentSchema = v.object({ words, mentions });

/** On a passage, on a `file`, or, with neither, on the whole document. `proposal` is other words for those of a passage in one piece, empty to strike it. */
export const newThreadSchema = v.pipe(
  v.object({
    ...newCommentSchema.entries,
    passage: v.nullable(passageSchema),
    file: v.optional(v.nullable(aboutFileSchema), null),
    proposal: v.optional(v.nullable(verbatim(10_000)), null),
  }),
  v.forward(
    v.partialCheck([["passage"], ["file"]], ({ passage, file }) => passage === null || file === null, "not beside a passage"),
    ["file"],
  ),
  v.forward(
    v.partialCheck([["passage"], ["proposal"]], ({ passage, proposal }) => proposal === null || passage?.length === 1, "not in one piece"),
    ["proposal"],
  ),
);
export type NewThread = v.InferOutput<typeof newThreadSchema>;

export const resolutionSchema = v.object({ resolved: v.boolean() });

/** The threads that somebody has read, as far as the number that the page was given with them. */
export const seenCommentsSchema = v.object({
  threadIds: v.pipe(v.array(idSchema("thread")), v.maxLength(500, "too long")),
  through: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** How a thread is settled: done with, or done with because what it proposed was put in. */
export const threadStates = ["open", "resolved"] as const;

/** Why somebody is told of a comment: it names them, or answers in a thread that they have written in. */
export const commentConcerns = ["mentioned", "answered"] as const;
export type CommentConcern = (typeof commentConcerns)[number];
