import type { OrganisationRef } from "../../../contract/views.ts";
import { ratificationWords } from "../../../i18n/ratification.ts";
import { recordingWords } from "../../../i18n/recording.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Tick } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Draft } from "./draft.ts";

const kinds = ["all", "some", "each"] as const;

/** Who has to join by a decision of their own, and when the decision is final with them. */
export function RatifierFields({
  organisations,
  draft: { ratifiers, ratificationRule },
  onChange,
}: {
  organisations: OrganisationRef[];
  draft: Pick<Draft, "ratifiers" | "ratificationRule">;
  onChange: (changed: Partial<Draft>) => void;
}) {
  const words = useWords(recordingWords);
  const rules = useWords(ratificationWords);
  if (organisations.length === 0) return null;
  return (
    <fieldset className="field-group">
      <legend className="form-label">{words.ratifiers}</legend>
      <p className="form-hint">{words.ratifiersHelp}</p>
      {organisations.map(({ id, name }) => (
        <Tick
          key={id}
          label={name}
          checked={ratifiers.includes(id)}
          onChange={(on) => onChange({ ratifiers: on ? [...ratifiers, id] : ratifiers.filter((one) => one !== id) })}
        />
      ))}
      {ratifiers.length > 1 && (
        <SelectField
          name="ratificationRule.kind"
          label={rules.choice}
          value={ratificationRule.kind}
          onChange={(value) => onChange({ ratificationRule: { ...ratificationRule, kind: kinds.find((kind) => kind === value) ?? "all" } })}
          options={kinds.map((value) => ({ value, label: rules.choices[value] }))}
        />
      )}
      {ratifiers.length > 1 && ratificationRule.kind === "some" && (
        <TextField
          name="ratificationRule.needed"
          label={rules.needed}
          value={ratificationRule.needed}
          onChange={(needed) => onChange({ ratificationRule: { ...ratificationRule, needed } })}
        />
      )}
    </fieldset>
  );
}
