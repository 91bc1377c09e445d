import type { QuorumRule } from "../../contract/forum-rules.ts";
import type { Sector, SeatRole } from "../../contract/organisation.ts";

/** A member's place, and when somebody is in it, the member or a substitute. Instants; null is the meeting's own beginning or end. */
export type Place = { sector: Sector | null; stays: { from: string | null; until: string | null }[] };

export type Quorum = { rule: QuorumRule; met: boolean; seats: number; filled: number; needed: number | null; missingSectors: Sector[] };

/** Whose presence counts. The secretariat helps and does not vote; a substitute counts in the place they take. */
export const countsForQuorum = (role: SeatRole): boolean => role !== "secretariat" && role !== "substitute";

/** Whether the forum may decide at the instant. */
export function quorumAt(rule: QuorumRule, places: Place[], at: string): Quorum {
  const filled = places.filter(({ stays }) => stays.some((stay) => covers(stay, at)));
  const missingSectors =
    rule === "one_per_sector"
      ? [...new Set(places.flatMap(({ sector }) => sector ?? []))].filter((sector) => filled.every((place) => place.sector !== sector))
      : [];
  const needed = neededOf(rule, places.length);
  const met = rule === "none" || (needed === null ? filled.length > 0 && missingSectors.length === 0 : filled.length >= needed);
  return { rule, met, seats: places.length, filled: filled.length, needed, missingSectors };
}

/** Since when the forum has not been able to decide, where it was able to earlier in the meeting; null otherwise. */
export function quorumLostAt(rule: QuorumRule, places: Place[], startedAt: string, at: string): string | null {
  const moments = places.flatMap(({ stays }) => stays.flatMap(({ from, until }) => [from, until])).filter((moment) => moment !== null);
  const turns = [startedAt, ...moments.filter((moment) => moment > startedAt && moment <= at)].toSorted();
  let lostAt: string | null = null;
  let hadIt = false;
  for (const turn of turns) {
    if (quorumAt(rule, places, turn).met) {
      hadIt = true;
      lostAt = null;
    } else if (hadIt) lostAt ??= turn;
  }
  return lostAt;
}

function neededOf(rule: QuorumRule, seats: number): number | null {
  if (rule === "half_of_seats") return Math.ceil(seats / 2);
  return rule === "more_than_half" ? Math.floor(seats / 2) + 1 : null;
}

/** Whoever leaves at an instant is not there at it. */
const covers = ({ from, until }: Place["stays"][number], at: string): boolean =>
  (from === null || from <= at) && (until === null || at < until);
