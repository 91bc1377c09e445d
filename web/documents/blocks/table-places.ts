import type { Node, ResolvedPos } from "@tiptap/pm/model";

/** A cell in its table. Places are the document's: `from` before the cell, `to` after it, `table` before the whole. Rows and columns count from 0. */
export type Cell = { node: Node; from: number; to: number; row: number; column: number; table: number; of: Node };
export type Row = { node: Node; from: number; cells: { node: Node; from: number; to: number }[] };

/** The innermost cell around a place; null outside of tables. */
export function cellAt($place: ResolvedPos): Cell | null {
  for (let depth = $place.depth; depth > 2; depth--) {
    const node = $place.node(depth);
    if (node.type.name !== "tableCell" && node.type.name !== "tableHeader") continue;
    return {
      node,
      from: $place.before(depth),
      to: $place.after(depth),
      row: $place.index(depth - 2),
      column: $place.index(depth - 1),
      table: $place.before(depth - 2),
      of: $place.node(depth - 2),
    };
  }
  return null;
}

/** The rows of a table that begins at the place. */
export function rowsOf(table: Node, from: number): Row[] {
  const rows: Row[] = [];
  table.forEach((node, offset) => {
    const row: Row = { node, from: from + 1 + offset, cells: [] };
    node.forEach((cell, within) => {
      const start = row.from + 1 + within;
      row.cells.push({ node: cell, from: start, to: start + cell.nodeSize });
    });
    rows.push(row);
  });
  return rows;
}

type Span = { node: Node; from: number; to: number };

/** The first or last place for a caret among the words of a cell. */
export function placeIn({ node, from, to }: Span, edge: "start" | "end"): number {
  let place = edge === "start" ? from + 1 : to - 1;
  let inner = edge === "start" ? node.firstChild : node.lastChild;
  while (inner !== null && !inner.isTextblock && !inner.isAtom) {
    place += edge === "start" ? 1 : -1;
    inner = edge === "start" ? inner.firstChild : inner.lastChild;
  }
  return inner?.isTextblock === true ? place + (edge === "start" ? 1 : -1) : place;
}
