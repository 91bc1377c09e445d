import { idPrefixes, type Id, type IdKind } from "../../contract/ids.ts";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A new id of the kind: 9 characters of time, 14 of chance (70 bits). Ids of one kind sort by when they were made, so a list in
 * id order is in order of time without an index of its own.
 */
export function newId<K extends IdKind>(kind: K, at: Date): Id<K> {
  let time = at.getTime();
  let head = "";
  for (let place = 0; place < 9; place++) {
    head = alphabet.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  const tail = Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) => alphabet.charAt(byte & 31)).join("");
  return `${idPrefixes[kind]}_${head}${tail}` as Id<K>;
}
