import { lazy, Suspense, useState } from "react";
import type { DocumentView, ForumRef } from "../../contract/views.ts";
import { wordsOfField } from "../../i18n/documents.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { contentIn } from "../../text/canonical.ts";
import { fieldsOf } from "../../text/fields.ts";
import { holdsSomething } from "../../text/plain.ts";
import { post, ProblemError } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { errorIcon } from "../ui/frame-icons.ts";
import { checkIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { CprPlaces } from "./cpr-places.tsx";
import type { Session } from "./session.ts";
import { useSessionState } from "./use-session.ts";

/** Asked for when somebody is about to submit: nobody needs it to write. */
const Checks = lazy(() => import("./checks.tsx").then((module) => ({ default: module.Checks })));

type Submitting = {
  document: DocumentView;
  forum: ForumRef;
  session: Session;
  onClose: () => void;
  /** Names of the fields that were asked for and hold nothing. */
  onMissing: (names: string[]) => void;
  /** Closes the dialog and goes to the field. */
  onMend: (name: string) => void;
};

/** Shows what will be frozen, who will see it, and what is missing, before anything is. */
export function SubmitDialog({ open, ...submitting }: Submitting & { open: boolean }) {
  const words = useWords(documentPageWords);
  return (
    <Dialog title={words.submission.title(submitting.forum.name)} open={open} onClose={submitting.onClose}>
      <SubmitForm {...submitting} />
    </Dialog>
  );
}

function SubmitForm({ document, forum, session, onClose, onMissing, onMend }: Submitting) {
  const words = useWords(documentPageWords).submission;
  const { language } = useLanguage();
  const announce = useAnnounce();
  const state = useSessionState(session);
  /** Paths of what looks like a CPR number, and those of them that are said to be something else. */
  const [cpr, setCpr] = useState<string[]>([]);
  const [declared, setDeclared] = useState<string[]>([]);
  const submit = useSend(
    () =>
      post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: forum.id, notCpr: declared }).catch((error: unknown) => {
        const paths = error instanceof ProblemError ? error.fields.map((field) => field.path) : [];
        if (error instanceof ProblemError && error.code === "fields_missing") onMissing(paths);
        // What was declared and is not asked about again is still declared.
        if (error instanceof ProblemError && error.code === "cpr_in_submission") setCpr([...declared, ...paths]);
        throw error;
      }),
    () => {
      onMissing([]);
      announce(words.done(forum.name));
      onClose();
    },
  );
  const saved = state.connection === "connected" && state.pending === 0;
  return (
    <Form
      onSubmit={() => submit.mutate(undefined)}
      error={submit.error}
      pending={submit.isPending || !saved}
      submit={words.submit}
      onCancel={onClose}
    >
      <p>{words.lede}</p>
      <p>{words.see(forum.name)}</p>
      <h3>{words.frozen}</h3>
      <ul className="check-list">
        {fieldsOf[document.kind].map((field) => {
          const filled = holdsSomething(contentIn(session.doc, field));
          const missing = field.required && !filled;
          return (
            <li key={field.name} className={missing ? "check-missing" : filled ? "check-there" : "check-empty"}>
              {(filled || missing) && <Icon path={missing ? errorIcon : checkIcon} />}
              {missing ? (
                <button type="button" className="link-button" onClick={() => onMend(field.name)}>
                  {wordsOfField(language, document.kind, field.name).label} – {words.missing}
                </button>
              ) : (
                <span>
                  {wordsOfField(language, document.kind, field.name).label}
                  {!filled && ` – ${words.empty}`}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Suspense>
        <Checks documentId={document.id} />
      </Suspense>
      <CprPlaces paths={cpr} kind={document.kind} declared={declared} onDeclare={setDeclared} onMend={onMend} />
      {!saved && <p role="status">{words.unsaved}</p>}
    </Form>
  );
}
