import { Node } from "@tiptap/core";
import { Plugin, Selection, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { cellAt, placeIn, rowsOf } from "./table-places.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    table: { insertTable: () => ReturnType };
  }
}

const emptyCell = (type: string) => ({ type, content: [{ type: "paragraph" }] });
const heads = Array.from({ length: 3 }, () => emptyCell("tableHeader"));
const cells = Array.from({ length: 3 }, () => emptyCell("tableCell"));
const tableOf = (rows: object[][]) => ({ type: "table", content: rows.map((content) => ({ type: "tableRow", content })) });

/**
 * Tables as people write them in cases: rows of cells, a head at the top, nothing merged. What two people left uneven between them is shown as
 * it is until the room has evened it out, a moment later: an editor that mends what it sees would do it once on every screen.
 */
export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["div", { class: "table-frame" }, ["table", ["tbody", 0]]],
  addCommands: () => ({
    insertTable:
      () =>
      ({ state, tr, dispatch }) => {
        const { $from } = tr.selection;
        if (cellAt($from) !== null || !$from.parent.isTextblock) return false;
        const table = state.schema.nodeFromJSON(tableOf([heads, cells, cells]));
        const isEmpty = $from.parent.content.size === 0;
        const from = isEmpty ? $from.before() : $from.after();
        const after = from + (isEmpty ? $from.parent.nodeSize : 0);
        // There must be somewhere to go on writing.
        const isLast = tr.doc.resolve(after).nodeAfter === null;
        if (dispatch === undefined) return true;
        tr.replaceWith(from, after, isLast ? [table, state.schema.nodeFromJSON({ type: "paragraph" })] : [table]);
        tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1))).scrollIntoView();
        return true;
      },
  }),
  addKeyboardShortcuts() {
    return {
      ArrowUp: () => this.editor.commands.command(({ state, view, dispatch }) => go("up", state, view, dispatch)),
      ArrowDown: () => this.editor.commands.command(({ state, view, dispatch }) => go("down", state, view, dispatch)),
      ArrowLeft: () => this.editor.commands.command(({ state, dispatch }) => goAside("left", state, dispatch)),
      ArrowRight: () => this.editor.commands.command(({ state, dispatch }) => goAside("right", state, dispatch)),
      // At the edge of a cell there is nothing to take away, and the browser would take the cell's last paragraph.
      Backspace: () => isAtEdge(this.editor.state, "start"),
      Delete: () => isAtEdge(this.editor.state, "end"),
    };
  },
  addProseMirrorPlugins: () => [new Plugin({ appendTransaction: (_, before, after) => withoutCrossing(before, after) })],
});

export const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const TableCell = Node.create({
  name: "tableCell",
  content: "block+",
  isolating: true,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: () => ["td", 0],
});

export const TableHeader = Node.create({
  name: "tableHeader",
  content: "block+",
  isolating: true,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: () => ["th", { scope: "col" }, 0],
});

type View = { endOfTextblock: (direction: "up" | "down") => boolean };

/** To the cell above or below, from the first or last line of one. */
function go(direction: "up" | "down", state: EditorState, view: View, dispatch: ((tr: Transaction) => void) | undefined): boolean {
  const { selection, doc } = state;
  const cell = selection.empty ? cellAt(selection.$head) : null;
  if (cell === null || !view.endOfTextblock(direction)) return false;
  const [near, far] = direction === "up" ? (["start", "end"] as const) : (["end", "start"] as const);
  if (!selection.$head.sameParent(doc.resolve(placeIn(cell, near)))) return false;
  const row = rowsOf(cell.of, cell.table)[cell.row + (direction === "up" ? -1 : 1)];
  const target = row?.cells[Math.min(cell.column, row.cells.length - 1)];
  if (target === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.near(doc.resolve(placeIn(target, far)))).scrollIntoView());
  return true;
}

/** To the cell beside, from the first or last place in one; at the end of a row to the next. */
function goAside(direction: "left" | "right", state: EditorState, dispatch: ((tr: Transaction) => void) | undefined): boolean {
  const [near, far] = direction === "left" ? (["start", "end"] as const) : (["end", "start"] as const);
  const cell = cellAt(state.selection.$head);
  if (cell === null || !isAtEdge(state, near)) return false;
  const all = rowsOf(cell.of, cell.table).flatMap(({ cells }) => cells);
  const target = all[all.findIndex(({ from }) => from === cell.from) + (direction === "left" ? -1 : 1)];
  if (target === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(placeIn(target, far)))).scrollIntoView());
  return true;
}

function isAtEdge({ selection }: EditorState, edge: "start" | "end"): boolean {
  const cell = selection.empty ? cellAt(selection.$head) : null;
  return cell !== null && selection.head === placeIn(cell, edge);
}

/**
 * What is typed over a selection takes the borders away that it crosses, and pulls words into cells that they do not belong in. So one that
 * begins in a cell ends in it, and one that comes from outside takes the whole table.
 */
export function withoutCrossing(before: EditorState, { selection, doc, tr }: EditorState): Transaction | null {
  if (selection.eq(before.selection) || !(selection instanceof TextSelection) || selection.empty) return null;
  const { $anchor, $head } = selection;
  const [from, to] = [cellAt($anchor), cellAt($head)];
  if (from?.from === to?.from) return null;
  const isForward = $head.pos > $anchor.pos;
  if (from !== null) return tr.setSelection(TextSelection.create(doc, $anchor.pos, placeIn(from, isForward ? "end" : "start")));
  const last = to === null ? undefined : rowsOf(to.of, to.table).at(-1)?.cells.at(-1);
  if (to === null || last === undefined) return null;
  const end = isForward ? doc.resolve(placeIn(last, "end")) : Selection.near(doc.resolve(to.table), -1).$head;
  return tr.setSelection(TextSelection.between($anchor, end));
}
