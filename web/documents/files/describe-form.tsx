import type { Editor } from "@tiptap/core";
import { useState } from "react";
import type { FieldIssue } from "../../../contract/problem.ts";
import { textFileWords } from "../../../i18n/text-files.ts";
import { addressOf } from "../../../text/files.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Form } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import { AltFields, altIssues, altOf, useAlt } from "./alt-fields.tsx";
import type { FileAsk } from "./asking.ts";
import { withAlt } from "./put-in.ts";

/** What a picture that is in the text shows: a change like any other there, which needs no line and can be undone. */
export function DescribeForm({
  editor,
  asked,
  onClose,
}: {
  editor: Editor;
  asked: Extract<FileAsk, { kind: "description" }>;
  onClose: () => void;
}) {
  const words = useWords(textFileWords);
  const announce = useAnnounce();
  const { of: picture } = asked;
  const [alt, setAlt] = useAlt(asked, picture.alt);
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const save = () => {
    setRefused(altIssues(alt));
    const said = altOf(alt);
    if (said === null) return;
    const change = withAlt(editor.state, picture, said);
    if (change !== null) editor.view.dispatch(change);
    announce(change === null ? words.gone : words.saved);
    onClose();
  };
  return (
    <Form onSubmit={save} error={null} refused={refused} pending={false} submit={words.save} onCancel={onClose}>
      <img className="file-preview" src={addressOf(picture)} alt="" />
      <AltFields alt={alt} onChange={setAlt} refused={refused} />
    </Form>
  );
}
