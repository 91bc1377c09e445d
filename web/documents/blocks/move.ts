import { Extension } from "@tiptap/core";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { cellAt } from "./table-places.ts";

export type Move = "up" | "down";
export type Moved = Move | "edge";

/** Alt+Shift and the arrows move what the caret stands in past its neighbour: an item in its list, a row in its table, else the block. */
export const MoveBlocks = Extension.create<{ moved: (moved: Moved) => void }>({
  name: "moveBlocks",
  addOptions: () => ({ moved: () => undefined }),
  addKeyboardShortcuts() {
    const move = (direction: Move) => () =>
      this.editor.commands.command(({ state, dispatch }) => {
        const tr = movedBlock(state, direction);
        if (tr !== null) dispatch?.(tr);
        this.options.moved(tr === null ? "edge" : direction);
        return true;
      });
    return { "Alt-Shift-ArrowUp": move("up"), "Alt-Shift-ArrowDown": move("down") };
  },
});

/** Null where there is nothing on that side to move past. */
export function movedBlock(state: EditorState, direction: Move): Transaction | null {
  const { $from, anchor, head } = state.selection;
  const isChosen = state.selection instanceof NodeSelection;
  // A picture that is selected stands where the selection begins, and has nothing that a caret could be in.
  const depth = isChosen ? $from.depth + 1 : depthOf($from);
  if (depth === null) return null;
  const [parent, index] = [$from.node(depth - 1), $from.index(depth - 1)];
  const [node, beside] = [parent.child(index), parent.maybeChild(index + (direction === "up" ? -1 : 1))];
  if (beside === null || isHead(direction === "up" ? beside : node)) return null;
  const from = $from.before(depth);
  const shift = direction === "up" ? -beside.nodeSize : beside.nodeSize;
  const { tr } = state;
  if (direction === "up") tr.insert(from + node.nodeSize, beside).delete(from - beside.nodeSize, from);
  else tr.delete(from + node.nodeSize, from + node.nodeSize + beside.nodeSize).insert(from, beside);
  const moved = isChosen ? NodeSelection.create(tr.doc, anchor + shift) : TextSelection.create(tr.doc, anchor + shift, head + shift);
  return tr.setSelection(moved).scrollIntoView();
}

const rows = new Set(["listItem", "taskItem"]);

function depthOf($place: ResolvedPos): number | null {
  if (cellAt($place) !== null) {
    for (let depth = $place.depth; depth > 0; depth--) if ($place.node(depth).type.name === "tableRow") return depth;
  }
  for (let depth = $place.depth; depth > 0; depth--) if (rows.has($place.node(depth).type.name)) return depth;
  return $place.depth > 0 ? $place.depth : null;
}

/** The heads of a table's columns stay on top. */
const isHead = (node: Node): boolean => node.type.name === "tableRow" && node.firstChild?.type.name === "tableHeader";
