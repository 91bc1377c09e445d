import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { ProblemError } from "../api/client.ts";
import { useWords } from "../ui/language.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** Waiting, refused, or here. What is already on the screen stays when a refresh fails. */
export function Loaded<T>({
  query,
  lines,
  refused,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  /** What somebody can do about not being let in. */
  refused?: ReactNode;
  children: (answer: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return (
      <>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
        {refused !== undefined && query.error instanceof ProblemError && query.error.code === "not_found" && (
          <Suspense fallback={null}>{refused}</Suspense>
        )}
      </>
    );
  return <Skeleton {...(lines === undefined ? {} : { lines })} />;
}

/** Asking again helps against silence and mistakes; against a refusal only going elsewhere does. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords(shellWords);
  if (!(error instanceof ProblemError) || error.status >= 500) return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <>
      <ProblemNotice error={error} />
      <Link to="/" className="button button-secondary">
        {words.notFound.way}
      </Link>
    </>
  );
}
