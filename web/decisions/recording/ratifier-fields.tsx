import type { Id } from "../../../contract/ids.ts";
import type { OrganisationRef } from "../../../contract/views.ts";
import { recordingWords } from "../../../i18n/recording.ts";
import { Tick } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";

export function RatifierFields({
  organisations,
  chosen,
  onChange,
}: {
  organisations: OrganisationRef[];
  chosen: Id<"organisation">[];
  onChange: (chosen: Id<"organisation">[]) => void;
}) {
  const words = useWords(recordingWords);
  if (organisations.length === 0) return null;
  return (
    <fieldset className="field-group">
      <legend className="form-label">{words.ratifiers}</legend>
      <p className="form-hint">{words.ratifiersHelp}</p>
      {organisations.map(({ id, name }) => (
        <Tick
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
