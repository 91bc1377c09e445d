import type { Outcome } from "../../contract/decision.ts";
import type { DocumentKind, DocumentState } from "../../contract/document.ts";

/** The states from which a text of the kind can be put to a forum. */
const submittable: Record<DocumentKind, DocumentState[]> = {
  initiative: ["draft", "shared"],
  mandate: ["draft", "disputed"],
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
 * document waiting for that body. What is returned can be worked on and submitted anew.
 */
export function stateWhenDecided(kind: DocumentKind, state: DocumentState, outcome: Outcome, hasReservation: boolean): DocumentState {
  if (kind === "recommendation") return recommendationWhenDecided(state, outcome);
  switch (outcome) {
    case "approved":
    case "endorsed":
    case "approved_with_conditions":
      if (kind === "mandate") return "in_force";
      return hasReservation || outcome === "approved_with_conditions" ? "awaiting_ratification" : "decided";
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

/** A text that waits for organisations to join is active once some are bound by it, and waits again where that is taken back. */
export function stateWhenAnswered(state: DocumentState, isBegun: boolean): DocumentState {
  if (state === "awaiting_ratification" && isBegun) return "active";
  return state === "active" && !isBegun ? "awaiting_ratification" : state;
}

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
