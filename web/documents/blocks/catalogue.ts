import type { ChainedCommands, Editor } from "@tiptap/core";
import type { BlockName } from "../../../i18n/editor-tools.ts";

/** One thing that can be put into a text, from the menus and the slash alike. `keys` as a keyboard writes them. */
export type Choice = {
  name: BlockName;
  keys?: string;
  isActive: (editor: Editor) => boolean;
  make: (chain: ChainedCommands) => ChainedCommands;
};

export const catalogue: Choice[] = [
  { name: "paragraph", keys: "Mod+Alt+0", isActive: (at) => at.isActive("paragraph"), make: (chain) => chain.setNode("paragraph") },
  {
    name: "heading",
    keys: "Mod+Alt+2",
    isActive: (at) => at.isActive("heading", { level: 2 }),
    make: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    name: "subheading",
    keys: "Mod+Alt+3",
    isActive: (at) => at.isActive("heading", { level: 3 }),
    make: (chain) => chain.toggleHeading({ level: 3 }),
  },
  { name: "bulletList", keys: "Mod+Shift+8", isActive: (at) => at.isActive("bulletList"), make: (chain) => chain.toggleBulletList() },
  { name: "orderedList", keys: "Mod+Shift+7", isActive: (at) => at.isActive("orderedList"), make: (chain) => chain.toggleOrderedList() },
  { name: "taskList", keys: "Mod+Shift+9", isActive: (at) => at.isActive("taskList"), make: (chain) => chain.toggleTaskList() },
  { name: "table", isActive: (at) => at.isActive("table"), make: (chain) => chain.insertTable() },
  { name: "picture", isActive: (at) => at.isActive("image"), make: (chain) => chain.askForFile("image") },
  { name: "attachment", isActive: (at) => at.isActive("attachment"), make: (chain) => chain.askForFile("attachment") },
  {
    name: "proposal",
    isActive: (at) => at.isActive("callout", { kind: "proposal" }),
    make: (chain) => chain.toggleCallout("proposal"),
  },
  {
    name: "reservation",
    isActive: (at) => at.isActive("callout", { kind: "reservation" }),
    make: (chain) => chain.toggleCallout("reservation"),
  },
  { name: "blockquote", keys: "Mod+Shift+B", isActive: (at) => at.isActive("blockquote"), make: (chain) => chain.toggleBlockquote() },
  { name: "horizontalRule", isActive: () => false, make: (chain) => chain.setHorizontalRule() },
];
