import type { Span } from "../../contract/imports.ts";
import { entityAt, tagAt } from "./html-leftovers.ts";
import { spacedWord } from "./letter-spacing.ts";

/** A text as the reader works on it: one kind of line end and space, no markup, no control characters, and the way back to what was sent. */
export type Source = {
  text: string;
  /** Where a stretch of `text` stands in what was sent. */
  original: (start: number, end: number) => Span;
  /** How many characters arrived as U+FFFD: lost before they came here. */
  lostCharacters: number;
};

/** A piece of the working text, trimmed, with its place in it. */
export type Piece = { value: string; start: number; end: number };

/** UTF-8 that somebody read as Windows-1252, as far as Danish needs it. */
const misread: Record<string, string> = {
  "Ã¦": "æ",
  "Ã¸": "ø",
  "Ã¥": "å",
  "Ã†": "Æ",
  "Ã˜": "Ø",
  "Ã…": "Å",
  "Ã©": "é",
  "Ã‰": "É",
  "Â ": " ",
  "Â\u00A0": " ",
  "Â§": "§",
};

const isSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const isInvisible = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFE\uFFFF]/;
const isLineEnd = /[\r\n\u000B\f\u0085\u2028\u2029]/;
/** Nothing to look at more closely: most of any text. */
const plain = /[ !"$%'-)+-;=-~\u00A1-\u00AC\u00AE-\u00C1\u00C4-\u00FF\u2010-\u2027]+/y;

export function openSource(sent: string): Source {
  const writer = new LineWriter();
  const closings = new Set<string>();
  let lostCharacters = 0;
  let at = 0;
  while (at < sent.length) {
    plain.lastIndex = at;
    const run = plain.exec(sent);
    if (run !== null) {
      for (const end = at + run[0].length; at < end; at += 1) writer.put(sent.charAt(at), at, at + 1);
      continue;
    }
    const char = sent.charAt(at);
    const decoration = decorationAt(sent, at, writer.isAtLineStart);
    if (decoration > 0) {
      at += decoration;
      continue;
    }
    const markup = char === "<" ? tagAt(sent, at, closings) : char === "&" ? entityAt(sent, at) : null;
    if (markup !== null) {
      for (const stands of markup.stands) writer.put(stands, at, markup.end);
      at = markup.end;
      continue;
    }
    const pair = misread[sent.slice(at, at + 2)];
    const isCrLf = char === "\r" && sent.charAt(at + 1) === "\n";
    let end = at + (pair !== undefined || isCrLf ? 2 : 1);
    if (char === "\uFFFD") {
      // Each byte of a letter may have become one of these: two in a row are one letter.
      if (sent.charAt(end) === "\uFFFD") end += 1;
      lostCharacters += 1;
    }
    const stands = pair ?? standsFor(char);
    if (stands !== "") writer.put(stands, at, end);
    at = end;
  }
  return { ...writer.finish(), lostCharacters };
}

/** Length of Markdown's marks at `at`: bold, and the signs before a heading. */
function decorationAt(sent: string, at: number, isLineStart: boolean): number {
  if (sent.startsWith("**", at) && sent.charAt(at + 2) !== "*" && sent.charAt(at - 1) !== "*") return 2;
  if (!isLineStart || sent.charAt(at) !== "#") return 0;
  return /^#{1,6}[ \t\u00A0]/.exec(sent.slice(at, at + 7))?.[0].length ?? 0;
}

function standsFor(char: string): string {
  if (isLineEnd.test(char)) return "\n";
  if (isSpace.test(char)) return " ";
  return isInvisible.test(char) ? "" : char;
}

/** How many in a row say all that a longer row says. Leaders and rulers may be of any length; what looks for them should not take that long. */
const filler: Record<string, number> = {
  " ": 6,
  "\t": 4,
  ".": 12,
  "…": 6,
  _: 6,
  "-": 6,
  "–": 6,
  "—": 6,
  "=": 6,
  "*": 6,
  "|": 4,
  "#": 6,
  "~": 6,
  "\n": 3,
};

/** Collects the working text line by line, because a line of spaced letters is put together before it counts. */
class LineWriter {
  readonly #parts: string[] = [];
  #starts: number[] = [];
  #ends: number[] = [];
  #lineAt = 0;
  #line: string[] = [];
  #isBlank = true;
  #last = "";
  #run = 0;

  get isAtLineStart(): boolean {
    return this.#isBlank;
  }

  put(char: string, start: number, end: number): void {
    this.#run = char === this.#last ? this.#run + 1 : 1;
    this.#last = char;
    if (this.#run > (filler[char] ?? Infinity)) return;
    if (char === "\n") this.#closeLine();
    this.#starts.push(start);
    this.#ends.push(end);
    if (char === "\n") {
      this.#parts.push("\n");
      this.#lineAt = this.#starts.length;
    } else {
      this.#line.push(char);
      if (char !== " " && char !== "\t") this.#isBlank = false;
    }
  }

  finish(): Pick<Source, "text" | "original"> {
    this.#closeLine();
    const starts = Uint32Array.from(this.#starts);
    const ends = Uint32Array.from(this.#ends);
    return {
      text: this.#parts.join(""),
      original: (start, end) => ({ start: starts[start] ?? 0, end: end > start ? (ends[end - 1] ?? 0) : (starts[start] ?? 0) }),
    };
  }

  #closeLine(): void {
    const line = this.#line.join("");
    const kept = spacedWord(line);
    if (kept === null) {
      this.#parts.push(line);
    } else {
      this.#parts.push(kept.map((index) => line.charAt(index)).join(""));
      const startsOfLine = this.#starts.splice(this.#lineAt);
      const endsOfLine = this.#ends.splice(this.#lineAt);
      for (const index of kept) {
        this.#starts.push(startsOfLine[index] ?? 0);
        this.#ends.push(endsOfLine[index] ?? 0);
      }
    }
    this.#line = [];
    this.#isBlank = true;
  }
}
