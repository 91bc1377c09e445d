import { and, eq, gte } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { positionRequestSchema } from "../../contract/position.ts";
import type { Person } from "../access/actor.ts";
import { partyIds, permits, roleIn, type SpaceFacts } from "../access/policy.ts";
import { noted } from "../audit/log.ts";
import { findDocumentsOfSpaces, type DocumentRow } from "../documents/documents.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { findFactsOfSpaces, findSpaceIdsFor } from "../spaces/facts.ts";
import { isOpenToPositions, lastTakenBy } from "./positions.ts";
import { positionRequests } from "./tables.ts";

export type PositionRequestRow = typeof positionRequests.$inferSelect;

/** Asks for positions; asked again, with other words or another day, it is the one that counts. */
export async function askForPositions(
  database: Database,
  actor: Person,
  document: DocumentRow,
  { until, words }: v.InferOutput<typeof positionRequestSchema>,
  now: Date,
): Promise<null | Refusal> {
  if (!isOpenToPositions(document)) return refuse("wrong_state");
  if (until < copenhagenDate(now)) return refuse("invalid_input", [{ path: "until", issue: "has passed" }]);
  const asked = { until, words, askedBy: actor.personId, askedAt: now.toISOString() };
  const { id: documentId, spaceId } = document;
  await commit(database, [
    database
      .insert(positionRequests)
      .values({ documentId, ...asked })
      .onConflictDoUpdate({ target: positionRequests.documentId, set: asked }),
    noted(database, { at: now, actorId: actor.personId, verb: "position.asked_for", subjectId: documentId, spaceId, detail: { until } }),
  ]);
  return null;
}

export async function endRequest(database: Database, documentId: Id<"document">): Promise<void> {
  await database.delete(positionRequests).where(eq(positionRequests.documentId, documentId));
}

export async function findRequest(database: Database, documentId: Id<"document">): Promise<PositionRequestRow | undefined> {
  const [row] = await database.select().from(positionRequests).where(eq(positionRequests.documentId, documentId));
  return row;
}

/** Who is asked: those who take part as themselves, and those who are there to comment. Whoever writes says it in the text. */
const isAsked = (actor: Person, space: SpaceFacts): boolean => takesPartAsThemselves(actor, space) || roleIn(actor, space) === "commenter";

const takesPartAsThemselves = (actor: Person, space: SpaceFacts): boolean =>
  space.participations.some(({ partyId }) => partyId === actor.personId);

/** What waits for the person's position today, the soonest first; with whether it waits for them by name. */
export async function listAskedOf(
  database: Database,
  actor: Person,
  now: Date,
): Promise<{ document: DocumentRow; request: PositionRequestRow; asThemselves: boolean }[]> {
  const day = copenhagenDate(now);
  const spaceIds = await findSpaceIdsFor(database, partyIds(actor), [], day);
  const [documents, facts, taken] = await Promise.all([
    findDocumentsOfSpaces(database, spaceIds),
    findFactsOfSpaces(database, spaceIds, day),
    lastTakenBy(database, actor.personId),
  ]);
  const requests = await database
    .select()
    .from(positionRequests)
    .where(
      and(
        isAnyOf(
          positionRequests.documentId,
          documents.map(({ id }) => id),
        ),
        gte(positionRequests.until, day),
      ),
    )
    .orderBy(positionRequests.until);
  return requests.flatMap((request) => {
    const document = documents.find(({ id }) => id === request.documentId);
    const space = document === undefined ? undefined : facts.get(document.spaceId);
    if (document === undefined || space === undefined || !isOpenToPositions(document)) return [];
    const mayTake = permits(actor, { verb: "document.take_position", document: { space, state: document.state } });
    const isAnswered = (taken.get(document.id) ?? "") > request.askedAt;
    if (!mayTake || isAnswered || !isAsked(actor, space)) return [];
    return [{ document, request, asThemselves: takesPartAsThemselves(actor, space) }];
  });
}
