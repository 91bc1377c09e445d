import * as Y from "yjs";
import { addedItems } from "./added-items.ts";

const textBlocks: ReadonlySet<string> = new Set(["paragraph", "heading"]);

/**
 * Gives every empty paragraph that is made here its run of text at once.
 *
 * The binding makes the run with the first letter. Two people who begin the same empty paragraph at the same moment then bring a run each, and
 * each one's binding, which wants one, writes the other's letters into its own: letters come twice or out of order. In a run that both have,
 * Yjs merges what they type.
 */
export function keepOneRun(doc: Y.Doc): void {
  doc.on("beforeObserverCalls", (transaction) => {
    if (!transaction.local) return;
    const added = [...addedItems(transaction)].flatMap(({ content }) => (content instanceof Y.ContentType ? [content.type] : []));
    const empty = [...new Set([...added, ...transaction.changed.keys()])].filter(isEmptyTextBlock);
    if (empty.length === 0) return;
    doc.transact(() => {
      for (const block of empty) block.insert(0, [new Y.XmlText()]);
    }, keepOneRun);
  });
}

/** One that is still there, holds words by its kind, and has no run of them. */
const isEmptyTextBlock = (type: unknown): type is Y.XmlElement =>
  type instanceof Y.XmlElement && type._item?.deleted !== true && textBlocks.has(type.nodeName) && type.length === 0;
