/**
 * One letter for one letter: lower case without accents, and a `q` for æ, ø, å and for a character that was lost on the way. Places in
 * the folded text are places in the text. `q`, which Danish hardly uses, is a word character to regular expressions, so `\b` works.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : text.replace(/[A-ZÆØÅÄÖÜÉ]+/g, (letters) => letters.toLowerCase());
  return even.replace(/[æøåäö\uFFFDéèêüáó]/g, (letter) => plainLetters[letter] ?? "q");
}

const plainLetters: Record<string, string> = { é: "e", è: "e", ê: "e", ü: "y", á: "a", ó: "o" };

/** A pattern over folded text, written as Danes write: `folded("(?:tiltrådt|drøftet)")`. Lower case only, so that escapes stay escapes. */
export function folded(source: string, flags = ""): RegExp {
  return new RegExp(source.replace(/[æøå]/g, "q").replaceAll("é", "e"), flags);
}

/**
 * What two spellings of the same words have in common: no case, spaces or punctuation, and `ae`, `oe`, `aa` like their letters. Finds a head
 * however it was spaced or damaged. Not for places.
 */
export function keyOf(text: string): string {
  return fold(text)
    .replace(/ae|oe|aa/g, "q")
    .replace(/q+/g, "q")
    .replace(/[^a-z0-9]+/g, "");
}
