import type * as Y from "yjs";
import { lettersIn } from "../../../text/authored.ts";
import { groupKeyOf, type Credits } from "./credits.ts";

/** How many letters of the fields are whose, by the group's key. */
export function lettersOfGroups(fields: Y.XmlFragment[], { creditOf }: Credits): Map<string, number> {
  const letters = new Map<string, number>();
  for (const field of fields) {
    for (const { text, clientId } of lettersIn(field)) {
      const credit = creditOf(clientId, null);
      const key = credit === undefined ? "" : groupKeyOf(credit);
      letters.set(key, (letters.get(key) ?? 0) + text.length);
    }
  }
  return letters;
}
