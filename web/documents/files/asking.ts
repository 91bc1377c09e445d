import { Extension } from "@tiptap/core";
import type { Node, Slice } from "@tiptap/pm/model";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { FileInText } from "../../../contract/file.ts";
import type { Id } from "../../../contract/ids.ts";
import { fileOf } from "../../../text/files.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    files: { askForFile: (kind: FileInText["kind"]) => ReturnType };
  }
}

/** What somebody wants to put in, with the files if they came along; or the picture whose description they want to change. */
export type FileAsk = { kind: FileInText["kind"]; files: File[] } | { kind: "description"; of: Extract<FileInText, { kind: "image" }> };

type Options = {
  ask: (ask: FileAsk) => void;
  /** Has files of another text stand in this one too. */
  bring: (fileIds: Id<"file">[]) => void;
};

/** Files come in by a menu, by dropping them, or with what is copied from another text. What asks about them is a dialog outside of the editor. */
export const Files = Extension.create<Options>({
  name: "files",
  addOptions: () => ({ ask: () => undefined, bring: () => undefined }),
  addCommands() {
    const { ask } = this.options;
    return {
      askForFile:
        (kind) =>
        ({ dispatch }) => {
          if (dispatch !== undefined) ask({ kind, files: [] });
          return true;
        },
    };
  },
  addProseMirrorPlugins() {
    const { ask, bring } = this.options;
    return [
      new Plugin({
        props: {
          handleDrop: (view, event) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            // Of a picture that is dragged within the text the browser makes a file too.
            if (view.dragging !== null || files.length === 0 || !view.editable) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (at !== null) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
            ask(askFor(files));
            return true;
          },
          transformPasted: (slice, view) => {
            // What is moved within a text, or cut out of it, is still its own.
            const foreign = idsIn(slice).filter((id) => !shownIn(view.state.doc, id));
            if (view.dragging?.move !== true && foreign.length > 0) bring(foreign);
            return slice;
          },
        },
      }),
    ];
  },
});

/** Several may be of both kinds: each is asked about as what it is. */
export const askFor = (files: File[]): FileAsk => ({ kind: files[0]?.type.startsWith("image/") === true ? "image" : "attachment", files });

export const fileOfNode = (node: Node): FileInText | null => fileOf({ type: node.type.name, attrs: node.attrs });

function idsIn({ content }: Slice): Id<"file">[] {
  const ids = new Set<Id<"file">>();
  content.descendants((node) => {
    const file = fileOfNode(node);
    if (file !== null) ids.add(file.id);
  });
  return [...ids];
}

function shownIn(doc: Node, id: Id<"file">): boolean {
  let isShown = false;
  doc.descendants((node) => {
    isShown ||= fileOfNode(node)?.id === id;
    return !isShown;
  });
  return isShown;
}
