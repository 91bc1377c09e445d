import type { Id } from "../../contract/ids.ts";
import type { PersonSummary } from "../../contract/organisation.ts";
import type { DecisionView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { permits, type ItemFacts } from "../access/policy.ts";
import { listAdditions } from "../decisions/additions.ts";
import { citationOf, findDecision, findReplacement } from "../decisions/decisions.ts";
import type { DecisionRow } from "../decisions/standing.ts";
import { latestAnswers, listRatifications, type RatificationRow } from "../decisions/answers.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";

type Supplements = Pick<DecisionView, "replaces" | "replacedBy" | "additions" | "ratifications">;

/** What came to a decision after it was recorded: who took its place, what was added, and who has joined. */
export async function viewSupplements(
  database: Database,
  actor: Actor,
  row: DecisionRow,
  item: ItemFacts,
  now: Date,
): Promise<Supplements> {
  const [replaced, replacement, added, answered, organisations] = await Promise.all([
    row.replacesId === null ? undefined : findDecision(database, row.replacesId),
    findReplacement(database, row.id),
    listAdditions(database, [row.id]),
    listRatifications(database, [row.id]),
    findOrganisations(database, row.ratifiers),
  ]);
  const answers = latestAnswers(answered);
  const people = await summarisePeople(
    database,
    [...added.map(({ addedBy }) => addedBy), ...answers.map(({ recordedBy }) => recordedBy)],
    copenhagenDate(now),
  );
  return {
    replaces: refOf(replaced),
    replacedBy: refOf(replacement),
    additions: added.map(({ id, text, reason, addedAt, addedBy }) => ({ id, text, reason, addedAt, addedBy: people.get(addedBy) ?? null })),
    ratifications: row.ratifiers.flatMap((organisationId) => {
      const organisation = organisations.get(organisationId);
      if (organisation === undefined) return [];
      const answer = answers.find((candidate) => candidate.organisationId === organisationId);
      return [
        {
          organisation: { id: organisation.id, name: organisation.name, sector: organisation.sector },
          answer: answer === undefined ? null : viewAnswer(answer, people),
          may: { answer: replacement === undefined && permits(actor, { verb: "ratification.record", organisationId, item }) },
        },
      ];
    }),
  };
}

function viewAnswer(row: RatificationRow, people: Map<Id<"person">, PersonSummary>): Supplements["ratifications"][number]["answer"] {
  const { outcome, body, date, itemNumber, url, reservation, recordedAt, recordedBy } = row;
  return { outcome, body, date, itemNumber, url, reservation, recordedAt, recordedBy: people.get(recordedBy) ?? null };
}

const refOf = (row: DecisionRow | undefined) => (row === undefined ? null : { id: row.id, citation: citationOf(row) });
