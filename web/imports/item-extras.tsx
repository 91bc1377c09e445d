import type { ReactNode } from "react";
import { importPageWords } from "../../i18n/import-page.ts";
import { TextField, ProseField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { Attendees } from "./attendees.tsx";
import { ChainFields } from "./chain-fields.tsx";
import type { ItemEditing } from "./editing.ts";
import { atOf, From } from "./from.tsx";
import { RowList } from "./row-list.tsx";
import { changeRow, newKey, withoutRow } from "./rows.ts";
import { SectionFields } from "./section-fields.tsx";

/** What else was read of the item, folded away, each with how much there is. */
export function ItemExtras(editing: ItemEditing) {
  const words = useWords(importPageWords).field;
  const { item, path, change, remove } = editing;
  return (
    <div className="item-extras">
      <Fold title={words.sections} count={item.sections.length}>
        <SectionFields {...editing} />
      </Fold>
      <Fold title={words.absent} count={item.absent.length}>
        <Attendees
          legend={words.absent}
          at={atOf(item.key, "absent")}
          path={`${path}.absent`}
          rows={item.absent}
          status="absent"
          onChange={(absent) => change({ absent })}
          onRemove={(absent) => remove({ absent })}
        />
      </Fold>
      <Fold title={words.attachments} count={item.attachments.length}>
        <AttachmentFields {...editing} />
      </Fold>
      <Fold title={words.externalRefs} count={item.externalRefs.length}>
        <RefFields {...editing} />
      </Fold>
      <Fold title={words.chain} count={item.chain.length}>
        <ChainFields {...editing} />
      </Fold>
      <Fold title={words.remarks} count={item.remarks.length}>
        <RemarkFields {...editing} />
      </Fold>
    </div>
  );
}

function Fold({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>
        {title} <span className="fold-count">({count})</span>
      </summary>
      {children}
    </details>
  );
}

function AttachmentFields({ item, path, change, remove }: ItemEditing) {
  const words = useWords(importPageWords).field;
  const rows = item.attachments;
  return (
    <RowList
      legend={words.attachments}
      legendHidden
      at={atOf(item.key, "attachments")}
      rows={rows}
      nameOf={(row) => row.title}
      onAdd={() => change({ attachments: [...rows, { key: newKey(rows), title: "", externalRef: "" }] })}
      onRemove={(key) => remove({ attachments: withoutRow(rows, key) })}
    >
      {(row, place) =>
        (["title", "externalRef"] as const).map((field) => (
          <From key={field} at={atOf(row.key, field)} path={`${path}.attachments.${place}.${field}`}>
            <TextField
              name={`${path}.attachments.${place}.${field}`}
              label={field === "title" ? words.attachment : words.attachmentRef}
              value={row[field]}
              optional={field === "externalRef"}
              onChange={(value) => change({ attachments: changeRow(rows, row.key, { [field]: value }) })}
            />
          </From>
        ))
      }
    </RowList>
  );
}

function RefFields({ item, path, change, remove }: ItemEditing) {
  const words = useWords(importPageWords).field;
  const rows = item.externalRefs;
  return (
    <RowList
      legend={words.externalRefs}
      legendHidden
      at={atOf(item.key, "externalRefs")}
      rows={rows}
      nameOf={(row) => row.value}
      onAdd={() => change({ externalRefs: [...rows, { key: newKey(rows), label: "", value: "" }] })}
      onRemove={(key) => remove({ externalRefs: withoutRow(rows, key) })}
    >
      {(row, place) =>
        (["label", "value"] as const).map((field) => (
          <From key={field} at={atOf(row.key, field)} path={`${path}.externalRefs.${place}.${field}`}>
            <TextField
              name={`${path}.externalRefs.${place}.${field}`}
              label={field === "label" ? words.refLabel : words.refValue}
              value={row[field]}
              optional={field === "label"}
              onChange={(value) => change({ externalRefs: changeRow(rows, row.key, { [field]: value }) })}
            />
          </From>
        ))
      }
    </RowList>
  );
}

function RemarkFields({ item, path, change, remove }: ItemEditing) {
  const words = useWords(importPageWords).field;
  const rows = item.remarks;
  return (
    <RowList
      legend={words.remarks}
      legendHidden
      at={atOf(item.key, "remarks")}
      rows={rows}
      nameOf={(row) => row.by}
      onAdd={() => change({ remarks: [...rows, { key: newKey(rows), by: "", text: "" }] })}
      onRemove={(key) => remove({ remarks: withoutRow(rows, key) })}
    >
      {(row, place) => (
        <>
          <From at={atOf(row.key, "by")} path={`${path}.remarks.${place}.by`}>
            <TextField
              name={`${path}.remarks.${place}.by`}
              label={words.remarkBy}
              value={row.by}
              optional
              onChange={(by) => change({ remarks: changeRow(rows, row.key, { by }) })}
            />
          </From>
          <From at={atOf(row.key, "text")} path={`${path}.remarks.${place}.text`}>
            <ProseField
              name={`${path}.remarks.${place}.text`}
              label={words.remarkText}
              value={row.text}
              rows={3}
              onChange={(text) => change({ remarks: changeRow(rows, row.key, { text }) })}
            />
          </From>
        </>
      )}
    </RowList>
  );
}
