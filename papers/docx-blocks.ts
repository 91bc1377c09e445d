import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type INumberingOptions,
  type IParagraphOptions,
  type ParagraphChild,
} from "docx";
import type { TextNode } from "../contract/text.ts";
import { calloutKindOf, isDone, type BlockWords } from "../text/block-words.ts";
import { safeLink } from "../text/html.ts";
import { fileParagraph } from "./docx-files.ts";
import { calloutInset } from "./docx-styles.ts";
import type { PaperFiles } from "./paper.ts";

type Block = Paragraph | Table;

/** Where a block stands: how deep in lists, how far in a box moves it in, what its paragraph is besides a paragraph. */
type Place = { base: number; depth: number; inset: number; width: number; options: IParagraphOptions };

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** 1 to 6; what is deeper is 6. */
export const headingOf = (level: number) => headings[Math.min(level, 6) - 1] ?? HeadingLevel.HEADING_6;

const indentPerLevel = 425;
const deepestLevel = 8;
const cellMargin = 100;

/** Has the signs of done and not done, where the text's own fonts may have none. */
const signFont = "Segoe UI Symbol";

/** The text's blocks as Word's. Every ordered list is counted by itself, which Word wants said of each. */
export class DocxBlocks {
  readonly #width: number;
  readonly #words: BlockWords;
  readonly #files: PaperFiles;
  readonly #starts: number[] = [];

  /** `width` of the text on the page, in twentieths of a point. */
  constructor(width: number, words: BlockWords, files: PaperFiles) {
    this.#width = width;
    this.#words = words;
    this.#files = files;
  }

  of(content: TextNode[], base: number): Block[] {
    return this.#blocks(content, { base, depth: 0, inset: 0, width: this.#width, options: {} });
  }

