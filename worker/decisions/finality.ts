import type { DecisionState, Outcome } from "../../contract/decision.ts";

/**
 * What stands when an outcome has been recorded. A recommendation, or sending on, is never final: another body decides. A reservation makes an
 * approval wait for what it is about. What comes back later (postponed, returned, withdrawn) is recorded and no more.
 */
export function stateWhenRecorded(outcome: Outcome, hasReservation: boolean): DecisionState {
  switch (outcome) {
    case "recommended":
    case "forwarded":
    case "postponed":
    case "returned":
    case "withdrawn":
    case "unknown":
      return "recorded";
    case "approved":
    case "endorsed":
    case "appointed":
    case "split":
      return hasReservation ? "awaiting" : "final";
    // The conditions are what it waits for, also where nobody wrote a reservation beside them.
    case "approved_with_conditions":
      return "awaiting";
    case "noted":
    case "discussed":
    case "rejected":
    case "no_remarks":
    case "lapsed":
      return hasReservation ? "awaiting" : "final";
  }
}
