import { useId } from "react";

/** The field that a file is chosen by. */
export function FileChoice({
  label,
  help,
  accept,
  error,
  onChoose,
}: {
  label: string;
  help: string;
  accept: string;
  error: string | null;
  onChoose: (file: File | null) => void;
}) {
  const id = useId();
  return (
    <div className={error === null ? "field" : "field field-refused"}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <span className="form-hint" id={`${id}-help`}>
        {help}
      </span>
      {error !== null && (
        <p className="form-error-message" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={error === null ? `${id}-help` : `${id}-help ${id}-error`}
        {...(error !== null && { "aria-invalid": true })}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
    </div>
  );
}
