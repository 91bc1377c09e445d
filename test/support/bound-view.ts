import { ProsemirrorBinding, ySyncPlugin } from "@tiptap/y-tiptap";
import type { Schema } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type * as Y from "yjs";

/** The editor's own binding over a field, with as much of a view as it needs, showing what the field holds. */
export function bindView(field: Y.XmlFragment, schema: Schema) {
  const binding = new ProsemirrorBinding(field);
  const view = {
    state: EditorState.create({ schema, plugins: [ySyncPlugin(field)] }),
    dispatch(transaction: Transaction) {
      view.state = view.state.apply(transaction);
    },
    hasFocus: () => false,
  };
  binding.initView(view);
  binding._forceRerender();
  return { binding, view };
}
