import { saysYes } from "../../contract/decision.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { findDocument, moveDocument } from "../documents/documents.ts";
import { isSupersedable, outcomeOfClauses } from "../documents/states.ts";
import type { Database, Statement } from "../platform/database.ts";
import { findDecision } from "./decisions.ts";
import type { StoredDecision } from "./standing.ts";

type Deciding = Pick<StoredDecision, "id" | "outcome" | "clauses" | "replacesId" | "documentId">;

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

/** For the batch in which the decision becomes final: the text of the mandate that it takes the place of says so. `by`: whose doing that was. */
export async function supersede(database: Database, decision: Deciding, by: Person, now: Date): Promise<Statement[]> {
  const replaced = decision.replacesId === null || !givesMandate(decision) ? undefined : await findDecision(database, decision.replacesId);
  if (replaced === undefined || replaced.documentId === null || replaced.documentId === decision.documentId) return [];
  const text = await findDocument(database, replaced.documentId);
  if (text === undefined || !isSupersedable(text.kind, text.state)) return [];
  return [
    moveDocument(database, text.id, "superseded"),
    noted(database, {
      at: now,
      actorId: by.personId,
      verb: "mandate.superseded",
      subjectId: replaced.id,
      forumId: replaced.forumId,
      detail: { byDecisionId: decision.id },
    }),
  ];
}
