import { outcomes } from "../../contract/decision.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { outcomeWords } from "../../i18n/outcomes.ts";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { outcomeNamed } from "./decision-form.tsx";
import type { ItemEditing } from "./editing.ts";
import { atOf, From } from "./from.tsx";
import { RowList } from "./row-list.tsx";
import { changeRow, newKey, withoutRow } from "./rows.ts";
import type { WorkChainEntry } from "./work.ts";

/** What earlier bodies made of the same matter, in the order of the minutes. */
export function ChainFields({ item, path, change, remove }: ItemEditing) {
  const words = useWords(importPageWords).field;
  const names = useWords(outcomeWords);
  const rows = item.chain;
  const set = (key: string, changed: Partial<WorkChainEntry>) => change({ chain: changeRow(rows, key, changed) });
  return (
    <RowList
      legend={words.chain}
      legendHidden
      at={atOf(item.key, "chain")}
      rows={rows}
      nameOf={(row) => row.body}
      onAdd={() => change({ chain: [...rows, { key: newKey(rows), body: "", date: "", outcome: "unknown", text: "" }] })}
      onRemove={(key) => remove({ chain: withoutRow(rows, key) })}
    >
      {(row, place) => (
        <>
          <From at={atOf(row.key, "body")} path={`${path}.chain.${place}.body`}>
            <TextField
              name={`${path}.chain.${place}.body`}
              label={words.chainBody}
              value={row.body}
              onChange={(body) => set(row.key, { body })}
            />
          </From>
          <From at={atOf(row.key, "date")} path={`${path}.chain.${place}.date`}>
            <TextField
              name={`${path}.chain.${place}.date`}
              type="date"
              label={words.chainDate}
              value={row.date}
              optional
              onChange={(date) => set(row.key, { date })}
            />
          </From>
          <From at={atOf(row.key, "outcome")} path={`${path}.chain.${place}.outcome`}>
            <SelectField
              name={`${path}.chain.${place}.outcome`}
              label={words.outcome}
              value={row.outcome}
              onChange={(value) => set(row.key, { outcome: outcomeNamed(value) })}
              options={outcomes.map((value) => ({ value, label: names[value] }))}
            />
          </From>
          <From at={atOf(row.key, "text")} path={`${path}.chain.${place}.text`}>
            <ProseField
              name={`${path}.chain.${place}.text`}
              label={words.sectionText}
              value={row.text}
              rows={3}
              onChange={(text) => set(row.key, { text })}
            />
          </From>
        </>
      )}
    </RowList>
  );
}
