import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { bringBack } from "../../text/bring-back.ts";
import { canonicalText } from "../../text/canonical.ts";
import { differences } from "../../text/difference.ts";
import { plainText } from "../../text/plain.ts";
import { seedUpdate } from "../../text/seed.ts";
import { chanceOf } from "../cast/chance.ts";

const saysNow = (doc: Y.Doc) => canonicalText(doc, "initiative");
const words = (doc: Y.Doc): string => plainText(saysNow(doc));

function docOf(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  return docOf(Y.encodeStateAsUpdate(doc));
}

function wordsAt(doc: Y.Doc, index: number): Y.XmlText {
  const block = doc.getXmlFragment("body").get(index);
  const text = block instanceof Y.XmlElement ? block.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error(`no words in block ${index}`);
  return text;
}

const vocabulary = ["lindring", "borger", "region", "hjem", "og", "i", "til", "æøå", "🙂"];

/** What an editor does, in a place left to chance. */
function edit(doc: Y.Doc, chance: (limit: number) => number): void {
  const body = doc.getXmlFragment("body");
  const phrase = (): string => Array.from({ length: 1 + chance(5) }, () => vocabulary[chance(vocabulary.length)]).join(" ");
  const block = (): Y.XmlElement => {
    const element = new Y.XmlElement(["paragraph", "heading", "blockquote"][chance(3)] ?? "paragraph");
    if (element.nodeName === "heading") element.setAttribute("level", String(1 + chance(3)));
    element.insert(0, [new Y.XmlText(phrase())]);
    return element;
  };
  doc.transact(() => {
    const index = chance(body.length);
    const text = body.length === 0 ? undefined : wordsAt(doc, index);
    const act = chance(5);
    if (act === 0 || text === undefined) body.insert(chance(body.length + 1), [block()]);
    else if (act === 1 && body.length > 1) body.delete(index, 1);
    else if (act === 2 && text.length > 2) text.delete(chance(text.length - 1), 1 + chance(2));
    else if (act === 3 && text.length > 0) text.format(0, 1 + chance(text.length), { [["bold", "italic"][chance(2)] ?? "bold"]: {} });
    else text.insert(chance(text.length + 1), ` ${phrase()} `);
  });
}

describe("bringing back an earlier text", () => {
  test.each([1, 2, 3, 20230419])("makes the text say exactly what it said, and once is enough (seed %i)", (seed) => {
    const chance = chanceOf(seed);
    const doc = docOf(seedUpdate({ kind: "initiative", title: "Lindring", paragraphs: { body: ["Første", "Andet"] } }));
    for (let round = 0; round < 60; round++) {
      for (let count = chance(6); count >= 0; count--) edit(doc, chance);
      const earlier = copyOf(doc);
      for (let count = chance(12); count >= 0; count--) edit(doc, chance);
      const live = copyOf(doc);
      live.transact(() => bringBack(live, earlier, "initiative"));
      expect(saysNow(live), `seed ${seed}, round ${round}`).toEqual(saysNow(earlier));
      let changes = 0;
      live.on("update", () => (changes += 1));
      live.transact(() => bringBack(live, earlier, "initiative"));
      expect(changes, `seed ${seed}, round ${round}`).toBe(0);
    }
  });

  test("leaves alone what is the same, so that what somebody writes there meanwhile stays and nothing is doubled", () => {
    const doc = docOf(seedUpdate({ kind: "initiative", title: "Lindring", paragraphs: { body: ["Indledning.", "Midte.", "Slutning."] } }));
    const earlier = copyOf(doc);
    wordsAt(doc, 1).insert(6, " Og mere til.");
    const offline = copyOf(doc);
    wordsAt(offline, 0).insert(0, "Offline: ");
    wordsAt(offline, 2).insert(9, " Fra toget.");
    doc.transact(() => bringBack(doc, earlier, "initiative"));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline));
    expect(words(doc)).toBe("Lindring\n\nOffline: Indledning.\nMidte.\nSlutning. Fra toget.");
  });

  test("costs about as much as what differs", () => {
    const paragraphs = { body: Array.from({ length: 300 }, (_, index) => `Afsnit ${index} med en del ord, som ingen rører ved.`) };
    const doc = docOf(seedUpdate({ kind: "initiative", title: "Lindring", paragraphs }));
    const earlier = copyOf(doc);
    wordsAt(doc, 150).insert(0, "Nyt: ");
    doc.getXmlFragment("body").delete(200, 1);
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => void updates.push(update));
    doc.transact(() => bringBack(doc, earlier, "initiative"));
    expect(saysNow(doc)).toEqual(saysNow(earlier));
    expect(Y.mergeUpdates(updates).byteLength).toBeLessThan(250);
  });
});

test("two long lists without anything in common differ in one stretch", () => {
  const [a, b] = ["a", "b"].map((name) => Array.from({ length: 3000 }, (_, index) => `${name}${index}`));
  expect(differences(a ?? [], b ?? [])).toEqual([{ fromA: 0, toA: 3000, fromB: 0, toB: 3000 }]);
});
