import { Link } from "@tanstack/react-router";
import { shellWords } from "../../i18n/shell.ts";
import { ProblemError } from "../api/client.ts";
import { useWords } from "../ui/language.tsx";
import { Page } from "./page.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** The router knows no such address. */
export function NotFound() {
  const words = useWords(shellWords);
  return (
    <Page title={words.notFound.title}>
      <p>{words.notFound.text}</p>
      <p>
        <Link to="/" className="button button-primary">
          {words.notFound.way}
        </Link>
      </p>
    </Page>
  );
}

/** A screen threw. A refusal has its own sentences; anything else is our mistake, and there is a way out. */
export function Crashed({ error }: { error: unknown }) {
  const words = useWords(shellWords);
  return (
    <Page title={words.crashed.title}>
      {error instanceof ProblemError ? (
        <ProblemNotice error={error} />
      ) : (
        <p>
          {words.crashed.safe} {words.crashed.next}
        </p>
      )}
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {words.crashed.reload}
        </button>
        {/* A plain link, not the router's: whatever state broke the screen is left behind. */}
        <a href="/" className="button button-secondary">
          {words.crashed.home}
        </a>
      </div>
    </Page>
  );
}
