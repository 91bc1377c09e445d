import type { HeadCandidate } from "./item-heads.ts";
import { titleKey, type MarkedLine } from "./marks.ts";
import { startsCase } from "./references.ts";

/**
 * One possible head of an item. `headAt` is its line; `startAt` is where the item begins, which is earlier when the head is printed twice (the
 * first is the twin) or has its case number above.
 */
export type HeadUnit = {
  candidate: HeadCandidate;
  headAt: number;
  startAt: number;
  twin: { candidate: HeadCandidate; at: number } | null;
  score: number;
};

const leader = /\.{4,}|…|(?:\. ){4,}/;
const farthestTwin = 30;

/** Whether a line ends in the dots that lead to a page. */
export const leadsToPage = (line: MarkedLine | undefined): boolean => leader.test(line?.text.slice(-30) ?? "");

/** All candidates, two of the same number and title as one. */
export function withTwins(lines: MarkedLine[]): HeadUnit[] {
  const units: HeadUnit[] = [];
  for (const [at, { candidate }] of lines.entries()) {
    if (candidate === null) continue;
    const last = units.at(-1);
    if (last !== undefined && last.candidate.order === candidate.order && isTwin(lines, last, candidate, at)) {
      units[units.length - 1] = {
        candidate,
        headAt: at,
        startAt: last.startAt,
        twin: { candidate: last.candidate, at: last.headAt },
        score: 0,
      };
    } else {
      const above = lines[at - 1];
      const caseAbove = above !== undefined && above.candidate === null && startsCase(above);
      units.push({ candidate, headAt: at, startAt: at - (caseAbove ? 1 : 0), twin: null, score: 0 });
    }
  }
  return units;
}

/** An entry of a contents list: it leads to a page, or the next number stands right under it. */
function isInList(lines: MarkedLine[], at: number, candidate: HeadCandidate): boolean {
  const next = lines[at + 1]?.candidate ?? null;
  return leadsToPage(lines[at]) || (next !== null && next.order === candidate.order + (candidate.order % 1000 === 0 ? 1000 : 1));
}

function isTwin(lines: MarkedLine[], first: HeadUnit, second: HeadCandidate, secondAt: number): boolean {
  if (secondAt - first.headAt > farthestTwin || isInList(lines, secondAt, second)) return false;
  const [a, b] = [titleKey(first.candidate.title.text), titleKey(second.title.text)];
  const isSame = a === "" || b === "" || (a.length >= 8 && b.startsWith(a)) || (b.length >= 8 && a.startsWith(b)) || a === b;
  if (!isSame) return false;
  for (let at = first.headAt + 1; at < secondAt; at += 1) {
    const kind = lines[at]?.section?.kind;
    if (kind !== undefined && kind !== "attachments" && kind !== "absent") return false;
  }
  return true;
}
