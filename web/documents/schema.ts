import { Extension, Mark, Node, mergeAttributes, textblockTypeInputRule, wrappingInputRule, type Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { OrderedList } from "@tiptap/extension-list/ordered-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { Text } from "@tiptap/extension-text";
import { Underline } from "@tiptap/extension-underline";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import type { BlockWords } from "../../text/block-words.ts";
import { CommentMark } from "../comments/comment-mark.ts";
import { isSafeAddress } from "../ui/safe-address.ts";
import { Callout } from "./blocks/callout.ts";
import { Table, TableCell, TableHeader, TableRow } from "./blocks/table.ts";
import { TaskItem, TaskList } from "./blocks/tasks.ts";
import { Attachment, Picture, type FileHandling } from "./files/blocks.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    heading: { toggleHeading: (attributes: { level: 2 | 3 }) => ReturnType };
    link: { setLink: (attributes: { href: string }) => ReturnType; unsetLink: () => ReturnType };
  }
}

/** Signs in a line are words: `*)` and `*)` in one sentence are two footnotes here, and nothing in italics without them. */
const asWritten = { addInputRules: () => [], addPasteRules: () => [] };

/**
 * The nodes and marks of contract/text.ts, and no others. Nothing here adds to the text by itself (no trailing paragraph, no automatic
 * links): opening a document must not change it. `words` are those that the blocks say of themselves, `files` is for
 * whoever can put files in.
 */
export const richText = (words: BlockWords, files: FileHandling = {}): Extensions => [
  Attachment.configure({ words: words.files, ...files }),
  Bold.extend(asWritten),
  Blockquote,
  BulletList,
  Callout.configure({ names: words.callout }),
  CommentMark,
  Document,
  Dropcursor.configure({ color: false, class: "drop-cursor" }),
  Gapcursor,
  HardBreak,
  HorizontalRule,
  Italic.extend(asWritten),
  // Also what begins with another block than a paragraph: the binding deletes what its schema forbids, and two people can leave an item like that.
  ListItem.extend({ content: "block+" }),
  ListKeymap,
  OrderedList.extend({
    // A list begins with 1: a paragraph that begins with “2. august” says when.
    addInputRules() {
      return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })];
    },
  }),
  Paragraph,
  Picture.configure({ words: words.files, ...files }),
  Strike.extend(asWritten),
  Table,
  TableCell,
  TableHeader,
  TableRow,
  TaskItem.configure({ label: words.done }),
  TaskList,
  Text,
  Underline,
  /**
   * Two levels, stored as 2 and 3: the highest is level 1's, the document's title. On the page a field's label stands in between, so
   * they are shown as h3 and h4.
   */
  Node.create({
    name: "heading",
    group: "block",
    content: "inline*",
    defining: true,
    addAttributes: () => ({ level: { default: 2, rendered: false } }),
    parseHTML: () => [
      { tag: "[data-level='2']", attrs: { level: 2 }, priority: 60 },
      { tag: "[data-level='3']", attrs: { level: 3 }, priority: 60 },
      { tag: "h1", attrs: { level: 2 } },
      { tag: "h2", attrs: { level: 2 } },
      ...["h3", "h4", "h5", "h6"].map((tag) => ({ tag, attrs: { level: 3 } })),
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      node.attrs["level"] === 3 ? "h4" : "h3",
      mergeAttributes(HTMLAttributes, { "data-level": String(node.attrs["level"]), class: "text-heading" }),
      0,
    ],
    addCommands() {
      return {
        toggleHeading:
          (attributes) =>
          ({ commands }) =>
            commands.toggleNode(this.name, "paragraph", attributes),
      };
    },
    addKeyboardShortcuts() {
      return {
        "Mod-Alt-2": () => this.editor.commands.toggleHeading({ level: 2 }),
        "Mod-Alt-3": () => this.editor.commands.toggleHeading({ level: 3 }),
      };
    },
    addInputRules() {
      return ([2, 3] as const).map((level) =>
        textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }),
      );
    },
  }),
  /** Only the address is stored; how a link opens is the reader's business. */
  Mark.create({
    name: "link",
    inclusive: false,
    // The room takes any address, so what is shown is judged here, as the pages that the server renders do.
    addAttributes: () => ({
      href: { default: null, renderHTML: ({ href }) => (typeof href === "string" && isSafeAddress(href) ? { href } : {}) },
    }),
    parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => isSafeAddress(element.getAttribute("href") ?? "") && null }],
    renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes, { rel: "noopener noreferrer nofollow" }), 0],
    addCommands() {
      return {
        setLink:
          (attributes) =>
          ({ chain }) =>
            chain().extendMarkRange(this.name).setMark(this.name, attributes).run(),
        unsetLink:
          () =>
          ({ chain }) =>
            chain().extendMarkRange(this.name).unsetMark(this.name).run(),
      };
    },
  }),
  Extension.create({
    name: "indent",
    addKeyboardShortcuts() {
      return {
        "Alt-Shift-ArrowRight": () => listItems.some((item) => this.editor.commands.sinkListItem(item)),
        "Alt-Shift-ArrowLeft": () => listItems.some((item) => this.editor.commands.liftListItem(item)),
      };
    },
  }),
];

const listItems = ["listItem", "taskItem"];

/** One line of plain words. The schema would carry more lines, which another page may have made; this one makes none. */
export const plainText: Extensions = [
  CommentMark,
  Document,
  Paragraph,
  Text,
  Extension.create({
    name: "oneLine",
    addKeyboardShortcuts: () => ({ Enter: () => true, "Shift-Enter": () => true, "Mod-Enter": () => true }),
  }),
];
