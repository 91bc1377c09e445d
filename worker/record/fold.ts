/**
 * How the record is written down for searching: small letters and digits, single spaces, one before and one after. æ, ø, å are two letters each, as people write
 * them who do not have the keys, and accents are gone. `places` has for each unit of `words` the place in the text that it came from.
 */
export function foldWords(text: string): { words: string; places: number[] } {
  // Gathered and joined at the end: to look at the end of a string that grows costs its whole length each time.
  const units = [" "];
  const places = [0];
  for (let place = 0; place < text.length; place++) {
    for (const letter of foldLetter(letterAt(text, place))) {
      if (letter === " " && units.at(-1) === " ") continue;
      units.push(letter);
      places.push(place);
    }
  }
  if (units.at(-1) !== " ") {
    units.push(" ");
    places.push(text.length);
  }
  return { words: units.join(""), places };
}

const danishLetters: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe" };
const combiningMark = /\p{M}/u;
/** Nothing before it is a mark. */
const firstMark = "\u0300";

/** The unit with the mark after it, if there is one: some programs write å as an a and a ring. */
function letterAt(text: string, place: number): string {
  const next = text.charAt(place + 1);
  return next >= firstMark && combiningMark.test(next) ? `${text.charAt(place)}${next}`.normalize("NFC") : text.charAt(place);
}

/** What the units of the two first blocks fold to, which is nearly all that is ever written here. */
const common = Array.from({ length: 0x100 }, (_, code) => foldUnit(String.fromCharCode(code)));

const foldLetter = (unit: string): string => (unit.length === 1 ? common[unit.charCodeAt(0)] : undefined) ?? foldUnit(unit);

/** Nothing for a mark that stands on the letter before it, a space for whatever is neither letter nor digit. */
function foldUnit(unit: string): string {
  const small = unit.toLowerCase();
  const danish = danishLetters[small];
  if (danish !== undefined) return danish;
  if (combiningMark.test(small)) return "";
  const [plain = ""] = small.normalize("NFD");
  return /[\p{L}\p{N}]/u.test(plain) ? plain : " ";
}

/**
 * The words of a question, each as it is to be found in folded words: from three letters on anywhere, shorter ones at the beginning of a word, a single letter or
 * digit only as a word of its own.
 */
export function termsOf(question: string): string[] {
  const words = foldWords(question.normalize("NFC")).words.trim();
  if (words === "") return [];
  return [...new Set(words.split(" "))].map((word) => (word.length > 2 ? word : word.length === 2 ? ` ${word}` : ` ${word} `));
}

const excerptLength = 240;

/** The words around the first place where one of the terms is, whole ones, with dots where something was left out. */
export function excerptOf(text: string, terms: string[]): string {
  const at = firstPlace(text, terms);
  const from = at < excerptLength / 2 ? 0 : wordStart(text, at - excerptLength / 2);
  const to = from + excerptLength >= text.length ? text.length : wordStart(text, from + excerptLength);
  const cut = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "… " : ""}${cut}${to < text.length ? " …" : ""}`;
}

/** Where in the text the first of the terms is; 0 where none is, or none was asked for. */
function firstPlace(text: string, terms: string[]): number {
  if (terms.length === 0) return 0;
  const { words, places } = foldWords(text);
  const found = terms.map((term) => words.indexOf(term)).filter((at) => at >= 0);
  return found.length === 0 ? 0 : (places[Math.min(...found)] ?? 0);
}

/** The beginning of the next word, or the place itself where there is none near. */
function wordStart(text: string, place: number): number {
  const space = text.slice(place, place + 40).search(/\s/);
  return space < 0 ? place : place + space + 1;
}

export type MarkedWords = { words: string; found: boolean }[];

/** The text in pieces: what the terms found, and what stands between. */
export function markedWords(text: string, terms: string[]): MarkedWords {
  const { words, places } = foldWords(text);
  const isFound = new Uint8Array(text.length);
  for (const term of terms) {
    const bare = term.trim();
    for (let at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + 1)) {
      const from = words.indexOf(bare, at);
      isFound.fill(1, places[from] ?? 0, (places[from + bare.length - 1] ?? 0) + 1);
    }
  }
  const pieces: MarkedWords = [];
  for (let place = 0; place < text.length; place++) {
    const found = isFound[place] === 1;
    const last = pieces.at(-1);
    if (last?.found === found) last.words += text.charAt(place);
    else pieces.push({ words: text.charAt(place), found });
  }
  return pieces;
}
