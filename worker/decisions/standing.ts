import type { DecisionState } from "../../contract/decision.ts";
import { joiningOf, type Joining, type RatificationOutcome } from "../../contract/ratification.ts";
import type { Database } from "../platform/database.ts";
import { latestAnswers, listRatifications } from "./answers.ts";
import type { decisions } from "./tables.ts";

/** As it was recorded, which is what the chain holds. */
export type StoredDecision = typeof decisions.$inferSelect;

/** `state` is what it was recorded with, and stays; `standing` is how it stands with the answers of those who were asked. */
export type DecisionRow = StoredDecision & { standing: DecisionState; joining: Joining | null };

/**
 * How a decision stands, by the newest answers. It follows from what the chain holds and is stored nowhere, so that nobody can say that a decision is final which
 * its organisations have not joined. What is only advice does not become a decision by being joined.
 */
export function standingOf(row: StoredDecision, answers: RatificationOutcome[]): Pick<DecisionRow, "standing" | "joining"> {
  if (row.ratifiers.length === 0) return { standing: row.state, joining: null };
  const joining = joiningOf(row.ratificationRule ?? { kind: "all" }, row.ratifiers.length, answers);
  return { standing: row.state === "awaiting" && joining.isFulfilled ? "final" : row.state, joining };
}

/** How many have joined the decision, of those who were asked; null where nobody is. */
export const countOf = (decision: Pick<DecisionRow, "joining"> | undefined): { joined: number; asked: number } | null =>
  decision === undefined || decision.joining === null ? null : { joined: decision.joining.joined, asked: decision.joining.asked };

/** The rows as they stand now. */
export async function asTheyStand(database: Database, rows: StoredDecision[]): Promise<DecisionRow[]> {
  const asking = rows.filter(({ ratifiers }) => ratifiers.length > 0).map(({ id }) => id);
  const answers = asking.length === 0 ? [] : await listRatifications(database, asking);
  return rows.map((row) => {
    const own = latestAnswers(answers.filter(({ decisionId }) => decisionId === row.id));
    return {
      ...row,
      ...standingOf(
        row,
        own.map(({ outcome }) => outcome),
      ),
    };
  });
}
