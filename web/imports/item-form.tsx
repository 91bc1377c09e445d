import { itemTypes } from "../../contract/meeting.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { DecisionForm } from "./decision-form.tsx";
import type { ItemEditing } from "./editing.ts";
import { atOf, From } from "./from.tsx";
import { ItemExtras } from "./item-extras.tsx";
import { RowList } from "./row-list.tsx";
import { changeRow, newKey, withoutRow } from "./rows.ts";
import type { WorkDecision } from "./work.ts";

/** Everything that was read of one item. Of a closed one that is its number and title. */
export function ItemForm({ onConfirm, ...editing }: ItemEditing & { onConfirm: (standing: WorkDecision["standing"]) => void }) {
  const words = useWords(importPageWords);
  const { item } = editing;
  return (
    <>
      <Head {...editing} />
      {item.access === "closed" ? (
        <p className="quiet">{words.items.closed}</p>
      ) : (
        <>
          <Proposal {...editing} />
          <DecisionForm {...editing} onConfirm={onConfirm} />
          <ItemExtras {...editing} />
        </>
      )}
    </>
  );
}

function Head({ item, path, change }: ItemEditing) {
  const words = useWords(importPageWords).field;
  const types = useWords(itemTypeWords);
  const access = useWords(itemAccessWords);
  return (
    <>
      <From at={atOf(item.key, "title")} path={`${path}.title`}>
        <TextField name={`${path}.title`} label={words.title} value={item.title} onChange={(title) => change({ title })} />
      </From>
      <div className="edit-fields">
        <From at={atOf(item.key, "number")} path={`${path}.number`}>
          <TextField name={`${path}.number`} label={words.number} value={item.number} onChange={(number) => change({ number })} />
        </From>
        <From at={atOf(item.key, "access")} path={`${path}.access`}>
          <SelectField
            name={`${path}.access`}
            label={words.access}
            value={item.access}
            onChange={(value) => change({ access: value === "closed" ? "closed" : "open" })}
            options={(["open", "closed"] as const).map((value) => ({ value, label: access[value] }))}
          />
        </From>
        <From at={atOf(item.key, "itemType")} path={`${path}.itemType`}>
          <SelectField
            name={`${path}.itemType`}
            label={words.itemType}
            value={item.itemType ?? ""}
            onChange={(value) => change({ itemType: itemTypes.find((type) => type === value) ?? null })}
            options={[{ value: "", label: words.noType }, ...itemTypes.map((value) => ({ value, label: types[value] }))]}
          />
        </From>
      </div>
    </>
  );
}

function Proposal({ item, path, change, remove }: ItemEditing) {
  const words = useWords(importPageWords).field;
  const rows = item.proposalClauses;
  return (
    <RowList
      legend={words.proposal}
      at={atOf(item.key, "proposalClauses")}
      rows={rows}
      nameOf={(row) => row.text.slice(0, 60)}
      onAdd={() => change({ proposalClauses: [...rows, { key: newKey(rows), number: "", text: "" }] })}
      onRemove={(key) => remove({ proposalClauses: withoutRow(rows, key) })}
    >
      {(row, place) => (
        <>
          <From at={atOf(row.key, "number")} path={`${path}.proposalClauses.${place}.number`} size="narrow">
            <TextField
              name={`${path}.proposalClauses.${place}.number`}
              label={words.clauseNumber}
              value={row.number}
              onChange={(number) => change({ proposalClauses: changeRow(rows, row.key, { number }) })}
            />
          </From>
          <From at={atOf(row.key, "text")} path={`${path}.proposalClauses.${place}.text`}>
            <ProseField
              name={`${path}.proposalClauses.${place}.text`}
              label={words.clauseText}
              value={row.text}
              rows={2}
              onChange={(text) => change({ proposalClauses: changeRow(rows, row.key, { text }) })}
            />
          </From>
        </>
      )}
    </RowList>
  );
}
