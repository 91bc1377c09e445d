import { useMemo, useSyncExternalStore } from "react";
import * as Y from "yjs";
import { nodesIn } from "../../../text/canonical.ts";
import { valuesRootOf, type FieldName } from "../../../text/fields.ts";
import { inReadingOrder } from "../../../text/row-order.ts";
import type { TextNode } from "../../../contract/text.ts";
import type { Session } from "../session.ts";

/** A value as it is in the live document. The key is its own for as long as the document lives. */
export type LiveValue = { key: string; element: Y.XmlElement; node: TextNode };

/** What is set in a field, followed as anybody changes it. */
export function useValues({ doc }: Session, field: FieldName): LiveValue[] {
  const store = useMemo(() => storeOf(doc, field), [doc, field]);
  return useSyncExternalStore(store.subscribe, store.values);
}

function storeOf(doc: Y.Doc, field: FieldName) {
  const root = doc.getXmlFragment(valuesRootOf(field));
  let values = read();
  function read(): LiveValue[] {
    const nodes = nodesIn(root);
    return inReadingOrder(root)
      .filter((piece) => piece instanceof Y.XmlElement)
      .map((element, place) => ({ key: keyOf(element), element, node: nodes[place] ?? { type: element.nodeName } }));
  }
  return {
    values: () => values,
    subscribe: (listener: () => void) => {
      const look = (): void => {
        values = read();
        listener();
      };
      // Something may have come in since it was first read.
      values = read();
      root.observeDeep(look);
      return () => root.unobserveDeep(look);
    },
  };
}

/** By who made it and when in their writing, which is what tells one element from another for all who have it. */
const keyOf = ({ _item: item }: Y.XmlElement): string => (item === null ? "" : `${item.id.client}-${item.id.clock}`);
