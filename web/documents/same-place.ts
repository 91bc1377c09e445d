/** How far around a place one looks: further away it is not told better, and long lines would take their time. */
const around = 300;

/** `place`: in the words as they are now. `common`: how many letters in a row speak for it. */
export type Found = { place: number; common: number };

/** Where a place in some words is in others that were made of them, by the longest stretch that both have: at its end on the side where the place was, or in it. */
export function samePlace(before: string, at: number, now: string): Found {
  const from = Math.max(0, at - around);
  const near = before.slice(from, at + around);
  let best: Found = { place: 0, common: 0 };
  let off = Infinity;
  let row = new Uint16Array(now.length + 1);
  for (let end = 1; end <= near.length; end++) {
    const next = new Uint16Array(now.length + 1);
    for (let nowEnd = 1; nowEnd <= now.length; nowEnd++) {
      if (near[end - 1] !== now[nowEnd - 1]) continue;
      const common = (row[nowEnd - 1] ?? 0) + 1;
      next[nowEnd] = common;
      if (common < best.common) continue;
      const inNear = Math.min(Math.max(at - from, end - common), end);
      const away = Math.abs(at - from - inNear);
      if (common === best.common && away >= off) continue;
      best = { place: nowEnd - (end - inNear), common };
      off = away;
    }
    row = next;
  }
  return best;
}

/** So many letters in a row are no chance; fewer are where there were no more. */
const telling = 4;

/** Of several that may be it the one that has most in common. Undefined where none has enough; an empty line is found in an empty one. */
export function bestAmong<Line>(
  before: string,
  at: number,
  lines: readonly Line[],
  wordsOf: (line: Line) => string,
): { line: Line; place: number } | undefined {
  let best: { line: Line; found: Found } | undefined;
  for (const line of lines) {
    const now = wordsOf(line);
    const found = samePlace(before, at, now);
    if (found.common < Math.min(telling, before.length) || (before === "" && now !== "")) continue;
    if (best === undefined || found.common > best.found.common) best = { line, found };
  }
  return best && { line: best.line, place: best.found.place };
}
