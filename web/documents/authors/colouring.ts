import type { Node } from "@tiptap/pm/model";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type * as Y from "yjs";
import { creditSentence, type Credit } from "../../../i18n/authors.ts";
import type { Language } from "../../../i18n/language.ts";
import { findView, paintView } from "./author-marks.ts";
import { groupKeyOf, toneOf, type Credits } from "./credits.ts";
import { stretchesIn } from "./stretches.ts";

/** After somebody has written, so that a burst of letters is painted once. */
const settledAfterMs = 250;

type Blocks = { from: number; to: number };

/**
 * Colours what is in sight of the fields by who wrote it, and follows what is written and scrolled to. A text may have a hundred pages; a screen has two.
 */
export class Colouring {
  readonly #fields: Y.XmlFragment[];
  readonly #doc: Y.Doc;
  readonly #language: Language;
  readonly #metUnknown: () => void;
  #credits: Credits;
  #painted = new Map<EditorView, Blocks>();
  #due: number | undefined;
  #frame: number | undefined;

  /** `metUnknown`: there are letters in sight of a client that nobody has told of. */
  constructor(doc: Y.Doc, fields: Y.XmlFragment[], credits: Credits, language: Language, metUnknown: () => void) {
    this.#doc = doc;
    this.#fields = fields;
    this.#credits = credits;
    this.#language = language;
    this.#metUnknown = metUnknown;
    doc.on("update", this.#wrote);
    window.addEventListener("scroll", this.#moved, { passive: true, capture: true });
    window.addEventListener("resize", this.#moved);
    this.#paint();
  }

  know(credits: Credits): void {
    this.#credits = credits;
    this.#paint();
  }

  stop(): void {
    this.#doc.off("update", this.#wrote);
    window.removeEventListener("scroll", this.#moved, { capture: true });
    window.removeEventListener("resize", this.#moved);
    window.clearTimeout(this.#due);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    for (const view of this.#views().keys()) paintView(view, null);
  }

  readonly #wrote = (): void => {
    this.#due ??= window.setTimeout(() => {
      this.#due = undefined;
      this.#paint();
    }, settledAfterMs);
  };

  readonly #moved = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const seen = [...this.#views()].map(([view]) => [view, blocksInSight(view)] as const);
      if (seen.some(([view, blocks]) => !isWithin(blocks, this.#painted.get(view)))) this.#paint();
    });
  };

  #views(): Map<EditorView, Y.XmlFragment> {
    return new Map(
      this.#fields.flatMap((field) => {
        const view = findView(field);
        return view === undefined ? [] : [[view, field] as const];
      }),
    );
  }

  #paint(): void {
    this.#painted = new Map();
    for (const [view, field] of this.#views()) {
      // To redraw what an input method is still composing would break it off.
      if (view.composing) {
        this.#wrote();
        continue;
      }
      const sight = withMargin(blocksInSight(view));
      this.#painted.set(view, sight);
      paintView(view, (text) => this.#marksOf(text, field, sight));
    }
  }

  #marksOf(text: Node, field: Y.XmlFragment, { from, to }: Blocks): DecorationSet {
    const { stampsOf, creditOf, groups } = this.#credits;
    const now = new Date();
    const marks: Decoration[] = [];
    for (let index = from; index < Math.min(to, text.childCount); index++) {
      for (const stretch of stretchesIn(text, field, index, stampsOf)) {
        const credit = creditOf(stretch.clientId, stretch.at);
        if (credit === undefined) this.#metUnknown();
        else marks.push(this.#mark(stretch, credit, toneOf(groups, groupKeyOf(credit)), now));
      }
    }
    return DecorationSet.create(text, marks);
  }

  /** Not inclusive: what somebody types at its end is theirs, and is marked when it is known whose it is. */
  #mark({ from, to }: { from: number; to: number }, credit: Credit, tone: string, now: Date): Decoration {
    return Decoration.inline(from, to, { class: tone, title: creditSentence(this.#language, credit, now) });
  }
}

/** The blocks of a field that are on the screen, by their places among its children. */
function blocksInSight({ dom }: EditorView): Blocks {
  const blocks = dom.children;
  const from = firstWhere(blocks, ({ bottom }) => bottom >= 0);
  return {
    from,
    to: Math.max(
      from,
      firstWhere(blocks, ({ top }) => top > window.innerHeight),
    ),
  };
}

/** The blocks stand in order, so half of what is left need not be looked at. */
function firstWhere(blocks: HTMLCollection, holds: (box: DOMRect) => boolean): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && holds(block.getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}

const margin = 10;
const withMargin = ({ from, to }: Blocks): Blocks => ({ from: Math.max(0, from - margin), to: to + margin });

const isWithin = (blocks: Blocks, painted: Blocks | undefined): boolean =>
  blocks.from === blocks.to || (painted !== undefined && painted.from <= blocks.from && blocks.to <= painted.to);
