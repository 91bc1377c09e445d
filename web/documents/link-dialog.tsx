import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { documentPageWords } from "../../i18n/document-page.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { isSafeAddress } from "../ui/safe-address.ts";

export function LinkDialog({ editor, open, onClose }: { editor: Editor; open: boolean; onClose: () => void }) {
  const words = useWords(documentPageWords).link;
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <LinkForm editor={editor} onClose={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const words = useWords(documentPageWords).link;
  const before: unknown = editor.getAttributes("link")["href"];
  const [href, setHref] = useState(typeof before === "string" ? before : "");
  const [refused, setRefused] = useState(false);
  const set = () => {
    const address = href.trim();
    if (!isSafeAddress(address)) return setRefused(true);
    // Over nothing selected, the address itself becomes the words.
    if (editor.state.selection.empty && !editor.isActive("link")) {
      editor.commands.insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] });
    } else {
      editor.commands.setLink({ href: address });
    }
    return onClose();
  };
  return (
    <Form onSubmit={set} error={null} pending={false} submit={words.set} onCancel={onClose}>
      <TextField name="href" type="url" label={words.address} help={words.help} value={href} onChange={setHref} />
      {refused && (
        <p className="form-error-message" role="alert">
          {words.refused}
        </p>
      )}
      {typeof before === "string" && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            editor.commands.unsetLink();
            onClose();
          }}
        >
          {words.remove}
        </button>
      )}
    </Form>
  );
}
