/** FTS5's own language: each term a phrase, all of them wanted. Folded terms hold letters, digits and spaces only. */
export const matching = (terms: string[]): string => terms.map((term) => `"${term}"`).join(" ");
