import { useEffect, useId, useMemo, useRef } from "react";
import type { Span } from "../../contract/imports.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { fieldAt, placeBeside, type Place } from "./places.ts";
import { blockAt, blocksOf, type Block } from "./source-blocks.ts";

/** What is under the eye: the words of a field, or words that somebody selected in the source. */
export type Shown = { span: Span | null; at: string | null };

/** The source with what is shown now marked in it. Marks are the browser's highlights over its text, so that a megabyte is marked as fast as a line. */
export function SourcePane({
  text,
  places,
  shown,
  nameOf,
  onShow,
  onGoTo,
}: {
  text: string;
  places: Place[];
  shown: Shown;
  nameOf: (at: string) => string;
  onShow: (shown: Shown) => void;
  onGoTo: (at: string) => void;
}) {
  const words = useWords(importPageWords).source;
  const announce = useAnnounce();
  const titleId = useId();
  const pane = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(text), [text]);

  useEffect(() => {
    const read = places.filter(({ at }) => !at.includes("/sections/"));
    mark(
      "import-read",
      pane.current,
      blocks,
      read.map(({ span }) => span),
    );
    return () => void CSS.highlights.delete("import-read");
  }, [blocks, places]);
  useEffect(() => {
    mark("import-shown", pane.current, blocks, shown.span === null ? [] : [shown.span]);
    if (pane.current !== null && shown.span !== null) bringIntoView(pane.current, blocks, shown.span);
    return () => void CSS.highlights.delete("import-shown");
  }, [blocks, shown]);

  const became = ({ at, span }: Shown): string => {
    if (at === null) return span === null ? words.help : words.none;
    return span === null ? words.notInSource : `${words.was}: ${nameOf(at)}`;
  };
  /** For what is shown because somebody looked in the source; what follows the focus is not said over and over. */
  const show = (next: Shown) => {
    onShow(next);
    announce(became(next));
  };
  const showSelected = () => {
    const selected = selectionIn(pane.current, blocks);
    if (selected === null) return;
    const place = fieldAt(places, selected.start, selected.end);
    show({ span: place?.span ?? selected, at: place?.at ?? null });
  };
  const walk = (step: 1 | -1) => {
    const place = placeBeside(places, shown.span, step);
    if (place !== null) show(place);
  };

  return (
    <section className="source-pane" aria-labelledby={titleId}>
      <div className="source-head">
        <h2 id={titleId}>{words.heading}</h2>
        <div className="source-walk">
          <button type="button" className="link-button" onClick={() => walk(-1)}>
            {words.before}
          </button>
          <button type="button" className="link-button" onClick={() => walk(1)}>
            {words.after}
          </button>
        </div>
      </div>
      <div className="source-became">
        <p>{became(shown)}</p>
        {shown.at !== null && shown.span !== null && (
          <button type="button" className="link-button" onClick={() => shown.at !== null && onGoTo(shown.at)}>
            {words.goTo}
          </button>
        )}
      </div>
      {/* Scrolled by keyboard, so it can be reached by keyboard. */}
      <div
        ref={pane}
        className="source-text"
        tabIndex={0}
        role="region"
        aria-label={words.label}
        onMouseUp={showSelected}
        onKeyUp={showSelected}
      >
        {blocks.map((block) => (
          <p key={block.start} className="source-block">
            {block.text}
          </p>
        ))}
      </div>
    </section>
  );
}

/** The words between two places as a range of the page; null while they are not drawn. */
function rangeOf(pane: Element | null, blocks: Block[], { start, end }: Span): Range | null {
  const [from, to] = [blockAt(blocks, start), blockAt(blocks, end)];
  const [first, last] = [pane?.children[from.index]?.firstChild, pane?.children[to.index]?.firstChild];
  if (first === null || first === undefined || last === null || last === undefined) return null;
  const range = new Range();
  range.setStart(first, from.offset);
  range.setEnd(last, to.offset);
  return range;
}

function mark(name: string, pane: Element | null, blocks: Block[], spans: Span[]): void {
  const ranges = spans.map((span) => rangeOf(pane, blocks, span)).filter((range) => range !== null);
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** Moves the source alone, never the page. */
function bringIntoView(pane: Element, blocks: Block[], span: Span): void {
  // Blocks out of sight have a guessed height: the block first, and then the line where it really is.
  const block = pane.children[blockAt(blocks, span.start).index];
  if (block === undefined) return;
  const top = () => rangeOf(pane, blocks, span)?.getBoundingClientRect() ?? block.getBoundingClientRect();
  const box = pane.getBoundingClientRect();
  const isSeen = top().top >= box.top && top().bottom <= box.bottom;
  if (!isSeen) pane.scrollTop += top().top - box.top - box.height / 4;
}

/** Where in the text the selection lies; null when it is elsewhere or nothing. */
function selectionIn(pane: Element | null, blocks: Block[]): Span | null {
  const selection = document.getSelection();
  if (pane === null || selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    placeOf(pane, blocks, range.startContainer, range.startOffset),
    placeOf(pane, blocks, range.endContainer, range.endOffset),
  ];
  return start === null || end === null ? null : { start, end };
}

function placeOf(pane: Element, blocks: Block[], node: Node, offset: number): number | null {
  const index = Array.prototype.findIndex.call(pane.children, (child: Element) => child.contains(node));
  const block = blocks[index];
  // Between blocks the browser names the block itself, and counts its one piece of text.
  return block === undefined ? null : block.start + (node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : block.text.length);
}
