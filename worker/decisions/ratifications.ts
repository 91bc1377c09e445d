import { asc } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { newRatificationSchema, RatificationOutcome } from "../../contract/recording.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { append } from "../events/feed.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import type { DecisionRow } from "./decisions.ts";
import { commitLinked } from "./linking.ts";
import { recordOfRatification, type Circumstances } from "./record.ts";
import { ratifications } from "./tables.ts";

export type RatificationRow = typeof ratifications.$inferSelect;

const joining: RatificationOutcome[] = ["endorsed", "endorsed_with_reservation"];

/** Whether the answer is a yes. A committee's recommendation and having taken note are none. */
export const joins = (outcome: RatificationOutcome): boolean => joining.includes(outcome);

/** Records what an organisation's own body made of a decision. A later answer takes the place of an earlier one, which is still there. */
export async function recordRatification(
  database: Database,
  actor: Person,
  decision: DecisionRow,
  circumstances: Omit<Circumstances, "linkedAt">,
  input: v.InferOutput<typeof newRatificationSchema>,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  if (!decision.ratifiers.includes(input.organisationId))
    return refuse("invalid_input", [{ path: "organisationId", issue: "was not asked" }]);
  if (cprPlaces(input.reservation ?? "").length > 0)
    return refuse("cpr_in_text", [{ path: "reservation", issue: "looks like a CPR number" }]);
  const row: RatificationRow = {
    ...input,
    id: newId("ratification", now),
    decisionId: decision.id,
    recordedAt: now.toISOString(),
    recordedBy: actor.personId,
  };
  const linked = await commitLinked(database, decision, now, async () => {
    const answers = latestAnswers([...(await listRatifications(database, [decision.id])), row]);
    return {
      subject: {
        kind: "ratification",
        subjectId: row.id,
        recordAfter: (previousSha256) => recordOfRatification(row, { ...circumstances, linkedAt: row.recordedAt, previousSha256 }),
      },
      statements: () => [
        database.insert(ratifications).values(row),
        noted(database, {
          at: now,
          actorId: actor.personId,
          verb: "ratification.recorded",
          subjectId: decision.id,
          forumId: decision.forumId,
          organisationId: row.organisationId,
          detail: { outcome: row.outcome },
        }),
        append(database, {
          type: "ratification.recorded",
          data: {
            organisationId: row.organisationId,
            decisionId: decision.id,
            outcome: row.outcome,
            joined: answers.filter(({ outcome }) => joins(outcome)).length,
            asked: decision.ratifiers.length,
            url: `${baseUrl}/decisions/${decision.id}`,
          },
          occurredAt: now,
          actorId: actor.personId,
          spaceId: null,
          forumId: decision.forumId,
          access: decision.access,
        }),
      ],
    };
  });
  return linked instanceof Refusal ? linked : null;
}

/** All answers to the decisions, in order. */
export async function listRatifications(database: Database, decisionIds: Iterable<Id<"decision">>): Promise<RatificationRow[]> {
  return database.select().from(ratifications).where(isAnyOf(ratifications.decisionId, decisionIds)).orderBy(asc(ratifications.id));
}

/** Of answers in order to one decision, each organisation's newest. */
export function latestAnswers(rows: RatificationRow[]): RatificationRow[] {
  return [...new Map(rows.map((row) => [row.organisationId, row])).values()];
}
