import type * as v from "valibot";
import type { newRatificationSchema } from "../../contract/recording.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { findDocument, moveDocument, type DocumentRow } from "../documents/documents.ts";
import { stateWhenAnswered } from "../documents/states.ts";
import { append } from "../events/feed.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database, Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { latestAnswers, listRatifications, type RatificationRow } from "./answers.ts";
import { findLinks } from "./chain.ts";
import { findReplacement, isLatestOnText } from "./decisions.ts";
import { commitLinked } from "./linking.ts";
import { recordOfRatification } from "./record.ts";
import { standingOf, type DecisionRow } from "./standing.ts";
import { supersede } from "./superseding.ts";
import { ratifications } from "./tables.ts";
import { describeForFeed, type DecisionToTell } from "./told.ts";

type Answered = Omit<DecisionToTell, "row" | "recordSha256" | "document"> & { row: DecisionRow };

/**
 * Records what an organisation's own body made of a decision. A later answer takes the place of an earlier one, which is still there. With the answer by which the
 * decision's rule is met it is final, and its text active or in force, in the same batch; with one that takes such a yes back, neither.
 */
export async function recordRatification(
  env: Env,
  database: Database,
  actor: Person,
  answered: Answered,
  input: v.InferOutput<typeof newRatificationSchema>,
  now: Date,
): Promise<null | Refusal> {
  const { row: decision, item, meeting, forum } = answered;
  const refused = refusalOf(decision, input, now);
  if (refused !== null) return refused;
  const row: RatificationRow = {
    ...input,
    id: newId("ratification", now),
    decisionId: decision.id,
    recordedAt: now.toISOString(),
    recordedBy: actor.personId,
  };
  const circumstances = { title: item.title, forum: forum.name, meetingStartsAt: meeting.startsAt, linkedAt: row.recordedAt };
  const document = decision.documentId === null ? undefined : await findDocument(database, decision.documentId);
  const linked = await commitLinked(database, decision, now, async () => {
    const earlier = await listRatifications(database, [decision.id]);
    // What has been replaced holds for nobody, and nobody can join it any more.
    if ((await findReplacement(database, decision.id)) !== undefined) return refuse("wrong_state");
    const isLatest = await isLatestOnText(database, decision);
    const before = standingOf(decision, outcomesIn(earlier));
    const after = standingOf(decision, outcomesIn([...earlier, row]));
    return {
      subject: {
        kind: "ratification",
        subjectId: row.id,
        recordAfter: (previousSha256) => recordOfRatification(row, { ...circumstances, previousSha256 }),
      },
      statements: async () => [
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
          data: dataOf(env, decision, row, after),
          ...placeOf(decision, document, actor, now),
        }),
        // What was decided on the text since is not undone by an answer to what was decided before.
        ...(isLatest ? moves(database, decision, document, before, after) : []),
        ...(before.standing !== "final" && after.standing === "final"
          ? [...(await isFinal(env, database, { ...answered, document }, actor, now)), ...(await supersede(database, decision, actor, now))]
          : []),
      ],
    };
  });
  return linked instanceof Refusal ? linked : null;
}

const outcomesIn = (rows: RatificationRow[]) => latestAnswers(rows).map(({ outcome }) => outcome);

function refusalOf(decision: DecisionRow, input: v.InferOutput<typeof newRatificationSchema>, now: Date): Refusal | null {
  if (!decision.ratifiers.includes(input.organisationId))
    return refuse("invalid_input", [{ path: "organisationId", issue: "was not asked" }]);
  if (cprPlaces(input.reservation ?? "").length > 0)
    return refuse("cpr_in_text", [{ path: "reservation", issue: "looks like a CPR number" }]);
  // A body that has not met yet has not said yes.
  if (input.date > copenhagenDate(now)) return refuse("invalid_input", [{ path: "date", issue: "not yet" }]);
  return null;
}

const dataOf = (env: Env, decision: DecisionRow, row: RatificationRow, { standing, joining }: ReturnType<typeof standingOf>) => ({
  organisationId: row.organisationId,
  decisionId: decision.id,
  documentId: decision.documentId,
  outcome: row.outcome,
  joined: joining?.joined ?? 0,
  asked: decision.ratifiers.length,
  state: standing,
  url: `${env.BASE_URL}/decisions/${decision.id}`,
});

const placeOf = (decision: DecisionRow, document: DocumentRow | undefined, actor: Person, now: Date) => ({
  occurredAt: now,
  actorId: actor.personId,
  spaceId: document?.spaceId ?? null,
  forumId: decision.forumId,
  access: decision.access,
});

/** Advice leaves the text waiting for the body that decides, whoever joins it. */
function moves(
  database: Database,
  decision: DecisionRow,
  document: DocumentRow | undefined,
  before: ReturnType<typeof standingOf>,
  after: ReturnType<typeof standingOf>,
): Statement[] {
  if (document === undefined || decision.state !== "awaiting") return [];
  const { id, kind, state } = document;
  const holds = ({ standing, joining }: typeof after): boolean => (kind === "mandate" ? standing === "final" : (joining?.isBegun ?? false));
  return holds(before) === holds(after) ? [] : [moveDocument(database, id, stateWhenAnswered(kind, state, holds(after)))];
}

async function isFinal(
  env: Env,
  database: Database,
  told: Omit<DecisionToTell, "recordSha256" | "row"> & { row: DecisionRow },
  actor: Person,
  now: Date,
): Promise<Statement[]> {
  const [link] = await findLinks(database, [told.row.id]);
  if (link === undefined) throw new Error(`decision ${told.row.id} stands in no chain`);
  const data = await describeForFeed(env, database, { ...told, recordSha256: link.sha256 }, "final");
  return [append(database, { type: "decision.final", data, ...placeOf(told.row, told.document, actor, now) })];
}
