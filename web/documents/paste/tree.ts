import { Parser } from "htmlparser2";

/** HTML as it came, no more than read. `style` has the names of properties in small letters. */
export type Element = { tag: string; attributes: Record<string, string>; style: Map<string, string>; children: Piece[] };
export type Piece = Element | string;

/** What has no words for readers in it. */
const silent = new Set("script style template noscript title head svg iframe object select textarea meta link base xml".split(" "));

/** What the clipboard holds as a tree. Nothing of it is run, fetched or shown. */
export function treeOf(html: string): Element {
  const root: Element = { tag: "", attributes: {}, style: new Map(), children: [] };
  const open = [root];
  let silence = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (silent.has(tag)) silence++;
      if (silence > 0) return;
      const element: Element = { tag, attributes, style: styleOf(attributes["style"] ?? ""), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(words) {
      if (silence === 0) open.at(-1)?.children.push(words);
    },
    onclosetag(tag) {
      if (silent.has(tag)) silence--;
      else if (silence === 0 && open.length > 1) open.pop();
    },
  });
  parser.end(html);
  return root;
}

const styleOf = (text: string): Map<string, string> =>
  new Map(
    text.split(";").flatMap((rule) => {
      const colon = rule.indexOf(":");
      return colon < 0
        ? []
        : [
            [
              rule.slice(0, colon).trim().toLowerCase(),
              rule
                .slice(colon + 1)
                .trim()
                .toLowerCase(),
            ] as const,
          ];
    }),
  );

export const isElement = (piece: Piece): piece is Element => typeof piece !== "string";

/** Whoever copied it did not see it. */
export const isHidden = ({ style, attributes }: Element): boolean =>
  style.get("display") === "none" || style.get("mso-hide") === "all" || attributes["hidden"] !== undefined;

export const wordsIn = (piece: Piece): string => (isElement(piece) ? piece.children.map(wordsIn).join("") : piece);

/** The elements inside, in order, without those inside of one that was found. */
export const find = (within: Element, is: (element: Element) => boolean): Element[] =>
  within.children.flatMap((child) => (!isElement(child) ? [] : is(child) ? [child] : find(child, is)));
