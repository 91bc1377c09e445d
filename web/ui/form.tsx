import { useId, type ReactNode, type SubmitEvent } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { ProblemError } from "../api/client.ts";
import { useWords } from "./language.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { FieldErrors } from "./field.tsx";

/**
 * A form that sends once. What the server refuses is said above the buttons, and beside each field it named; what was written stays.
 */
export function Form({
  onSubmit,
  error,
  pending,
  submit,
  onCancel,
  children,
}: {
  onSubmit: () => void;
  error: unknown;
  pending: boolean;
  /** The words on the button: what it does, as a verb. */
  submit: string;
  onCancel?: () => void;
  children: ReactNode;
}) {
  const words = useWords(shellWords);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      <FieldErrors value={error instanceof ProblemError ? error.fields : []}>{children}</FieldErrors>
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      <div className="buttons">
        <button type="submit" className="button button-primary" aria-disabled={pending}>
          {submit}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="button button-secondary" onClick={onCancel}>
            {words.cancel}
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
