import type { TextNode } from "../../../contract/text.ts";
import { find, isElement, wordsIn, type Element } from "./tree.ts";

type Cell = { element: Element; content: TextNode[]; isHead: boolean };

/**
 * A table as rows of cells of the same number: a cell that went over several has its words in the first, and the others are empty. `read` makes
 * blocks of what is in a cell.
 */
export function tableOf(table: Element, read: (cell: Element) => TextNode[]): TextNode[] {
  const rows = find(table, ({ tag }) => tag === "tr").map((row) => row.children.filter(isElement).filter(isCell));
  const cells = rows.flat();
  // A frame for a page's layout, as mail programs make them, is no table.
  if (cells.length <= 1 || table.attributes["role"] === "presentation" || cells.some(hasTable)) return cells.flatMap(read);
  const grid: (Cell | null)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const element of row) {
      while (grid[y]?.[x] !== undefined) x++;
      const [width, height] = [spanOf(element, "colspan"), Math.min(spanOf(element, "rowspan"), rows.length - y)];
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < width; right++) {
          const line = grid[y + down];
          if (line !== undefined)
            line[x + right] = down === 0 && right === 0 ? { element, content: read(element), isHead: element.tag === "th" } : null;
        }
      }
      x += width;
    }
  });
  const width = Math.max(...grid.map((line) => line.length));
  const isHeaded = headsIn(table, grid[0] ?? []);
  const caption = find(table, ({ tag }) => tag === "caption").flatMap(read);
  const content = grid.map((line, y): TextNode => {
    const type = isHeaded && y === 0 ? "tableHeader" : "tableCell";
    const filled = (x: number) => line[x]?.content ?? [];
    return {
      type: "tableRow",
      content: Array.from({ length: width }, (_, x) => ({ type, content: filled(x).length === 0 ? [{ type: "paragraph" }] : filled(x) })),
    };
  });
  return [...caption, { type: "table", content }];
}

const isCell = ({ tag }: Element): boolean => tag === "td" || tag === "th";
const hasTable = (cell: Element): boolean => find(cell, ({ tag }) => tag === "table").length > 0;

const spanOf = ({ attributes }: Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(attributes[name] ?? "1", 10) || 1, 1), 60);

/** Whether the first row is the heads of the columns: it is called so, or all of it is bold, as in Word. */
function headsIn(table: Element, first: (Cell | null)[]): boolean {
  const cells = first.filter((cell) => cell !== null);
  const [head] = find(table, ({ tag }) => tag === "thead");
  if (head !== undefined && cells.some(({ element }) => find(head, (inner) => inner === element).length > 0)) return true;
  const said = cells.filter(({ element }) => wordsIn(element).trim() !== "");
  return said.length > 0 && (said.every(({ isHead }) => isHead) || said.every(({ content }) => content.every(isBold)));
}

const isBold = (node: TextNode): boolean =>
  node.type === "text" ? node.marks?.some(({ type }) => type === "bold") === true : (node.content ?? []).every(isBold);
