/**
 * The text without the characters of `tail` at its end. A regular expression that ends in `+$` tries again at each character of every row
 * of them, which takes quadratic time; this looks once.
 */
export function withoutTail(text: string, tail: string): string {
  let end = text.length;
  while (end > 0 && tail.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
