import { useState, type ReactNode } from "react";
import type { BacklogEntry } from "../../contract/views.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { forumsWords } from "../../i18n/forums.ts";
import { VersionDialog } from "../documents/version-dialog.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";

/** Frozen texts that wait for a meeting, each with what can be done with it here. */
export function Backlog({ entries, action }: { entries: BacklogEntry[]; action?: (entry: BacklogEntry) => ReactNode }) {
  const words = useWords(forumsWords);
  const kinds = useWords(documentKindWords);
  const [reading, setReading] = useState<BacklogEntry | null>(null);
  return (
    <>
      <ul className="rows">
        {entries.map((entry) => (
          <li key={entry.submission.id} className="row row-stack">
            <div className="row-main">
              <p className="row-title">{entry.submission.title}</p>
              <p className="row-facts">
                {kinds[entry.document.kind]} · {words.from.toLowerCase()} {entry.document.spaceName} · {words.submitted}{" "}
                <Moment at={entry.submission.submittedAt} />
                {entry.submission.submittedBy !== null && ` ${words.by} ${entry.submission.submittedBy.name}`}
              </p>
            </div>
            <div className="row-actions">
              <button
                type="button"
                className="link-button"
                aria-label={`${words.read}: ${entry.submission.title}`}
                onClick={() => setReading(entry)}
              >
                {words.read}
              </button>
              {action?.(entry)}
            </div>
          </li>
        ))}
      </ul>
      <VersionDialog
        title={reading?.submission.title ?? ""}
        versionId={reading?.submission.versionId ?? null}
        onClose={() => setReading(null)}
      />
    </>
  );
}
