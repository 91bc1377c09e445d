import * as Y from "yjs";
import type { FieldName } from "../../text/fields.ts";

/** Writes paragraphs at the end of a field; the first goes where the template left an empty one. */
export function write(doc: Y.Doc, field: FieldName, paragraphs: string[]): void {
  const fragment = doc.getXmlFragment(field);
  doc.transact(() => {
    for (const paragraph of paragraphs) {
      const last = fragment.length === 0 ? undefined : fragment.get(fragment.length - 1);
      const isEmpty =
        last instanceof Y.XmlElement &&
        last.nodeName === "paragraph" &&
        last.toArray().every((node) => node instanceof Y.XmlText && node.length === 0);
      const target = isEmpty ? last : new Y.XmlElement("paragraph");
      if (!isEmpty) fragment.push([target]);
      target.insert(0, [new Y.XmlText(paragraph)]);
    }
  });
}
