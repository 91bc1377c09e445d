import * as Y from "yjs";

/** What a transaction has put into the document, in no order that means anything: a few items, however long the text is. */
export function* addedItems({ beforeState, afterState, doc }: Y.Transaction): Generator<Y.Item> {
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (end <= start || structs === undefined) continue;
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
      const struct = structs[index];
      if (struct instanceof Y.Item && !struct.deleted) yield struct;
    }
  }
}
