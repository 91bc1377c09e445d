import * as Y from "yjs";
import { valueTypes, type ValueType } from "../../contract/value.ts";
import { valuesRootOf, type FieldName } from "../../text/fields.ts";

/** A value of a field, as its form sets it. */
export type DemoValue = { field: FieldName; type: ValueType; attributes?: Record<string, string>; words?: string };

export function setValue(doc: Y.Doc, { field, type, attributes = {}, words = "" }: DemoValue): void {
  const element = new Y.XmlElement(type);
  doc.transact(() => {
    doc.getXmlFragment(valuesRootOf(field)).push([element]);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (valueTypes[type].hasWords) element.insert(0, [new Y.XmlText(words)]);
  });
}
