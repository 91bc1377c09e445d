import { useId } from "react";
import { choices } from "../../../contract/value.ts";
import { valueFormWords } from "../../../i18n/value-form.ts";
import { valueWords } from "../../../i18n/values.ts";
import type { FieldName } from "../../../text/fields.ts";
import { useWords } from "../../ui/language.tsx";
import type { Session } from "../session.ts";
import { setOnly } from "./changes.ts";

/** The options of a field, none of which is taken until somebody takes it. */
export function ValueChoice({
  session,
  field,
  chosen,
  labelledBy,
}: {
  session: Session;
  field: FieldName;
  chosen: string;
  labelledBy: string;
}) {
  const words = useWords(valueFormWords);
  const told = useWords(valueWords);
  const id = useId();
  const options: readonly string[] = Object.entries(choices).find(([name]) => name === field)?.[1] ?? [];
  const choose = (value: string) => setOnly(session, field, "choice", "value", value);
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className="choices value-choice">
      {options.map((option) => (
        <div key={option} className="form-group-radio">
          <input
            type="radio"
            className="form-radio"
            id={`${id}-${option}`}
            name={id}
            checked={chosen === option}
            onChange={() => choose(option)}
          />
          <label htmlFor={`${id}-${option}`}>{told.choice(field, option)}</label>
        </div>
      ))}
      {chosen !== "" && (
        <button type="button" className="link-button" onClick={() => choose("")}>
          {words.clearChoice}
        </button>
      )}
    </div>
  );
}
