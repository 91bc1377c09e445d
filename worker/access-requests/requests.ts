import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type * as v from "valibot";
import {
  accessRequestsPerDay,
  type AboutId,
  type accessSettlementSchema,
  type newAccessRequestSchema,
} from "../../contract/access-request.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { findDocument, findDocumentsOfSpaces } from "../documents/documents.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, violatesUnique, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { begun, hasPassed } from "../spaces/participations.ts";
import { findSpace } from "../spaces/spaces.ts";
import { accessRequests } from "./tables.ts";

export type AccessRequestRow = typeof accessRequests.$inferSelect;

const dayMs = 24 * 60 * 60 * 1000;
/** How often the clock sweeps. */
const sweepMs = 5 * 60 * 1000;
/** So many are looked at in one sweep: each takes a dozen queries, and everything that a sweep does has a thousand. */
const turnSize = 20;

/**
 * Keeps what somebody asks for, whether or not there is such a thing. Asked again while the first waits, it is the same request. `isNews` is then false, and nobody is
 * written to a second time.
 */
export async function askForAccess(
  database: Database,
  actor: Person,
  { about, words }: v.InferOutput<typeof newAccessRequestSchema>,
  now: Date,
): Promise<{ row: AccessRequestRow; isNews: boolean } | Refusal> {
  const since = new Date(now.getTime() - dayMs).toISOString();
  const [counted] = await database
    .select({ asked: sql<number>`count(*)` })
    .from(accessRequests)
    .where(and(eq(accessRequests.personId, actor.personId), gt(accessRequests.askedAt, since)));
  if ((counted?.asked ?? 0) >= accessRequestsPerDay) return refuse("too_many_requests");
  const row: AccessRequestRow = {
    id: newId("accessRequest", now),
    about,
    personId: actor.personId,
    words,
    askedAt: now.toISOString(),
    settledAt: null,
    settledBy: null,
    granted: null,
  };
  try {
    await database.insert(accessRequests).values(row);
  } catch (error) {
    if (!violatesUnique(error, "access_requests.about")) throw error;
    const earlier = (await listOwnRequests(database, actor.personId)).find((request) => request.about === about);
    return { row: earlier ?? row, isNews: false };
  }
  return { row, isNews: true };
}

/** What the person has asked for and nobody has settled. */
export async function listOwnRequests(database: Database, personId: Id<"person">): Promise<AccessRequestRow[]> {
  return database
    .select()
    .from(accessRequests)
    .where(and(eq(accessRequests.personId, personId), isNull(accessRequests.settledAt)))
    .orderBy(asc(accessRequests.id));
}

/** Of what nobody has settled, about whatever, that whose turn it is to be looked at again: the oldest first, at the next sweep those after them, and around. */
export async function listUnsettledInTurn(database: Database, now: Date): Promise<AccessRequestRow[]> {
  const isWaiting = isNull(accessRequests.settledAt);
  const [counted] = await database
    .select({ waiting: sql<number>`count(*)` })
    .from(accessRequests)
    .where(isWaiting);
  const turns = Math.max(1, Math.ceil((counted?.waiting ?? 0) / turnSize));
  const turn = Math.floor(now.getTime() / sweepMs) % turns;
  return database
    .select()
    .from(accessRequests)
    .where(isWaiting)
    .orderBy(asc(accessRequests.id))
    .limit(turnSize)
    .offset(turn * turnSize);
}

/** Those of them that nobody has settled. */
export async function findUnsettled(database: Database, ids: Iterable<Id<"accessRequest">>): Promise<AccessRequestRow[]> {
  return database
    .select()
    .from(accessRequests)
    .where(and(isAnyOf(accessRequests.id, ids), isNull(accessRequests.settledAt)));
}

/** What those who lead the space have not settled, about itself or a document of it; the oldest first. */
export async function listRequests(database: Database, spaceId: Id<"space">): Promise<AccessRequestRow[]> {
  const documents = await findDocumentsOfSpaces(database, [spaceId]);
  return database
    .select()
    .from(accessRequests)
    .where(and(isAnyOf(accessRequests.about, [spaceId, ...documents.map(({ id }) => id)]), isNull(accessRequests.settledAt)))
    .orderBy(asc(accessRequests.id));
}

/** The space that the request reaches; undefined where there is no such thing. */
export async function findSpaceAskedFor(database: Database, about: AboutId): Promise<Id<"space"> | undefined> {
  return isDocument(about) ? (await findDocument(database, about))?.spaceId : (await findSpace(database, about))?.id;
}

export const isDocument = (about: AboutId): about is Id<"document"> => about.startsWith("doc_");

/** Lets the asker in, or does not. Settled by two leads at the same moment, it is settled by one. */
export async function settleRequest(
  database: Database,
  actor: Person,
  spaceId: Id<"space">,
  request: AccessRequestRow,
  settlement: v.InferOutput<typeof accessSettlementSchema>,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  const { granted } = settlement;
  if (settlement.granted && hasPassed(settlement.validTo, now)) return refuse("invalid_input", [{ path: "validTo", issue: "has passed" }]);
  const settled = [
    database
      .update(accessRequests)
      .set({
        words: onlyIf(sql`${accessRequests.settledAt} is null`, accessRequests.words),
        settledAt: now.toISOString(),
        settledBy: actor.personId,
        granted,
      })
      .where(eq(accessRequests.id, request.id)),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: granted ? "access.granted" : "access.declined",
      subjectId: request.id,
      spaceId,
      detail: { personId: request.personId },
    }),
  ];
  const part = settlement.granted
    ? begun(
        database,
        actor.personId,
        {
          id: newId("participation", now),
          spaceId,
          partyId: request.personId,
          role: settlement.role,
          validTo: settlement.validTo,
        },
        baseUrl,
        now,
      )
    : [];
  try {
    await commit(database, [...settled, ...part]);
  } catch (error) {
    if (violatesNotNull(error, "access_requests.words")) return refuse("wrong_state");
    if (!violatesUnique(error, "participations.party_id")) throw error;
    // Let in by other means meanwhile: what they have stands.
    await commit(database, settled);
  }
  return null;
}
