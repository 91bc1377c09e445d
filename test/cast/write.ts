import * as Y from "yjs";
import type { TextNode } from "../../contract/text.ts";
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

/** Puts blocks at the end of a field. */
export function writeBlocks(doc: Y.Doc, field: FieldName, blocks: TextNode[]): void {
  doc.getXmlFragment(field).push(blocks.map(elementOf));
}

function elementOf({ type, attrs = {}, content = [] }: TextNode): Y.XmlElement {
  // The editor keeps numbers and booleans in attributes, of which the types know only words.
  const element = new Y.XmlElement<Record<string, string | number | boolean>>(type);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value);
  element.insert(
    0,
    content.map((node) => (node.text === undefined ? elementOf(node) : new Y.XmlText(node.text))),
  );
  return element as Y.XmlElement;
}
