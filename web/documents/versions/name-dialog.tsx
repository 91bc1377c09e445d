import { useState } from "react";
import type { DocumentView, VersionSummary } from "../../../contract/views.ts";
import { versionWords } from "../../../i18n/versions.ts";
import { post } from "../../api/client.ts";
import { useSend } from "../../api/send.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import { LeftBehind } from "../submission/left-behind.tsx";

type Named = Pick<DocumentView, "id" | "kind">;

/** Keeps the text of this moment under a name. */
export function NameDialog({ document, open, onClose }: { document: Named; open: boolean; onClose: () => void }) {
  const words = useWords(versionWords).name;
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <NameForm document={document} onClose={onClose} />
    </Dialog>
  );
}

function NameForm({ document, onClose }: { document: Named; onClose: () => void }) {
  const words = useWords(versionWords).name;
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const keep = useSend(
    () => post<VersionSummary>(`/documents/${document.id}/versions`, { name }),
    () => {
      announce(words.done(name));
      onClose();
    },
  );
  return (
    <Form
      onSubmit={() => keep.mutate(undefined)}
      error={keep.error}
      about={<LeftBehind kind={document.kind} error={keep.error} />}
      pending={keep.isPending}
      submit={words.save}
      onCancel={onClose}
    >
      <TextField name="name" label={words.label} help={words.help} value={name} onChange={setName} />
    </Form>
  );
}
