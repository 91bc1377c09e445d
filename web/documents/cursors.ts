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

function caretOf(user: Presence): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `remote-caret ${toneOf(user.personId ?? "")}`;
  caret.setAttribute("aria-hidden", "true");
  const label = document.createElement("span");
  label.className = "remote-caret-name";
  label.textContent = [user.name, user.organisation].filter((part) => part !== undefined && part !== "").join(", ");
  // Word joiners keep the caret on the line of the letter that it stands before.
  caret.append("\u2060", label, "\u2060");
  return caret;
}

const selectionOf = (user: Presence) => ({ class: `remote-selection ${toneOf(user.personId ?? "")}` });
