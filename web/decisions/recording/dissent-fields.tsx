import { recordingWords } from "../../../i18n/recording.ts";
import { ProseField, TextField } from "../../ui/field.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Draft } from "./draft.ts";

type Rows = Draft["dissent"];

export function DissentFields({ rows, onChange }: { rows: Rows; onChange: (rows: Rows) => void }) {
  const words = useWords(recordingWords);
  const change = (key: number, changed: Partial<Rows[number]>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changed } : row)));
  return (
    <fieldset className="field-group">
      <legend className="form-label">{words.dissent}</legend>
      <p className="form-hint">{words.dissentHelp}</p>
      {rows.map((row, place) => (
        <div key={row.key} className="field-row">
          <TextField name={`dissent.${place}.who`} label={words.dissentWho} value={row.who} onChange={(who) => change(row.key, { who })} />
          <ProseField
            name={`dissent.${place}.words`}
            label={words.dissentWords}
            value={row.words}
            onChange={(said) => change(row.key, { words: said })}
            rows={2}
            optional
          />
          <button type="button" className="link-button" onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}>
            {words.removeDissent(row.who)}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => onChange([...rows, { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, who: "", words: "" }])}
      >
        {words.addDissent}
      </button>
    </fieldset>
  );
}
