import { saysYes, type Outcome } from "../../contract/decision.ts";
import type { Id } from "../../contract/ids.ts";
import type { MandateClaim, MandateFinding, MandateScope } from "../../contract/mandate.ts";
import { keyOf } from "../checks/fold.ts";

/** A mandate as far as it decides what a forum may do. */
export type Terms = { id: Id<"mandate">; scope: MandateScope; subject: string; amountLimit: number | null; isDisputed: boolean };

export const noClaim: MandateClaim = { mandateId: null, amount: null, stands: null };

/**
 * How far the mandates in force reach the matter. Whoever claims one is believed that it is about the matter: its subject is words, and people judge those. Where
 * nobody has said, it is the one whose subject has most words in common with the matter, or the only one there is.
 *
 * @param matter the words of the item and its proposal
 */
export function findingOf(terms: Terms[], claim: MandateClaim, matter: string): MandateFinding {
  const { mandateId, amount, stands } = claim;
  const found = mandateId === "none" ? undefined : mandateId === null ? bestFor(terms, matter) : terms.find(({ id }) => id === mandateId);
  if (found === undefined)
    return { standing: "not_described", mandateId: null, subject: null, scope: null, amountLimit: null, amount, stands };
  const { id, subject, scope, amountLimit, isDisputed } = found;
  const isExceeded = amountLimit !== null && amount !== null && amount > amountLimit;
  return {
    standing: isDisputed ? "disputed" : isExceeded ? "exceeded" : "covered",
    mandateId: id,
    subject,
    scope,
    amountLimit,
    amount,
    stands,
  };
}

function bestFor(terms: Terms[], matter: string): Terms | undefined {
  const asked = keysOf(matter);
  const shared = ({ subject }: Terms): number => keysOf(subject).filter((key) => asked.includes(key)).length;
  const [best] = terms.toSorted((a, b) => shared(b) - shared(a));
  return best !== undefined && (terms.length === 1 || shared(best) > 0) ? best : undefined;
}

const shortestWord = 5;
const keysOf = (words: string): string[] =>
  words.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word.length < shortestWord ? [] : keyOf(word)));

/**
 * Whether an outcome that says yes is advice all the same: no mandate, a disputed one, too small a one, or one that only lets the forum recommend. A chair who says
 * why it stands is taken at their word, and the word is kept.
 */
export function countsAsRecommendation(finding: MandateFinding | null, outcomes: Outcome[]): boolean {
  if (finding === null || finding.stands !== null || !outcomes.some(saysYes)) return false;
  return finding.standing !== "covered" || finding.scope !== "decide";
}
