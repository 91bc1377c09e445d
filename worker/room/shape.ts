import * as Y from "yjs";
import { roomLimits } from "../../contract/room.ts";
import { isValueInPlace, valuesAround } from "./value-shape.ts";

/**
 * Whether what the transaction added stands where an editor would have put it. Where an item stands is known only once it is integrated, so
 * this is asked afterwards, unlike what guard.ts asks. What is out of place is worse than ugly: it is shown to no reader and is in no hash,
 * editors fail on it, and what is nested without end overflows the stack of whoever walks the text, which then cannot be frozen or opened.
 */
export function keepsShape(transaction: Y.Transaction): boolean {
  const { store } = transaction.doc;
  for (const [client, end] of transaction.afterState) {
    const start = transaction.beforeState.get(client) ?? 0;
    const structs = store.clients.get(client);
    if (end <= start || structs === undefined) continue;
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
      const struct = structs[index];
      if (struct instanceof Y.Item && !struct.deleted && !isInPlace(struct)) return false;
    }
  }
  return true;
}

function isInPlace(item: Y.Item): boolean {
  const { content, parent, parentSub } = item;
  if (!(parent instanceof Y.AbstractType)) return false;
  const allowed = valuesAround(parent);
  if (allowed !== null) return isValueInPlace(item, allowed);
  // An attribute's value.
  if (parentSub !== null) return content instanceof Y.ContentAny;
  if (parent instanceof Y.XmlText) return content instanceof Y.ContentString || content instanceof Y.ContentFormat;
  return content instanceof Y.ContentType && isShallow(parent);
}

function isShallow(parent: Y.AbstractType<unknown>): boolean {
  let type = parent;
  for (let depth = 0; depth < roomLimits.nestedElements; depth++) {
    const above = type._item?.parent;
    if (!(above instanceof Y.AbstractType)) return true;
    type = above;
  }
  return false;
}

/** The tables that were there before and have other rows now, or other cells in a row. */
export const tablesChangedBy = ({ changed }: Y.Transaction): Y.XmlElement[] =>
  [...changed].flatMap(([type, names]) => {
    const around = names.has(null) && isElement(type, "tableRow") ? type.parent : type;
    return isElement(around, "table") ? [around] : [];
  });

const isElement = (type: unknown, name: string): type is Y.XmlElement => type instanceof Y.XmlElement && type.nodeName === name;
