import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { getSchema } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { blockWords } from "../../i18n/text-blocks.ts";
import { table } from "../../text/blocks.ts";
import { evenOut, isUneven } from "../../text/even-table.ts";
import { tableCommands } from "../../web/documents/blocks/table-commands.ts";
import { richText } from "../../web/documents/schema.ts";
import { tablesChangedBy } from "../../worker/room/shape.ts";
import { chanceOf } from "../cast/chance.ts";
import { writeBlocks } from "../cast/write.ts";
import { bindView } from "../support/bound-view.ts";

const schema = getSchema(richText(blockWords.da));
type Command = keyof typeof tableCommands;

/** What the room does with a table, and with nothing else: it takes updates in, evens out, and keeps all for whoever asks. */
function openRoom() {
  const doc = new Y.Doc();
  const fillers = new Set<number>();
  const all: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => all.push(update));
  const take = (update: Uint8Array) => {
    const tables = new Set<Y.XmlElement>();
    const look = (transaction: Y.Transaction) => tablesChangedBy(transaction).forEach((table) => tables.add(table));
    doc.on("afterTransaction", look);
    Y.applyUpdate(doc, update);
    doc.off("afterTransaction", look);
    const uneven = [...tables].filter(isUneven);
    if (uneven.length === 0) return;
    doc.clientID = new Y.Doc().clientID;
    fillers.add(doc.clientID);
    const records = { isFilling: (client: number) => fillers.has(client), writtenAt: () => null };
    doc.transact(() => uneven.forEach((table) => evenOut(table, records)));
  };
  return { doc, take, all, fillings: () => fillers.size };
}
type Room = ReturnType<typeof openRoom>;

/** Somebody with the text in the editor's own binding, who hears from the room and is heard when they say so. */
function openDesk(room: Room) {
  const doc = new Y.Doc();
  const field = doc.getXmlFragment("body");
  const own: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => void (origin !== "room" && own.push(update)));
  let heard = 0;
  const hear = (most = Infinity) => {
    for (let count = 0; count < most && heard < room.all.length; count++) Y.applyUpdate(doc, room.all[heard++] ?? expect.fail(), "room");
  };
  hear();
  const { binding, view } = bindView(field, schema);
  const undo = new Y.UndoManager(field, { trackedOrigins: new Set([ySyncPluginKey]), captureTimeout: 0 });
  const rows = () => {
    const found: string[][] = [];
    view.state.doc.descendants((node) => void (node.type.name === "tableRow" && found.push(node.children.map((cell) => cell.textContent))));
    return found;
  };
  /** The place in the cell of the row and column. */
  const within = (row: number, column: number): number => {
    let [place, index] = [-1, -1];
    view.state.doc.descendants((node, from) => {
      if (node.type.name !== "tableRow") return;
      index += 1;
      if (index !== row) return;
      node.forEach((_, offset, at) => void (at === Math.min(column, node.childCount - 1) && (place = from + 1 + offset + 2)));
    });
    return place;
  };
  const go = (row: number, column: number) =>
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, within(row, column))));
  return {
    rows,
    hear,
    undo,
    /** Sends what was done since. */
    send: () => own.splice(0).forEach(room.take),
    press(command: Command, row: number, column: number) {
      go(row, column);
      const change = tableCommands[command](view.state);
      if (change !== null) view.dispatch(change);
      binding._prosemirrorChanged(view.state.doc);
    },
    type(words: string, row: number, column: number) {
      view.dispatch(view.state.tr.insertText(words, within(row, column)));
      binding._prosemirrorChanged(view.state.doc);
    },
  };
}

/** Each in turn sends what they did and hears what the others did. */
function meet(...desks: ReturnType<typeof openDesk>[]): void {
  for (const desk of desks) {
    desk.send();
    desk.hear();
  }
}

/** Two with the same table, in which the first has written the heads of two columns and a row. */
function begin() {
  const room = openRoom();
  const first = new Y.Doc();
  writeBlocks(first, "body", [
    table([
      ["Indsats", "Ansvar"],
      ["Besøg", "Slagelse"],
    ]),
  ]);
  room.take(Y.encodeStateAsUpdate(first));
  return { room, one: openDesk(room), other: openDesk(room) };
}

