import type { Line } from "./lines.ts";
import type { Piece } from "./source.ts";

/** A line of a section's text. */
export type ReadLine = Piece & { blankBefore: boolean };

export const readLine = (line: Line): ReadLine => ({ value: line.text, start: line.start, end: line.end, blankBefore: line.blankBefore });

/** Lines as text again: a blank line stays one blank line. A lone full stop says that there is nothing. */
export function textOf(lines: ReadLine[]): Piece | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = lines.map((line, index) => (index === 0 ? line.value : `${line.blankBefore ? "\n\n" : "\n"}${line.value}`)).join("");
  return /^[.\s–-]*$/.test(value) ? null : { value, start: first.start, end: last.end };
}

const entry = /^(?:[•·▪*–-]|\d{1,2}[.)]|[a-z][.)])\s|^(?:at|ad) \d|^[^\s:]{3,20}:/i;
const longestParagraph = 1200;

/**
 * Lines that were only wrapped, put together: nothing ends in one and nothing begins in the next. The gap between two lines is kept as
 * spaces, so a place in the joined text is a place in the source.
 */
export function unwrapped(lines: ReadLine[]): { text: Piece; lines: ReadLine[] }[] {
  const paragraphs: { text: Piece; lines: ReadLine[] }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && goesOnIn(open.text, line)) {
      const gap = " ".repeat(Math.max(1, line.start - open.text.end));
      open.text = { value: `${open.text.value}${gap}${line.value}`, start: open.text.start, end: line.end };
      open.lines.push(line);
    } else {
      paragraphs.push({ text: { value: line.value, start: line.start, end: line.end }, lines: [line] });
    }
  }
  return paragraphs;
}

function goesOnIn(open: Piece, line: ReadLine): boolean {
  // A page may have ended in the middle of a sentence.
  const isMidSentence = line.blankBefore && /^[a-zæøå]/.test(line.value);
  if ((line.blankBefore && !isMidSentence) || line.start - open.end > 80 || open.value.length + line.value.length > longestParagraph)
    return false;
  return !/[.!?:;)\]]$/.test(open.value) && !entry.test(line.value) && (open.value.length >= 30 || open.value.endsWith(","));
}
