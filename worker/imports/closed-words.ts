import { folded } from "../checks/fold.ts";
import type { TitleParts } from "./item-heads.ts";
import type { MarkedLine } from "./marks.ts";

/** What may close an item, in whatever form it is said. "Lukket" also where it is spaced or has lost a letter. */
const closingWords = folded(
  "\\b(?:lu[kq][kq]?e(?:t|de)|l u k k e t|fortrolig(?:e|t)?|ikke[ -](?:åbent?|offentligt?)|åbent?\\s?:\\s?nej|undtaget fra offentlighed)\\b",
);

/** A longer line tells of the matter: what is closed in it is a door or a ward. */
const longestNote = 60;

/**
 * Where the head of an item that was read as open says something that may mean that it is not; null where nothing does. Everybody may read an open item, so
 * that a doubt is worth a question. A title that is marked as open may tell of a closed ward.
 */
export function perhapsClosed(title: TitleParts, around: MarkedLine[]): { start: number; end: number } | null {
  for (const line of around) {
    const isTitle = line.start <= title.start && title.start < line.end;
    if (isTitle ? title.access === "open" : line.text.length > longestNote) continue;
    const match = closingWords.exec(line.low);
    if (match !== null) return { start: line.start + match.index, end: line.start + match.index + match[0].length };
  }
  return null;
}
