import type { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { EditorContent, useEditor } from "@tiptap/react";
import { lazy, Suspense, useId } from "react";
import type { TextKind } from "../../contract/text.ts";
import { wordsOfField } from "../../i18n/documents.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { contentIn } from "../../text/canonical.ts";
import type { Field } from "../../text/fields.ts";
import { holdsSomething } from "../../text/plain.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { errorIcon } from "../ui/frame-icons.ts";
import { Icon } from "../ui/icon.tsx";
import { AuthorMarks } from "./authors/author-marks.ts";
import { Commenting } from "../comments/commenting.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { CprFlags } from "./cpr/flags.ts";
import { CprNotice } from "./cpr/notice.tsx";
import { RemoteCursors } from "./cursors.ts";
import { withoutStyles } from "./pasted.ts";
import { plainText, richText } from "./schema.ts";
import type { Session } from "./session.ts";

/** Comes right after the text: people read before they fill in. */
const FieldValues = lazy(async () => ({ default: (await import("./values/field-values.tsx")).FieldValues }));

type FieldEditorProps = {
  session: Session;
  kind: TextKind;
  field: Field;
  editable: boolean;
  /** Asked for at submission and not there. */
  missing: boolean;
  onFocus: (editor: Editor, field: Field) => void;
  /** Alt+F10: to the toolbar. */
  onToolbar: () => void;
};

/** One field of the live document, under its label. All fields share the document, the connection and the undo. */
export function FieldEditor({ session, kind, field, editable, missing, onFocus, onToolbar }: FieldEditorProps) {
  const id = useId();
  const { language } = useLanguage();
  const words = useWords(documentPageWords);
  const { label, help } = wordsOfField(language, kind, field.name);
  const described = [`${id}-help`, missing ? `${id}-missing` : ""].filter((part) => part !== "").join(" ");
  const title = field.name === "title";
  return (
    <div
      className={["text-field", title ? "text-field-title" : "", missing ? "text-field-missing" : ""]
        .filter((name) => name !== "")
        .join(" ")}
    >
      <h2 className="text-field-label" id={`${id}-label`}>
        {label}
        {field.required && !title && editable && <span className="text-field-required">{words.required}</span>}
      </h2>
      <p className="text-field-help" id={`${id}-help`}>
        {help}
      </p>
      {editable && <CprNotice session={session} field={field} />}
      {missing && (
        <p className="form-error-message" id={`${id}-missing`}>
          <Icon path={errorIcon} />
          {holdsSomething(contentIn(session.doc, field)) ? words.mend : words.missing}
        </p>
      )}
      {field.values.length > 0 && (
        <Suspense fallback={<Skeleton lines={2} />}>
          <FieldValues {...{ session, field, editable }} asked={missing} labelledBy={`${id}-label`} />
        </Suspense>
      )}
      {field.hasWords && (
        <Text
          // Rights are the editor's own from its birth: a new one when they change.
          key={String(editable)}
          {...{ session, kind, field, editable, onFocus, onToolbar }}
          labelledBy={`${id}-label`}
          describedBy={described}
          missing={missing}
        />
      )}
    </div>
  );
}

function Text({
  session,
  kind,
  field,
  editable,
  missing,
  onFocus,
  onToolbar,
  labelledBy,
  describedBy,
}: FieldEditorProps & { labelledBy: string; describedBy: string }) {
  const words = useWords(documentPageWords);
  const blocks = useWords(blockWords);
  const editor = useEditor({
    extensions: [
      ...(field.plain ? plainText : richText(blocks)),
      Collaboration.configure({ fragment: session.doc.getXmlFragment(field.name), yUndoOptions: { undoManager: session.undo } }),
      RemoteCursors.configure({ awareness: session.awareness }),
      AuthorMarks,
      Commenting.configure({ doc: session.doc, kind, field: field.name }),
      CprFlags,
    ],
    editable,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onFocus: ({ editor: focused }) => onFocus(focused, field),
    editorProps: {
      // Asked for on every update, so that a field found missing says so without being made anew.
      attributes: () => ({
        "aria-labelledby": labelledBy,
        "aria-describedby": describedBy,
        ...(editable ? { role: "textbox", "aria-multiline": String(!field.plain), spellcheck: "true" } : { role: "group" }),
        ...(field.required && editable ? { "aria-required": "true" } : {}),
        ...(missing ? { "aria-invalid": "true" } : {}),
        "data-field": field.name,
        "data-placeholder": editable ? words.placeholder : words.emptyField,
      }),
      // Tab always goes on to what comes next on the page. Lists are indented by Alt+Shift and the arrows.
      handleDOMEvents: { keydown: (_view, event) => event.key === "Tab" },
      handleKeyDown: (_view, event) => {
        if (!(event.altKey && event.key === "F10")) return false;
        onToolbar();
        return true;
      },
      ...(field.plain ? { handlePaste: pasteOneLine } : { transformPastedHTML: withoutStyles }),
    },
  });
  return <EditorContent editor={editor} className={field.plain ? "text-editor text-editor-plain" : "text-editor"} />;
}

/** A field of one line takes the words of what is pasted, and none of its lines. */
function pasteOneLine(view: Editor["view"], event: ClipboardEvent): boolean {
  const words = event.clipboardData?.getData("text/plain").replace(/\s+/g, " ").trim() ?? "";
  if (words !== "") view.dispatch(view.state.tr.insertText(words).scrollIntoView());
  return true;
}
