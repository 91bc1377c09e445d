import * as Y from "yjs";
import { orderAttribute, valueMaxLength, valueTypes, type ValueType } from "../../../contract/value.ts";
import { valuesRootOf, type FieldName } from "../../../text/fields.ts";
import { isValueType } from "../../../text/values.ts";
import type { Session } from "../session.ts";
import { keyForNew, moveRow } from "./row-places.ts";

/** The origin of what is set in a form, for the undo: it is as much one's own as what is typed in an editor. */
export const valuesForm = "values form";

type Attributes = Record<string, string>;
type Live = Pick<Session, "doc" | "undo">;

/** Adds a value at the end, or right after another. Its run of words is there from the beginning, so that two who begin it at once write in the same. */
export function addValue(
  { doc, undo }: Live,
  field: FieldName,
  type: ValueType,
  attributes: Attributes,
  after?: Y.XmlElement,
): Y.XmlElement {
  const root = doc.getXmlFragment(valuesRootOf(field));
  const element = new Y.XmlElement(type);
  undo.stopCapturing();
  doc.transact(() => {
    const place = after === undefined ? -1 : root.toArray().indexOf(after);
    const key = keyForNew(root, type, after);
    root.insert(place === -1 ? root.length : place + 1, [element]);
    if (key !== null) element.setAttribute(orderAttribute, key);
    for (const [name, value] of Object.entries(attributes)) write(element, name, value);
    if (valueTypes[type].hasWords) element.insert(0, [new Y.XmlText()]);
  }, valuesForm);
  undo.stopCapturing();
  return element;
}

export function setAttribute({ doc }: Live, element: Y.XmlElement, name: string, value: string): void {
  doc.transact(() => write(element, name, value), valuesForm);
}

export function removeValues({ doc, undo }: Live, field: FieldName, elements: readonly Y.XmlElement[]): void {
  const root = doc.getXmlFragment(valuesRootOf(field));
  undo.stopCapturing();
  doc.transact(() => {
    for (const element of elements) {
      const place = root.toArray().indexOf(element);
      if (place !== -1) root.delete(place, 1);
    }
  }, valuesForm);
  undo.stopCapturing();
}

/** Moves a row by a place, up or down. Whatever anybody writes in it at that moment goes along. */
export function moveValue({ doc, undo }: Live, field: FieldName, element: Y.XmlElement, by: -1 | 1): void {
  undo.stopCapturing();
  doc.transact(() => moveRow(doc.getXmlFragment(valuesRootOf(field)), element, by), valuesForm);
  undo.stopCapturing();
}

/** Of what a field has one of: the last counts, see text/values.ts. It is made when it is first set, and what two left beside it goes. */
export function setOnly(session: Live, field: FieldName, type: ValueType, name: string, value: string): void {
  const root = session.doc.getXmlFragment(valuesRootOf(field));
  const all = root.toArray().filter((piece) => piece instanceof Y.XmlElement && piece.nodeName === type);
  const last = all.at(-1);
  if (!(last instanceof Y.XmlElement)) {
    if (value !== "") addValue(session, field, type, { [name]: value });
    return;
  }
  session.doc.transact(() => {
    write(last, name, value);
    for (const other of all.slice(0, -1)) root.delete(root.toArray().indexOf(other), 1);
  }, valuesForm);
}

function write(element: Y.XmlElement, name: string, value: string): void {
  const line = value.replaceAll(/[\r\n\0]+/gu, " ").slice(0, valueMaxLength);
  if (line === "") element.removeAttribute(name);
  else if (element.getAttribute(name) !== line) element.setAttribute(name, line);
}

/** Undoing that one added a value must not take what others have put into it since. */
export const isValueInUse = (item: Y.Item): boolean =>
  item.content instanceof Y.ContentType &&
  item.content.type instanceof Y.XmlElement &&
  isValueType(item.content.type.nodeName) &&
  (Object.keys(item.content.type.getAttributes()).some((name) => name !== orderAttribute) ||
    item.content.type.toArray().some((run) => run instanceof Y.XmlText && run.length > 0));
