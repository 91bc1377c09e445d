import { describe, expect, test } from "vitest";
import type { CanonicalText, TextNode } from "../../contract/text.ts";
import { compareTexts, type ComparedBlock } from "../../text/comparison.ts";
import { plainField } from "../../text/plain.ts";
import { chanceOf } from "../cast/chance.ts";

const line = (words: string, type = "paragraph", marks: { type: string }[] = []): TextNode => ({
  type,
  content: [{ type: "text", text: words, ...(marks.length > 0 && { marks }) }],
});
const list = (...items: string[]): TextNode => ({
  type: "bulletList",
  content: items.map((words) => ({ type: "listItem", content: [line(words)] })),
});
const text = (...content: TextNode[]): CanonicalText => ({ schema: 1, kind: "initiative", fields: [{ name: "body", content }] });
const compared = (before: CanonicalText, after: CanonicalText): ComparedBlock[] =>
  compareTexts(before, after).find(({ name }) => name === "body")?.blocks ?? [];
const read = (blocks: ComparedBlock[]) =>
  blocks.map(({ change, pieces }) => [
    change,
    pieces.map((piece) => ({ same: piece.words, added: `[+${piece.words}]`, removed: `[-${piece.words}]` })[piece.change]).join(""),
  ]);

describe("comparing two texts", () => {
  test("says where each piece stands in the words of its text, over lists, empty lines and white space around", () => {
    const before = text(line("  Indledning"), line(""), list("Besøg i maj", "Fælles mål"), line("Slut."));
    const after = text(line("  Indledningen"), list("Besøg i juni", "Fælles mål"), line("Nyt."), line("Slut."));
    const words = { before: plainField(before.fields[0]?.content ?? []), after: plainField(after.fields[0]?.content ?? []) };
    for (const piece of compared(before, after).flatMap(({ pieces }) => pieces)) {
      const of = piece.change === "removed" ? words.before : words.after;
      // White space around the whole field belongs to its first and last line, and to none of its plain words.
      expect(of.slice(Math.max(0, piece.from), piece.from + piece.words.length)).toBe(
        piece.from < 0 ? piece.words.trimStart() : piece.words,
      );
    }
  });

  test("shows the words that came and went within a line, and leaves the others alone", () => {
    const before = text(line("Indsatsen begynder i efteråret."), line("Den gælder alle."));
    const after = text(line("Indsatsen begynder i foråret 2027."), line("Den gælder alle."));
    expect(read(compared(before, after))).toEqual([
      ["changed", "Indsatsen begynder i [-efteråret][+foråret 2027]."],
      ["same", "Den gælder alle."],
    ]);
  });

  test("says of a task that was ticked off, and of a box that became another, that the form has changed", () => {
    const task = (checked: boolean): TextNode => ({
      type: "taskList",
      content: [{ type: "taskItem", attrs: { checked }, content: [line("Søg puljen.")] }],
    });
    const box = (kind: string): TextNode => ({ type: "callout", attrs: { kind }, content: [line("Kun i 2027.")] });
    const blocks = compared(text(task(false), box("proposal")), text(task(true), box("reservation")));
    expect(blocks.map(({ type, change, isFormatting }) => [type, change, isFormatting])).toEqual([
      ["taskItem", "changed", true],
      ["callout", "changed", true],
    ]);
  });

  describe("with a picture", () => {
    const picture = (id: string, alt = "Et kort", sha256 = "a".repeat(64)): TextNode => ({
      type: "image",
      attrs: { file: `fil_kort_${id}`, sha256, alt },
    });
    const told = (before: TextNode[], after: TextNode[]) =>
      compared(text(...before), text(...after)).map(({ change, file, pieces }) => {
        const said = ({ shown }: NonNullable<typeof file>) => (shown.kind === "image" ? shown.alt : shown.name);
        const was = file?.was === undefined ? "" : `${said({ ...file, shown: file.was })} -> `;
        return `${change}: ${file === undefined ? pieces.map(({ words }) => words).join("") : `${was}${said(file)} (${file.place})`}`;
      });

    test("says that another came where the bytes are others, and which one of the field's", () => {
      expect(told([picture("a"), picture("b")], [picture("a"), picture("b", "Et kort", "b".repeat(64))])).toEqual([
        "same: Et kort (0)",
        "removed: Et kort (1)",
        "added: Et kort (1)",
      ]);
    });

    test("says that something else is said of it, and not that it went and came", () => {
      const [before, after] = [
        [line("Her:"), picture("a")],
        [line("Her:"), line("Nyt."), picture("a", "Et andet kort")],
      ];
      expect(told(before, after)).toEqual(["same: Her:", "added: Nyt.", "changed: Et kort -> Et andet kort (0)"]);
    });

    test("says nothing of one that is told in another order, as a live text tells it", () => {
      const { attrs = {}, ...same } = picture("a");
      const live = { attrs: Object.fromEntries(Object.entries(attrs).toReversed()), ...same };
      expect(told([picture("a")], [live])).toEqual(["same: Et kort (0)"]);
    });

    test("says that it stood elsewhere, wherever that was, whoever moved it or what stood around it", () => {
      const [a, b] = [line("Borgeren spørges først."), line("Kommunerne mødes derefter.")];
      expect(told([picture("a"), a, b], [a, b, picture("a", "Nu beskrevet")])).toEqual([
        "same: Borgeren spørges først.",
        "same: Kommunerne mødes derefter.",
        "moved: Et kort -> Nu beskrevet (0)",
      ]);
      expect(told([a, picture("a")], [picture("a"), a]).toSorted()).toEqual(["moved: Borgeren spørges først.", "same: Et kort (0)"]);
    });

    test("says of the second of two that one went, and that what stands in a box has another form", () => {
      expect(told([picture("a"), line("Tekst."), picture("a")], [line("Tekst."), picture("a")])).toEqual([
        "removed: Et kort (0)",
        "same: Tekst.",
        "same: Et kort (0)",
      ]);
      const boxed: TextNode = { type: "callout", attrs: { kind: "proposal" }, content: [picture("a")] };
      expect(compared(text(picture("a")), text(boxed))).toMatchObject([{ change: "changed", isFormatting: true, file: { place: 0 } }]);
    });
  });

  test("says of a line that was moved that it stood elsewhere, and credits nobody with it; of short ones, that they went and came", () => {
    const [a, b, c] = [line("Første linje her."), line("Anden linje her."), line("Tredje linje her.")];
    expect(compared(text(a, b, c), text(c, a, b)).map(({ change, pieces }) => [change, pieces.map((piece) => piece.change)])).toEqual([
      ["moved", ["same"]],
      ["same", ["same"]],
      ["same", ["same"]],
    ]);
    expect(read(compared(text(line("Ja"), a), text(a, line("Ja"))))).toEqual([
      ["removed", "[-Ja]"],
      ["same", "Første linje her."],
      ["added", "[+Ja]"],
    ]);
  });

  test("reads a table cell by cell", () => {
    const row = (...cells: string[]): TextNode => ({
      type: "tableRow",
      content: cells.map((words) => ({ type: "tableCell", content: [line(words)] })),
    });
    const table = (...rows: TextNode[]): TextNode => ({ type: "table", content: rows });
    expect(read(compared(text(table(row("Løn", "2,0 mio."))), text(table(row("Løn", "2,4 mio."), row("Drift", "0,1 mio.")))))).toEqual([
      ["same", "Løn"],
      ["changed", "2,[-0][+4] mio."],
      ["added", "[+Drift]"],
      ["added", "[+0,1 mio.]"],
    ]);
  });

  test("sets a phrase against a phrase where every word of it changed", () => {
    const [changed] = read(
      compared(text(line("Vi mødes i maj hver tredje uge i år.")), text(line("Vi mødes i maj alle fredage kl. 9 i år."))),
    );
    expect(changed).toEqual(["changed", "Vi mødes i maj [-hver tredje uge][+alle fredage kl. 9] i år."]);
  });

  test("says of a line that has little in common with what stood there that one went and another came", () => {
    expect(read(compared(text(line("Kommunerne mødes hver måned.")), text(line("Økonomien aftales til sidst."))))).toEqual([
      ["removed", "[-Kommunerne mødes hver måned.]"],
      ["added", "[+Økonomien aftales til sidst.]"],
    ]);
  });

  test("sets a changed line against what it became, also when lines came before it", () => {
    const before = text(line("Første linje her."), line("Borgere over 65 år tilbydes et besøg."));
    const after = text(line("Helt nyt."), line("Også nyt."), line("Borgere over 75 år tilbydes et besøg."));
    expect(read(compared(before, after))).toEqual([
      ["removed", "[-Første linje her.]"],
      ["added", "[+Helt nyt.]"],
      ["added", "[+Også nyt.]"],
      ["changed", "Borgere over [-65][+75] år tilbydes et besøg."],
    ]);
  });

  test("says when only the form of a line changed, and when a line became part of a list", () => {
    const [bold] = compared(text(line("Vigtigt.")), text(line("Vigtigt.", "paragraph", [{ type: "bold" }])));
    expect(bold).toMatchObject({ change: "changed", isFormatting: true, pieces: [{ change: "same", words: "Vigtigt." }] });
    const [listed] = compared(text(line("Et punkt.")), text(list("Et punkt.")));
    expect(listed).toMatchObject({ type: "bulletList", change: "changed", isFormatting: true });
  });

  test("passes over empty lines, and compares a field that only the one has", () => {
    expect(compared(text(line("Ens."), { type: "paragraph" }), text(line("Ens.")))).toMatchObject([{ change: "same" }]);
    const more: CanonicalText = { ...text(), fields: [{ name: "effect", content: [line("Ny.")] }] };
    expect(compareTexts(text(), more)).toEqual([
      {
        name: "effect",
        isChanged: true,
        blocks: [{ type: "paragraph", change: "added", isFormatting: false, pieces: [{ change: "added", words: "Ny.", from: 0 }] }],
      },
      { name: "body", isChanged: false, blocks: [] },
    ]);
  });

  test.each([7, 2026])("tells the whole of both texts, whatever they are (seed %i)", (seed) => {
    const chance = chanceOf(seed);
    const vocabulary = ["plan", "borger", "og", "2027", "æøå", "🙂", ".", "region"];
    const some = () =>
      Array.from({ length: chance(6) }, () => line(Array.from({ length: 1 + chance(7) }, () => vocabulary[chance(8)]).join(" ")));
    for (let round = 0; round < 300; round++) {
      const [before, after] = [some(), some()];
      const blocks = compared(text(...before), text(...after));
      const told = (not: string) =>
        blocks.map(({ pieces }) =>
          pieces
            .filter(({ change }) => change !== not)
            .map(({ words }) => words)
            .join(""),
        );
      const words = (nodes: TextNode[]) => nodes.map(({ content }) => content?.[0]?.text ?? "");
      expect(told("removed").filter((said) => said !== "")).toEqual(words(after));
      expect(
        told("added")
          .filter((said) => said !== "")
          .toSorted(),
      ).toEqual(words(before).toSorted());
    }
  });
});
