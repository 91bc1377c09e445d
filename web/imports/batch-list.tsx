import { Link } from "@tanstack/react-router";
import { importPageWords } from "../../i18n/import-page.ts";
import { sourceProblemWords } from "../../i18n/import-sources.ts";
import type { ProblemWords } from "../../i18n/problems.da.ts";
import { unreachableWords } from "../../i18n/problems.ts";
import type { Language } from "../../i18n/language.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { useProblemWords } from "../ui/problem-words.ts";
import { Tag, type Tone } from "../ui/tag.tsx";
import { batchProgress, isBeingRead, leftToDo, stateOf, type Piece, type PieceState, type ReadingProblem } from "./piece.ts";

const tones: Record<PieceState, Tone> = {
  waiting: "quiet",
  extracting: "progress",
  reading: "progress",
  failed: "stopped",
  questions: "waiting",
  ready: "done",
  stored: "done",
};

/** Everything that was brought in, each with how far it has come and what can be done with it. */
export function BatchList({
  pieces,
  current,
  nameOf,
  onRemove,
  onRetry,
}: {
  pieces: Piece[];
  current: Piece | undefined;
  nameOf: (piece: Piece) => string;
  onRemove: (piece: Piece) => void;
  onRetry: (piece: Piece) => void;
}) {
  const words = useWords(importPageWords).batch;
  const { done, total } = batchProgress(pieces);
  return (
    <>
      {done < total && (
        <div className="batch-progress">
          <label htmlFor="import-progress">{words.progress(done, total)}</label>
          <progress id="import-progress" className="progress" max={total} value={done} />
        </div>
      )}
      <ul className="rows">
        {pieces.map((piece) => (
          <li key={piece.id} className="row row-stack">
            <div className="row-main">
              <p className="row-title">
                {piece.stage.is === "read" ? (
                  <Link
                    from="/forums/$forumId/import"
                    to="."
                    search={{ draft: piece.id }}
                    resetScroll={false}
                    aria-current={piece.id === current?.id ? "true" : undefined}
                  >
                    {nameOf(piece)}
                  </Link>
                ) : (
                  nameOf(piece)
                )}
              </p>
              {piece.stage.is === "failed" && <Why problem={piece.stage.problem} />}
            </div>
            <Tag tone={tones[stateOf(piece)]}>{said(piece)}</Tag>
            <div className="row-actions">
              {piece.stage.is === "failed" && mayGoBetter(piece.stage.problem) && (
                <button type="button" className="link-button" aria-label={words.retryOf(nameOf(piece))} onClick={() => onRetry(piece)}>
                  {words.retry}
                </button>
              )}
              {piece.stage.is === "stored" && (
                <Link to="/imports/$importId" params={{ importId: piece.id }}>
                  {words.view}
                </Link>
              )}
              {!isBeingRead(piece) && (
                <button type="button" className="link-button" aria-label={words.removeOf(nameOf(piece))} onClick={() => onRemove(piece)}>
                  {words.remove}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );

  function said(piece: Piece): string {
    const state = stateOf(piece);
    return state === "questions" && piece.stage.is === "read"
      ? words.state.questions(leftToDo(piece.stage.read))
      : words.state[state as Exclude<PieceState, "questions">];
  }
}

/** The same file says the same every time; a line or a server may not. */
const mayGoBetter = (problem: ReadingProblem): boolean => problem === "unreachable" || "code" in problem || problem.source === "too_slow";

function Why({ problem }: { problem: ReadingProblem }) {
  const { language } = useLanguage();
  const { what, safe, next } = sentencesOf(problem, language, useProblemWords(language));
  return (
    <p className="row-text">
      {what} {safe} {next}
    </p>
  );
}

function sentencesOf(problem: ReadingProblem, language: Language, wordsOf: ReturnType<typeof useProblemWords>): ProblemWords {
  if (problem === "unreachable") return unreachableWords[language];
  return "source" in problem ? sourceProblemWords[language][problem.source] : wordsOf(problem.code);
}
