import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { documentKinds, type DocumentKind } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import type { TemplateSummary, TemplateView } from "../../contract/template.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { templateWords } from "../../i18n/templates.ts";
import { patch, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

type TemplateDialogProps = { forumId: Id<"forum">; template: TemplateSummary | "new" | null; onClose: () => void };

/** Makes a template and goes to its text, or gives one that is there another name. */
export function TemplateDialog({ forumId, template, onClose }: TemplateDialogProps) {
  const words = useWords(templateWords);
  return (
    <Dialog title={template === "new" ? words.add : words.rename} open={template !== null} onClose={onClose}>
      {template === "new" && <NewForm forumId={forumId} onCancel={onClose} />}
      {template !== "new" && template !== null && <NameForm template={template} onClose={onClose} />}
    </Dialog>
  );
}

function NewForm({ forumId, onCancel }: { forumId: Id<"forum">; onCancel: () => void }) {
  const words = useWords(templateWords);
  const kinds = useWords(documentKindWords);
  const navigate = useNavigate();
  const [kind, setKind] = useState<DocumentKind>("initiative");
  const [name, setName] = useState("");
  const create = useSend(
    () => post<TemplateView>(`/forums/${forumId}/templates`, { kind, name }),
    ({ id }) => void navigate({ to: "/templates/$templateId", params: { templateId: id } }),
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
        choices={documentKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextField name="name" label={words.name} help={words.nameHelp} value={name} onChange={setName} />
    </Form>
  );
}

function NameForm({ template, onClose }: { template: TemplateSummary; onClose: () => void }) {
  const words = useWords(templateWords);
  const [name, setName] = useState(template.name);
  const rename = useSend(() => patch<TemplateView>(`/templates/${template.id}`, { name }), onClose);
  return (
    <Form onSubmit={() => rename.mutate(undefined)} error={rename.error} pending={rename.isPending} submit={words.save} onCancel={onClose}>
      <TextField name="name" label={words.name} value={name} onChange={setName} />
    </Form>
  );
}
