import type { Editor } from "@tiptap/core";
import type { Node as TextNode } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import type { FileInText } from "../../../contract/file.ts";
import type { Id } from "../../../contract/ids.ts";
import type { FileBlockWords } from "../../../i18n/file-blocks.ts";
import type { FileWords } from "../../../text/block-words.ts";
import { addressOf, toldFile, toldOrOrnament } from "../../../text/files.ts";
import type { Desk } from "../../comments/desk.ts";
import { fileOfNode, type FileAsk } from "./asking.ts";
import { copyOfNode } from "./copy.ts";

export type FileOptions = {
  words: FileWords;
  /** What else is said where the text is written. */
  own: FileBlockWords | null;
  ask: (ask: FileAsk) => void;
  /** Says a sentence to screen readers. */
  say: (sentence: string) => void;
  /** Where its comments are known; null where there are none. */
  desk: Desk | null;
};

/** How a picture or an attachment is shown where it is written: itself, what it lacks, whether it is commented on, and, while it is selected, what can be done with it. */
export class FileView implements NodeView {
  readonly dom: HTMLElement;
  readonly #editor: Editor;
  readonly #place: () => number | undefined;
  readonly #options: FileOptions;
  readonly #tools = document.createElement("div");
  readonly #comments = line("", "commented");
  readonly #stopFollowing: () => void;
  #node: TextNode;
  #copy: string | null = null;

  constructor(node: TextNode, editor: Editor, place: () => number | undefined, options: FileOptions) {
    this.dom = document.createElement(node.type.name === "image" ? "figure" : "div");
    this.#node = node;
    this.#editor = editor;
    this.#place = place;
    this.#options = options;
    this.dom.className = node.type.name === "image" ? "text-picture" : "text-attachment";
    this.#tools.className = "file-tools";
    this.#tools.hidden = true;
    this.#stopFollowing = options.desk?.subscribe(() => this.#showComments()) ?? (() => undefined);
    this.#show();
  }

  destroy(): void {
    this.#stopFollowing();
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
    const told = toldOrOrnament(file, words);
    const chosen = file.kind === "image" ? own.chosenPicture(told) : own.chosenAttachment(told);
    say([chosen, own.comments(this.#threads().length), own.toComment].filter((said) => said !== "").join(" "));
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
    this.#showComments();
    this.dom.replaceChildren(...parts, this.#comments, this.#tools);
  }

  #threads(): Id<"thread">[] {
    const { desk } = this.#options;
    if (desk === null || desk.state().onFiles.size === 0) return [];
    // While it is being changed, the binding does not know it yet: it is still the one it was.
    this.#copy = copyOfNode(this.#editor.state, this.#node) ?? this.#copy;
    return desk.onCopy(this.#copy);
  }

  /** As on words: a click reads them, and the one that is being read is told apart. */
  #showComments(): void {
    const threads = this.#threads();
    const reading = this.#options.desk?.state().reading ?? null;
    this.dom.toggleAttribute("data-thread", threads.length > 0);
    if (threads.length > 0) this.dom.dataset["thread"] = threads.join(" ");
    this.#comments.hidden = threads.length === 0;
    this.#comments.textContent = this.#options.own?.comments(threads.length) ?? "";
    this.#comments.classList.toggle("commented-reading", reading !== null && threads.includes(reading));
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
