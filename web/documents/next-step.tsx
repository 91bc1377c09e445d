import { Link } from "@tanstack/react-router";
import { lazy, useEffect, useState } from "react";
import type { DocumentView } from "../../contract/views.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Beside } from "../ui/beside.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { goToField, type Part } from "./go-to-field.ts";
import type { Session } from "./session.ts";

/** Comes beside the text, which takes longer. */
const Standing = lazy(async () => ({ default: (await import("./standing.tsx")).Standing }));

/** Wanted by somebody who is done with writing. */
const SubmitDialog = lazy(async () => ({ default: (await import("./submission/submit-dialog.tsx")).SubmitDialog }));

/** What the document is, what comes next, and the buttons of whoever may do it. */
export function NextStep({
  document,
  session,
  onMissing,
}: {
  document: DocumentView;
  session: Session | null;
  onMissing: (names: string[]) => void;
}) {
  const words = useWords(documentPageWords);
  const announce = useAnnounce();
  const [submitting, setSubmitting] = useState(false);
  const [everAsked, setEverAsked] = useState(false);
  /** The field to go to when the dialog has closed. */
  const [mending, setMending] = useState<{ name: string; part: Part } | null>(null);
  useEffect(() => {
    if (mending === null) return;
    goToField(mending.name, mending.part);
    setMending(null);
  }, [mending]);
  const { forum, may } = document;
  const share = useSend(
    () => post<DocumentView>(`/documents/${document.id}/sharing`),
    () => forum !== null && announce(words.shared(forum.name)),
  );
  return (
    <div className="next-step">
      <div>
        <Beside fallback={<p className="standing-waits" />}>
          <Standing document={document} />
        </Beside>
        {forum === null && may.submit && <p>{words.noForum}</p>}
        {forum !== null && (
          <Link to="/documents/$documentId/review" params={{ documentId: document.id }}>
            {words.review}
          </Link>
        )}
      </div>
      {forum !== null && (may.share || may.submit) && (
        <div className="buttons">
          {may.share && document.state === "draft" && (
            <button
              type="button"
              className="button button-secondary"
              title={words.shareHelp(forum.name)}
              disabled={share.isPending}
              onClick={() => share.mutate(undefined)}
            >
              {words.share}
            </button>
          )}
          {may.submit && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => {
                setSubmitting(true);
                setEverAsked(true);
              }}
            >
              {words.submit(forum.name)}
            </button>
          )}
        </div>
      )}
      {share.isError && <ProblemNotice error={share.error} />}
      {forum !== null && session !== null && everAsked && (
        <Beside>
          <SubmitDialog
            document={document}
            forum={forum}
            session={session}
            open={submitting}
            onClose={() => setSubmitting(false)}
            onMissing={onMissing}
            onMend={(name, part) => {
              setSubmitting(false);
              setMending({ name, part });
            }}
          />
        </Beside>
      )}
    </div>
  );
}
