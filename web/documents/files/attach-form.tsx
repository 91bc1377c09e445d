import { useState } from "react";
import { fileTypes } from "../../../contract/file.ts";
import type { FieldIssue } from "../../../contract/problem.ts";
import { blockWords } from "../../../i18n/text-blocks.ts";
import { textFileWords } from "../../../i18n/text-files.ts";
import { useSend } from "../../api/send.ts";
import { Form } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import { FileChoice } from "./file-choice.tsx";
import { OfflineNote } from "./offline-note.tsx";
import { noFile, type NewFileProps } from "./picture-form.tsx";
import { keepDraft } from "./open-asks.ts";
import { withFile } from "./put-in.ts";
import { useStillOpen } from "./still-open.ts";
import { upload } from "./upload.ts";

const accepted = [...Object.keys(fileTypes), "jpeg"].map((ending) => `.${ending}`).join(",");

/** Something to be attached. It is in the text once the server has it. */
export function AttachForm({ editor, textId, asked, given, onDone, onCancel }: NewFileProps) {
  const words = useWords(textFileWords);
  const { files } = useWords(blockWords);
  const [file, setFile] = useState(given);
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const isStillOpen = useStillOpen();
  const send = useSend(
    (sent: File) => upload(textId, sent),
    (kept) => {
      if (!isStillOpen()) return;
      editor.view.dispatch(withFile(editor.state, kept, "attachment"));
      onDone(kept.name);
    },
  );
  const choose = (chosen: File | null) => {
    keepDraft(asked, { file: chosen });
    setFile(chosen);
  };
  const put = () => {
    setRefused(file === null ? [noFile] : []);
    if (file !== null) send.mutate(file);
  };
  return (
    <Form onSubmit={put} error={send.error} refused={refused} pending={send.isPending} submit={words.attach} onCancel={onCancel}>
      {given === null && (
        <FileChoice
          label={words.chooseFile}
          help={words.fileHelp}
          accept={accepted}
          error={refused.includes(noFile) && file === null ? words.fileMissing : null}
          onChoose={choose}
        />
      )}
      {given !== null && <p>{files.attachment(given.name, files.size(given.size))}</p>}
      <OfflineNote />
      <p className="form-hint" role="status">
        {send.isPending && words.sending(file?.name ?? "")}
      </p>
    </Form>
  );
}
