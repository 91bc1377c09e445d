import * as Y from "yjs";

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
    const empty = [...transaction.changed.keys()].flatMap((type) => (type instanceof Y.XmlFragment ? emptyTextBlocksIn(type) : []));
    if (empty.length === 0) return;
    doc.transact(() => {
      for (const block of empty) block.insert(0, [new Y.XmlText()]);
    }, keepOneRun);
  });
}

function emptyTextBlocksIn(type: Y.XmlFragment): Y.XmlElement[] {
  if (type._item?.deleted === true) return [];
  const inside = type.toArray().flatMap((child) => (child instanceof Y.XmlElement ? emptyTextBlocksIn(child) : []));
  return isEmptyTextBlock(type) ? [type, ...inside] : inside;
}

const isEmptyTextBlock = (type: Y.XmlFragment): type is Y.XmlElement =>
  type instanceof Y.XmlElement && textBlocks.has(type.nodeName) && type.length === 0;
