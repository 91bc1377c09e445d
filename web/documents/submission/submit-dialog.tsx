import "../../styles/submission.scss";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { pathOfPlace } from "../../../contract/place.ts";
import type { DocumentChecksView, DocumentView, ForumRef } from "../../../contract/views.ts";
import { submissionWords } from "../../../i18n/submission.ts";
import { cprPlacesIn } from "../../../text/cpr.ts";
import { get, post, ProblemError } from "../../api/client.ts";
import { useSend } from "../../api/send.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/icon.tsx";
import { infoIcon } from "../../ui/icons.ts";
import { useWords } from "../../ui/language.tsx";
import type { Part } from "../go-to-field.ts";
import type { Session } from "../session.ts";
import { useSessionState } from "../use-session.ts";
import { useTextNow } from "../versions/use-text-now.ts";
import { Audience } from "./audience.tsx";
import { Checks } from "./checks.tsx";
import { FrozenToBe } from "./frozen-to-be.tsx";
import { hindrancesIn, Hindrances } from "./hindrances.tsx";
import { LeftBehind } from "./left-behind.tsx";

type Submitting = {
  document: DocumentView;
  forum: ForumRef;
  session: Session;
  onClose: () => void;
  /** Names of the fields that hold nothing, or something that is to be mended. */
  onMissing: (names: string[]) => void;
  /** Closes the dialog and goes to the field. */
  onMend: (name: string, part: Part) => void;
};

/** Shows what will be frozen, who will see it, and what is in the way, before anything is. */
export function SubmitDialog({ open, ...submitting }: Submitting & { open: boolean }) {
  const words = useWords(submissionWords);
  return (
    <Dialog title={words.title(submitting.forum.name)} open={open} onClose={submitting.onClose}>
      <SubmitForm {...submitting} />
    </Dialog>
  );
}

function SubmitForm({ document, forum, session, onClose, onMissing, onMend }: Submitting) {
  const words = useWords(submissionWords);
  const announce = useAnnounce();
  const state = useSessionState(session);
  const text = useTextNow(session, document.kind);
  const checks = useQuery({
    queryKey: ["documents", document.id, "checks"],
    queryFn: () => get<DocumentChecksView>(`/documents/${document.id}/checks`),
    // The text may be another each time somebody wants to submit it.
    gcTime: 0,
  }).data;
  /** Places, by their paths, that are said to be something else than CPR numbers. */
  const [declared, setDeclared] = useState<string[]>([]);
  const places = cprPlacesIn(text).map(pathOfPlace);
  const hindrances = hindrancesIn(text, document.kind);
  const submit = useSend(
    () =>
      post<DocumentView>(`/documents/${document.id}/submissions`, {
        forumId: forum.id,
        notCpr: declared.filter((path) => places.includes(path)),
      }).catch((error: unknown) => {
        const isOfFields = error instanceof ProblemError && (error.code === "fields_missing" || error.code === "fields_invalid");
        if (isOfFields) onMissing(error.fields.map((field) => field.path));
        throw error;
      }),
    () => {
      onMissing([]);
      announce(words.done(forum.name));
      onClose();
    },
  );
  const mend = (name: string, part: Part) => {
    onMissing([...new Set([...hindrances.missing, ...hindrances.issues.map(({ field }) => field)])]);
    onMend(name, part);
  };
  const saved = state.connection === "connected" && state.pending === 0;
  return (
    <Form
      onSubmit={() => submit.mutate(undefined)}
      error={submit.error}
      about={<LeftBehind kind={document.kind} error={submit.error} />}
      pending={submit.isPending || !saved}
      submit={words.submit}
      onCancel={onClose}
    >
      <p>{words.lede}</p>
      <Hindrances
        documentId={document.id}
        kind={document.kind}
        hindrances={hindrances}
        unanswered={checks?.unanswered ?? []}
        cpr={{ text, places, declared, onDeclare: setDeclared }}
        onMend={mend}
      />
      <FrozenToBe text={text} />
      <Audience forum={forum} readers={document.readers} members={checks?.members ?? null} />
      {checks !== undefined && <Checks questions={checks.questions} mandate={checks.mandate} />}
      {state.others.length > 0 && (
        <p className="notice">
          <Icon path={infoIcon} />
          {words.others(state.others.map(({ name }) => name))}
        </p>
      )}
      {!saved && <p role="status">{words.unsaved}</p>}
    </Form>
  );
}
