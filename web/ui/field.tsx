import { createContext, useContext, useId, type ReactNode } from "react";
import type { FieldIssue } from "../../contract/problem.ts";
import { fieldWords } from "../../i18n/field.ts";
import { useWords } from "./language.tsx";

const FieldErrorsContext = createContext<FieldIssue[]>([]);
export const FieldErrors = FieldErrorsContext.Provider;

type Shared = {
  label: string;
  help?: string;
  /** The dotted path by which the API names the field when it refuses it. */
  name: string;
  value: string;
  onChange: (value: string) => void;
  optional?: boolean;
};

/** Label, help and error around one input, tied together for screen readers. */
function Field({
  label,
  help,
  name,
  optional = false,
  children,
}: Omit<Shared, "value" | "onChange"> & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const words = useWords(fieldWords);
  const issue = useContext(FieldErrorsContext).find((candidate) => candidate.path === name);
  const known: Record<string, string> = words.issues;
  const described = [help !== undefined && `${id}-help`, issue !== undefined && `${id}-error`].filter((part) => part !== false).join(" ");
  return (
    <div className={issue === undefined ? "field" : "field field-refused"}>
      <label className="form-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> ({words.optional})</span>}
      </label>
      {help !== undefined && (
        <span className="form-hint" id={`${id}-help`}>
          {help}
        </span>
      )}
      {issue !== undefined && (
        <span className="form-error-message" id={`${id}-error`}>
          {known[issue.issue] ?? words.issue}
        </span>
      )}
      {children({
        id,
        name,
        ...(described === "" ? {} : { "aria-describedby": described }),
        ...(issue === undefined ? {} : { "aria-invalid": true as const }),
      })}
    </div>
  );
}

type Wiring = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };

export function TextField({
  type = "text",
  value,
  onChange,
  ...shared
}: Shared & { type?: "text" | "email" | "url" | "date" | "time" | "search" }) {
  return (
    <Field {...shared}>
      {(wiring) => (
        <input
          {...wiring}
          type={type}
          className="form-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={type === "email" ? "email" : "off"}
        />
      )}
    </Field>
  );
}

export function ProseField({ value, onChange, rows = 4, ...shared }: Shared & { rows?: number }) {
  return (
    <Field {...shared}>
      {(wiring) => (
        <textarea {...wiring} className="form-input" rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

export function SelectField({ value, onChange, options, ...shared }: Shared & { options: { value: string; label: string }[] }) {
  return (
    <Field {...shared}>
      {(wiring) => (
        <select {...wiring} className="form-select" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
