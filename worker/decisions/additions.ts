import { asc } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { newAdditionSchema } from "../../contract/recording.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import type { DecisionRow } from "./standing.ts";
import { commitLinked } from "./linking.ts";
import { recordOfAddition, type Circumstances } from "./record.ts";
import { additions } from "./tables.ts";

export type AdditionRow = typeof additions.$inferSelect;

/** Adds to a decision, which itself stays as it is. The addition is a link of the same chain. */
export async function addToDecision(
  database: Database,
  actor: Person,
  decision: DecisionRow,
  circumstances: Omit<Circumstances, "linkedAt">,
  { text, reason }: v.InferOutput<typeof newAdditionSchema>,
  now: Date,
): Promise<null | Refusal> {
  const number = (["text", "reason"] as const).find((field) => cprPlaces({ text, reason }[field]).length > 0);
  if (number !== undefined) return refuse("cpr_in_text", [{ path: number, issue: "looks like a CPR number" }]);
  const row: AdditionRow = {
    id: newId("decisionAddition", now),
    decisionId: decision.id,
    text,
    reason,
    addedAt: now.toISOString(),
    addedBy: actor.personId,
  };
  const linked = await commitLinked(database, decision, now, async () => ({
    subject: {
      kind: "addition",
      subjectId: row.id,
      recordAfter: (previousSha256) => recordOfAddition(row, { ...circumstances, linkedAt: row.addedAt, previousSha256 }),
    },
    statements: () => [
      database.insert(additions).values(row),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "decision.added_to",
        subjectId: decision.id,
        forumId: decision.forumId,
        detail: { additionId: row.id },
      }),
    ],
  }));
  return linked instanceof Refusal ? linked : null;
}

/** What was added to the decisions, in order. */
export async function listAdditions(database: Database, decisionIds: Iterable<Id<"decision">>): Promise<AdditionRow[]> {
  return database.select().from(additions).where(isAnyOf(additions.decisionId, decisionIds)).orderBy(asc(additions.id));
}
