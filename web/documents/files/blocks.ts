import { Node, type Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { fileOfNode } from "./asking.ts";
import { FileView, type FileOptions } from "./file-view.ts";

export type FileHandling = Partial<Omit<FileOptions, "words">>;

const isWritten = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

const attribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attrs: Record<string, unknown>) => (isWritten(attrs[name]) ? { [`data-${name}`]: attrs[name] } : {}),
});
const number = (name: string) => ({
  ...attribute(name),
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(`data-${name}`) ?? "") || null,
});

const FileBlock = Node.create<FileOptions>({
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({
    words: { picture: String, pictureWithoutAlt: "", ornament: "", attachment: String, unknown: "", size: String },
    own: null,
    ask: () => undefined,
    say: () => undefined,
    desk: null,
  }),
  addKeyboardShortcuts() {
    return { Enter: () => edit(this.editor, this.name, this.options) };
  },
  addNodeView() {
    return ({ node, editor, getPos }) => new FileView(node, editor, getPos, this.options);
  },
});

/** A picture. Its bytes are its own address's: what comes from elsewhere is never shown. */
export const Picture = FileBlock.extend({
  name: "image",
  addAttributes: () => ({
    file: attribute("file"),
    sha256: attribute("sha256"),
    alt: attribute("alt"),
    width: number("width"),
    height: number("height"),
  }),
  parseHTML: () => [{ tag: "img[data-file]" }],
  renderHTML: ({ HTMLAttributes, node }) => ["img", { ...HTMLAttributes, alt: String(node.attrs["alt"] ?? "") }],
});

/** Something attached: a line that leads to it. */
export const Attachment = FileBlock.extend({
  name: "attachment",
  addAttributes: () => ({ file: attribute("file"), sha256: attribute("sha256"), name: attribute("name"), bytes: number("bytes") }),
  parseHTML: () => [{ tag: "p[data-file]", priority: 60 }],
  renderHTML: ({ HTMLAttributes, node }) => ["p", HTMLAttributes, String(node.attrs["name"] ?? "")],
});

/** What Enter does where one of them is selected. */
function edit({ state, isEditable, view }: Editor, type: string, { ask }: FileOptions): boolean {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== type) return false;
  const file = fileOfNode(selection.node);
  if (file?.kind === "image" && isEditable) ask({ kind: "description", of: file });
  if (file?.kind === "attachment") {
    const shown = view.nodeDOM(selection.from);
    if (shown instanceof HTMLElement) shown.querySelector("a")?.click();
  }
  return true;
}
