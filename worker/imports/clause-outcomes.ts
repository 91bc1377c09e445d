import type { Outcome } from "../../contract/decision.ts";
import { fold, folded } from "../checks/fold.ts";
import { outcomeOf } from "./outcome.ts";
import type { ReadClause } from "./proposals.ts";

export type ClauseOutcome = { number: string; outcome: Outcome };

const numbers = "\\d{1,2}(?:\\s*(?:,|og|&|\\+|[–-])\\s*(?:at )?\\d{1,2})*|[a-h](?:\\s*(?:,|og|&|[–-])\\s*[a-h])*";
/** "At 1 og 2: ...", "Ad 1) ...", "Pkt. 3: ...", "Indstillingens punkt 2: ...", "A) ...". */
const clauseHead = folded(
  `(?:^|\\n|(?<=[.;] ))\\s*(?:(?:[•*–-]\\s*)?(?:at|ad\\.?|pkt\\.?|punkt(?:erne)?|at-punkt|indstillingens (?:punkt(?:erne)? ?)?|indstillingspunkt|delindstilling)[. ]{0,2}(?:pkt\\.?|punkt)? ?(${numbers})\\s*[.):]{0,2}(?:\\s*[–-])?|([a-h])\\))\\s*`,
  "g",
);
const bareHead = /(?:^|\n)\s*(\d{1,2})[.)]\s+/g;

/** What was decided on each clause that the decision names by number. Bare numbers count only where the proposal has as many clauses. */
export function clauseOutcomes(text: string, clauses: ReadClause[]): ClauseOutcome[] {
  const named = split(text, clauseHead);
  if (named.length > 0) return named;
  const bare = split(text, bareHead);
  const isOneForEach = bare.length >= 2 && bare.length === clauses.length && bare.every((clause) => clause.outcome !== "unknown");
  return isOneForEach ? bare : [];
}

/** `split` where clauses had different outcomes, otherwise the one that they share. */
export function outcomeOfClauses(outcomes: ClauseOutcome[]): Outcome | null {
  const different = new Set(outcomes.map((clause) => clause.outcome).filter((outcome) => outcome !== "unknown"));
  const [only] = different;
  if (only === undefined) return null;
  return different.size > 1 ? "split" : only;
}

function split(text: string, head: RegExp): ClauseOutcome[] {
  const matches = [...fold(text).matchAll(head)];
  return matches.flatMap((match, index) => {
    const said = text.slice(match.index + match[0].length, matches[index + 1]?.index ?? text.length).trim();
    const { outcome } = outcomeOf(firstParagraph(said));
    return numbersIn(match[1] ?? match[2] ?? "").map((number) => ({ number, outcome }));
  });
}

/** What follows a blank line is about the whole again, as a rule: who was missing, or a remark. */
const firstParagraph = (text: string): string => text.split(/\n\s*\n/)[0] ?? text;

function numbersIn(words: string): string[] {
  const found: string[] = [];
  for (const range of words.matchAll(/(\d{1,2}|(?<![a-z])[a-h](?![a-z]))(?:\s*[–-]\s*(\d{1,2}|[a-h](?![a-z])))?/g)) {
    const [from, to] = [range[1] ?? "", range[2] ?? range[1] ?? ""];
    if (/^[a-h]$/.test(from)) found.push(...lettersBetween(from, to));
    else for (let number = Number(from); number <= Math.min(Number(to), Number(from) + 30); number += 1) found.push(String(number));
  }
  return found;
}

function lettersBetween(from: string, to: string): string[] {
  const letters = "abcdefgh";
  return [...letters.slice(letters.indexOf(from), letters.indexOf(to) + 1)].map((letter) => letter.toUpperCase());
}
