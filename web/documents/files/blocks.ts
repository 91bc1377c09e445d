import { Node, type Editor } from "@tiptap/core";
import type { Node as TextNode } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { NodeView } from "@tiptap/pm/view";
import type { FileInText } from "../../../contract/file.ts";
import type { FileBlockWords } from "../../../i18n/file-blocks.ts";
import type { FileWords } from "../../../text/block-words.ts";
import { addressOf, toldFile } from "../../../text/files.ts";
import { fileOfNode, type FileAsk } from "./asking.ts";

type Options = {
  words: FileWords;
  /** What else is said where the text is written. */
  own: FileBlockWords | null;
  ask: (ask: FileAsk) => void;
  /** Says a sentence to screen readers. */
  say: (sentence: string) => void;
};
export type FileHandling = Partial<Omit<Options, "words">>;

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

const FileBlock = Node.create<Options>({
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({
    words: { picture: String, pictureWithoutAlt: "", ornament: "", attachment: String, unknown: "", size: String },
    own: null,
    ask: () => undefined,
    say: () => undefined,
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
function edit({ state, isEditable, view }: Editor, type: string, { ask }: Options): boolean {
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

class FileView implements NodeView {
  readonly dom: HTMLElement;
  readonly #editor: Editor;
  readonly #place: () => number | undefined;
  readonly #options: Options;
  readonly #tools = document.createElement("div");
  #node: TextNode;

  constructor(node: TextNode, editor: Editor, place: () => number | undefined, options: Options) {
    this.dom = document.createElement(node.type.name === "image" ? "figure" : "div");
    this.#node = node;
    this.#editor = editor;
    this.#place = place;
    this.#options = options;
    this.dom.className = node.type.name === "image" ? "text-picture" : "text-attachment";
    this.#tools.className = "file-tools";
    this.#tools.hidden = true;
    this.#show();
  }

  update(node: TextNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#show();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add("file-chosen");
    const file = fileOfNode(this.#node);
    const { words, own, say } = this.#options;
    this.#tools.hidden = !this.#editor.isEditable;
    if (file === null || own === null || !this.#editor.isEditable) return;
    const told = toldFile(file, words);
    say(file.kind === "image" ? own.chosenPicture(told === "" ? words.ornament : told) : own.chosenAttachment(told));
  }

  deselectNode(): void {
    this.dom.classList.remove("file-chosen");
    this.#tools.hidden = true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest("button, a") !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #show(): void {
    const file = fileOfNode(this.#node);
    const { words, own, ask } = this.#options;
    const parts = [file === null ? line(words.unknown) : shown(file, words)];
    if (own !== null && this.#editor.isEditable) {
      const remove = button(own.remove, () => this.#remove(own.removed));
      const picture = file?.kind === "image" ? file : null;
      const tools = picture === null ? [remove] : [button(own.describe, () => ask({ kind: "description", of: picture })), remove];
      this.#tools.replaceChildren(...tools);
      if (picture?.alt === null) parts.push(line(own.undescribed, "file-undescribed"));
    }
    this.dom.replaceChildren(...parts, this.#tools);
  }

  #remove(said: string): void {
    const place = this.#place();
    if (place === undefined) return;
    const { state, view } = this.#editor;
    view.dispatch(state.tr.delete(place, place + this.#node.nodeSize));
    view.focus();
    this.#options.say(said);
  }
}

function shown(file: FileInText, words: FileWords): HTMLElement {
  if (file.kind === "attachment") {
    const link = document.createElement("a");
    Object.assign(link, { href: addressOf(file), download: file.name, textContent: toldFile(file, words) });
    const around = document.createElement("p");
    around.append(link);
    return around;
  }
  const image = document.createElement("img");
  askAgain(image, addressOf(file));
  Object.assign(image, { src: addressOf(file), alt: file.alt ?? words.pictureWithoutAlt, ...file.size });
  return image;
}

const asksAgainAfterMs = [500, 2000, 8000, 30_000];

/** What somebody copies here from another text is in this one before the server has been told that it may be; and a line may be gone for a while. */
function askAgain(image: HTMLImageElement, source: string): void {
  let asked = 0;
  image.addEventListener("error", () => {
    const waitMs = asksAgainAfterMs[asked++];
    if (waitMs !== undefined) setTimeout(() => image.isConnected && image.setAttribute("src", source), waitMs);
  });
}

function line(words: string, className = ""): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.className = className;
  paragraph.textContent = words;
  return paragraph;
}

function button(label: string, act: () => void): HTMLElement {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "button button-secondary button-small", textContent: label });
  made.addEventListener("click", act);
  return made;
}
