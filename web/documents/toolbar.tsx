import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useState, useSyncExternalStore, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { Button, Group, ToggleButton, Toolbar as AriaToolbar } from "react-aria-components";
import { documentPageWords } from "../../i18n/document-page.ts";
import { useWords } from "../ui/language.tsx";
import { boldIcon, bulletsIcon, italicIcon, linkIcon, numbersIcon, underlineIcon, undoIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import type { Session } from "./session.ts";

/** Acts on the field that was last written in. Null until there is one, or when it is a plain one. */
export function Toolbar({ editor, session, ref }: { editor: Editor | null; session: Session; ref: Ref<HTMLDivElement> }) {
  const words = useWords(documentPageWords).toolbar;
  const [linking, setLinking] = useState(false);
  const undoable = useUndoable(session);
  const active = useEditorState({ editor, selector: ({ editor: of }) => (of === null ? nothingActive : activeIn(of)) }) ?? nothingActive;
  const off = editor === null;
  const back = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || editor === null) return;
    event.preventDefault();
    editor.view.focus();
  };

  const toggle = (name: keyof typeof active, label: string, picture: ReactNode, act: (on: Editor) => void) => (
    <ToggleButton
      className="tool"
      aria-label={label}
      isDisabled={off}
      isSelected={active[name]}
      onChange={() => editor !== null && act(editor)}
      onPress={(event) => {
        // By mouse or finger one goes on writing; by keyboard one stays among the tools until Escape.
        if (event.pointerType !== "keyboard" && event.pointerType !== "virtual") editor?.view.focus();
      }}
    >
      {picture}
    </ToggleButton>
  );

  return (
    // The listener only brings the focus back; everything in the bar is a button of its own. It listens on the way down, because the
    // buttons keep their keys to themselves.
    <div ref={ref} onKeyDownCapture={back} className="toolbar-place" role="presentation">
      <AriaToolbar className="toolbar" aria-label={words.label}>
        <Group className="tools">
          {toggle("bold", words.bold, <Icon path={boldIcon} />, (on) => on.chain().toggleBold().run())}
          {toggle("italic", words.italic, <Icon path={italicIcon} />, (on) => on.chain().toggleItalic().run())}
          {toggle("underline", words.underline, <Icon path={underlineIcon} />, (on) => on.chain().toggleUnderline().run())}
          {toggle("strike", words.strike, <span className="tool-letters tool-strike" data-letters="S" />, (on) =>
            on.chain().toggleStrike().run(),
          )}
        </Group>
        <Group className="tools">
          {toggle("heading", words.heading, <span className="tool-letters tool-heading" data-letters="H" />, (on) =>
            on.chain().toggleHeading({ level: 2 }).run(),
          )}
          {toggle("subheading", words.subheading, <span className="tool-letters tool-subheading" data-letters="H" />, (on) =>
            on.chain().toggleHeading({ level: 3 }).run(),
          )}
        </Group>
        <Group className="tools">
          {toggle("bulletList", words.bullets, <Icon path={bulletsIcon} />, (on) => on.chain().toggleBulletList().run())}
          {toggle("orderedList", words.numbers, <Icon path={numbersIcon} />, (on) => on.chain().toggleOrderedList().run())}
          {toggle("blockquote", words.quote, <span className="tool-letters tool-quote" data-letters="”" />, (on) =>
            on.chain().toggleBlockquote().run(),
          )}
          {toggle("link", words.link, <Icon path={linkIcon} />, () => setLinking(true))}
        </Group>
        <Group className="tools">
          <Button className="tool" aria-label={words.undo} isDisabled={!undoable.undo} onPress={() => session.undo.undo()}>
            <Icon path={undoIcon} />
          </Button>
          <Button className="tool" aria-label={words.redo} isDisabled={!undoable.redo} onPress={() => session.undo.redo()}>
            <Icon path={undoIcon} className="icon-mirrored" />
          </Button>
        </Group>
      </AriaToolbar>
      <p className="sr-only">{words.hint}</p>
      {editor !== null && <LinkDialog editor={editor} open={linking} onClose={() => setLinking(false)} />}
    </div>
  );
}

const nothingActive = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  heading: false,
  subheading: false,
  bulletList: false,
  orderedList: false,
  blockquote: false,
  link: false,
};

const activeIn = (editor: Editor): typeof nothingActive => ({
  bold: editor.isActive("bold"),
  italic: editor.isActive("italic"),
  underline: editor.isActive("underline"),
  strike: editor.isActive("strike"),
  heading: editor.isActive("heading", { level: 2 }),
  subheading: editor.isActive("heading", { level: 3 }),
  bulletList: editor.isActive("bulletList"),
  orderedList: editor.isActive("orderedList"),
  blockquote: editor.isActive("blockquote"),
  link: editor.isActive("link"),
});

function useUndoable({ undo }: Session): { undo: boolean; redo: boolean } {
  const subscribe = (listener: () => void) => {
    undo.on("stack-item-added", listener);
    undo.on("stack-item-popped", listener);
    undo.on("stack-cleared", listener);
    return () => {
      undo.off("stack-item-added", listener);
      undo.off("stack-item-popped", listener);
      undo.off("stack-cleared", listener);
    };
  };
  const depth = useSyncExternalStore(subscribe, () => `${undo.undoStack.length > 0} ${undo.redoStack.length > 0}`);
  return { undo: depth.startsWith("true"), redo: depth.endsWith("true") };
}
