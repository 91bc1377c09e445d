import type { ReactNode } from "react";
import { unreachableWords } from "../../i18n/problems.ts";
import type { ProblemWords } from "../../i18n/problems.da.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { Language } from "../../i18n/language.ts";
import { ProblemError, UnreachableError } from "../api/client.ts";
import { errorIcon } from "./frame-icons.ts";
import { Icon } from "./icon.tsx";
import { useLanguage, useWords } from "./language.tsx";
import { useProblemWords } from "./problem-words.ts";

/** What happened, what is safe, and what to do: in that order, because that is the order in which people ask. */
export function ProblemNotice({ error, onRetry, children }: { error: unknown; onRetry?: () => void; children?: ReactNode }) {
  const { language } = useLanguage();
  const words = useWords(shellWords);
  const problem = sentencesOf(error, language, useProblemWords(language));
  return (
    <div className="notice notice-error" role="alert">
      <Icon path={errorIcon} />
      <div>
        <p className="notice-heading">{problem.what}</p>
        <p>
          {problem.safe} {problem.next}
        </p>
        {children}
        {onRetry !== undefined && (
          <p>
            <button type="button" className="button button-secondary button-small" onClick={onRetry}>
              {words.tryAgain}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function sentencesOf(error: unknown, language: Language, wordsOf: ReturnType<typeof useProblemWords>): ProblemWords {
  if (error instanceof ProblemError) return wordsOf(error.code);
  if (error instanceof UnreachableError) return unreachableWords[language];
  return wordsOf("internal");
}
