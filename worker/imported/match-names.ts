import type { MatchReason } from "../../contract/imported-views.ts";
import { spellingDistance } from "./spelling.ts";

/** How like two names are, and in what way. `score` is above 0 and at most 1. */
export type Match = { score: number; reason: MatchReason };

/** Below this two names have too little in common to be worth a question. */
const leastScore = 0.35;

/**
 * Whether a name as written may be the name that we know: in another order, with names left out on either side, as initials, or spelled a little differently.
 * å is as good as aa. Null where it is not like it. It suggests; who it is, a person says.
 */
export function matchPerson(written: string, known: string): Match | null {
  const variants = orders(written).flatMap((words, place) => {
    const match = matchWords(words, wordsOf(known));
    return match === null ? [] : [place === 0 ? match : inOtherOrder(match)];
  });
  const best = variants.toSorted((a, b) => b.score - a.score)[0] ?? matchInitials(written, known);
  return best !== null && best.score >= leastScore ? best : null;
}

/** Whether words name an organisation: by its name, a spelling of it, or with its name among other words. */
export function matchOrganisation(written: string, known: string): Match | null {
  const [mine, theirs] = [wordsOf(written), wordsOf(known)];
  if (mine.length === 0 || theirs.length === 0) return null;
  if (mine.join(" ") === theirs.join(" ")) return { score: 1, reason: "same" };
  const essence = theirs.filter((word) => !commonWords.has(word));
  const distance = spellingDistance(mine.join(" "), theirs.join(" "), 2);
  // Of short names a letter is too much: east is not west.
  if (distance !== null && essence.join("").length > 5) return { score: 0.9 - 0.1 * distance, reason: "spelling" };
  if (essence.length === 0 || !containsRun(mine, essence)) return null;
  if (mine.filter((word) => !commonWords.has(word)).join(" ") === essence.join(" ")) return { score: 0.85, reason: "part_of_name" };
  return { score: containsRun(mine, theirs) ? 0.8 : 0.5, reason: "part_of_name" };
}

/** What many organisations are called besides their own name. */
const commonWords = new Set(["kommune", "region", "og", "i", "sygehus", "sygehuse", "almen", "praksis", "den", "af", "kommunes"]);

const wordsOf = (name: string): string[] =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøåäö]/g, (letter) => twoLetters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

const twoLetters: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe" };

/** The words as written and, if they are two or more, with the last one first: lists put the family name in front. */
function orders(written: string): string[][] {
  const words = wordsOf(written);
  const [first, ...rest] = words;
  return first === undefined || rest.length === 0 ? [words] : [words, [...rest, first]];
}

const inOtherOrder = (match: Match): Match => ({
  score: match.score - 0.05,
  reason: match.reason === "same" ? "other_order" : match.reason,
});

function matchWords(written: string[], known: string[]): Match | null {
  const [short, long] = written.length <= known.length ? [written, known] : [known, written];
  if (short.length === 0) return null;
  const last = short.at(-1) ?? "";
  if (short.length === 1 && long.length > 1)
    return last === long.at(-1) && last.length > 2 ? { score: 0.5, reason: "missing_names" } : null;
  const pairs = pairsInOrder(short, long);
  if (pairs === null) return null;
  const missing = long.length - short.length;
  const { distance, initials } = pairs;
  if (initials === short.length) return null;
  const score = 1 - (missing === 0 ? 0 : 0.07 + 0.03 * missing) - 0.08 * distance - (initials > 0 ? 0.15 : 0);
  return { score, reason: reasonOf(missing, distance, initials) };
}

function reasonOf(missing: number, distance: number, initials: number): MatchReason {
  if (initials > 0) return "initials";
  if (missing > 0) return distance > 0 ? "missing_names_and_spelling" : "missing_names";
  return distance > 0 ? "spelling" : "same";
}

/** Every word of the shorter name with one of the longer, in order, the last with the last. Null where they do not pair. */
function pairsInOrder(short: string[], long: string[]): { distance: number; initials: number } | null {
  let [distance, initials, at] = [0, 0, long.length - 1];
  for (let place = short.length - 1; place >= 0; place--) {
    const word = short[place] ?? "";
    // The last must be the last; before it, names may be left out as long as enough are left.
    const lowest = place === short.length - 1 ? at : place;
    let pair: { distance: number; initial: boolean } | null = null;
    while (pair === null && at >= lowest) pair = pairOf(word, long[at--] ?? "");
    if (pair === null) return null;
    distance += pair.distance;
    initials += pair.initial ? 1 : 0;
  }
  return distance > 2 ? null : { distance, initials };
}

function pairOf(a: string, b: string): { distance: number; initial: boolean } | null {
  if (a === b) return { distance: 0, initial: false };
  if ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0)) return { distance: 0, initial: true };
  const shorter = Math.min(a.length, b.length);
  const distance = spellingDistance(a, b, shorter < 4 ? 0 : shorter < 8 ? 1 : 2);
  return distance === null ? null : { distance, initial: false };
}

/** `ACM` for Anne Camilla Meyer: capitals alone, and all of them. */
function matchInitials(written: string, known: string): Match | null {
  const capitals = written.trim().replaceAll(".", "");
  if (!/^\p{Lu}{2,5}$/u.test(capitals)) return null;
  const initials = known
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return initials === capitals ? { score: 0.4, reason: "initials" } : null;
}

const containsRun = (words: string[], run: string[]): boolean => ` ${words.join(" ")} `.includes(` ${run.join(" ")} `);
