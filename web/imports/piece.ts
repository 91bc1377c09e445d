import type { Id } from "../../contract/ids.ts";
import type { MinutesDraft } from "../../contract/imports.ts";
import type { SourceKind, SourceProblem } from "../../contract/import-source.ts";
import type { ProblemCode } from "../../contract/problem.ts";
import { progressOf } from "./decisions.ts";
import { openQuestions } from "./questions.ts";
import type { Work } from "./work.ts";

/** Why minutes could not be read: the file's own fault, the server's refusal, or no answer. */
export type ReadingProblem = { source: SourceProblem } | { code: ProblemCode } | "unreachable";

/** What was read, and what a person has made of it so far. `sha256` is of the file's bytes, or of the text where there is no file. */
export type ReadMinutes = { text: string; sha256: string; draft: MinutesDraft; work: Work };

/** One set of minutes on its way in. */
export type Piece = {
  /** What it will be stored under; made here, so that sending twice stores once. */
  id: Id<"import">;
  forumId: Id<"forum">;
  /** The order in which they came. */
  place: number;
  /** The file's name; empty for pasted text. */
  name: string;
  kind: SourceKind;
  /** Null for pasted text, and when the person has taken something out of the text: then the text is all there is. */
  file: File | null;
  pasted: string | null;
  stage:
    | { is: "waiting" | "extracting" | "reading" }
    | { is: "failed"; problem: ReadingProblem }
    | { is: "read"; read: ReadMinutes }
    | { is: "stored"; read: ReadMinutes };
};

export type PieceState = "waiting" | "extracting" | "reading" | "failed" | "questions" | "ready" | "stored";

/** What the list says of it. `ready` is when nobody is asked about anything any more; it may be stored before that. */
export function stateOf({ stage }: Piece): PieceState {
  if (stage.is !== "read") return stage.is;
  return leftToDo(stage.read) > 0 ? "questions" : "ready";
}

/** Open questions, and decisions that nobody has looked at. */
export const leftToDo = ({ draft, work, text }: ReadMinutes): number => openQuestions(draft, work, text).length + progressOf(work).open;

export const isUnstored = ({ stage }: Piece): boolean => stage.is !== "stored" && stage.is !== "failed";
export const isBeingRead = ({ stage }: Piece): boolean => stage.is === "waiting" || stage.is === "extracting" || stage.is === "reading";

/** How far the batch has come: of all that were brought, those that were read or cannot be. */
export const batchProgress = (pieces: Piece[]) => ({ done: pieces.filter((piece) => !isBeingRead(piece)).length, total: pieces.length });
