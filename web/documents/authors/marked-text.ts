import type { CanonicalText, TextNode } from "../../../contract/text.ts";
import { creditSentence } from "../../../i18n/authors.ts";
import type { Language } from "../../../i18n/language.ts";
import { blocksOf } from "../../../text/plain.ts";
import type { CreditedField } from "./credited.ts";
import { groupKeyOf, toneOf, type Group } from "./credits.ts";

/** The text with a mark on every word that says whose it is; for showing, and never to be kept. */
export function markedText(text: CanonicalText, credited: CreditedField[], groups: Group[], language: Language): CanonicalText {
  return {
    ...text,
    fields: text.fields.map(({ name, content }) => {
      const ranges = credited.find((field) => field.name === name)?.ranges ?? [];
      return { name, content: markedNodes(content, ranges, groups, language) };
    }),
  };
}

function markedNodes(content: TextNode[], ranges: CreditedField["ranges"], groups: Group[], language: Language): TextNode[] {
  const blocks = blocksOf(content);
  const joined = blocks.map(({ words }) => words).join("\n");
  const now = new Date();
  let place = joined.trimStart().length - joined.length;
  const walk = (node: TextNode): TextNode[] => {
    if (node.type === "text") {
      const from = place;
      place += node.text?.length ?? 0;
      return cut(node, from);
    }
    if (node.type === "hardBreak") place += 1;
    const inner = node.content?.flatMap(walk);
    // The break after a line.
    if (blocks.some((block) => block.node === node)) place += 1;
    return [inner === undefined ? node : { ...node, content: inner }];
  };
  const cut = (node: TextNode, start: number): TextNode[] => {
    const words = node.text ?? "";
    const places = [0, words.length];
    for (const { from, to } of ranges) places.push(from - start, to - start);
    const ends = [...new Set(places.filter((end) => end >= 0 && end <= words.length))].toSorted((a, b) => a - b);
    return ends.slice(1).map((end, index) => {
      const begin = ends[index] ?? 0;
      const range = ranges.find(({ from, to }) => from <= start + begin && start + end <= to);
      const piece: TextNode = { ...node, text: words.slice(begin, end) };
      if (range === undefined) return piece;
      const attrs = { className: toneOf(groups, groupKeyOf(range.credit)), title: creditSentence(language, range.credit, now) };
      return { ...piece, marks: [...(node.marks ?? []), { type: "written", attrs }] };
    });
  };
  return content.flatMap(walk);
}
