import { useState } from "react";
import type { PositionRequestView, PositionsView } from "../../contract/position.ts";
import type { DocumentView } from "../../contract/views.ts";
import { positionsWords } from "../../i18n/positions.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { LeftBehind } from "../documents/submission/left-behind.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

type AskDialogProps = {
  document: Pick<DocumentView, "id" | "kind">;
  request: PositionRequestView | null;
  open: boolean;
  onClose: () => void;
};

/** Asks those who comment for their position, until a day. */
export function AskDialog({ open, onClose, ...asked }: AskDialogProps) {
  const words = useWords(positionsWords).asking;
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <p>{words.lede}</p>
      <AskForm {...asked} onClose={onClose} />
    </Dialog>
  );
}

function AskForm({ document, request, onClose }: Omit<AskDialogProps, "open">) {
  const words = useWords(positionsWords).asking;
  const announce = useAnnounce();
  const [until, setUntil] = useState(request?.until ?? "");
  const [asked, setAsked] = useState(request?.words ?? "");
  const send = useSend(
    () => put<PositionsView>(`/documents/${document.id}/position-request`, { until, words: asked }),
    () => {
      announce(words.sent);
      onClose();
    },
  );
  return (
    <Form
      onSubmit={() => send.mutate(undefined)}
      error={send.error}
      about={<LeftBehind kind={document.kind} error={send.error} />}
      pending={send.isPending}
      submit={words.send}
      onCancel={onClose}
    >
      <TextField name="until" type="date" label={words.until} value={until} onChange={setUntil} />
      <ProseField name="words" label={words.words} help={words.wordsHelp} value={asked} onChange={setAsked} rows={3} optional />
    </Form>
  );
}
