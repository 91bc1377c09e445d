import { useState } from "react";
import type { Id } from "../../../contract/ids.ts";
import type { VersionSummary } from "../../../contract/views.ts";
import { versionWords } from "../../../i18n/versions.ts";
import { post } from "../../api/client.ts";
import { useSend } from "../../api/send.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";

/** Keeps the text of this moment under a name. */
export function NameDialog({ documentId, open, onClose }: { documentId: Id<"document">; open: boolean; onClose: () => void }) {
  const words = useWords(versionWords).name;
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <NameForm documentId={documentId} onClose={onClose} />
    </Dialog>
  );
}

function NameForm({ documentId, onClose }: { documentId: Id<"document">; onClose: () => void }) {
  const words = useWords(versionWords).name;
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const keep = useSend(
    () => post<VersionSummary>(`/documents/${documentId}/versions`, { name }),
    () => {
      announce(words.done(name));
      onClose();
    },
  );
  return (
    <Form onSubmit={() => keep.mutate(undefined)} error={keep.error} pending={keep.isPending} submit={words.save} onCancel={onClose}>
      <TextField name="name" label={words.label} help={words.help} value={name} onChange={setName} />
    </Form>
  );
}
