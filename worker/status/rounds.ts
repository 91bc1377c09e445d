import { and, desc, eq, exists, isNull, not, sql } from "drizzle-orm";
import * as v from "valibot";
import { reportableStates, type NewStatusRound } from "../../contract/status.ts";
import { idSchema, type Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import type { SpaceFacts } from "../access/policy.ts";
import { noted } from "../audit/log.ts";
import { findDocuments, findDocumentsOfSpaces, type DocumentRow } from "../documents/documents.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { findUnits } from "../organisations/organisations.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { insertAll } from "../platform/insert-all.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { findIndexed } from "../room/text-index.ts";
import { findFactsOfSpaces, findSpacesOfForum } from "../spaces/facts.ts";
import { latestOf, listReports } from "./reports.ts";
import { statusOwed, statusReports, statusRounds } from "./tables.ts";

export type StatusRoundRow = typeof statusRounds.$inferSelect;
export type OwedRow = typeof statusOwed.$inferSelect;
/** An initiative that can be reported on, its space, and the organisations that take part there themselves or by a unit. */
export type Reportable = { document: DocumentRow; space: SpaceFacts; organisationIds: Id<"organisation">[] };

const states: readonly string[] = reportableStates;
const organisationId = idSchema("organisation");

/** What the spaces that answer to the forum have had decided, on the day. */
export async function listReportable(database: Database, forumId: Id<"forum">, day: string): Promise<Reportable[]> {
  const spaceIds = await findSpacesOfForum(database, forumId);
  const [rows, facts] = await Promise.all([findDocumentsOfSpaces(database, spaceIds), findFactsOfSpaces(database, spaceIds, day)]);
  const parties = [...facts.values()].flatMap(({ participations }) => participations.map(({ partyId }) => partyId));
  const unitsById: ReadonlyMap<string, { organisationId: Id<"organisation"> }> = await findUnits(database, parties);
  return rows.flatMap((document) => {
    const space = facts.get(document.spaceId);
    if (space === undefined || document.kind !== "initiative" || !states.includes(document.state)) return [];
    const organisationIds = space.participations.flatMap(({ partyId }) =>
      v.is(organisationId, partyId) ? [partyId] : (unitsById.get(partyId)?.organisationId ?? []),
    );
    return [{ document, space, organisationIds: [...new Set(organisationIds)] }];
  });
}

/**
 * Opens a round on those of the initiatives. Each of the organisations owes it a report on those in whose space it takes part; an initiative that nobody would owe
 * one on is refused, because its row would be empty for good.
 */
export async function openRound(
  database: Database,
  actor: Person,
  forumId: Id<"forum">,
  chosen: Reportable[],
  input: NewStatusRound,
  now: Date,
): Promise<Id<"statusRound"> | Refusal> {
  const titles = await findIndexed(
    database,
    chosen.map(({ document }) => document.id),
  );
  const id = newId("statusRound", now);
  const owed = chosen.map(({ document, organisationIds }) =>
    input.organisationIds
      .filter((asked, place, all) => organisationIds.includes(asked) && all.indexOf(asked) === place)
      .map((asked) => ({ roundId: id, documentId: document.id, organisationId: asked, title: titles.get(document.id)?.title ?? "" })),
  );
  if (owed.some((rows) => rows.length === 0)) return refuse("invalid_input", [{ path: "organisationIds", issue: "take no part" }]);
  const { name, from, to, deadline } = input;
  await commit(database, [
    database.insert(statusRounds).values({
      id,
      forumId,
      name,
      periodFrom: from,
      periodTo: to,
      deadline,
      openedAt: now.toISOString(),
      openedBy: actor.personId,
    }),
    ...insertAll(database, statusOwed, owed.flat()),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "status.round_opened",
      subjectId: id,
      forumId,
      detail: { owed: owed.flat().length },
    }),
  ]);
  return id;
}

