import { createContext, useContext, useId, useState, type Ref } from "react";
import type * as Y from "yjs";
import { valueMaxLength } from "../../../contract/value.ts";
import { valueFormWords } from "../../../i18n/value-form.ts";
import { useWords } from "../../ui/language.tsx";

/** Counts what was undone and done again: what is being typed then gives way to what stands in the document. */
export const UndoneContext = createContext(0);

/**
 * One line of a value that is set as a whole: of two people's it becomes the one or the other, never a mixture. While somebody's caret stands in it, it
 * changes by their own keys only, and they are told when somebody else has set it.
 */
export function AttributeInput({
  element,
  name,
  label,
  type = "text",
  inputMode,
  describedBy,
  isWrong = false,
  onChange,
  onEnter,
  ref,
  className = "",
}: {
  /** Null while there is no such value yet. */
  element: Y.XmlElement | null;
  name: string;
  label: string;
  type?: "text" | "date";
  inputMode?: "decimal" | "numeric";
  describedBy?: string | undefined;
  isWrong?: boolean;
  onChange: (value: string) => void;
  onEnter?: () => void;
  ref?: Ref<HTMLInputElement>;
  className?: string;
}) {
  const words = useWords(valueFormWords);
  const id = useId();
  const undone = useContext(UndoneContext);
  const stands = element?.getAttribute(name) ?? "";
  /** What it shows while one's caret stands in it; null while none does. */
  const [draft, setDraft] = useState<string | null>(null);
  const [undoneThen, setUndoneThen] = useState(undone);
  if (undoneThen !== undone) {
    setUndoneThen(undone);
    setDraft((before) => (before === null ? null : stands));
  }
  const isOvertaken = draft !== null && draft !== stands;
  const described = [describedBy, isOvertaken ? `${id}-other` : undefined].filter((part) => part !== undefined).join(" ");
  return (
    <>
      <input
        ref={ref ?? null}
        type={type}
        className={`form-input ${className}`}
        aria-label={label}
        {...(described === "" ? {} : { "aria-describedby": described })}
        {...(isWrong ? { "aria-invalid": true } : {})}
        {...(inputMode === undefined ? {} : { inputMode })}
        maxLength={valueMaxLength}
        autoComplete="off"
        value={draft ?? stands}
        onFocus={() => setDraft(stands)}
        onChange={(event) => {
          setDraft(event.target.value);
          onChange(event.target.value);
        }}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || onEnter === undefined) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {isOvertaken && (
        <span className="form-hint" id={`${id}-other`}>
          {words.changedByOther(stands)}
        </span>
      )}
    </>
  );
}
