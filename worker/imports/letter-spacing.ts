import { keyOf } from "../checks/fold.ts";

/** Heads whose letters are all different, as the letters of parties in a list of votes are too. */
const knownWords = new Set(["bilag", "afbud", "resume", "dato", "sted", "sag", "punkt", "referat", "eventuelt", "dagsorden"].map(keyOf));

/**
 * `B E S L U T N I N G` or `1. G o d k e n d e l s e   a f   r e f e r a t`: which characters of the line to keep so that it reads as words.
 * Null for an ordinary line, and for a row of single letters that may be parties.
 */
export function spacedWord(line: string): number[] | null {
  if (line.length < 7 || line.length > 400 || !/\p{L} \p{L} \p{L} \p{L}/u.test(line)) return null;
  const tokens = line.trim().split(/\s+/);
  const body = /^\d{1,3}(?:\.\d{1,2})?[.)]?$/.test(tokens[0] ?? "") ? tokens.slice(1) : tokens;
  const last = body.at(-1) ?? "";
  const letters = /^\p{L}:$/u.test(last) ? [...body.slice(0, -1), last.slice(0, 1)] : body;
  if (letters.length < 4 || letters.filter((token) => token.length === 1).length < letters.length * 0.9) return null;
  const word = letters.join("");
  const hasLowerCase = /\p{Ll}{4}/u.test(word);
  const repeatsLetter = new Set(word.toLowerCase()).size < word.replace(/[^\p{L}]/gu, "").length;
  if (!hasLowerCase && !knownWords.has(keyOf(word)) && !(repeatsLetter && word.length >= 6)) return null;
  return keptCharacters(line, body.length < tokens.length ? line.search(/\S\s/u) + 2 : 0);
}

/** Single spaces between letters go; a wider gap is a gap between words. A number in front, up to `from`, stays as it is. */
function keptCharacters(line: string, from: number): number[] {
  const kept: number[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const isGap = /\s/.test(line.charAt(index));
    const startsWideGap = isGap && /\s/.test(line.charAt(index + 1)) && !/\s/.test(line.charAt(index - 1));
    if (!isGap || index < from || startsWideGap) kept.push(index);
  }
  return kept;
}
