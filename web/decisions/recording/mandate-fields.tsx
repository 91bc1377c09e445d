import type { RecordingForm } from "../../../contract/views.ts";
import { mandateScopeWords, mandateWords } from "../../../i18n/mandates.ts";
import { ProseField, SelectField, TextField } from "../../ui/field.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Draft } from "./draft.ts";

type Claim = Draft["mandate"];

/** Under which mandate the forum decides, what the matter costs, and what a chair says where no mandate reaches that far. */
export function MandateFields({ form, claim, onChange }: { form: RecordingForm; claim: Claim; onChange: (claim: Claim) => void }) {
  const words = useWords(mandateWords).recording;
  const scopes = useWords(mandateScopeWords);
  if (form.mandates === null) return null;
  const set = (changed: Partial<Claim>) => onChange({ ...claim, ...changed });
  return (
    <fieldset className="field-group">
      <legend className="form-label">{words.legend}</legend>
      <SelectField
        name="mandate.mandateId"
        label={words.which}
        value={claim.mandateId}
        onChange={(mandateId) => set({ mandateId })}
        options={[
          { value: "", label: words.best },
          ...form.mandates.map(({ id, subject, scope }) => ({ value: id, label: `${scopes[scope]}: ${subject.slice(0, 80)}` })),
          { value: "none", label: words.noneDescribes },
        ]}
      />
      <TextField
        name="mandate.amount"
        label={words.amount}
        help={words.amountHelp}
        value={claim.amount ?? (form.amount === null ? "" : String(form.amount))}
        onChange={(amount) => set({ amount })}
        optional
      />
      {form.chairs.length > 0 && (
        <SelectField
          name="mandate.stands.chairId"
          label={words.chair}
          value={claim.chairId}
          onChange={(chairId) => set({ chairId })}
          options={[{ value: "", label: words.noChair }, ...form.chairs.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      {claim.chairId !== "" && (
        <ProseField
          name="mandate.stands.words"
          label={words.why}
          help={words.whyHelp}
          value={claim.words}
          onChange={(why) => set({ words: why })}
          rows={2}
        />
      )}
    </fieldset>
  );
}
