import { useContext, useEffect, useId, useRef, type ReactNode, type SubmitEvent } from "react";
import type { FieldIssue } from "../../contract/problem.ts";
import { shellWords } from "../../i18n/shell.ts";
import { ProblemError } from "../api/client.ts";
import { useWords } from "./language.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { FieldErrors } from "./field.tsx";
import { Leaving } from "./unsent-words.ts";

const none: FieldIssue[] = [];

/**
 * A form that sends once. What the server refuses is said above the buttons, and beside each field it named; what was written stays,
 * and the focus goes to the first field that is to be mended. A dialog's form that begins with a field begins there.
 */
export function Form({
  onSubmit,
  error,
  refused = none,
  about,
  pending,
  submit,
  onCancel,
  keep,
  children,
}: {
  onSubmit: () => void;
  error: unknown;
  /** What the page itself can see is wrong, once one has tried to send it. */
  refused?: FieldIssue[];
  /** What the error is about, in its notice. */
  about?: ReactNode;
  pending: boolean;
  /** The words on the button: what it does, as a verb. */
  submit: string;
  onCancel?: () => void;
  /** The words on the other button, where it is not a cancelling. */
  keep?: string;
  children: ReactNode;
}) {
  const words = useWords(shellWords);
  const leaving = useContext(Leaving);
  const form = useRef<HTMLFormElement>(null);
  const inDialog = onCancel !== undefined;
  const issues = refused.length > 0 ? refused : error instanceof ProblemError ? error.fields : none;
  useEffect(() => {
    if (inDialog)
      form.current?.querySelector<HTMLElement>(":scope > .field:first-child:not(.combobox) :is(input, textarea, select)")?.focus();
  }, [inDialog]);
  useEffect(() => {
    if (issues.length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [issues]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <form ref={form} className="form" onSubmit={send} noValidate>
      <FieldErrors value={issues}>{children}</FieldErrors>
      {error !== null && error !== undefined && <ProblemNotice error={error}>{about}</ProblemNotice>}
      <div className="buttons">
        <button type="submit" className="button button-primary" aria-disabled={pending}>
          {submit}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="button button-secondary" onClick={() => leaving(onCancel)}>
            {keep ?? words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

/** Choices that belong together, one of which is taken. */
export function Choices<Value extends string>({
  legend,
  value,
  choices,
  onChange,
}: {
  legend: string;
  value: Value | null;
  choices: { value: Value; label: string; help?: string }[];
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset className="field choices">
      <legend className="form-label">{legend}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="form-group-radio">
          <input
            type="radio"
            className="form-radio"
            id={`${id}-${choice.value}`}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            {...(choice.help === undefined ? {} : { "aria-describedby": `${id}-${choice.value}-help` })}
          />
          <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          {choice.help !== undefined && (
            <span className="form-hint" id={`${id}-${choice.value}-help`}>
              {choice.help}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}

export function Tick({
  label,
  help,
  checked,
  onChange,
}: {
  label: string;
  help?: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="field form-group-checkbox">
      <input
        type="checkbox"
        className="form-checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        {...(help === undefined ? {} : { "aria-describedby": `${id}-help` })}
      />
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <span className="form-hint" id={`${id}-help`}>
          {help}
        </span>
      )}
    </div>
  );
}
