import * as Y from "yjs";
import { orderAttribute, valueMaxLength, valueTypes, type ValueType } from "../../contract/value.ts";
import { fieldsOf, valuesRootOf } from "../../text/fields.ts";
import { isValueType } from "../../text/values.ts";

/** What may stand in the fragments with values, by their names. A field means the same in every kind that takes values in it. */
const allowedIn: ReadonlyMap<string, readonly ValueType[]> = new Map(
  Object.values(fieldsOf)
    .flat()
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => [valuesRootOf(name), values] as const),
);

/** The values that a field takes, where the type is in the fragment of one; null where it is among what is written. */
export function valuesAround(type: Y.AbstractType<unknown>): readonly ValueType[] | null {
  let root = type;
  while (root._item?.parent instanceof Y.AbstractType) root = root._item.parent;
  return allowedIn.get(Y.findRootTypeKey(root)) ?? null;
}

/** Values stand side by side, each with its own attributes, short words all of them, and at most a run of words in it. */
export function isValueInPlace({ content, parent, parentSub }: Y.Item, allowed: readonly ValueType[]): boolean {
  if (parent instanceof Y.XmlText) return content instanceof Y.ContentString && parentSub === null;
  if (parent instanceof Y.XmlElement) return isPartOfValue(parent.nodeName, content, parentSub);
  if (!(content instanceof Y.ContentType && content.type instanceof Y.XmlElement)) return false;
  const { nodeName } = content.type;
  return allowed.some((type) => type === nodeName);
}

function isPartOfValue(nodeName: string, content: Y.Item["content"], attribute: string | null): boolean {
  if (!isValueType(nodeName)) return false;
  const { attributes, hasWords } = valueTypes[nodeName];
  if (attribute === null) return hasWords && content instanceof Y.ContentType && content.type instanceof Y.XmlText;
  // Where a row stands is kept like what is in it.
  const takes = attributes.some((known) => known === attribute) ? isLine : hasWords && attribute === orderAttribute ? isOrder : null;
  return takes !== null && content instanceof Y.ContentAny && content.arr.every(takes);
}

/** As `keyBetween` makes them (text/row-order.ts): before any other there would be no room for a row. */
const isOrder = (value: unknown): boolean => isLine(value) && /^[0-9A-Za-z]*[1-9A-Za-z]$/u.test(String(value));
const isLine = (value: unknown): boolean => typeof value === "string" && value.length <= valueMaxLength && !/[\r\n\0]/u.test(value);
