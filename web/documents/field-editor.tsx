import type { Editor } from "@tiptap/core";
import { lazy, memo, useId, useState } from "react";
import type { TextKind } from "../../contract/text.ts";
import { wordsOfField } from "../../i18n/documents.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import type { Field } from "../../text/fields.ts";
import { Beside } from "../ui/beside.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { errorIcon } from "../ui/frame-icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { CprNotice } from "./cpr/notice.tsx";
import { nothingLeftOut } from "./files/paste-notice.tsx";
import type { Session } from "./session.ts";
import { TextArea } from "./text-area.tsx";

/** Comes right after the text: people read before they fill in. */
const FieldValues = lazy(async () => ({ default: (await import("./values/field-values.tsx")).FieldValues }));

type FieldEditorProps = {
  session: Session;
  kind: TextKind;
  field: Field;
  editable: boolean;
  /** Asked for at submission and not there. */
  missing: boolean;
  /** Of one that is missing, whether there is something to mend. */
  begun?: boolean;
  onFocus: (editor: Editor, field: Field) => void;
  /** Alt+F10: to the toolbar. */
  onToolbar: () => void;
};

/** One field of the live document, under its label. All fields share the document, the connection and the undo. Not drawn anew for each letter. */
export const FieldEditor = memo(function FieldEditor({
  session,
  kind,
  field,
  editable,
  missing,
  begun = false,
  onFocus,
  onToolbar,
}: FieldEditorProps) {
  const id = useId();
  const { language } = useLanguage();
  const words = useWords(documentPageWords);
  const [leftOut, setLeftOut] = useState(nothingLeftOut);
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
        {/* With a space between them, for those who have it read out. */}
        {label} {field.required && !title && editable && <span className="text-field-required">{words.required}</span>}
      </h2>
      <p className="text-field-help" id={`${id}-help`}>
        {help}
      </p>
      {editable && <CprNotice session={session} field={field} />}
      {missing && (
        <p className="form-error-message" id={`${id}-missing`}>
          <Icon path={errorIcon} />
          {begun ? words.mend : words.missing}
        </p>
      )}
      {field.values.length > 0 && (
        <Beside fallback={<Skeleton lines={2} />}>
          <FieldValues {...{ session, field, editable }} asked={missing} labelledBy={`${id}-label`} />
        </Beside>
      )}
      {field.hasWords && (
        <TextArea
          // Rights and words are the editor's own from its birth: a new one when they change.
          key={`${editable} ${language}`}
          {...{ session, kind, field, editable, leftOut, setLeftOut, onFocus, onToolbar }}
          labelledBy={editable && field.values.length > 0 ? `${id}-label ${id}-label-words` : `${id}-label`}
          describedBy={described}
          missing={missing}
        />
      )}
    </div>
  );
});
