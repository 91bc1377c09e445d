import type { SectionKind } from "../../contract/imports.ts";
import { isAnyOtherBusiness } from "./head-score.ts";
import type { HeadUnit } from "./head-units.ts";
import type { MarkedLine } from "./marks.ts";

type State = { unit: HeadUnit; score: number; from: State | null };

/** Kinds that an item has once. Two of them between two heads means that a head between them was passed over. */
const once: SectionKind[] = ["summary", "caseText", "economics", "proposal", "decision", "attachments"];
const duplicateCost = 2;
const orphanCost = 1;
const statesKept = 6;

/**
 * The row of heads that explains the text best: each has something to say for itself, the numbers run on, and between two of them
 * there is one item's worth of sections. Linear in the candidates: each looks back at the few best rows only.
 */
export function chooseHeads(lines: MarkedLine[], units: HeadUnit[]): HeadUnit[] {
  const counts = sectionCounts(lines);
  const recent = new Map<number, State[]>();
  const best: State[] = [];
  let winner: { state: State; score: number } | null = null;
  for (const unit of units) {
    if (unit.score < -4) continue;
    const major = Math.floor(unit.candidate.order / 1000);
    let state: State = { unit, score: unit.score - orphanCost * Math.min(8, total(counts, 0, unit.startAt)), from: null };
    for (const from of [...(recent.get(major) ?? []), ...(recent.get(major - 1) ?? []), ...best]) {
      if (from.unit.candidate.order >= unit.candidate.order) continue;
      const score = from.score + unit.score + stepScore(from.unit, unit) - segmentCost(counts, from.unit, unit.startAt);
      if (score > state.score) state = { unit, score, from };
    }
    keep(recent, major, state);
    keepBest(best, state);
    const closing = state.score - segmentCost(counts, unit, lines.length);
    if (winner === null || closing > winner.score) winner = { state, score: closing };
  }
  if (winner === null || winner.score <= 0) return [];
  const chosen: HeadUnit[] = [];
  for (let state: State | null = winner.state; state !== null; state = state.from) chosen.push(state.unit);
  return chosen.toReversed();
}

/** How many sections of the kinds that an item has once there are too many of in a row of heads: what was passed over. */
export function passedOver(lines: MarkedLine[], starts: { headAt: number; startAt: number }[]): number {
  const counts = sectionCounts(lines);
  let excess = total(counts, 0, starts[0]?.startAt ?? lines.length);
  for (const [index, { headAt }] of starts.entries()) excess += duplicates(counts, headAt + 1, starts[index + 1]?.startAt ?? lines.length);
  return excess;
}

function stepScore(from: HeadUnit, to: HeadUnit): number {
  const [a, b] = [from.candidate.order, to.candidate.order];
  const isNext = b === a + 1 || b === (Math.floor(a / 1000) + 1) * 1000 || b === (Math.floor(a / 1000) + 1) * 1000 + 1;
  const gap = Math.max(1, (b - a) / 1000);
  const step = isNext ? 2 : 0.5 - Math.min(2, gap * 0.3);
  return step - (styleFamily(from) === styleFamily(to) ? 0 : 1.5);
}

const styleFamily = ({ candidate }: HeadUnit): string => (candidate.style === "level" ? "dot" : candidate.style);

function segmentCost(counts: Int32Array[], from: HeadUnit, end: number): number {
  const isEmpty = total(counts, from.headAt + 1, end) === 0;
  const mayBeEmpty = from.candidate.title.access === "closed" || isAnyOtherBusiness(from.candidate.title.text) || totalOf(counts) === 0;
  return duplicateCost * duplicates(counts, from.headAt + 1, end) + (isEmpty && !mayBeEmpty ? 1 : 0);
}

/** Running counts, for each kind, of the sections before each line. Heads of bodies and soft heads may well come twice. */
function sectionCounts(lines: MarkedLine[]): Int32Array[] {
  return once.map((kind) => {
    const counts = new Int32Array(lines.length + 1);
    for (const [at, { section }] of lines.entries()) {
      const isCounted = section?.kind === kind && !section.soft && section.style !== "lead" && section.style !== "body";
      counts[at + 1] = (counts[at] ?? 0) + (isCounted ? 1 : 0);
    }
    return counts;
  });
}

const between = (counts: Int32Array, from: number, to: number): number => Math.max(0, (counts[to] ?? 0) - (counts[from] ?? 0));
const total = (counts: Int32Array[], from: number, to: number): number => counts.reduce((sum, one) => sum + between(one, from, to), 0);
const totalOf = (counts: Int32Array[]): number => counts.reduce((sum, one) => sum + (one.at(-1) ?? 0), 0);
const duplicates = (counts: Int32Array[], from: number, to: number): number =>
  counts.reduce((sum, one) => sum + Math.max(0, between(one, from, to) - 1), 0);

function keep(recent: Map<number, State[]>, major: number, state: State): void {
  const states = recent.get(major);
  if (states === undefined) recent.set(major, [state]);
  else keepBest(states, state);
}

/** The best few, the later one first where two are equal. */
function keepBest(states: State[], state: State): void {
  const at = states.findIndex((other) => other.score <= state.score);
  states.splice(at < 0 ? states.length : at, 0, state);
  if (states.length > statesKept) states.pop();
}
