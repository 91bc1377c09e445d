/**
 * Whole kroner as people write them: `300.000`, `300 000 kr.`; null for nothing. What is no number becomes one below zero, because JSON has none for it: that the API
 * refuses, beside the field.
 */
export function kronerIn(written: string): number | null {
  if (written.trim() === "") return null;
  const amount = Number(written.replace(/[.\s]|kr\.?/giu, ""));
  return Number.isNaN(amount) ? -1 : amount;
}
