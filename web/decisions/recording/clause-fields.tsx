import { outcomeWords } from "../../../i18n/outcomes.ts";
import { recordingWords } from "../../../i18n/recording.ts";
import { SelectField } from "../../ui/field.tsx";
import { useWords } from "../../ui/language.tsx";
import { clauseOutcomes, isClauseOutcome, type ClauseOutcome } from "./draft.ts";

/** An outcome for each clause of the frozen proposal, with the clause's own words beside it. */
export function ClauseFields({
  clauses,
  chosen,
  onChange,
}: {
  clauses: string[];
  chosen: (ClauseOutcome | null)[];
  onChange: (chosen: (ClauseOutcome | null)[]) => void;
}) {
  const words = useWords(recordingWords);
  const names = useWords(outcomeWords);
  return (
    <fieldset className="field-group">
      <legend className="form-label">{words.clauses}</legend>
      <p className="form-hint">{words.clausesHelp}</p>
      {clauses.map((clause, place) => (
        <SelectField
          // The clauses are frozen: none comes or goes.
          key={clause}
          name={place === chosen.indexOf(null) ? "outcome" : `clauses.${place}.outcome`}
          label={words.clause(place + 1)}
          help={clause}
          value={chosen[place] ?? ""}
          onChange={(value) => onChange(chosen.map((before, index) => (index !== place ? before : isClauseOutcome(value) ? value : null)))}
          options={[{ value: "", label: `– ${words.choose} –` }, ...clauseOutcomes.map((value) => ({ value, label: names[value] }))]}
        />
      ))}
    </fieldset>
  );
}
