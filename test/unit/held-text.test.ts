import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { HeldText } from "../../worker/room/held-text.ts";
import type { StoredText } from "../../worker/room/host.ts";
import { merged, TextNotLoaded } from "../../worker/room/live-text.ts";
import { chanceOf } from "../cast/chance.ts";

/** Three people's writing and deleting in one field: an update for each change, in the order in which they were made. */
function history(seed: number, changes: number): Uint8Array[] {
  const below = chanceOf(seed);
  const updates: Uint8Array[] = [];
  const writers = [1, 2, 3].map((clientId) => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    return doc;
  });
  for (let count = 0; count < changes; count++) {
    const writer = writers[below(3)];
    if (writer === undefined) throw new Error("there are three");
    const line = writer.getText("body");
    const change = (): void => {
      if (line.length > 4 && below(3) === 0) line.delete(below(line.length - 2), 2);
      else line.insert(below(line.length + 1), `${count} `);
    };
    writer.once("update", (update: Uint8Array) => {
      updates.push(update);
      for (const other of writers) Y.applyUpdate(other, update);
    });
    writer.transact(change);
  }
  return updates;
}

function docOf(updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

const words = (doc: Y.Doc): string => doc.getText("body").toJSON();

describe("a text that people only read", () => {
  const all = history(7, 60);
  const stored: StoredText = { snapshot: Y.encodeStateAsUpdate(docOf(all.slice(0, 50))), updates: all.slice(50) };
  const whole = docOf(all);

  test("is told from its bytes: to a newcomer, and to whoever has any part of it, exactly as a document would tell it", () => {
    const held = new HeldText(() => stored);
    expect(Y.decodeStateVector(held.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(whole)));
    for (let known = 0; known <= all.length; known++) {
      const reader = docOf(all.slice(0, known));
      Y.applyUpdate(reader, held.differenceFrom(Y.encodeStateVector(reader)) ?? new Uint8Array());
      expect(words(reader), `who knew ${known}`).toBe(words(whole));
    }
    expect(held.isDocument).toBe(false);
  });

  test("is a document from the first who needs one on, and says the same, and what was changed in it since", () => {
    const held = new HeldText(() => stored);
    const before = held.stateVector();
    const doc = held.document();
    expect(held.stateVector()).toEqual(before);
    doc.getText("body").insert(0, "nyt ");
    expect(held.takeEmitted()).toHaveLength(1);
    const reader = new Y.Doc();
    Y.applyUpdate(reader, held.differenceFrom(Y.encodeStateVector(reader)) ?? new Uint8Array());
    expect(words(reader)).toBe(`nyt ${words(whole)}`);
  });

  test("is a document at once where its log is long, because merging many updates takes longer", () => {
    const held = new HeldText(() => ({ snapshot: null, updates: all }));
    held.stateVector();
    expect(held.isDocument).toBe(true);
  });

  test("is shown to nobody when it cannot be read, or when there is none", () => {
    const damaged = new HeldText(() => ({ snapshot: Uint8Array.of(1, 2, 3), updates: [] }));
    expect(() => damaged.stateVector()).toThrow(TextNotLoaded);
    const cutShort = new HeldText(() => ({ snapshot: stored.snapshot?.slice(0, 200) ?? null, updates: [] }));
    expect(() => cutShort.stateVector()).toThrow(TextNotLoaded);
    const empty = new HeldText(() => ({ snapshot: null, updates: [] }));
    expect(() => empty.differenceFrom(Uint8Array.of(0))).toThrow(TextNotLoaded);
  });

  test("answers what is no state vector with nothing", () => {
    expect(new HeldText(() => stored).differenceFrom(Uint8Array.of(200, 1))).toBeNull();
  });
});

test.each([1, 16, 17, 300])("%i updates are the same text as the one they are merged into", (count) => {
  const all = history(11, count);
  expect(words(docOf([merged(all)]))).toBe(words(docOf(all)));
});
