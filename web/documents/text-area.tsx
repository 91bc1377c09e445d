import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { memo, useEffect, useLayoutEffect, useRef, useState, type Dispatch, type SetStateAction } from "react";
import type { TextKind } from "../../contract/text.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { editorWords } from "../../i18n/editor.ts";
import { fileBlockWords } from "../../i18n/file-blocks.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import type { Field } from "../../text/fields.ts";
import { Commenting } from "../comments/commenting.ts";
import { deskOf } from "../comments/desk.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { AuthorMarks } from "./authors/author-marks.ts";
import { MoveBlocks } from "./blocks/move.ts";
import { CprFlags } from "./cpr/flags.ts";
import { askForCaret } from "./ask-for-caret.ts";
import { RemoteCursors } from "./cursors.ts";
import { registerEditor } from "./field-editors.ts";
import { askFor, Files } from "./files/asking.ts";
import { bringFiles } from "./files/bring.ts";
import { FileHost } from "./files/file-host.tsx";
import { useOpenAsk } from "./files/open-asks.ts";
import { nothingLeftOut, PasteNotice, type LeftOut } from "./files/paste-notice.tsx";
import { Highlights } from "./find/highlights.ts";
import { takePaste } from "./paste/take-paste.ts";
import { withoutStyles } from "./pasted.ts";
import { plainText, richText } from "./schema.ts";
import type { Session } from "./session.ts";
import { SlashHost } from "./slash/slash-host.tsx";
import { SlashTrigger, type Slash } from "./slash/trigger.ts";

type TextAreaProps = {
  session: Session;
  kind: TextKind;
  field: Field;
  editable: boolean;
  missing: boolean;
  /** Kept outside: it is still true when another key makes the editor anew. */
  leftOut: LeftOut;
  setLeftOut: Dispatch<SetStateAction<LeftOut>>;
  onFocus: (editor: Editor, field: Field) => void;
  onToolbar: () => void;
  labelledBy: string;
  describedBy: string;
};

/** Where the words of a field are written. Made once: whoever changes whether it is editable, or its language, gives it another key. Not drawn anew for each letter. */
export const TextArea = memo(function TextArea(props: TextAreaProps) {
  const { session, kind, field, editable, missing, leftOut, setLeftOut } = props;
  const words = useWords(documentPageWords);
  const blocks = useWords(blockWords);
  const more = useWords(editorWords);
  const own = useWords(fileBlockWords);
  const announce = useAnnounce();
  const [editor, setEditor] = useState<Editor | null>(null);
  const [slash, setSlash] = useState<Slash | null>(null);
  const [asked, setAsked] = useOpenAsk(session.doc, field.name);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const make = useRef(
    () =>
      new Editor({
        element: place.current,
        extensions: [
          ...(field.plain
            ? plainText
            : [
                ...richText(blocks, { own, ask: setAsked, say: announce, desk: deskOf(session.doc) }),
                Files.configure({
                  ask: setAsked,
                  bring: (ids) => void bringFiles(session, ids, (notBrought) => setLeftOut((was) => ({ ...was, notBrought }))),
                }),
                SlashTrigger.configure({ changed: setSlash }),
                MoveBlocks.configure({ moved: (moved) => announce(more.moved[moved]) }),
              ]),
          Highlights,
          Collaboration.configure({ fragment: session.doc.getXmlFragment(field.name), yUndoOptions: { undoManager: session.undo } }),
          RemoteCursors.configure({ awareness: session.awareness }),
          AuthorMarks,
          Commenting.configure({ doc: session.doc, kind, field: field.name }),
          CprFlags,
        ],
        editable,
        injectCSS: false,
        onFocus: ({ editor: focused }) => latest.current.onFocus(focused, field),
        editorProps: {
          attributes: () => attributesOf(latest.current, editable ? words.placeholder : words.emptyField),
          handleDOMEvents: {
            keydown: (_view, event) => {
              // Enter right after an arrow would split the line where the caret was before.
              if (!event.isComposing) askForCaret();
              // Tab always goes on to what comes next on the page. Lists are indented by Alt+Shift and the arrows.
              return event.key === "Tab";
            },
          },
          handleKeyDown: (_view, event) => {
            if (!(event.altKey && event.key === "F10")) return false;
            latest.current.onToolbar();
            return true;
          },
          ...(field.plain
            ? { handlePaste: pasteOneLine }
            : {
                handlePaste: (view, event) =>
                  takePaste(view, event, {
                    before: () => session.undo.stopCapturing(),
                    leftOut: (pictures, files) => setLeftOut({ pictures, files, notBrought: 0 }),
                    files: (files) => setAsked(askFor(files)),
                  }),
                transformPastedHTML: withoutStyles,
              }),
        },
      }),
  );
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    const made = make.current();
    setEditor(made);
    const forget = registerEditor(session, field.name, made);
    return () => {
      forget();
      setEditor(null);
      made.destroy();
    };
  }, [session, field.name]);
  // A field found missing says so in its attributes, which are asked for when the view is told that something is new.
  useEffect(() => editor?.view.setProps({}), [editor, missing]);
  const putIn = (files: File[]) => {
    setLeftOut(nothingLeftOut);
    setAsked(askFor(files));
  };
  return (
    <div className="text-editor-place">
      <div ref={place} className={field.plain ? "text-editor text-editor-plain" : "text-editor"} />
      <SlashHost editor={editor} slash={slash} />
      <PasteNotice leftOut={leftOut} onPutIn={editable ? putIn : null} onClose={() => setLeftOut(nothingLeftOut)} />
      <FileHost editor={editor} textId={session.id} asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
});

const attributesOf = (
  { field, editable, missing, labelledBy, describedBy }: TextAreaProps,
  placeholder: string,
): Record<string, string> => ({
  "aria-labelledby": labelledBy,
  "aria-describedby": describedBy,
  ...(editable ? { role: "textbox", "aria-multiline": String(!field.plain), spellcheck: "true", lang: "da" } : { role: "group" }),
  ...(field.required && editable ? { "aria-required": "true" } : {}),
  ...(missing ? { "aria-invalid": "true" } : {}),
  "data-field": field.name,
  "data-placeholder": placeholder,
});

/** A field of one line takes the words of what is pasted, and none of its lines. */
function pasteOneLine(view: Editor["view"], event: ClipboardEvent): boolean {
  const words = event.clipboardData?.getData("text/plain").replace(/\s+/g, " ").trim() ?? "";
  if (words !== "") view.dispatch(view.state.tr.insertText(words).scrollIntoView());
  return true;
}
