import { Link } from "@tanstack/react-router";
import { lazy, useState } from "react";
import type { DocumentView, SubmissionView } from "../../contract/views.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Beside } from "../ui/beside.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { Joined } from "../decisions/joined.tsx";
import { OutcomeTag } from "../ui/state-tags.tsx";

/** Comes when somebody wants to read what was frozen. */
const VersionDialog = lazy(async () => ({ default: (await import("./version-dialog.tsx")).VersionDialog }));

export function Submissions({ document }: { document: DocumentView }) {
  const words = useWords(documentPageWords).submissions;
  const [reading, setReading] = useState<SubmissionView | null>(null);
  const announce = useAnnounce();
  const withdraw = useSend(
    (submission: SubmissionView) => remove<DocumentView>(`/documents/${document.id}/submissions/${submission.id}`),
    (_, submission) => announce(words.withdrawn(submission.forum.name)),
  );
  return (
    <Section title={words.title}>
      {document.submissions.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="rows rows-quiet">
        {document.submissions.map((submission, index) => (
          <li key={submission.id} className="row row-stack">
            <div className="row-main">
              <p className="row-title">
                {words.number(submission.number)} {words.to} {submission.forum.name}
              </p>
              <p className="row-facts">
                <Moment at={submission.submittedAt} form="dateTime" />
                {submission.submittedBy !== null && ` · ${submission.submittedBy.name}`}
              </p>
              <p className="row-facts">
                {words.fingerprint} <code>{submission.sha256.slice(0, 12)}…</code>
              </p>
              {submission.decision !== null ? (
                <p className="agenda-decision">
                  <OutcomeTag outcome={submission.decision.outcome} state={submission.decision.state} />
                  <Link to="/decisions/$decisionId" params={{ decisionId: submission.decision.id }}>
                    {words.decision}
                  </Link>
                  <Joined joining={submission.decision.joining} />
                </p>
              ) : (
                <p className="row-facts">
                  {submission.withdrawnAt !== null ? (
                    <>
                      {words.withdrawnAt} <Moment at={submission.withdrawnAt} form="dateTime" />
                    </>
                  ) : submission.agendaItem === null ? (
                    words.waiting
                  ) : (
                    <>
                      {submission.agendaItem.isOff && `${words.waiting} · `}
                      <Link to="/meetings/$meetingId" params={{ meetingId: submission.agendaItem.meetingId }}>
                        {(submission.agendaItem.isOff ? words.wasOnAgenda : words.onAgenda)(submission.agendaItem.number)}
                      </Link>
                    </>
                  )}
                </p>
              )}
            </div>
            <div className="row-actions">
              <button
                type="button"
                className="link-button"
                aria-label={`${words.read}: ${words.number(submission.number)}`}
                onClick={() => setReading(submission)}
              >
                {words.read}
              </button>
              {index === 0 && document.may.withdraw && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`${words.withdraw}: ${words.number(submission.number)}`}
                  title={words.withdrawHelp}
                  disabled={withdraw.isPending}
                  onClick={() => withdraw.mutate(submission)}
                >
                  {words.withdraw}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {withdraw.isError && <ProblemNotice error={withdraw.error} />}
      {reading !== null && (
        <Beside>
          <VersionDialog
            title={`${words.number(reading.number)}: ${reading.title}`}
            versionId={reading.versionId}
            onClose={() => setReading(null)}
          />
        </Beside>
      )}
    </Section>
  );
}
