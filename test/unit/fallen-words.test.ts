import { expect, test } from "vitest";
import * as Y from "yjs";
import { createLedger } from "../../web/documents/acknowledgement.ts";
import { watchFallenWords } from "../../web/documents/fallen-words.ts";
import { samePlace } from "../../web/documents/same-place.ts";

const line = (name: string, words: string): Y.XmlElement => {
  const element = new Y.XmlElement(name);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};

function runAt(root: Y.XmlFragment, at: number): Y.XmlText {
  const block = root.get(at);
  const run = block instanceof Y.XmlElement ? block.get(0) : undefined;
  if (!(run instanceof Y.XmlText)) throw new Error(`no line ${at}`);
  return run;
}

/** Two pages of the same text, of which the first has an eye on its words. What they hear of each other waits until it is told. */
function openPages(lines: string[]) {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  const [body, other] = [mine.getXmlFragment("body"), theirs.getXmlFragment("body")];
  body.push(lines.map((words) => line("paragraph", words)));
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  const ledger = createLedger();
  const fallen = watchFallenWords(mine, { roots: [body], isTold: (origin) => origin === "room", waitingFrom: ledger.waitingFrom });
  mine.on("update", (update: Uint8Array, origin: unknown) => origin !== "room" && ledger.wrote(update));
  return {
    write: (at: number, offset: number, words: string) => {
      runAt(body, at).insert(offset, words);
    },
    theirs: other,
    hear: () => {
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)), "room");
      fallen.putBack();
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
      const said = (root: Y.XmlFragment): string[] =>
        root
          .toJSON()
          .split(/(?<=<\/\w+>)/)
          .map((block) => block.replaceAll(/<\/?paragraph>/g, ""));
      expect(said(other)).toEqual(said(body));
      return said(body);
    },
  };
}

const replace = (root: Y.XmlFragment, at: number, by: Y.XmlElement) =>
  root.doc?.transact(() => {
    root.delete(at, 1);
    root.insert(at, [by]);
  });

test.each([
  ["at its end", 13, " og en halv", "<heading>Første linje. og en halv</heading>"],
  ["at its beginning", 0, "Og ", "<heading>Og Første linje.</heading>"],
  ["in the middle", 6, " halve", "<heading>Første halve linje.</heading>"],
])("what I write %s of a line that somebody makes a heading meanwhile is in the heading", (_where, offset, words, said) => {
  const pages = openPages(["Første linje.", "Anden linje."]);
  pages.write(0, offset, words);
  replace(pages.theirs, 0, line("heading", "Første linje."));
  expect(pages.hear()).toEqual([said, "Anden linje."]);
});

test("of what I write in a line that somebody moves, only what they did not know of is written again", () => {
  const pages = openPages(["Første linje.", "Anden linje."]);
  pages.write(0, 13, " Kendt");
  pages.hear();
  pages.write(0, 19, " og ukendt");
  pages.theirs.doc?.transact(() => {
    pages.theirs.delete(0, 1);
    pages.theirs.insert(1, [line("paragraph", "Første linje. Kendt")]);
  });
  expect(pages.hear()).toEqual(["Anden linje.", "Første linje. Kendt og ukendt"]);
});

test("what I write in the middle of a line is not written twice when they knew of some of it", () => {
  const pages = openPages(["Første linje.", "Anden linje."]);
  pages.write(0, 7, "hal");
  pages.hear();
  pages.write(0, 10, "ve ");
  replace(pages.theirs, 0, line("heading", "Første hallinje."));
  expect(pages.hear()).toEqual(["<heading>Første halve linje.</heading>", "Anden linje."]);
});

test("what I write in a line that somebody joins with the one before it goes along", () => {
  const pages = openPages(["Første linje.", "Anden linje."]);
  pages.write(1, 12, " Og mere.");
  pages.theirs.doc?.transact(() => {
    pages.theirs.delete(1, 1);
    runAt(pages.theirs, 0).insert(13, "Anden linje.");
  });
  expect(pages.hear()).toEqual(["Første linje.Anden linje. Og mere."]);
});

test("what I write in a line that somebody deletes stays, on a line of its own where that one stood", () => {
  const pages = openPages(["Første linje.", "Anden linje.", "Tredje linje."]);
  pages.write(1, 12, " Og tre sætninger, som ingen har set.");
  pages.theirs.delete(1, 1);
  expect(pages.hear()).toEqual(["Første linje.", " Og tre sætninger, som ingen har set.", "Tredje linje."]);
});

test("a line that somebody deletes, words and all, stays deleted", () => {
  const pages = openPages(["Første linje.", "Anden linje."]);
  pages.theirs.delete(1, 1);
  expect(pages.hear()).toEqual(["Første linje."]);
});

test("a place is found again by the longest stretch around it", () => {
  expect(samePlace("Anden linje.", 12, "Første linje.Anden linje.")).toEqual({ place: 25, common: 12 });
  expect(samePlace("Alfa er først. Og så", 20, "Alfa er først.")).toEqual({ place: 14, common: 14 });
  expect(samePlace("abc", 1, "xyz").common).toBe(0);
});
