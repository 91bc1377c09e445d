import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { DocumentView, VersionSummary } from "../../../contract/views.ts";
import { versionWords } from "../../../i18n/versions.ts";
import { TakeAlong } from "../../papers/take-along.tsx";
import { Loaded } from "../../shell/loaded.tsx";
import { useWords } from "../../ui/language.tsx";
import { Moment } from "../../ui/moment.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Section } from "../../ui/section.tsx";
import type { Session } from "../session.ts";
import { ChangesDialog } from "./changes-dialog.tsx";
import { Contributors } from "./contributors.tsx";
import { NameDialog } from "./name-dialog.tsx";
import { versionsQuery } from "./queries.ts";
import { useRestoring, type Restoring } from "./use-restoring.ts";

const route = getRouteApi("/app/documents/$documentId");

/** As many as one looks through at a glance. */
const shownAtFirst = 4;

/** What the text has said, newest first: to read, to compare, to name and to bring back. */
export function VersionsPanel({ document, session }: { document: DocumentView; session: Session }) {
  const words = useWords(versionWords);
  const query = useQuery(versionsQuery(document.id));
  const { changes } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (version: VersionSummary | null) =>
    void navigate({ search: (was) => ({ ...was, changes: version?.id }), replace: true, resetScroll: false });
  const [isNaming, setIsNaming] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const restoring = useRestoring(document.id, () => open(null));
  return (
    <Section title={words.title} lede={words.lede}>
      {document.may.write && (
        <button type="button" className="link-button" onClick={() => setIsNaming(true)}>
          {words.name.action}
        </button>
      )}
      <RestoredNotice restoring={restoring} />
      <Loaded query={query} lines={3}>
        {(versions) => (
          <>
            {versions.length === 0 && <p className="quiet">{words.none}</p>}
            <ol className="rows rows-quiet">
              {(showsAll ? versions : versions.slice(0, shownAtFirst)).map((version) => (
                <li key={version.id} className="row row-stack">
                  <div className="row-main">
                    <p className="row-title">
                      <Moment at={version.at} form="dateTime" />
                    </p>
                    <p className="row-facts">{[version.name, causeOf(version, words)].filter(Boolean).join(" · ")}</p>
                    <Contributors version={version} />
                  </div>
                  <div className="row-actions">
                    <button type="button" className="link-button" onClick={() => open(version)}>
                      {words.open}
                      <span className="sr-only">
                        {" "}
                        <Moment at={version.at} form="dateTime" />
                      </span>
                    </button>
                    <TakeAlong
                      path={`/documents/${document.id}/versions/${version.id}/export`}
                      of={<Moment at={version.at} form="dateTime" />}
                    />
                  </div>
                </li>
              ))}
            </ol>
            {versions.length > shownAtFirst && (
              <button type="button" className="link-button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
                {showsAll ? words.fewer : words.all(versions.length)}
              </button>
            )}
            <ChangesDialog
              {...{ document, session, versions, restoring }}
              version={versions.find(({ id }) => id === changes) ?? null}
              onClose={() => open(null)}
            />
          </>
        )}
      </Loaded>
      <NameDialog document={document} open={isNaming} onClose={() => setIsNaming(false)} />
    </Section>
  );
}

const causeOf = ({ cause, by }: VersionSummary, words: { cause: Record<VersionSummary["cause"], string> }): string =>
  cause === "named" ? `${words.cause.named} ${by?.name ?? ""}`.trim() : words.cause[cause];

function RestoredNotice({ restoring }: { restoring: Restoring }) {
  const words = useWords(versionWords);
  const { restored, error, isPending } = restoring;
  if (restored === null) return null;
  return (
    <div className="notice" role="status">
      <p>
        {restored.isUndone ? (
          words.undone
        ) : restored.changed ? (
          <>
            {words.restored} <Moment at={restored.version.at} form="dateTime" />.
          </>
        ) : (
          words.restoredAlready
        )}{" "}
        {restored.undo !== null && (
          <button type="button" className="link-button" aria-disabled={isPending} onClick={restoring.undo}>
            {words.undo}
          </button>
        )}
      </p>
      {error !== null && <ProblemNotice error={error} />}
    </div>
  );
}
