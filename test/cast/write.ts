import * as Y from "yjs";
import type { FieldName } from "../../text/fields.ts";

/** Writes paragraphs at the end of a field; the first goes where the template left an empty one. */
export function write(doc: Y.Doc, field: FieldName, paragraphs: string[]): void {
  const fragment = doc.getXmlFragment(field);
  doc.transact(() => {
    for (const paragraph of paragraphs) {
      const last = fragment.length === 0 ? undefined : fragment.get(fragment.length - 1);
      const waiting = last instanceof Y.XmlElement && last.nodeName === "paragraph" ? last.get(0) : undefined;
      if (waiting instanceof Y.XmlText && waiting.length === 0) {
        waiting.insert(0, paragraph);
        continue;
      }
      const element = new Y.XmlElement("paragraph");
      element.insert(0, [new Y.XmlText(paragraph)]);
      fragment.push([element]);
    }
  });
}
