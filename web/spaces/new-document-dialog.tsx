import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { documentKinds, type DocumentKind } from "../../contract/document.ts";
import type { TemplateSummary } from "../../contract/template.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { documentKindHelp, documentKindWords } from "../../i18n/documents.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { templateWords } from "../../i18n/templates.ts";
import { fieldsOf } from "../../text/fields.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { templatesQuery } from "../templates/queries.ts";

type SpaceOfText = Pick<SpaceView, "id" | "forum">;

export function NewDocumentDialog({ space, open, onClose }: { space: SpaceOfText; open: boolean; onClose: () => void }) {
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

const without = "without";

/** Of what the forum that the space answers to hands out, what is for texts of the kind. */
const offeredFor = (kind: DocumentKind, templates: TemplateSummary[]): TemplateSummary[] =>
  templates.filter((template) => template.kind === kind && !template.isRetired);

function NewDocumentForm({ space, onCancel }: { space: SpaceOfText; onCancel: () => void }) {
  const words = useWords(spacesWords).document;
  const names = useWords(documentKindWords);
  const helps = useWords(documentKindHelp);
  const templates = useWords(templateWords);
  const navigate = useNavigate();
  const [kind, setKind] = useState<DocumentKind>("initiative");
  const [title, setTitle] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const queries = useQueryClient();
  const query = templatesQuery(space.forum?.id ?? null);
  const offered = offeredFor(kind, useQuery(query).data ?? []);
  // The forum's own is what it expects, unless somebody has chosen otherwise.
  const templateOf = (from: TemplateSummary[]) => (chosen === without ? undefined : (from.find(({ id }) => id === chosen) ?? from[0]));
  const template = templateOf(offered);
  const create = useSend(
    async () => {
      // Whoever is faster than the line begins with the forum's own all the same.
      const templateId =
        space.forum === null ? undefined : templateOf(offeredFor(kind, await queries.query({ ...query, staleTime: "static" })))?.id;
      return post<DocumentView>(`/spaces/${space.id}/documents`, { kind, title, ...(templateId !== undefined && { templateId }) });
    },
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
      {offered.length > 0 && (
        <Choices
          legend={templates.begin.legend}
          value={template?.id ?? without}
          onChange={setChosen}
          choices={[
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
            { value: without, label: templates.begin.without, help: templates.begin.withoutHelp },
          ]}
        />
      )}
      <TextField name="title" label={words.name} help={words.nameHelp} value={title} onChange={setTitle} />
    </Form>
  );
}
