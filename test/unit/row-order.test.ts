import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { canonicalBytes, canonicalText } from "../../text/canonical.ts";
import { keyBetween } from "../../text/row-order.ts";
import { wordsOfValue, valuesIn } from "../../text/values.ts";
import { addValue, moveValue } from "../../web/documents/values/changes.ts";

const field = "timetable";

/** Somebody's form, with rows of a timetable as everybody begins with them. */
function deskWith(words: string[]) {
  const doc = new Y.Doc();
  for (const row of words) {
    const element = new Y.XmlElement("milestone");
    element.insert(0, [new Y.XmlText(row)]);
    doc.getXmlFragment(`${field}.values`).push([element]);
  }
  return deskOf(doc);
}
function deskOf(doc: Y.Doc) {
  const undo = new Y.UndoManager(doc.getXmlFragment(`${field}.values`), { trackedOrigins: new Set(["values form"]) });
  const live = { doc, undo };
  const content = () => canonicalText(doc, "initiative").fields.find(({ name }) => name === field)?.content ?? [];
  const elements = () =>
    doc
      .getXmlFragment(`${field}.values`)
      .toArray()
      .filter((piece) => piece instanceof Y.XmlElement);
  const row = (words: string): Y.XmlElement => {
    const found = elements().find((element) => (element.get(0) as Y.XmlText).toJSON() === words);
    if (found === undefined) throw new Error(`there is no row ${words}`);
    return found;
  };
  return {
    ...live,
    row,
    said: () => valuesIn(content()).map(wordsOfValue),
    move: (words: string, by: -1 | 1) => moveValue(live, field, row(words), by),
    add: (words: string, after?: string) => {
      const element = addValue(live, field, "milestone", {}, after === undefined ? undefined : row(after));
      (element.get(0) as Y.XmlText).insert(0, words);
    },
  };
}
const copyOf = (desk: ReturnType<typeof deskWith>) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(desk.doc));
  return deskOf(doc);
};
const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
};

describe("a row that is moved", () => {
  test("stands where it was moved to, keeps what somebody else writes in it at that moment, and is moved back by an undo", () => {
    const one = deskWith(["Plan", "Ansættelse", "Drift"]);
    const other = copyOf(one);
    one.move("Drift", -1);
    (other.row("Drift").get(0) as Y.XmlText).insert(5, " fra maj");
    meet(one.doc, other.doc);
    expect(one.said()).toEqual(["Plan", "Drift fra maj", "Ansættelse"]);
    expect(other.said()).toEqual(one.said());
    one.undo.undo();
    expect(one.said()).toEqual(["Plan", "Ansættelse", "Drift fra maj"]);
  });

  test("makes a text with the hash of one that was written in that order", () => {
    const moved = deskWith(["Plan", "Ansættelse", "Drift"]);
    moved.move("Plan", 1);
    moved.move("Plan", 1);
    const written = deskWith(["Ansættelse", "Drift", "Plan"]);
    expect(canonicalBytes(canonicalText(moved.doc, "initiative"))).toEqual(canonicalBytes(canonicalText(written.doc, "initiative")));
  });

  test("goes no further than the ends, and as often up and down as one likes", () => {
    const desk = deskWith(["a", "b", "c", "d"]);
    for (let press = 0; press < 6; press++) desk.move("a", 1);
    expect(desk.said()).toEqual(["b", "c", "d", "a"]);
    for (let press = 0; press < 40; press++) desk.move("d", press % 2 === 0 ? -1 : 1);
    expect(desk.said()).toEqual(["b", "c", "d", "a"]);
    for (let press = 0; press < 6; press++) desk.move("a", -1);
    expect(desk.said()).toEqual(["a", "b", "c", "d"]);
  });

  test("leaves both orders that two make at once, and the rows that are added meanwhile stand where they were added", () => {
    const one = deskWith(["a", "b", "c", "d"]);
    one.move("d", -1);
    const other = copyOf(one);
    one.move("a", 1);
    other.move("c", -1);
    other.add("efter c", "c");
    meet(one.doc, other.doc);
    expect(one.said()).toEqual(other.said());
    expect(one.said().indexOf("b")).toBeLessThan(one.said().indexOf("a"));
    expect(one.said().indexOf("c")).toBeLessThan(one.said().indexOf("d"));
    expect(one.said().indexOf("efter c")).toBe(one.said().indexOf("c") + 1);
    one.add("sidst");
    expect(one.said().at(-1)).toBe("sidst");
  });

  test("does not lose one that somebody added before they knew of the move", () => {
    const one = deskWith(["a", "b"]);
    const other = copyOf(one);
    one.move("b", -1);
    other.add("efter a", "a");
    meet(one.doc, other.doc);
    expect(one.said()).toEqual(["b", "a", "efter a"]);
    expect(other.said()).toEqual(one.said());
    one.move("efter a", -1);
    expect(one.said()).toEqual(["b", "efter a", "a"]);
  });
});

describe("a key", () => {
  test("is between two others, however often one goes between them", () => {
    let [low, high] = ["", keyBetween("", null)];
    for (let step = 0; step < 200; step++) {
      const middle = keyBetween(low, high);
      expect(low < middle && middle < high, `${low} ${middle} ${high}`).toBe(true);
      if (step % 3 === 0) low = middle;
      else high = middle;
    }
    for (let step = 0; step < 200; step++) {
      const next = keyBetween(low, null);
      expect(low < next).toBe(true);
      low = next;
    }
  });

  test.each(["0", "00", "-", "V-", "V0"])("is found beside one that leaves no room before it, too: %s", (foreign) => {
    for (const key of [keyBetween("", foreign), keyBetween(foreign, null), keyBetween(foreign, "zz"), keyBetween("V", foreign)])
      expect(key).toMatch(/^[0-9A-Za-z]*[1-9A-Za-z]$/u);
  });
});
