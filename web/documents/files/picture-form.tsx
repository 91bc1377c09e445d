import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { imageTypes } from "../../../contract/file.ts";
import type { Id } from "../../../contract/ids.ts";
import type { FieldIssue } from "../../../contract/problem.ts";
import { textFileWords } from "../../../i18n/text-files.ts";
import { useSend } from "../../api/send.ts";
import { Form } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import { AltFields, altIssues, altOf, useAlt } from "./alt-fields.tsx";
import { drawnAnew, NotDrawn } from "./drawn-anew.ts";
import { FileChoice } from "./file-choice.tsx";
import { OfflineNote } from "./offline-note.tsx";
import type { FileAsk } from "./asking.ts";
import { keepDraft } from "./open-asks.ts";
import { withFile } from "./put-in.ts";
import { useStillOpen } from "./still-open.ts";
import { upload } from "./upload.ts";

export type NewFileProps = {
  editor: Editor;
  textId: Id<"document">;
  asked: FileAsk;
  /** Dropped or pasted, or chosen before the dialog had to close; null where it is yet to be chosen. */
  given: File | null;
  onDone: (name: string) => void;
  onCancel: () => void;
};

export const noFile: FieldIssue = { path: "file", issue: "empty" };

/** A picture, and what it shows. It is in the text once the server has it; until then, whatever happens, the form stands as it is. */
export function PictureForm({ editor, textId, asked, given, onDone, onCancel }: NewFileProps) {
  const words = useWords(textFileWords);
  const [file, setFile] = useState(given);
  const [alt, setAlt] = useAlt(asked, null);
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const preview = usePreview(file);
  const isStillOpen = useStillOpen();
  const send = useSend(
    async (sent: { file: File; alt: string }) => upload(textId, await drawnAnew(sent.file)),
    (kept, sent) => {
      if (!isStillOpen()) return;
      editor.view.dispatch(withFile(editor.state, kept, { alt: sent.alt }));
      onDone(kept.name);
    },
  );
  const choose = (chosen: File | null) => {
    keepDraft(asked, { file: chosen });
    setFile(chosen);
  };
  const put = () => {
    setRefused([...(file === null ? [noFile] : []), ...altIssues(alt)]);
    const said = altOf(alt);
    if (file !== null && said !== null) send.mutate({ file, alt: said });
  };
  const isNotDrawn = send.error instanceof NotDrawn;
  return (
    <Form
      onSubmit={put}
      error={isNotDrawn ? null : send.error}
      refused={refused}
      pending={send.isPending}
      submit={words.putIn}
      onCancel={onCancel}
    >
      {given === null && (
        <FileChoice
          label={words.choosePicture}
          help={words.pictureHelp}
          accept={Object.values(imageTypes).join(",")}
          error={refused.includes(noFile) && file === null ? words.fileMissing : null}
          onChoose={choose}
        />
      )}
      {isNotDrawn && (
        <p className="form-error-message" role="alert">
          {words.notDrawn}
        </p>
      )}
      {preview !== null && <img className="file-preview" src={preview} alt={words.preview} />}
      <AltFields alt={alt} onChange={setAlt} refused={refused} />
      <OfflineNote />
      <p className="form-hint" role="status">
        {send.isPending && words.sending(file?.name ?? "")}
      </p>
    </Form>
  );
}

/** The chosen picture to look at, before anybody else has it. */
function usePreview(file: File | null): string | null {
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    setPreview(null);
    if (file === null) return undefined;
    const reader = new FileReader();
    reader.addEventListener("load", () => setPreview(typeof reader.result === "string" ? reader.result : null));
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return preview;
}