  /** What the lists were made with; asked for after the last of them. */
  numbering(): INumberingOptions["config"] {
    const levels = (form: {
      format: (typeof LevelFormat)["BULLET" | "DECIMAL"];
      text: (level: number) => string;
      start: number;
      font?: string;
    }) =>
      Array.from({ length: deepestLevel + 1 }, (_, level) => ({
        level,
        format: form.format,
        text: form.text(level),
        alignment: AlignmentType.LEFT,
        start: form.start,
        style: {
          paragraph: { indent: { left: indentPerLevel * (level + 1), hanging: indentPerLevel } },
          ...(form.font !== undefined && { run: { font: form.font } }),
        },
      }));
    const signs = (sign: string, font?: string) =>
      levels({ format: LevelFormat.BULLET, text: () => sign, start: 1, ...(font !== undefined && { font }) });
    return [
      { reference: "bullets", levels: signs("•") },
      { reference: "tasks-open", levels: signs("☐", signFont) },
      { reference: "tasks-done", levels: signs("☑", signFont) },
      ...this.#starts.map((start, list) => ({
        reference: `numbers-${list}`,
        levels: levels({ format: LevelFormat.DECIMAL, text: (level) => `%${level + 1}.`, start }),
      })),
    ];
  }

  #blocks(nodes: TextNode[], place: Place): Block[] {
    return nodes.flatMap((node) => this.#block(node, place));
  }

  #block(node: TextNode, place: Place): Block[] {
    const children = node.content ?? [];
    switch (node.type) {
      case "heading": {
        const level = node.attrs?.["level"];
        const heading = headingOf(place.base + (typeof level === "number" ? level : 1) - 1);
        return [new Paragraph({ ...place.options, heading, children: runsOf(children) })];
      }
      case "bulletList":
        return this.#list(children, place, () => "bullets");
      case "taskList":
        return this.#list(children, place, (item) => (isDone(item) ? "tasks-done" : "tasks-open"));
      case "orderedList": {
        const start = node.attrs?.["start"];
        this.#starts.push(typeof start === "number" ? start : 1);
        const reference = `numbers-${this.#starts.length - 1}`;
        return this.#list(children, place, () => reference);
      }
      case "blockquote":
        return this.#blocks(children, { ...place, options: { ...place.options, style: "Quote" } });
      case "callout": {
        const kind = calloutKindOf(node);
        const style = kind === "proposal" ? "Proposal" : "Reservation";
        const name = new Paragraph({ style: `${style}Name`, keepNext: true, text: this.#words.callout[kind] });
        // What comes after it begins outside of it.
        return [
          name,
          ...this.#blocks(children, {
            ...place,
            inset: calloutInset,
            width: place.width - 2 * calloutInset,
            options: { ...place.options, style },
          }),
          gap(),
        ];
      }
      case "horizontalRule":
        return [new Paragraph({ thematicBreak: true })];
      case "image":
      case "attachment":
        return [fileParagraph(node, place.options, { width: place.width, words: this.#words.files, files: this.#files })];
      case "table":
        // Two tables with nothing between them are one to Word.
        return [this.#table(children, place), gap()];
      default:
        return children.length === 0 || children.some(isInline)
          ? [new Paragraph({ ...place.options, children: runsOf(node.text === undefined ? children : [node]) })]
          : this.#blocks(children, place);
    }
  }

  #list(items: TextNode[], place: Place, referenceOf: (item: TextNode) => string): Block[] {
    const level = Math.min(place.depth, deepestLevel);
    const left = place.inset + indentPerLevel * (level + 1);
    const rest = { ...place, width: place.width - indentPerLevel, depth: place.depth + 1, options: { ...place.options, indent: { left } } };
    // How far it is moved in is the list's own affair, but for what stands in a box.
    const { indent: _outer, ...unmoved } = place.options;
    const own = place.inset === 0 ? unmoved : { ...unmoved, indent: { left, hanging: indentPerLevel } };
    return items.flatMap((item) => {
      const [first, ...others] = item.content ?? [];
      const numbered = { ...own, numbering: { reference: referenceOf(item), level } };
      return [...(first === undefined ? [] : this.#block(first, { ...rest, options: numbered })), ...this.#blocks(others, rest)];
    });
  }

  #table(rows: TextNode[], place: Place): Table {
    const columns = Math.max(1, ...rows.map((row) => row.content?.length ?? 0));
    const width = Math.floor(this.#width / columns);
    return new Table({
      width: { size: width * columns, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => width),
      rows: rows.map((row, number) => {
        const cells = row.content ?? [];
        return new TableRow({
          cantSplit: true,
          // Read out with every cell, and repeated on the next page. Not said of the others: that it is false is taken by some readers for true.
          ...(number === 0 && cells.length > 0 && cells.every(({ type }) => type === "tableHeader") && { tableHeader: true }),
          children: Array.from({ length: columns }, (_, column) => this.#cell(cells[column], width, place)),
        });
      }),
    });
  }

  #cell(cell: TextNode | undefined, width: number, { base }: Place): TableCell {
    const isHead = cell?.type === "tableHeader";
    const options = { style: isHead ? "TableHead" : "TableText" };
    const inner = this.#blocks(cell?.content ?? [], { base, depth: 0, inset: 0, width: width - 2 * cellMargin, options });
    const line = { style: BorderStyle.SINGLE, size: 4, color: "767676" };
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: cellMargin, right: cellMargin },
      borders: { top: line, bottom: line, left: line, right: line },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: "EDEDED" } }),
      // Word calls a cell without a paragraph damaged.
      children: inner.length === 0 ? [new Paragraph("")] : inner,
    });
  }
}

const gap = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 120 } });

const isInline = ({ type }: TextNode): boolean => type === "text" || type === "hardBreak";

/** Words with their marks. What this does not know loses its form, never its words. */
function runsOf(nodes: TextNode[]): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === "hardBreak") return [new TextRun({ break: 1 })];
    if (node.text === undefined) return runsOf(node.content ?? []);
    const has = (type: string): boolean => node.marks?.some((mark) => mark.type === type) ?? false;
    const target = safeLink(node.marks?.find(({ type }) => type === "link")?.attrs?.["href"]);
    const run = new TextRun({
      text: printable(node.text),
      ...(has("bold") && { bold: true }),
      ...(has("italic") && { italics: true }),
      ...(has("underline") && { underline: {} }),
      ...(has("strike") && { strike: true }),
      ...(target !== null && { style: "Hyperlink" }),
    });
    return [target === null ? run : new ExternalHyperlink({ link: target, children: [run] })];
  });
}

/** XML has no place for most control characters, also not when they are escaped. */
const printable = (text: string): string => text.replaceAll(/[^\P{Cc}\t\n]/gu, "");
