import type * as Y from "yjs";
import type { AmountUnit } from "../../../contract/value.ts";
import { valueFormWords } from "../../../i18n/value-form.ts";
import { unitWords } from "../../../i18n/values.ts";
import { unitOf } from "../../../text/amounts.ts";
import { useWords } from "../../ui/language.tsx";

export function UnitSelect({ element, onChange }: { element: Y.XmlElement | null; onChange: (unit: AmountUnit) => void }) {
  const words = useWords(valueFormWords);
  const units = useWords(unitWords);
  const options: AmountUnit[] = ["mio", "tkr", "kr"];
  return (
    <select
      className="form-select"
      aria-label={words.unit}
      value={unitOf({ attribute: (name) => element?.getAttribute(name) ?? "" })}
      onChange={(event) => onChange(options.find((option) => option === event.target.value) ?? "mio")}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {units[option]}
        </option>
      ))}
    </select>
  );
}
