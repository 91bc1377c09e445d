import type * as Y from "yjs";
import { evenOut, isUneven, type CellRecords } from "../../text/even-table.ts";
import type { Records } from "./authored-fields.ts";
import { theSystem } from "./authors.ts";

/**
 * What there is to be done about the tables that a change has left uneven; null for nothing. Nobody but the room knows of a row and a column that two have added at once, and it alone may
 * put in the cell between them: editors that did would each put in one.
 */
export function eveningOut(tables: Iterable<Y.XmlElement>, { findAuthor, stampsOf }: Records): (() => void) | null {
  const uneven = [...tables].filter(isUneven);
  const records: CellRecords = {
    isFilling: (clientId) => findAuthor(clientId)?.personId === theSystem.personId,
    writtenAt: ({ client, clock }) => stampsOf(client).findLast((stamp) => stamp.clock <= clock)?.at ?? null,
  };
  return uneven.length === 0 ? null : () => uneven.forEach((table) => evenOut(table, records));
}
