import type { Node } from "@tiptap/pm/model";
import { NodeSelection, type EditorState } from "@tiptap/pm/state";
import type { Passage } from "../../contract/comment.ts";
import type { FileInText } from "../../contract/file.ts";
import { fileOfNode } from "../documents/files/asking.ts";
import { copyOfNode } from "../documents/files/copy.ts";

/** What is selected in a field, block by block, as places are counted (see contract/place.ts). Null for a caret, or where no words are selected. */
export function selectedPassage({ doc, selection }: EditorState, field: string): Passage | null {
  if (selection.empty) return null;
  const { from, to } = selection;
  const passage = innermost(doc).flatMap(({ node, start }, block) => {
    const [begin, end] = [Math.max(from, start), Math.min(to, start + node.content.size)];
    if (begin >= end || !node.inlineContent) return [];
    const words = node.textBetween(begin - start, end - start, "", () => "\n");
    const spaces = words.length - words.trimStart().length;
    const trimmed = words.trim();
    return trimmed === "" ? [] : [{ field, block, offset: begin - start + spaces, words: trimmed }];
  });
  return passage.length === 0 ? null : passage;
}

/** The picture or attachment that is selected, if one is, and which copy of it. */
export function selectedFile(state: EditorState): { file: FileInText | null; copy: string | null } {
  const { selection } = state;
  const file = selection instanceof NodeSelection ? fileOfNode(selection.node) : null;
  return { file, copy: file === null || !(selection instanceof NodeSelection) ? null : copyOfNode(state, selection.node) };
}

/** The blocks that hold words and no blocks, in order, with where their content begins. */
function innermost(parent: Node, at = 0): { node: Node; start: number }[] {
  const found: { node: Node; start: number }[] = [];
  parent.forEach((child, offset) => {
    const start = at + offset + 1;
    if (child.firstChild?.isBlock === true) found.push(...innermost(child, start));
    else found.push({ node: child, start });
  });
  return found;
}