/** Puts the round before the forum, as it stands. From then on it is locked: what was not reported stays not reported. */
export async function showRound(
  database: Database,
  actor: Person,
  round: StatusRoundRow,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  const { id, forumId, periodFrom: from, periodTo: to } = round;
  const [owed, reports, names] = await Promise.all([
    listOwed(database, [id]),
    listReports(database, [id]),
    forumNames(database, [forumId]),
  ]);
  try {
    await commit(database, [
      database
        .update(statusRounds)
        .set({
          shownAt: now.toISOString(),
          shownBy: actor.personId,
          // Of two who show it at once, the second finds it shown.
          name: onlyIf<string>(isNull(statusRounds.shownAt), statusRounds.name),
        })
        .where(eq(statusRounds.id, id)),
      noted(database, { at: now, actorId: actor.personId, verb: "status.shown", subjectId: id, forumId }),
      append(database, {
        type: "status.shown",
        data: {
          round: { id, from, to },
          reported: latestOf(reports).length,
          owed: owed.length,
          forum: { id: forumId, name: names.get(forumId) ?? "" },
          url: `${baseUrl}/status-rounds/${id}`,
        },
        occurredAt: now,
        actorId: actor.personId,
        spaceId: null,
        forumId,
        access: "open",
      }),
    ]);
  } catch (error) {
    if (violatesNotNull(error, "status_rounds.name")) return refuse("wrong_state");
    throw error;
  }
  return null;
}

export async function findRounds(database: Database, ids: Iterable<Id<"statusRound">>): Promise<StatusRoundRow[]> {
  return database.select().from(statusRounds).where(isAnyOf(statusRounds.id, ids));
}

/** The forum's, newest first. */
export async function listRounds(database: Database, forumId: Id<"forum">): Promise<StatusRoundRow[]> {
  return database.select().from(statusRounds).where(eq(statusRounds.forumId, forumId)).orderBy(desc(statusRounds.id));
}

/** Who owes the rounds what. */
export async function listOwed(database: Database, roundIds: Iterable<Id<"statusRound">>): Promise<OwedRow[]> {
  return database.select().from(statusOwed).where(isAnyOf(statusOwed.roundId, roundIds));
}

/** What the organisations owe, in whichever rounds. */
export async function listOwedBy(database: Database, organisationIds: Iterable<Id<"organisation">>): Promise<OwedRow[]> {
  return database.select().from(statusOwed).where(isAnyOf(statusOwed.organisationId, organisationIds));
}

export type Unreported = OwedRow & { round: StatusRoundRow };

/** What is still to be reported to rounds that are not shown yet: by the organisations, or by all. */
export async function listUnreported(database: Database, organisationIds?: Iterable<Id<"organisation">>): Promise<Unreported[]> {
  const isReported = exists(
    database
      .select({ one: sql`1` })
      .from(statusReports)
      .where(
        and(
          eq(statusReports.roundId, statusOwed.roundId),
          eq(statusReports.documentId, statusOwed.documentId),
          eq(statusReports.organisationId, statusOwed.organisationId),
        ),
      ),
  );
  const rows = await database
    .select({ owed: statusOwed, round: statusRounds })
    .from(statusOwed)
    .innerJoin(statusRounds, eq(statusRounds.id, statusOwed.roundId))
    .where(
      and(
        isNull(statusRounds.shownAt),
        not(isReported),
        organisationIds === undefined ? undefined : isAnyOf(statusOwed.organisationId, organisationIds),
      ),
    );
  return rows.map(({ owed, round }) => ({ ...owed, round }));
}

/** The spaces of the initiatives, by the initiative. */
export async function spacesOf(
  database: Database,
  documentIds: Iterable<Id<"document">>,
  day: string,
): Promise<Map<Id<"document">, SpaceFacts>> {
  const documents = await findDocuments(database, documentIds);
  const facts = await findFactsOfSpaces(
    database,
    documents.map(({ spaceId }) => spaceId),
    day,
  );
  return new Map(
    documents.flatMap(({ id, spaceId }) => {
      const space = facts.get(spaceId);
      return space === undefined ? [] : [[id, space]];
    }),
  );
}
