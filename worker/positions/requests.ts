import { and, eq, gte, sql, type SQL } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { positionRequestSchema } from "../../contract/position.ts";
import type { Person } from "../access/actor.ts";
import { permits, roleIn, type DocumentFacts, type SpaceFacts } from "../access/policy.ts";
import { noted } from "../audit/log.ts";
import { documentIdsIn, documentsIn, type DocumentRow } from "../documents/documents.ts";
import { documentChanged } from "../documents/news.ts";
import { requireFiles } from "../files/left-behind.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import { spacesSeenBy, spacesWithParts } from "../spaces/facts.ts";
import { isOpenToPositions, takenBy } from "./positions.ts";
import { positionRequests } from "./tables.ts";

export type PositionRequestRow = typeof positionRequests.$inferSelect;

/** Asks for positions; asked again, with other words or another day, it is the one that counts. */
export async function askForPositions(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  { until, words }: v.InferOutput<typeof positionRequestSchema>,
  now: Date,
): Promise<null | Refusal> {
  if (!isOpenToPositions(document)) return refuse("wrong_state");
  if (until < copenhagenDate(now)) return refuse("invalid_input", [{ path: "until", issue: "has passed" }]);
  const unseen = await requireFiles(database, document.id, (await roomOf(env, document.id).read()).text);
  if (unseen !== null) return unseen;
  const asked = { until, words, askedBy: actor.personId, askedAt: now.toISOString() };
  const { id: documentId, spaceId } = document;
  await commit(database, [
    database
      .insert(positionRequests)
      .values({ documentId, ...asked })
      .onConflictDoUpdate({ target: positionRequests.documentId, set: asked }),
    documentChanged(database, documentId),
    noted(database, { at: now, actorId: actor.personId, verb: "position.asked_for", subjectId: documentId, spaceId, detail: { until } }),
  ]);
  return null;
}

export async function endRequest(database: Database, documentId: Id<"document">): Promise<void> {
  await commit(database, [
    database.delete(positionRequests).where(eq(positionRequests.documentId, documentId)),
    documentChanged(database, documentId),
  ]);
}

export async function findRequest(database: Database, documentId: Id<"document">): Promise<PositionRequestRow | undefined> {
  const [row] = await database.select().from(positionRequests).where(eq(positionRequests.documentId, documentId));
  return row;
}

/** Who is asked: those who take part as themselves, and those who are there to comment. Whoever writes says it in the text. */
const isAsked = (actor: Person, space: SpaceFacts): boolean => takesPartAsThemselves(actor, space) || roleIn(actor, space) === "commenter";

const takesPartAsThemselves = (actor: Person, space: SpaceFacts): boolean =>
  space.participations.some(({ partyId }) => partyId === actor.personId);

/** What is asked for on the day, of the documents whose ids are asked for in the batch, the soonest first. */
export const requestsOn = (database: Database, documentIds: SQL, day: string) =>
  database
    .select({ documentId: positionRequests.documentId, until: positionRequests.until, askedAt: positionRequests.askedAt })
    .from(positionRequests)
    .where(and(sql`${positionRequests.documentId} in ${documentIds}`, gte(positionRequests.until, day)))
    .orderBy(positionRequests.until);

type Asking = Awaited<ReturnType<typeof requestsOn>>[number];
type Taken = Awaited<ReturnType<typeof takenBy>>;

/** Whether the request waits for the person: they may answer it, are asked, and have not said anything since. */
export function waitsForPosition(
  actor: Person,
  { kind, facts }: { kind: DocumentRow["kind"]; facts: DocumentFacts },
  { documentId, askedAt }: Asking,
  taken: Taken,
): boolean {
  const mayTake = isOpenToPositions({ kind, state: facts.state }) && permits(actor, { verb: "document.take_position", document: facts });
  return mayTake && isAsked(actor, facts.space) && !taken.some((one) => one.documentId === documentId && one.takenAt > askedAt);
}

/** The documents on which the position of the person themselves is waited for today, the soonest first. */
export async function listAskedByName(database: Database, actor: Person, now: Date): Promise<Id<"document">[]> {
  const day = copenhagenDate(now);
  const spaceIds = spacesSeenBy(database, [actor.personId], [], day);
  const [spaces, parts, documents, asking, taken] = await database.batch([
    ...spacesWithParts(database, spaceIds, day),
    documentsIn(database, spaceIds),
    requestsOn(database, documentIdsIn(database, spaceIds), day),
    takenBy(database, actor.personId),
  ]);
  return asking.flatMap((request) => {
    const document = documents.find(({ id }) => id === request.documentId);
    const space = spaces.find(({ id }) => id === document?.spaceId);
    if (document === undefined || space === undefined) return [];
    const facts = { forumId: space.forumId, participations: parts.filter(({ spaceId }) => spaceId === space.id) };
    const waits = waitsForPosition(actor, { kind: document.kind, facts: { space: facts, state: document.state } }, request, taken);
    return waits && takesPartAsThemselves(actor, facts) ? [document.id] : [];
  });
}
