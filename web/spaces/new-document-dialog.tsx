import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { documentKinds, type DocumentKind } from "../../contract/document.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { documentKindHelp, documentKindWords } from "../../i18n/documents.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { fieldsOf } from "../../text/fields.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";

export function NewDocumentDialog({ space, open, onClose }: { space: SpaceView; open: boolean; onClose: () => void }) {
  const words = useWords(spacesWords);
  return (
    <Dialog title={words.document.title} open={open} onClose={onClose}>
      <NewDocumentForm space={space} onCancel={onClose} />
    </Dialog>
  );
}

/** The title is there already. */
const firstToWrite = (kind: DocumentKind): string =>
  fieldsOf[kind].find(({ name, hasWords }) => name !== "title" && hasWords)?.name ?? "title";

function NewDocumentForm({ space, onCancel }: { space: SpaceView; onCancel: () => void }) {
  const words = useWords(spacesWords).document;
  const names = useWords(documentKindWords);
  const helps = useWords(documentKindHelp);
  const navigate = useNavigate();
  const [kind, setKind] = useState<DocumentKind>("initiative");
  const [title, setTitle] = useState("");
  const create = useSend(
    () => post<DocumentView>(`/spaces/${space.id}/documents`, { kind, title }),
    (document) => void navigate({ to: "/documents/$documentId", params: { documentId: document.id }, hash: firstToWrite(kind) }),
  );
  return (
    <Form
      onSubmit={() => create.mutate(undefined)}
      error={create.error}
      pending={create.isPending}
      submit={words.create}
      onCancel={onCancel}
    >
      <Choices
        legend={words.kind}
        value={kind}
        onChange={setKind}
        choices={documentKinds.map((value) => ({ value, label: names[value], help: helps[value] }))}
      />
      <TextField name="title" label={words.name} help={words.nameHelp} value={title} onChange={setTitle} />
    </Form>
  );
}
