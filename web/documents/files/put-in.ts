import { Selection, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { FileInText } from "../../../contract/file.ts";
import type { TextFileView } from "../../../contract/file.ts";
import { fileOfNode } from "./asking.ts";

/**
 * The file after the block that the caret is in, before it where the caret is at its beginning, in its place where it is empty; and the caret where one goes on writing
 * below it. Nothing that is selected goes.
 */
export function withFile({ schema, selection, tr }: EditorState, view: TextFileView, as: { alt: string } | "attachment"): Transaction {
  const { id: file, sha256, name, bytes, size } = view;
  const node =
    as === "attachment"
      ? schema.node("attachment", { file, sha256, name, bytes })
      : schema.node("image", { file, sha256, alt: as.alt, ...size });
  const { $to } = selection;
  const isInLine = $to.parent.isTextblock;
  const from = !isInLine ? $to.pos : $to.parentOffset === 0 ? $to.before() : $to.after();
  const end = from + node.nodeSize;
  if (isInLine && $to.parent.content.size === 0) tr.replaceWith($to.before(), $to.after(), node);
  else tr.insert(from, node);
  if (tr.doc.resolve(end).nodeAfter === null) tr.insert(end, schema.node("paragraph"));
  return tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView();
}

/** The picture saying something else, wherever others have moved it meanwhile; null where it is gone. Where it stands twice, it is the one that is selected. */
export function withAlt({ doc, selection, tr }: EditorState, picture: FileInText, alt: string): Transaction | null {
  const places: number[] = [];
  doc.descendants((node, place) => {
    const file = fileOfNode(node);
    if (file?.kind === "image" && file.id === picture.id) places.push(place);
  });
  const place = places.find((candidate) => candidate === selection.from) ?? places[0];
  return place === undefined ? null : tr.setNodeAttribute(place, "alt", alt);
}
