import { sectionKinds } from "../../contract/imports.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import type { ItemEditing } from "./editing.ts";
import { atOf, From } from "./from.tsx";
import { RowList } from "./row-list.tsx";
import { changeRow, newKey, withoutRow } from "./rows.ts";
import type { WorkSection } from "./work.ts";

/** Under which heads the case was told, and what stood under each. */
export function SectionFields({ item, path, change, remove }: ItemEditing) {
  const words = useWords(importPageWords);
  const rows = item.sections;
  const set = (key: string, changed: Partial<WorkSection>) => change({ sections: changeRow(rows, key, changed) });
  return (
    <RowList
      legend={words.field.sections}
      legendHidden
      at={atOf(item.key, "sections")}
      rows={rows}
      nameOf={(row) => (row.heading === "" ? words.section[row.kind] : row.heading)}
      onAdd={() => change({ sections: [...rows, { key: newKey(rows), kind: "caseText", heading: "", text: "" }] })}
      onRemove={(key) => remove({ sections: withoutRow(rows, key) })}
    >
      {(row, place) => (
        <>
          <From at={atOf(row.key, "heading")} path={`${path}.sections.${place}.heading`}>
            <TextField
              name={`${path}.sections.${place}.heading`}
              label={words.field.sectionHeading}
              value={row.heading}
              optional
              onChange={(heading) => set(row.key, { heading })}
            />
          </From>
          <From at={atOf(row.key, "kind")} path={`${path}.sections.${place}.kind`}>
            <SelectField
              name={`${path}.sections.${place}.kind`}
              label={words.field.sectionKind}
              value={row.kind}
              onChange={(value) => set(row.key, { kind: sectionKinds.find((kind) => kind === value) ?? row.kind })}
              options={sectionKinds.map((value) => ({ value, label: words.section[value] }))}
            />
          </From>
          <From at={atOf(row.key, "text")} path={`${path}.sections.${place}.text`}>
            <ProseField
              name={`${path}.sections.${place}.text`}
              label={words.field.sectionText}
              value={row.text}
              rows={Math.min(12, 2 + Math.ceil(row.text.length / 90))}
              onChange={(text) => set(row.key, { text })}
            />
          </From>
        </>
      )}
    </RowList>
  );
}