describe("a table that one adds a row to while another adds a column", () => {
  test.each([
    ["the row", false],
    ["the column", true],
  ])("is whole for both, each word in its column, when %s comes first", (_, columnFirst) => {
    const { room, one, other } = begin();
    one.press("columnAfter", 0, 0);
    one.type("Frist", 0, 1);
    other.press("rowBelow", 1, 0);
    other.type("Kursus", 2, 0);
    other.type("Sorø", 2, 1);
    for (const desk of columnFirst ? [one, other] : [other, one]) desk.send();
    for (const desk of [one, other]) desk.hear();
    const whole = [
      ["Indsats", "Frist", "Ansvar"],
      ["Besøg", "", "Slagelse"],
      ["Kursus", "", "Sorø"],
    ];
    expect(one.rows()).toEqual(whole);
    expect(other.rows()).toEqual(whole);
    expect(room.fillings()).toBe(1);
    // Nobody answers it with a change of their own.
    for (const desk of [one, other]) desk.send();
    expect(room.fillings()).toBe(1);
  });

  test("stays whole when either takes back what they did, and when they do it again", () => {
    const { one, other } = begin();
    one.press("columnAfter", 0, 0);
    other.press("rowBelow", 1, 0);
    other.type("Kursus", 2, 0);
    const both = [one, other, one, other];
    meet(...both);
    one.undo.undo();
    meet(...both);
    const without = [
      ["Indsats", "Ansvar"],
      ["Besøg", "Slagelse"],
      ["Kursus", ""],
    ];
    expect([one.rows(), other.rows()]).toEqual([without, without]);
    one.undo.redo();
    meet(...both);
    expect(one.rows()).toEqual([
      ["Indsats", "", "Ansvar"],
      ["Besøg", "", "Slagelse"],
      ["Kursus", "", ""],
    ]);
    // What the room put in is not theirs to take back: what they wrote in it keeps the column for everybody.
    other.type("maj", 2, 1);
    meet(...both);
    one.undo.undo();
    meet(...both);
    expect(one.rows()).toEqual(other.rows());
    expect(one.rows().map((cells) => cells.length)).toEqual([3, 3, 3]);
    expect(one.rows()[2]).toContain("maj");
  });

  test("loses no word that was written in the new row, where the other takes a column away", () => {
    const { one, other } = begin();
    one.press("deleteColumn", 1, 1);
    other.press("rowBelow", 1, 0);
    other.type("Kursus", 2, 0);
    other.type("Sorø", 2, 1);
    meet(other, one, other);
    expect(one.rows()).toEqual([
      ["Indsats", ""],
      ["Besøg", ""],
      ["Kursus", "Sorø"],
    ]);
    expect(other.rows()).toEqual(one.rows());
  });

  test.each([
    [7, "adding", 9],
    [44, "with all there is", 12],
    [2026, "with all there is", 12],
  ])("is whole and the same for all, whatever three of them do (seed %i, %s)", (seed, _, kinds) => {
    const chance = chanceOf(seed);
    const { room, one, other } = begin();
    const desks = [one, other, openDesk(room)];
    const written: string[] = [];
    for (let step = 0; step < 70; step++) {
      const desk = desks[chance(3)] ?? one;
      const [row, column] = [chance(desk.rows().length), chance(4)];
      const kind = chance(kinds);
      if (kind < 2) desk.press(chance(2) === 0 && row > 0 ? "rowAbove" : "rowBelow", row, column);
      else if (kind < 4) desk.press(chance(2) === 0 ? "columnAfter" : "columnBefore", row, column);
      else if (kind < 6) {
        // A letter each, so that no two can be taken for one another where they meet.
        const letter = String.fromCodePoint(0x4e00 + step);
        written.push(letter);
        desk.type(letter, row, column);
      } else if (kind === 6) desk.send();
      else if (kind === 9 && row > 0) desk.press("deleteRow", row, column);
      else if (kind === 10 && (desk.rows()[0]?.length ?? 0) > 1) desk.press("deleteColumn", row, column);
      else if (kind === 11) desk.undo[chance(3) > 0 ? "undo" : "redo"]();
      else desk.hear(1 + chance(3));
    }
    for (let round = 0; round < 6; round++) meet(...desks);
    const rows = one.rows();
    for (const desk of desks) {
      desk.hear();
      expect(desk.rows()).toEqual(rows);
    }
    expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
    const all = rows.flat().join("");
    if (kinds === 9) expect(written.filter((word) => !all.includes(word))).toEqual([]);
    // Nor do they go on answering each other.
    const fillings = room.fillings();
    for (const desk of desks) desk.send();
    expect(room.fillings()).toBe(fillings);
  });
});
