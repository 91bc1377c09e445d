import { Extension } from "@tiptap/core";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";

/** A slash that somebody has just typed, and what they have typed after it. Places are the document's; `to` is the caret. */
export type Slash = { from: number; to: number; query: string };
/** The list that is open for it, as assistive technology is told of it. */
type OpenList = { list: string; option: string | null };
type SlashState = { slash: Slash | null; open: OpenList | null };

const key = new PluginKey<SlashState>("slash");
const none: SlashState = { slash: null, open: null };

/** At the beginning of a line or after a space, and while what follows may be the name of a block. */
const pattern = /(?:^|[\s\uFFFC])\/(|[\p{L}\d-]+(?: [\p{L}\d-]*)?)$/u;

/** Notices a slash, and says so. The list itself is fetched when it is first wanted. */
export const SlashTrigger = Extension.create<{ changed: (slash: Slash | null) => void }>({
  name: "slashTrigger",
  addOptions: () => ({ changed: () => undefined }),
  addProseMirrorPlugins() {
    const { changed } = this.options;
    return [
      new Plugin<SlashState>({
        key,
        state: {
          init: () => none,
          apply(tr, was, before, after) {
            const meta: unknown = tr.getMeta(key);
            if (meta === "close") return none;
            if (isOpenList(meta)) return was.slash === null ? was : { ...was, open: meta };
            if (!tr.docChanged && !tr.selectionSet) return was;
            const slash = slashAt(after);
            if (slash === null) return none;
            const isMine = tr.getMeta(ySyncPluginKey) === undefined;
            // What somebody else writes above moves it.
            if (was.slash !== null && (was.slash.from === slash.from || !isMine)) return { slash, open: was.open };
            // It opens for whoever types it, not for who comes by.
            const isTyped = isMine && tr.docChanged && slash.query === "" && before.selection.from < slash.to;
            return isTyped && slashAt(before)?.from !== slash.from ? { slash, open: null } : none;
          },
        },
        props: {
          attributes(state) {
            const open = key.getState(state)?.open ?? null;
            if (open === null) return {};
            return {
              "aria-autocomplete": "list",
              "aria-controls": open.list,
              ...(open.option !== null && { "aria-activedescendant": open.option }),
            };
          },
          handleDOMEvents: {
            blur: (view) => {
              if ((key.getState(view.state)?.slash ?? null) !== null) view.dispatch(view.state.tr.setMeta(key, "close"));
              return false;
            },
          },
        },
        view: () => ({
          update: (view, before) => {
            const slash = key.getState(view.state)?.slash ?? null;
            if (slash !== (key.getState(before)?.slash ?? null)) changed(slash);
          },
        }),
      }),
    ];
  },
});

type Dispatches = { state: EditorState; dispatch: (tr: EditorState["tr"]) => void };

export const closeSlash = ({ state, dispatch }: Dispatches): void => dispatch(state.tr.setMeta(key, "close"));

export function tellOfList({ state, dispatch }: Dispatches, open: OpenList): void {
  dispatch(state.tr.setMeta(key, open).setMeta("addToHistory", false));
}

const isOpenList = (meta: unknown): meta is OpenList => typeof meta === "object" && meta !== null && "list" in meta;

function slashAt({ selection }: EditorState): Slash | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 40), $from.parentOffset, undefined, "\uFFFC");
  const [, query] = pattern.exec(before) ?? [];
  return query === undefined ? null : { from: $from.pos - query.length - 1, to: $from.pos, query };
}
