import { and, asc, eq, exists, isNull, sql } from "drizzle-orm";
import type { NewStatusReport } from "../../contract/status.ts";
import type { Id } from "../../contract/ids.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import type { OwedRow, StatusRoundRow } from "./rounds.ts";
import { statusReports, statusRounds } from "./tables.ts";

export type ReportRow = typeof statusReports.$inferSelect;

/** Enters how an initiative goes at an organisation. Until the round is shown a later report takes the place of an earlier one, which stays. */
export async function reportStatus(
  database: Database,
  actor: Person,
  round: StatusRoundRow,
  owed: OwedRow,
  spaceId: Id<"space">,
  input: NewStatusReport,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  const { result, timetable, comment } = input;
  const issues = Object.entries(comment ?? {}).flatMap(([part, words]) =>
    cprPlaces(words).length > 0 ? [{ path: `comment.${part}`, issue: "looks like a CPR number" }] : [],
  );
  if (issues.length > 0) return refuse("cpr_in_text", issues);
  const id = newId("statusReport", now);
  const { documentId, organisationId } = owed;
  const { id: roundId, forumId, periodFrom: from, periodTo: to } = round;
  const names = await forumNames(database, [forumId]);
  const isUnlocked = exists(
    database
      .select({ one: sql`1` })
      .from(statusRounds)
      .where(and(eq(statusRounds.id, roundId), isNull(statusRounds.shownAt))),
  );
  try {
    await commit(database, [
      database.insert(statusReports).values({
        id,
        roundId: onlyIf<Id<"statusRound">>(isUnlocked, roundId),
        documentId,
        organisationId,
        result,
        timetable,
        why: comment?.why ?? null,
        consequence: comment?.consequence ?? null,
        wayBack: comment?.wayBack ?? null,
        submittedAt: now.toISOString(),
        submittedBy: actor.personId,
      }),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "status.submitted",
        subjectId: documentId,
        spaceId,
        forumId,
        organisationId,
        detail: { roundId, result, timetable },
      }),
      append(database, {
        type: "status.submitted",
        data: {
          id,
          round: { id: roundId, from, to },
          documentId,
          organisationId,
          result,
          timetable,
          forum: { id: forumId, name: names.get(forumId) ?? "" },
          url: `${baseUrl}/status-rounds/${roundId}`,
        },
        occurredAt: now,
        actorId: actor.personId,
        spaceId,
        // The forum is told when the round is shown to it.
        forumId: null,
        access: "open",
      }),
    ]);
  } catch (error) {
    if (violatesNotNull(error, "status_reports.round_id")) return refuse("wrong_state");
    throw error;
  }
  return null;
}

/** All reports to the rounds, in the order in which they came: two of one instant have ids in no order. */
export async function listReports(database: Database, roundIds: Iterable<Id<"statusRound">>): Promise<ReportRow[]> {
  return database
    .select()
    .from(statusReports)
    .where(isAnyOf(statusReports.roundId, roundIds))
    .orderBy(asc(sql`rowid`));
}

type Place = Pick<OwedRow, "roundId" | "documentId" | "organisationId">;
export const placeOf = ({ roundId, documentId, organisationId }: Place): string => `${roundId} ${documentId} ${organisationId}`;

/** Of reports in order, the newest of each organisation on each initiative in each round. */
export const latestOf = (rows: ReportRow[]): ReportRow[] => [...new Map(rows.map((row) => [placeOf(row), row])).values()];
