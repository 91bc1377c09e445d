import * as Y from "yjs";

const comesWithinMs = 60_000;

/** The run of text in the body's first paragraph, which a document has from the beginning. */
export function wordsIn(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment("body").get(0);
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(words instanceof Y.XmlText)) throw new Error("the body has no text to write in");
  return words;
}

/** Resolves when the condition holds, looking again at every change of the document. */
export function until(doc: Y.Doc, condition: () => boolean): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error("the document did not come to that")), comesWithinMs);
    const look = (): void => {
      if (!condition()) return;
      clearTimeout(impatience);
      doc.off("update", look);
      resolve();
    };
    doc.on("update", look);
  });
}
