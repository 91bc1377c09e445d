import { Extension } from "@tiptap/core";
import type { Plugin } from "@tiptap/pm/state";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import { toneOf } from "./tones.ts";

type Presence = { personId?: string; name?: string; organisation?: string };

/**
 * Where the others' carets and selections are. Colours come from classes, because the content security policy refuses style attributes.
 * Hidden from screen readers, for whom a name that jumps about in the text is noise: they have the list of who is here.
 */
export const RemoteCursors = Extension.create<{ awareness: Awareness | null }>({
  name: "remoteCursors",
  addOptions() {
    return { awareness: null };
  },
  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (awareness === null) return [];
    // The package types its plugin as `any`.
    return [yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf }) as Plugin];
  },
});

/**
 * The name is drawn by the style sheet. Were it text, a click on the line would now and then put one's own caret into it, where the browser throws
 * away what is typed until the editor has noticed.
 */
function caretOf(user: Presence): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `remote-caret ${toneOf(user.personId ?? "")}`;
  caret.setAttribute("aria-hidden", "true");
  caret.dataset["person"] = user.personId ?? "";
  caret.dataset["name"] = [user.name, user.organisation].filter((part) => part !== undefined && part !== "").join(", ");
  return caret;
}

const selectionOf = (user: Presence) => ({ class: `remote-selection ${toneOf(user.personId ?? "")}` });
