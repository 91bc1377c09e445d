import { Parser } from "htmlparser2";
import { Layout } from "./layout.ts";
import { decodeText } from "./plain-text.ts";

/** What has no words for readers in it. Folded and hidden parts stay: pages fold away the very items that are wanted. */
const silent = new Set(["script", "style", "template", "noscript", "title", "svg", "iframe", "object", "select", "textarea"]);

const blocks = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead ul".split(
    " ",
  ),
);
const spaced = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "p", "table", "ul", "ol"]);

/** A page saved from a browser, as text: blocks on lines, cells with tabs between, list items with their number or a bullet. */
export function textOfHtml(bytes: Uint8Array): string {
  const layout = new Layout();
  const lists: { next: number | null }[] = [];
  let silence = 0;
  let kept = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent.has(name)) silence++;
      if (silence > 0) return;
      if (name === "br") layout.breakLine();
      else if (name === "tr") layout.openRow();
      else if (spaced.has(name)) layout.leaveLine();
      else if (blocks.has(name)) layout.endLine();
      if (name === "pre") kept++;
      if (name === "ol") lists.push({ next: Number.parseInt(attributes["start"] ?? "1", 10) || 1 });
      if (name === "ul" || name === "menu") lists.push({ next: null });
      if (name === "li") layout.add(markerOf(lists.at(-1)));
    },
    ontext(words) {
      if (silence > 0) return;
      if (kept > 0) words.split(/(\r?\n)/).forEach((part) => (/^\r?\n$/.test(part) ? layout.endLine() : layout.add(part)));
      else addCollapsed(layout, words);
    },
    onclosetag(name) {
      if (silence > 0) {
        if (silent.has(name)) silence--;
        return;
      }
      if (name === "td" || name === "th") layout.closeCell();
      else if (name === "tr") layout.closeRow();
      else if (blocks.has(name)) layout.endLine();
      if (name === "pre") kept = Math.max(0, kept - 1);
      if (name === "ol" || name === "ul" || name === "menu") lists.pop();
    },
  });
  parser.end(decodeText(bytes, charsetNamedIn(bytes)));
  return layout.text();
}

function markerOf(list: { next: number | null } | undefined): string {
  return list === undefined || list.next === null ? "• " : `${list.next++}. `;
}

/** White space between words is one space, and none at the beginning of a line. A no-break space is a character like any other. */
function addCollapsed(layout: Layout, words: string): void {
  const collapsed = words.replace(/[ \t\r\n\f]+/g, " ");
  layout.add(layout.isAtStart ? collapsed.replace(/^ /, "") : collapsed);
}

/** What the page itself says it is written in, near its beginning. */
function charsetNamedIn(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(beginning)?.[1];
}
