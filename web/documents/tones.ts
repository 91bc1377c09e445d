const toneCount = 8;

/** One of the eight tones of styles/document.css, the same for a person on every screen. The name always stands beside it. */
export function toneOf(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return `tone-${sum % toneCount}`;
}
