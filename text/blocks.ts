import type { TextNode } from "../contract/text.ts";

/** Blocks of a text that the program writes itself, in the form in which people's are kept. */
export const words = (text: string, ...marks: ("bold" | "italic")[]): TextNode => ({
  type: "text",
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});

export const paragraph = (...content: (TextNode | string)[]): TextNode => ({
  type: "paragraph",
  content: content.map((piece) => (typeof piece === "string" ? words(piece) : piece)),
});

/** Each line of plain words as a paragraph; lines of white space are nothing. */
export const paragraphs = (text: string): TextNode[] =>
  text
    .split(/\n+/u)
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph(line));

/** Nothing where there are no lines. */
export const bulletList = (lines: (string | TextNode)[]): TextNode[] =>
  lines.length === 0
    ? []
    : [
        {
          type: "bulletList",
          content: lines.map((line) => ({ type: "listItem", content: [typeof line === "string" ? paragraph(line) : line] })),
        },
      ];

/** The first row is the heads of the columns. */
export const table = (rows: string[][]): TextNode => ({
  type: "table",
  content: rows.map((cells, row) => ({
    type: "tableRow",
    content: cells.map((cell) => ({ type: row === 0 ? "tableHeader" : "tableCell", content: [paragraph(cell)] })),
  })),
});
