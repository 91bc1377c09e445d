import type { TextMark, TextNode } from "../../../contract/text.ts";
import { Line, marksWithin } from "./line.ts";
import { isMarker, placeOf, withLists, type Block, type Place } from "./lists.ts";
import { ownPictureOf } from "./own-picture.ts";
import { tableOf } from "./tables.ts";
import { find, isElement, isHidden, treeOf, type Element, type Piece } from "./tree.ts";

const blockTags = new Set(
  "address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form header html legend main menu nav p pre section summary tbody tfoot thead tr td th".split(
    " ",
  ),
);

/** What was copied as blocks of ours, how many pictures were left out, and where those are from: nothing is fetched from there. */
export type Pasted = { content: TextNode[]; pictures: number; sources: string[] };

/** HTML of Word, of mail and of pages; `home` is where this house is. Its words are kept, in the forms that our texts have; its looks are not. */
export function blocksOfHtml(html: string, home: string): Pasted {
  const reading = new Reading(home);
  const content = reading.blocks(treeOf(html).children, { marks: [], isKept: false });
  return { content, pictures: reading.sources.length, sources: reading.sources };
}

type Around = { marks: TextMark[]; isKept: boolean };

class Reading {
  readonly sources: string[] = [];
  readonly #home: string;

  constructor(home: string) {
    this.#home = home;
  }

  blocks(pieces: Piece[], around: Around): TextNode[] {
    const part = new Part();
    this.#read(pieces, around, part);
    return withLists(part.end());
  }

  #read(pieces: Piece[], around: Around, into: Part): void {
    for (const piece of pieces) {
      if (isElement(piece)) this.#element(piece, around, into);
      else into.line.add(piece, around.marks, around.isKept);
    }
  }

  #element(element: Element, around: Around, into: Part): void {
    const { tag, children } = element;
    if (isHidden(element) || isMarker(element)) return;
    const within: Around = { marks: marksWithin(element, around.marks), isKept: around.isKept || tag === "pre" };
    if (tag === "br") {
      if (into.line.break()) into.endLine();
    } else if (tag === "img" || tag === "v:imagedata") this.#picture(element, into);
    else if (/^h[1-6]$/u.test(tag) || isTitle(element)) into.add(...this.#heading(element, around));
    else if (tag === "ul" || tag === "ol") this.#list(element, around, into);
    else if (tag === "li") into.add({ type: "bulletList", content: [this.#item(element, around)] });
    else if (tag === "table") into.add(...tableOf(element, (cell) => this.blocks(cell.children, { marks: [], isKept: false })));
    else if (tag === "blockquote") into.add(...wrapped("blockquote", this.blocks(children, within)));
    else if (tag === "hr") into.add({ type: "horizontalRule" });
    else if (blockTags.has(tag)) {
      into.endLine();
      into.place = placeOf(element) ?? into.place;
      this.#read(children, within, into);
      into.endLine();
      into.place = null;
    } else this.#read(children, within, into);
  }

  #picture(element: Element, into: Part): void {
    const own = ownPictureOf(element, this.#home);
    if (own === null) this.sources.push(element.attributes["src"] ?? "");
    else into.add(own);
  }

  /** Headings have no bold of their own, and hold lines, no blocks. */
  #heading(element: Element, { isKept }: Around): TextNode[] {
    const level = /^h[12]$/u.test(element.tag) || isTitle(element) ? 2 : 3;
    return this.blocks(element.children, { marks: [], isKept }).map((node) =>
      node.type === "paragraph" ? { ...node, type: "heading", attrs: { level }, content: (node.content ?? []).map(withoutBold) } : node,
    );
  }

  #list({ tag, attributes, children }: Element, around: Around, into: Part): void {
    const items = children.filter(isElement).filter((child) => child.tag === "li");
    // Word in the browser puts every item into a list of its own, and notes how deep it is.
    if (items.length > 0 && items.every((item) => item.attributes["data-aria-level"] !== undefined)) {
      for (const item of items) {
        const place = { list: tag, level: Number(item.attributes["data-aria-level"]) || 1, isOrdered: tag === "ol", start: 1 };
        into.endLine();
        for (const node of this.blocks(item.children, around)) into.put({ node, place });
      }
      return;
    }
    const content: TextNode[] = [];
    for (const child of children) {
      if (!isElement(child)) {
        if (child.trim() !== "") content.push({ type: "listItem", content: this.blocks([child], around) });
      } else if (child.tag === "li") content.push(this.#item(child, around));
      // A list right within a list belongs to the item before it.
      else for (const node of this.blocks([child], around)) addTo(content, node);
    }
    if (content.length === 0) return;
    const isTasks = content.every(({ type }) => type === "taskItem");
    const start = Number.parseInt(attributes["start"] ?? "1", 10) || 1;
    if (isTasks) into.add({ type: "taskList", content });
    else if (tag === "ul") into.add({ type: "bulletList", content: content.map(asListItem) });
    else into.add({ type: "orderedList", ...(start !== 1 && { attrs: { start } }), content: content.map(asListItem) });
  }

  #item(item: Element, around: Around): TextNode {
    const [box] = find(item, ({ tag, attributes }) => tag === "input" && attributes["type"] === "checkbox");
    const content = this.blocks(item.children, around);
    const filled = content.length === 0 ? [{ type: "paragraph" }] : content;
    return box === undefined
      ? { type: "listItem", content: filled }
      : { type: "taskItem", attrs: { checked: box.attributes["checked"] !== undefined }, content: filled };
  }
}

/** Blocks as they come, with the line that is not yet one. */
class Part {
  readonly line = new Line();
  place: Place | null = null;
  readonly #blocks: Block[] = [];

  endLine(): void {
    const content = this.line.take();
    if (content !== null) this.#blocks.push({ node: { type: "paragraph", content }, place: this.place });
  }

  put(block: Block): void {
    this.#blocks.push(block);
  }

  add(...nodes: TextNode[]): void {
    this.endLine();
    for (const node of nodes) this.#blocks.push({ node, place: null });
  }

  end(): Block[] {
    this.endLine();
    return this.#blocks;
  }
}

/** Word's title is a paragraph that only looks like one. */
const isTitle = ({ tag, attributes }: Element): boolean => tag === "p" && /^Mso(Title|Heading\d)/u.test(attributes["class"] ?? "");

const wrapped = (type: string, content: TextNode[]): TextNode[] => (content.length === 0 ? [] : [{ type, content }]);

const asListItem = (item: TextNode): TextNode => (item.type === "taskItem" ? { type: "listItem", content: item.content ?? [] } : item);

function addTo(items: TextNode[], node: TextNode): void {
  const last = items.at(-1);
  if (last === undefined) items.push({ type: "listItem", content: [node] });
  else last.content?.push(node);
}

function withoutBold(node: TextNode): TextNode {
  const { marks, ...rest } = node;
  const kept = (marks ?? []).filter(({ type }) => type !== "bold");
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}
