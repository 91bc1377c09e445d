import { fold } from "../checks/fold.ts";

/** A sentence or a line, with its place in the text it was taken from. */
export type Sentence = {
  text: string;
  low: string;
  start: number;
  end: number;
  /** Whether it stands in an entry of a list. */
  isListed: boolean;
};

const abbreviations =
  /(?:^|[\s(])(?:nr|kl|d|pkt|jf|ca|kr|mio|mia|bl\.a|f\.eks|inkl|ekskl|vedr|evt|hhv|dr|st|stk|art|tlf|adm|pr|p\.t|m\.v|m\.m|o\.l|ad|jr|sr)\.$/;
const bullet = /^(?:[•·▪*–-]|\d{1,2}[.)]|[a-z][.)])\s/i;

/**
 * The sentences of a text. A new line ends one too, unless the line was only wrapped: nothing ends in it, and the next goes on in
 * lower case. Abbreviations and numbers end none. Time is linear.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let inEntry = false;
  const close = (end: number): void => {
    const raw = text.slice(start, end);
    const words = raw.trim();
    if (words !== "") {
      const at = start + raw.indexOf(words.charAt(0));
      if (start === 0 || text.charAt(start - 1) === "\n") inEntry = bullet.test(words) || (inEntry && isWrapped(text, start));
      sentences.push({ text: words, low: fold(words).replaceAll("\n", " "), start: at, end: at + words.length, isListed: inEntry });
    }
    start = end;
  };
  for (const match of text.matchAll(/\n(?!\n*[a-zæøå])|(?<=[.!?:;])\n|\n(?=at |[a-z][.)] )|[.!?][”"»)]?[^\S\n]+(?=[A-ZÆØÅ0-9„“"«•-])/g)) {
    const end = match.index + 1;
    if (match[0] !== "\n" && isAbbreviation(text.slice(Math.max(start, end - 12), end))) continue;
    close(end);
  }
  close(text.length);
  return sentences;
}

/** Shorter lines were ended by somebody who wrote, not by the edge of the page. */
const wrappedLength = 60;

/** Whether the line before goes on in the one that begins at the place: a long one, right above, in which nothing ends. */
function isWrapped(text: string, place: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", place - 2) + 1, place - 1);
  return before.length >= wrappedLength && !/[.!?:;]\s*$/.test(before);
}

function isAbbreviation(before: string): boolean {
  return abbreviations.test(before.toLowerCase()) || /(?:^|\s)\d{1,2}\.$/.test(before) || /(?:^|\s)[A-ZÆØÅ]\.$/.test(before);
}
