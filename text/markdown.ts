import type { TextMark, TextNode } from "../contract/text.ts";
import { calloutKindOf, isDone, type BlockWords } from "./block-words.ts";
import { addressOf, fileOf, filesIn, toldFile } from "./files.ts";
import { safeLink } from "./html.ts";
import { inlineText } from "./plain.ts";

/** `base` is what a first-level heading of the text becomes, `home` where the addresses of files begin. */
export type MarkdownOptions = { base: number; words: BlockWords; home: string };

/** Blocks as Markdown (CommonMark, with GitHub's tables). */
export function markdownOf(content: TextNode[], options: MarkdownOptions): string {
  return content
    .map((node) => blockOf(node, options))
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

function blockOf(node: TextNode, options: MarkdownOptions): string {
  const { base, words } = options;
  const children = node.content ?? [];
  switch (node.type) {
    case "heading":
      return `${"#".repeat(headingLevel(node, base))} ${lineOf(children).replaceAll("\\\n", " ")}`;
    case "bulletList":
      return listOf(children, options, () => "- ");
    case "taskList":
      return listOf(
        children,
        options,
        () => "- ",
        (item) => (isDone(item) ? "[x] " : "[ ] "),
      );
    case "orderedList":
      return listOf(children, options, (place) => `${startOf(node) + place}. `);
    case "blockquote":
      return indented(markdownOf(children, options), "> ");
    case "callout":
      return indented(`**${words.callout[calloutKindOf(node)]}**\n\n${markdownOf(children, options)}`.trimEnd(), "> ");
    case "horizontalRule":
      return "---";
    case "table":
      return tableOf(children, words);
    case "image":
    case "attachment":
      return fileMarkdown(node, options);
    default:
      return children.some(({ type }) => type === "text" || type === "hardBreak")
        ? lineOf(children)
        : (node.text ?? "") + markdownOf(children, options);
  }
}

function fileMarkdown(node: TextNode, { words, home }: MarkdownOptions): string {
  const file = fileOf(node);
  if (file === null) return words.files.unknown;
  const address = `<${home}${addressOf(file)}>`;
  return file.kind === "attachment"
    ? `[${escapeMarkdown(toldFile(file, words.files))}](${address})`
    : `![${escapeMarkdown(onOneLine(file.alt ?? words.files.pictureWithoutAlt))}](${address})`;
}

function listOf(
  items: TextNode[],
  options: MarkdownOptions,
  sign: (place: number) => string,
  box: (item: TextNode) => string = () => "",
): string {
  return items
    .map((item, place) => {
      const mark = sign(place);
      const [first = "", ...rest] = markdownOf(item.content ?? [], options).split("\n");
      return [mark + box(item) + first, ...rest.map((line) => (line === "" ? "" : " ".repeat(mark.length) + line))].join("\n");
    })
    .join("\n");
}

/** A table's cell holds one line. */
function tableOf(rows: TextNode[], { files }: BlockWords): string {
  const told = (cell: TextNode): string[] => filesIn([cell]).map((file) => escapeMarkdown(toldFile(file, files)));
  const lines = rows.map((row) => (row.content ?? []).map((cell) => onOneLine([...linesIn(cell), ...told(cell)].join(" ")).trim()));
  const width = Math.max(...lines.map((cells) => cells.length), 1);
  const row = (cells: string[]) => `| ${Array.from({ length: width }, (_, place) => cells[place] ?? "").join(" | ")} |`;
  const [head = [], ...rest] = lines;
  return [row(head), row(Array.from({ length: width }, () => "---")), ...rest.map(row)].join("\n");
}

/** Of each block in a cell the words, as they stand. */
function linesIn(node: TextNode): string[] {
  const children = node.content ?? [];
  return children.some(({ type }) => type === "text") ? [lineOf(children).replaceAll("\\\n", " ")] : children.flatMap(linesIn);
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
      return target === null ? inner : `[${inner}](<${target.replaceAll("|", "%7C")}>)`;
    }
    default:
      return inner;
  }
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, " ");

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
