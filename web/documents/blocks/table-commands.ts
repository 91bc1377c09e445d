import type { Node, NodeType } from "@tiptap/pm/model";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { cellAt, rowsOf, type Cell, type Row } from "./table-places.ts";

/** Changes the form of the table around the caret. Null where there is nothing to change. What two people leave uneven between them the room evens out (text/even-table.ts), and nobody else. */
export type TableCommand = (state: EditorState) => Transaction | null;

const withTable =
  (change: (tr: Transaction, cell: Cell, rows: Row[]) => Transaction | null): TableCommand =>
  (state) => {
    const cell = cellAt(state.selection.$head);
    if (cell === null) return null;
    return change(state.tr, cell, rowsOf(cell.of, cell.table))?.scrollIntoView() ?? null;
  };

function emptyCell(type: NodeType): Node {
  const cell = type.createAndFill();
  if (cell === null) throw new Error("a cell can be empty");
  return cell;
}

const inCell = (tr: Transaction, place: number): Transaction => tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1)));

const isHeaded = (rows: Row[]): boolean => rows[0]?.node.firstChild?.type.name === "tableHeader";

const rowAt = (offset: 0 | 1): TableCommand =>
  withTable((tr, { row, column }, rows) => {
    const [here, own] = [rows[row], rows[row]?.node];
    // Over the heads of the columns nothing can stand.
    if (here === undefined || own === undefined || (offset === 0 && row === 0 && isHeaded(rows))) return null;
    const type = own.type.schema.nodes["tableCell"];
    if (type === undefined) return null;
    const fresh = own.type.create(
      null,
      here.cells.map(() => emptyCell(type)),
    );
    const place = offset === 0 ? here.from : here.from + own.nodeSize;
    tr.insert(place, fresh);
    const before = fresh.children.slice(0, column).reduce((sum, cell) => sum + cell.nodeSize, 0);
    return inCell(tr, place + 1 + before);
  });

const columnAt = (offset: 0 | 1): TableCommand =>
  withTable((tr, { row, column }, rows) => {
    for (const { cells } of rows.toReversed()) {
      const beside = cells[column];
      if (beside !== undefined) tr.insert(offset === 0 ? beside.from : beside.to, emptyCell(beside.node.type));
    }
    const here = rows[row]?.cells[column];
    if (here === undefined) return null;
    // Of the cells that came before this one, those in the rows above.
    return inCell(tr, tr.mapping.map(offset === 0 ? here.from : here.to, -1));
  });

const deleteTable = withTable((tr, { table }) => {
  const node = tr.doc.nodeAt(table);
  return node === null ? null : tr.delete(table, table + node.nodeSize);
});

const deleteRow: TableCommand = (state) =>
  withTable((tr, { row }, rows) => {
    const here = rows[row];
    if (here === undefined) return null;
    return rows.length === 1 ? deleteTable(state) : tr.delete(here.from, here.from + here.node.nodeSize);
  })(state);

const deleteColumn: TableCommand = (state) =>
  withTable((tr, { column }, rows) => {
    if (rows.every(({ cells }) => cells.length === 1)) return deleteTable(state);
    for (const { cells } of rows.toReversed()) {
      const cell = cells[column];
      if (cell !== undefined) tr.delete(cell.from, cell.to);
    }
    return tr;
  })(state);

const toggleHead = withTable((tr, _cell, rows) => {
  const type = tr.doc.type.schema.nodes[isHeaded(rows) ? "tableCell" : "tableHeader"];
  for (const { from } of rows[0]?.cells ?? []) tr.setNodeMarkup(from, type);
  return tr;
});

export const tableCommands = {
  rowAbove: rowAt(0),
  rowBelow: rowAt(1),
  columnBefore: columnAt(0),
  columnAfter: columnAt(1),
  deleteRow,
  deleteColumn,
  head: toggleHead,
  deleteTable,
};
