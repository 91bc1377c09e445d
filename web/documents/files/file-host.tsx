import type { Editor } from "@tiptap/core";
import { lazy, useEffect, useRef } from "react";
import type { Id } from "../../../contract/ids.ts";
import { textFileWords } from "../../../i18n/text-files.ts";
import { warningIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/language.tsx";
import type { FileAsk } from "./asking.ts";
import { draftOf } from "./open-asks.ts";
import { Beside } from "../../ui/beside.tsx";

// Fetched with the page and not waited for: without a line it still has to say that there is none.
const fileDialog = import("./file-dialog.tsx");
const FileDialog = lazy(async () => ({ default: (await fileDialog).FileDialog }));

/** The dialog about a file, when somebody wants to put one in. */
export function FileHost({
  editor,
  textId,
  asked,
  onClose,
}: {
  editor: Editor | null;
  textId: Id<"document">;
  asked: FileAsk | null;
  onClose: () => void;
}) {
  const isLeft = useRef(false);
  useEffect(() => {
    if (editor === null || asked !== null || !isLeft.current) return;
    isLeft.current = false;
    goBack(editor);
  }, [editor, asked]);
  if (editor === null || asked === null) return null;
  // Nothing can be put in now; the way on is over the text.
  if (!editor.isEditable) return <Waiting said={draftOf(asked).alt?.words ?? ""} />;
  const close = () => {
    isLeft.current = true;
    onClose();
  };
  return (
    <Beside>
      <FileDialog editor={editor} textId={textId} asked={asked} onClose={close} />
    </Beside>
  );
}

/** What somebody was writing of a picture when they could write no more: there to copy, and asked for again when they can. */
function Waiting({ said }: { said: string }) {
  const words = useWords(textFileWords);
  if (said.trim() === "") return null;
  return (
    <p className="notice notice-warning">
      <Icon path={warningIcon} />
      <span>
        {words.waits} »{said}«
      </span>
    </p>
  );
}

/**
 * To the text, where one was in it, once the dialog is gone: as long as it stands, nothing under it takes the focus. It gives the focus back in the next frame, and the
 * browser then puts the caret where it likes.
 */
function goBack(editor: Editor): void {
  const where = editor.state.selection.getBookmark();
  const { to } = editor.state.selection;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (editor.isDestroyed) return;
      const { state, view } = editor;
      if (to <= state.doc.content.size) view.dispatch(state.tr.setSelection(where.resolve(state.doc)));
      view.focus();
    }),
  );
}
