import type { Outcome } from "../../contract/decision.ts";
import type { DocumentKind, DocumentState } from "../../contract/document.ts";

/** The states from which a text of the kind can be put to a forum. */
const submittable: Record<DocumentKind, DocumentState[]> = {
  initiative: ["draft", "shared"],
  // One that waits for what nobody will bring can be put to the forum anew.
  mandate: ["draft", "disputed", "awaiting_ratification"],
  recommendation: ["draft", "unprioritised"],
};

const submitted: Record<DocumentKind, DocumentState> = { initiative: "proposed", mandate: "proposed", recommendation: "issued" };

export const canSubmit = (kind: DocumentKind, state: DocumentState): boolean => submittable[kind].includes(state);

/** Only an initiative is shown to the forum before it is put to it. */
export const canShare = (kind: DocumentKind, state: DocumentState): boolean => kind === "initiative" && state === "draft";

export const stateWhenSubmitted = (kind: DocumentKind): DocumentState => submitted[kind];

/** On an agenda, a recommendation has been received; the others wait as they are. */
export const stateOnAgenda = (kind: DocumentKind, state: DocumentState): DocumentState =>
  kind === "recommendation" && state === "issued" ? "received" : state;

/**
 * What a forum's outcome makes of the document. Being noted or discussed is not approval, and a recommendation to another body leaves the
 * document waiting for that body. What is returned can be worked on and submitted anew. `waits`: the decision is not final yet.
 */
export function stateWhenDecided(kind: DocumentKind, state: DocumentState, outcome: Outcome, waits: boolean): DocumentState {
  if (kind === "recommendation") return recommendationWhenDecided(state, outcome);
  switch (outcome) {
    case "approved":
    case "endorsed":
    case "approved_with_conditions":
      if (waits || outcome === "approved_with_conditions") return "awaiting_ratification";
      return kind === "mandate" ? "in_force" : "decided";
    case "returned":
      return kind === "mandate" ? "draft" : "shared";
    case "rejected":
    case "lapsed":
      return kind === "mandate" ? "draft" : "dropped";
    case "withdrawn":
      return kind === "mandate" ? "draft" : "shared";
    case "recommended":
    case "forwarded":
    case "noted":
    case "discussed":
    case "appointed":
    case "postponed":
    case "no_remarks":
    case "split":
    case "unknown":
      return state;
  }
}

/**
 * A text that waits for organisations to join holds with their answers, and waits again where one is taken back. `holds`: of an initiative, that some are bound by it;
 * of a mandate, that the decision is final, since nobody may act on half a mandate.
 */
export function stateWhenAnswered(kind: DocumentKind, state: DocumentState, holds: boolean): DocumentState {
  const holding = kind === "mandate" ? "in_force" : "active";
  if (state === "awaiting_ratification" && holds) return holding;
  return state === holding && !holds ? "awaiting_ratification" : state;
}

/**
 * What different outcomes of its clauses come to for the text: decided, once nothing of it is left to anybody, with what was said yes to. A mandate is given whole: who
 * acts on half of it would act on what nobody meant.
 */
export function outcomeOfClauses(kind: DocumentKind, clauses: Outcome[]): Outcome {
  const says = (...outcomes: Outcome[]) => clauses.some((outcome) => outcomes.includes(outcome));
  if (says("postponed", "recommended", "forwarded", "unknown")) return "split";
  if (says("returned", "withdrawn")) return "returned";
  if (kind === "mandate" && says("rejected", "lapsed")) return "rejected";
  if (says("approved_with_conditions")) return "approved_with_conditions";
  if (says("approved", "endorsed")) return "approved";
  return says("rejected", "lapsed") ? "rejected" : "noted";
}

/** Those of a mandate that another decision can still take the place of. */
const supersedable: DocumentState[] = ["in_force", "disputed", "awaiting_ratification"];

export const isSupersedable = (kind: DocumentKind, state: DocumentState): boolean => kind === "mandate" && supersedable.includes(state);

function recommendationWhenDecided(state: DocumentState, outcome: Outcome): DocumentState {
  switch (outcome) {
    case "approved":
    case "endorsed":
    case "approved_with_conditions":
      return "adopted";
    case "rejected":
      return "declined";
    case "recommended":
    case "forwarded":
      return "forwarded";
    case "returned":
    case "withdrawn":
      return "draft";
    // A meeting that takes no position leaves it unprioritised.
    case "noted":
    case "discussed":
    case "no_remarks":
    case "lapsed":
      return "unprioritised";
    case "appointed":
    case "postponed":
    case "split":
    case "unknown":
      return state;
  }
}
