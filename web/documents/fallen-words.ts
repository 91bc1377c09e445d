import * as Y from "yjs";
import { wordsOfRun } from "../../text/blocks-in.ts";
import { addedItems } from "./added-items.ts";
import { bestAmong } from "./same-place.ts";

/** The origin of what is put back, for the undo: the words are one's own. */
export const putBack = "fallen words";

/** What was written so shortly before a change came its author may not have known of, also where the room had it first. */
const unseenMs = 10_000;

/** And so shortly before they cannot have read it: a line that they delete with older words they mean to delete. */
const unreadMs = 1500;

/** Letters on either side by which a place is known. */
const context = 20;

/** Words of mine in a line that was put away, by where in the rest of it they stood, and the lines that came in the same change. */
type Fallen = {
  root: Y.XmlFragment;
  index: number;
  line: string;
  words: { at: number; said: string; unread: string }[];
  lines: Y.XmlText[];
};

/**
 * A line that somebody makes a heading, moves, joins with another or deletes is, to Yjs, put away, and another one is put in: what I have written in it meanwhile,
 * which they did not know of, goes along with nobody wanting it. Where that happens I write it again, in the line that came in its place or, where none did, on a line
 * of its own.
 */
export function watchFallenWords(
  doc: Y.Doc,
  {
    roots,
    isTold,
    waitingFrom,
  }: { roots: readonly Y.XmlFragment[]; isTold: (origin: unknown) => boolean; waitingFrom: (client: number) => number },
): { putBack: () => void } {
  let written: { atMs: number; clock: number }[] = [];
  let fallen: Fallen[] = [];
  const from: From = (client, withinMs) => {
    const nowMs = performance.now();
    written = written.filter(({ atMs }) => atMs > nowMs - unseenMs);
    const lately = client === doc.clientID ? written.find(({ atMs }) => atMs > nowMs - withinMs) : undefined;
    return Math.min(lately?.clock ?? Infinity, waitingFrom(client));
  };
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    if (transaction.local) {
      const clock = transaction.beforeState.get(doc.clientID) ?? 0;
      if (clock < (transaction.afterState.get(doc.clientID) ?? 0)) written.push({ atMs: performance.now(), clock });
    } else if (isTold(transaction.origin)) fallen.push(...fallenIn(transaction, roots, from));
  });
  return {
    putBack: () => {
      if (fallen.length === 0) return;
      const all = fallen;
      fallen = [];
      doc.transact(() => all.forEach(writeAgain), putBack);
    },
  };
}

/** The clock from which on a client's writing is that new, or not stored yet. */
type From = (client: number, withinMs: number) => number;

function fallenIn(transaction: Y.Transaction, roots: readonly Y.XmlFragment[], from: From): Fallen[] {
  const runs = new Set<Y.XmlText>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString) || !(item.parent instanceof Y.XmlText)) return;
    if (item.parent._item?.deleted === true && item.id.clock + item.length > from(item.id.client, unseenMs)) runs.add(item.parent);
  });
  if (runs.size === 0) return [];
  const added = new Set(
    [...addedItems(transaction)].map(({ content, parent }) => (content instanceof Y.ContentType ? content.type : parent)),
  );
  const lines = [...added].filter((type) => type instanceof Y.XmlText).filter(({ _item: item }) => item?.deleted === false);
  return [...runs].flatMap((run): Fallen[] => {
    const top = topOf(run._item);
    const root = roots.find((one) => one === top?.parent);
    if (top === null || root === undefined) return [];
    const inRoot = lines.filter(({ _item: item }) => topOf(item)?.parent === root);
    return [{ root, index: indexOf(top), ...mineIn(run, transaction, from), lines: inRoot }];
  });
}

/** What the line said before the change, without the words that only I knew of, and these. */
function mineIn(run: Y.XmlText, { deleteSet }: Y.Transaction, from: From): Pick<Fallen, "line" | "words"> {
  let line = "";
  const words: Fallen["words"] = [];
  for (let item = run._start; item !== null; item = item.right) {
    if (!(item.content instanceof Y.ContentString) || !Y.isDeleted(deleteSet, item.id)) continue;
    const { id, content } = item;
    const newer = (withinMs: number) => content.str.slice(Math.max(from(id.client, withinMs) - id.clock, 0));
    const [said, unread] = [newer(unseenMs), newer(unreadMs)];
    line += content.str.slice(0, content.str.length - said.length);
    const last = words.at(-1);
    if (last?.at === line.length) Object.assign(last, { said: last.said + said, unread: last.unread + unread });
    else if (said !== "") words.push({ at: line.length, said, unread });
  }
  return { line, words };
}

function writeAgain({ root, index, line, words, lines }: Fallen): void {
  const own: string[] = [];
  for (const [place, { at, said, unread }] of [...words.entries()].toReversed()) {
    const found = bestAmong(line, at, lines, wordsOfRun);
    if (found === undefined) own.unshift(unread);
    else {
      const before = line.slice(Math.max(words[place - 1]?.at ?? 0, at - context), at);
      const after = line.slice(at, Math.min(words[place + 1]?.at ?? line.length, at + context));
      const known = knownOf(said, before, after, wordsOfRun(found.line)) ?? { to: found.place, length: 0 };
      found.line.insert(known.to, said.slice(known.length));
    }
  }
  if (own.join("").trim() === "") return;
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(own.join(""))]);
  root.insert(Math.min(index, root.length), [paragraph]);
}

/** How much of it stands there already, because they did know of that, and where it ends. Null where they have changed what stands around it. */
function knownOf(said: string, before: string, after: string, now: string): { to: number; length: number } | null {
  for (let length = said.length; length >= 0; length--) {
    const at = now.indexOf(before + said.slice(0, length) + after);
    if (at >= 0) return { to: at + before.length + length, length };
  }
  return null;
}

/** The item of the block at the top of its field. */
function topOf(of: Y.Item | null): Y.Item | null {
  let item = of;
  while (item !== null && item.parent instanceof Y.AbstractType && item.parent._item !== null) item = item.parent._item;
  return item;
}

/** Of the blocks that are there, how many stand before it. */
function indexOf(top: Y.Item): number {
  let count = 0;
  for (let item = top.left; item !== null; item = item.left) if (!item.deleted && item.countable) count += item.length;
  return count;
}
