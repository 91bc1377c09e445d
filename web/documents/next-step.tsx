import { useState } from "react";
import type { DocumentView } from "../../contract/views.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import type { Session } from "./session.ts";
import { SubmitDialog } from "./submit-dialog.tsx";

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
  const { forum, may } = document;
  const share = useSend(
    () => post<DocumentView>(`/documents/${document.id}/sharing`),
    () => forum !== null && announce(words.shared(forum.name)),
  );
  return (
    <div className="next-step">
      <div>
        <p>{words.nextStep[document.state]}</p>
        {forum === null && may.submit && <p>{words.noForum}</p>}
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
            <button type="button" className="button button-primary" onClick={() => setSubmitting(true)}>
              {words.submit(forum.name)}
            </button>
          )}
        </div>
      )}
      {share.isError && <ProblemNotice error={share.error} />}
      {forum !== null && session !== null && (
        <SubmitDialog
          document={document}
          forum={forum}
          session={session}
          open={submitting}
          onClose={() => setSubmitting(false)}
          onMissing={onMissing}
        />
      )}
    </div>
  );
}
