/** A stretch of the one that stands where there is another stretch in the other; ends not included, either may be empty. */
export type Hunk = { fromA: number; toA: number; fromB: number; toB: number };

/** Cells of the table that is filled in for the part between what is the same at both ends. Beyond it the part counts as one hunk. */
const tableMax = 4_000_000;

/** Where two lists differ, in order: what is not in a hunk is the same in both. As little as possible is in hunks. */
export function differences(a: readonly string[], b: readonly string[]): Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  if (start === endA && start === endB) return [];
  if ((endA - start + 1) * (endB - start + 1) > tableMax) return [{ fromA: start, toA: endA, fromB: start, toB: endB }];
  return hunksBetween(a.slice(start, endA), b.slice(start, endB)).map((hunk) => ({
    fromA: hunk.fromA + start,
    toA: hunk.toA + start,
    fromB: hunk.fromB + start,
    toB: hunk.toB + start,
  }));
}

/** By the longest common subsequence. */
function hunksBetween(a: readonly string[], b: readonly string[]): Hunk[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (x: number, y: number): number => common[x * width + y] ?? 0;
  for (let x = a.length - 1; x >= 0; x--) {
    for (let y = b.length - 1; y >= 0; y--) {
      common[x * width + y] = a[x] === b[y] ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1));
    }
  }
  const hunks: Hunk[] = [];
  let [x, y, fromA, fromB] = [0, 0, 0, 0];
  const close = (): void => {
    if (x > fromA || y > fromB) hunks.push({ fromA, toA: x, fromB, toB: y });
  };
  while (x < a.length && y < b.length) {
    if (a[x] === b[y]) {
      close();
      [x, y] = [x + 1, y + 1];
      [fromA, fromB] = [x, y];
    } else if (at(x + 1, y) >= at(x, y + 1)) x += 1;
    else y += 1;
  }
  [x, y] = [a.length, b.length];
  close();
  return hunks;
}
