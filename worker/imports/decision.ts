import type { Outcome } from "../../contract/decision.ts";
import type { Votes } from "../../contract/imports.ts";
import { fold, folded, keyOf } from "../checks/fold.ts";
import { apartFromAbsence } from "./absence.ts";
import { clauseOutcomes, outcomeOfClauses, type ClauseOutcome } from "./clause-outcomes.ts";
import { isAnyOtherBusiness } from "./head-score.ts";
import { onwardBody } from "./onward.ts";
import { outcomeAmong, outcomeOf, type ReadOutcome } from "./outcome.ts";
import { askedFor, type ReadClause } from "./proposals.ts";
import { textOf } from "./read-lines.ts";
import type { ReadSection } from "./sections.ts";
import type { Piece } from "./source.ts";
import { votesIn } from "./votes.ts";
import { ownDecision, type MeetingFacts } from "./whose-decision.ts";

export type ReadDecision = {
  text: Piece | null;
  outcome: Outcome;
  /** The words that the outcome was concluded from. */
  outcomeAt: { start: number; end: number } | null;
  clauses: ClauseOutcome[];
  onwardTo: Piece | null;
  deviates: boolean;
  votes: Votes | null;
};

export const noDecision: ReadDecision = {
  text: null,
  outcome: "unknown",
  outcomeAt: null,
  clauses: [],
  onwardTo: null,
  deviates: false,
  votes: null,
};

/** The section that holds the decision of the body that met; null when the item has none. */
export function decisionSection(sections: ReadSection[], meeting: MeetingFacts): ReadSection | null {
  const decisions = sections.filter((section) => section.kind === "decision");
  const plain = decisions.filter((section) => section.mark?.style !== "body");
  const said = plain.filter((section) => section.text !== null);
  const named = said.filter((section) => keyOf(section.heading.value).startsWith("beslutning"));
  const spoken = named.at(-1) ?? said.at(-1);
  if (spoken !== undefined) return spoken;
  const own = ownDecision(
    decisions.flatMap((section) => (section.mark?.style === "body" ? [section.mark] : [])),
    meeting,
  );
  return decisions.find((section) => own !== null && section.mark === own) ?? plain[0] ?? null;
}

const changed = folded(
  "\\b(?:med (?:følgende|den|de|disse|enkelte|mindre)? ?(?:ændring(?:er)?|tilretning(?:er)?)|ændres til|i stedet for|i modsætning til indstilling|afviger fra indstilling|bortset fra (?:punkt|at|pkt)|med undtagelse af (?:punkt|at|pkt)|dog (?:ikke|således at (?:der )?ikke))",
);

export function readDecision(section: ReadSection, title: string, clauses: ReadClause[]): ReadDecision {
  const text = textOf(apartFromAbsence(section.lines).lines);
  if (text === null) return noDecision;
  const perClause = clauseOutcomes(text.value, clauses);
  const read = isAnyOtherBusiness(title) ? outcomeAmong(text.value, ["noted", "discussed", "no_remarks"]) : outcomeOf(text.value);
  const outcome = outcomeOfClauses(perClause) ?? read.outcome;
  const asked = askedFor(clauses);
  const refused = outcome === "rejected" || perClause.some((clause) => clause.outcome === "rejected");
  const goesOn = outcome === "recommended" || outcome === "forwarded" || outcome === "returned";
  return {
    text,
    outcome,
    outcomeAt: placeOf(read, section, text),
    clauses: perClause,
    onwardTo: goesOn ? onwardBody(text.value, read.start, text.start) : null,
    deviates: (refused && clauses.length > 0 && !asksForRefusal(clauses)) || (asked.size > 0 && changed.test(fold(text.value))),
    votes: votesIn(text.value),
  };
}

const asksForRefusal = (clauses: ReadClause[]): boolean =>
  clauses.some(({ text }) => folded("\\b(?:afslås?|afslag|afvises?|forkastes?|ikke)\\b").test(fold(text.value)));

/** Lines were put together without blanks doubled, so a place in the text is a place in the source only up to the first difference: words are looked for. */
function placeOf(read: ReadOutcome, section: ReadSection, text: Piece): { start: number; end: number } | null {
  if (read.outcome === "unknown") return null;
  const words = text.value.slice(read.start, read.end);
  for (const line of section.lines) {
    const at = line.value.indexOf(words);
    if (at >= 0) return { start: line.start + at, end: line.start + at + words.length };
  }
  return { start: text.start, end: text.end };
}
