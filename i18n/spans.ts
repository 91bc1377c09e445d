/** `5 s, 5 min, 2 h`: the same in both languages but for the hour's letter. */
export function spans(seconds: readonly number[], hourWord: string): string {
  return seconds.map((s) => (s < 60 ? `${s} s` : s < 3600 ? `${s / 60} min` : `${s / 3600} ${hourWord}`)).join(", ");
}
