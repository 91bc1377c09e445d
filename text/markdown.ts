import type { TextMark, TextNode } from "../contract/text.ts";
import { calloutKindOf, isDone, type BlockWords } from "./block-words.ts";
import { safeLink } from "./html.ts";
import { inlineText } from "./plain.ts";

/** Blocks as Markdown (CommonMark, with GitHub's tables). `baseHeadingLevel` is what a first-level heading of the text becomes. */
export function markdownOf(content: TextNode[], baseHeadingLevel: number, words: BlockWords): string {
  return content
    .map((node) => blockOf(node, baseHeadingLevel, words))
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Signs that would be taken for form are shown as themselves. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~]|&(?=#?\w+;)/gu, "\\$&")
    .replaceAll(/^(\s*)([#>+-]|\d+[.)])(?=\s|$)/gmu, (_, space: string, sign: string) => {
      const last = sign.at(-1) ?? "";
      return `${space}${sign.slice(0, -1)}\\${last}`;
    });
}

function blockOf(node: TextNode, base: number, words: BlockWords): string {
  const children = node.content ?? [];
  switch (node.type) {
    case "heading":
      return `${"#".repeat(headingLevel(node, base))} ${lineOf(children).replaceAll("\\\n", " ")}`;
    case "bulletList":
      return listOf(children, base, words, () => "- ");
    case "taskList":
      return listOf(
        children,
        base,
        words,
        () => "- ",
        (item) => (isDone(item) ? "[x] " : "[ ] "),
      );
    case "orderedList":
      return listOf(children, base, words, (place) => `${startOf(node) + place}. `);
    case "blockquote":
      return indented(markdownOf(children, base, words), "> ");
    case "callout":
      return indented(`**${words.callout[calloutKindOf(node)]}**\n\n${markdownOf(children, base, words)}`.trimEnd(), "> ");
    case "horizontalRule":
      return "---";
    case "table":
      return tableOf(children);
    default:
      return children.some(({ type }) => type === "text" || type === "hardBreak")
        ? lineOf(children)
        : (node.text ?? "") + markdownOf(children, base, words);
  }
}

function listOf(
  items: TextNode[],
  base: number,
  words: BlockWords,
  sign: (place: number) => string,
  box: (item: TextNode) => string = () => "",
): string {
  return items
    .map((item, place) => {
      const mark = sign(place);
      const [first = "", ...rest] = markdownOf(item.content ?? [], base, words).split("\n");
      return [mark + box(item) + first, ...rest.map((line) => (line === "" ? "" : " ".repeat(mark.length) + line))].join("\n");
    })
    .join("\n");
}

/** A table's cell holds one line. */
function tableOf(rows: TextNode[]): string {
  const lines = rows.map((row) => (row.content ?? []).map((cell) => escapeMarkdown(inlineText(cell).replaceAll(/\s+/gu, " "))));
  const width = Math.max(...lines.map((cells) => cells.length), 1);
  const row = (cells: string[]) => `| ${Array.from({ length: width }, (_, place) => cells[place] ?? "").join(" | ")} |`;
  const [head = [], ...rest] = lines;
  return [row(head), row(Array.from({ length: width }, () => "---")), ...rest.map(row)].join("\n");
}

/** A break within a line is a backslash at its end. */
const lineOf = (nodes: TextNode[]): string =>
  nodes.map((node) => (node.type === "hardBreak" ? "\\\n" : (node.marks ?? []).reduce(marked, escapeMarkdown(inlineText(node))))).join("");

/** Markdown has no underlining; the words are kept without it. */
function marked(inner: string, { type, attrs }: TextMark): string {
  // White space inside a sign of emphasis would make it a sign and no emphasis.
  const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(inner) ?? [];
  if (core === "") return inner;
  switch (type) {
    case "bold":
      return `${before}**${core}**${after}`;
    case "italic":
      return `${before}*${core}*${after}`;
    case "strike":
      return `${before}~~${core}~~${after}`;
    case "link": {
      const target = safeLink(attrs?.["href"]);
      return target === null ? inner : `[${inner}](<${target}>)`;
    }
    default:
      return inner;
  }
}

const indented = (text: string, sign: string): string =>
  text
    .split("\n")
    .map((line) => (sign + line).trimEnd())
    .join("\n");

function headingLevel(node: TextNode, base: number): number {
  const level = node.attrs?.["level"];
  return Math.min(6, base + (typeof level === "number" ? level : 1) - 1);
}

function startOf(node: TextNode): number {
  const start = node.attrs?.["start"];
  return typeof start === "number" ? start : 1;
}
