import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { copyOf } from "../../../text/standing-files.ts";
import { partOf } from "../binding-part.ts";

/** Which copy of its file the node is, as the binding knows it by its block in the live text; null for the moment before it knows it. */
export function copyOfNode(state: EditorState, node: Node): string | null {
  const mapping = partOf(partOf(ySyncPluginKey.getState(state), "binding"), "mapping");
  if (!(mapping instanceof Map)) return null;
  const nodes: Map<unknown, unknown> = mapping;
  for (const [block, shown] of nodes) if (shown === node && block instanceof Y.XmlElement) return copyOf(block);
  return null;
}
