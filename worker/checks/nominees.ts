import { fold } from "./fold.ts";

/** Which of the absent a text that appoints somebody names, with the place of each. Names are compared whole, without case and accents. */
export function nomineesAmong(text: string, absentNames: string[]): { name: string; start: number; end: number }[] {
  const low = fold(text);
  return absentNames.flatMap((name) => {
    const wanted = fold(name.trim());
    if (!wanted.includes(" ")) return [];
    const start = low.indexOf(wanted);
    const isWhole = start >= 0 && !/[a-zq]/.test(low.charAt(start - 1)) && !/[a-z]/.test(low.charAt(start + wanted.length));
    return isWhole ? [{ name, start, end: start + wanted.length }] : [];
  });
}
