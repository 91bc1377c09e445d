import { saysYes } from "../../contract/decision.ts";
import { findDocument, moveDocument } from "../documents/documents.ts";
import { isSupersedable, outcomeOfClauses } from "../documents/states.ts";
import type { Database, Statement } from "../platform/database.ts";
import { findDecision } from "./decisions.ts";
import type { StoredDecision } from "./standing.ts";

type Deciding = Pick<StoredDecision, "outcome" | "clauses" | "replacesId" | "documentId">;

/** Whether a decision, once it is final, gives the mandate that its text describes. */
export function givesMandate({ outcome, clauses }: Pick<Deciding, "outcome" | "clauses">): boolean {
  const whole =
    outcome === "split"
      ? outcomeOfClauses(
          "mandate",
          clauses.map((clause) => clause.outcome),
        )
      : outcome;
  return saysYes(whole);
}

/** For the batch in which the decision becomes final: the text of the mandate that it takes the place of says so. */
export async function supersede(database: Database, decision: Deciding): Promise<Statement[]> {
  const replaced = decision.replacesId === null || !givesMandate(decision) ? undefined : await findDecision(database, decision.replacesId);
  if (replaced === undefined || replaced.documentId === null || replaced.documentId === decision.documentId) return [];
  const text = await findDocument(database, replaced.documentId);
  return text !== undefined && isSupersedable(text.kind, text.state) ? [moveDocument(database, text.id, "superseded")] : [];
}
