import type { RecordEntry } from "../record/entries.ts";
import type { ImportedDecisionRow, ImportedItemRow, ImportRow } from "./imports.ts";

/** What the record finds of an import. Of a closed item that is its title. */
export function recordEntriesOf(row: ImportRow, items: ImportedItemRow[], decisions: ImportedDecisionRow[]): RecordEntry[] {
  return items.map((item) => {
    const decision = decisions.find((candidate) => candidate.itemId === item.id);
    return {
      id: item.id,
      kind: "imported",
      forumId: row.forumId,
      date: row.date,
      title: item.title,
      access: item.access,
      outcome: decision?.outcome ?? null,
      text: wordsOf(item, decision),
    };
  });
}

function wordsOf({ body }: ImportedItemRow, decision: ImportedDecisionRow | undefined): string {
  return [
    decision?.text ?? body.unconfirmedDecision ?? "",
    ...body.sections.map(({ text }) => text),
    ...body.proposalClauses.map(({ text }) => text),
    ...body.remarks.map(({ by, text }) => `${by}: ${text}`),
    ...body.chain.map((entry) => `${entry.body}: ${entry.text}`),
    ...body.attachments.map(({ title }) => title),
    ...body.externalRefs.map(({ value }) => value),
  ]
    .filter((words) => words !== "")
    .join("\n");
}
