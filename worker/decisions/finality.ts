import type { DecisionState, Outcome } from "../../contract/decision.ts";

/**
 * What stands when an outcome has been recorded. A recommendation, or sending on, is never final: another body decides. A reservation, and organisations whose own
 * approval is awaited, make an approval wait for what they are about. What comes back later (postponed, returned, withdrawn) is recorded and no more.
 */
export function stateWhenRecorded(outcome: Outcome, waits: boolean): DecisionState {
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
      return waits ? "awaiting" : "final";
    // The conditions are what it waits for, also where nobody wrote a reservation beside them.
    case "approved_with_conditions":
      return "awaiting";
    case "noted":
    case "discussed":
    case "rejected":
    case "no_remarks":
    case "lapsed":
      return waits ? "awaiting" : "final";
  }
}

/** The same of clauses with an outcome each: as far as the one that is least far. */
export function stateOfClauses(clauses: { outcome: Outcome }[], waits: boolean): DecisionState {
  const states = clauses.map(({ outcome }) => stateWhenRecorded(outcome, waits));
  return (["recorded", "awaiting"] as const).find((state) => states.includes(state)) ?? "final";
}
