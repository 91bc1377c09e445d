import type { Node } from "@tiptap/pm/model";
import type { Match } from "./highlights.ts";

/**
 * Where the words stand, in order, never overlapping and never across the end of a line. å is not aa here: what is replaced must be what was
 * written. A no-break space is a space to whoever looks for one.
 */
export function matchesIn(doc: Node, wanted: string, matchCase: boolean): Match[] {
  const needle = comparable(wanted, matchCase);
  if (needle === "") return [];
  const found: Match[] = [];
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    // A break, or whatever else is no word, takes one place.
    const words = comparable(node.textBetween(0, node.content.size, undefined, "\uFFFC"), matchCase);
    for (let at = words.indexOf(needle); at >= 0; at = words.indexOf(needle, at + needle.length))
      found.push({ from: place + 1 + at, to: place + 1 + at + needle.length });
    return false;
  });
  return found;
}

function comparable(text: string, matchCase: boolean): string {
  const spaced = text.replaceAll("\u00A0", " ");
  if (matchCase) return spaced;
  const small = spaced.toLocaleLowerCase("da");
  // A few letters of other languages become longer; places would no longer fit.
  return small.length === spaced.length ? small : spaced;
}
