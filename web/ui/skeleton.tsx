import { useEffect, useState } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { useWords } from "./language.tsx";

const patienceMs = 8000;

/** The shape of what is coming. After a while it says that it knows that it is slow. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const words = useWords(shellWords);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{words.loading}</span>
      {slow && <p>{words.stillLoading}</p>}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
