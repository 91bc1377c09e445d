import type { Rating } from "../../contract/status.ts";
import type { Id } from "../../contract/ids.ts";
import type {
  OwedStatus,
  StatusCell,
  StatusCounts,
  StatusReportView,
  StatusRoundForm,
  StatusRoundSummary,
  StatusRoundView,
} from "../../contract/status-answers.ts";
import type { Actor, Person } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { forumNames } from "../forums/forums.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findIndexed } from "../room/text-index.ts";
import { findSpaces } from "../spaces/spaces.ts";
import { latestOf, listReports, placeOf, type ReportRow } from "../status/reports.ts";
import {
  findRounds,
  listOwed,
  listOwedBy,
  listReportable,
  spacesOf,
  type OwedRow,
  type Reportable,
  type StatusRoundRow,
} from "../status/rounds.ts";
import { byDanishName } from "../../i18n/language.ts";

/** What of the rounds' cells the actor may read, with what was reported in each. */
type Board = {
  cells: { owed: OwedRow; report: ReportRow | null }[];
  /** Whether the actor may show the round to its forum. */
  conducts: (round: StatusRoundRow) => boolean;
};

async function boardOf(database: Database, actor: Actor, rounds: StatusRoundRow[], now: Date): Promise<Board> {
  const ids = rounds.map(({ id }) => id);
  const [owed, reports] = await Promise.all([listOwed(database, ids), listReports(database, ids)]);
  const spaces = await spacesOf(
    database,
    owed.map(({ documentId }) => documentId),
    copenhagenDate(now),
  );
  const byId = new Map(rounds.map((round) => [round.id, round]));
  const latest = new Map(latestOf(reports).map((report) => [placeOf(report), report]));
  const cells = owed.flatMap((row) => {
    const round = byId.get(row.roundId);
    const { documentId, organisationId } = row;
    const facts = { forumId: round?.forumId ?? "for_none", space: spaces.get(documentId) ?? null, organisationId } as const;
    if (!permits(actor, { verb: "status.read", ...facts, isShown: round !== undefined && round.shownAt !== null })) return [];
    return [{ owed: row, report: latest.get(placeOf(row)) ?? null }];
  });
  const conducts = ({ id, forumId }: StatusRoundRow): boolean => {
    const asked = owed.filter(({ roundId }) => roundId === id).map(({ documentId }) => spaces.get(documentId));
    const known = asked.filter((space) => space !== undefined);
    return permits(actor, { verb: "status.conduct", forumId, spaces: known.length === asked.length ? known : [] });
  };
  return { cells, conducts };
}

/** The rounds as lists show them, for those who may know of them: whoever sits in the forum, and whoever may read any of it. */
export async function summariseRounds(
  database: Database,
  actor: Actor,
  rounds: StatusRoundRow[],
  now: Date,
): Promise<StatusRoundSummary[]> {
  const [{ cells }, names] = await Promise.all([
    boardOf(database, actor, rounds, now),
    forumNames(
      database,
      rounds.map(({ forumId }) => forumId),
    ),
  ]);
  return rounds.flatMap(({ id, forumId, name, periodFrom: from, periodTo: to, deadline, openedAt, shownAt }) => {
    const own = cells.filter(({ owed }) => owed.roundId === id);
    if (own.length === 0 && !permits(actor, { verb: "backlog.read", forumId })) return [];
    const reported = own.filter(({ report }) => report !== null).length;
    const forum = { id: forumId, name: names.get(forumId) ?? "" };
    return [{ id, forum, name, from, to, deadline, openedAt, shownAt, reported, owed: own.length }];
  });
}

/** The whole board, as far as the actor may read it; undefined where they may not know of the round. */
export async function viewRound(database: Database, actor: Actor, round: StatusRoundRow, now: Date): Promise<StatusRoundView | undefined> {
  const [[summary], { cells, conducts }] = await Promise.all([
    summariseRounds(database, actor, [round], now),
    boardOf(database, actor, [round], now),
  ]);
  if (summary === undefined) return undefined;
  const [organisations, reportViews] = await Promise.all([
    findOrganisations(
      database,
      cells.map(({ owed }) => owed.organisationId),
    ),
    viewReports(
      database,
      cells.flatMap(({ report }) => report ?? []),
      now,
    ),
  ]);
  const viewCell = ({ owed, report }: Board["cells"][number]): StatusCell[] => {
    const organisation = organisations.get(owed.organisationId);
    if (organisation === undefined) return [];
    const { id, name, sector } = organisation;
    return [
      {
        organisation: { id, name, sector },
        report: report === null ? null : (reportViews.get(report.id) ?? null),
        may: {
          report: round.shownAt === null && permits(actor, { verb: "status.report", organisationId: id }),
        },
      },
    ];
  };
  const byDocument = Map.groupBy(cells, ({ owed }) => owed.documentId);
  const initiatives = [...byDocument].map(([id, own]) => {
    const views = own.flatMap(viewCell).toSorted((a, b) => byDanishName(a.organisation.name, b.organisation.name));
    return {
      document: { id, title: own[0]?.owed.title ?? "" },
      result: count(views, (report) => report.result),
      timetable: count(views, (report) => report.timetable),
      cells: views,
    };
  });
  return {
    ...summary,
    initiatives: initiatives.toSorted((a, b) => byDanishName(a.document.title, b.document.title)),
    may: { show: round.shownAt === null && conducts(round) },
  };
}

function count(cells: StatusCell[], ratingOf: (report: StatusReportView) => Rating): StatusCounts {
  const having = (rating: Rating | null) => cells.filter(({ report }) => (report === null ? null : ratingOf(report)) === rating).length;
  return { green: having("green"), yellow: having("yellow"), red: having("red"), missing: having(null), of: cells.length };
}

async function viewReports(database: Database, rows: ReportRow[], now: Date): Promise<Map<Id<"statusReport">, StatusReportView>> {
  const people = await summarisePeople(
    database,
    rows.map(({ submittedBy }) => submittedBy),
    copenhagenDate(now),
  );
  return new Map(
    rows.map(({ id, result, timetable, why, consequence, wayBack, submittedAt, submittedBy }) => [
      id,
      {
        id,
        result,
        timetable,
        comment: why === null || consequence === null || wayBack === null ? null : { why, consequence, wayBack },
        at: submittedAt,
        by: people.get(submittedBy) ?? null,
      },
    ]),
  );
}

/** What the person's organisations owe in rounds that are not shown yet. */
export async function viewOwed(database: Database, actor: Person, now: Date): Promise<OwedStatus[]> {
  const owed = await listOwedBy(
    database,
    actor.memberships.map(({ organisationId }) => organisationId),
  );
  const roundIds = [...new Set(owed.map(({ roundId }) => roundId))];
  const rounds = (await findRounds(database, roundIds)).filter(({ shownAt }) => shownAt === null);
  const [reports, names, organisations] = await Promise.all([
    listReports(
      database,
      rounds.map(({ id }) => id),
    ),
    forumNames(
      database,
      rounds.map(({ forumId }) => forumId),
    ),
    findOrganisations(
      database,
      owed.map(({ organisationId }) => organisationId),
    ),
  ]);
  const latest = new Map(latestOf(reports).map((report) => [placeOf(report), report]));
  const views = await viewReports(database, [...latest.values()], now);
  return owed.flatMap((row) => {
    const round = rounds.find(({ id }) => id === row.roundId);
    const organisation = organisations.get(row.organisationId);
    if (round === undefined || organisation === undefined) return [];
    const report = latest.get(placeOf(row));
    return [
      {
        round: {
          id: round.id,
          name: round.name,
          forum: { id: round.forumId, name: names.get(round.forumId) ?? "" },
          deadline: round.deadline,
        },
        document: { id: row.documentId, title: row.title },
        organisation: { id: organisation.id, name: organisation.name, sector: organisation.sector },
        report: report === undefined ? null : (views.get(report.id) ?? null),
      },
    ];
  });
}

/** Those of the forum's initiatives that the actor may open a round on. */
export const mayAskAbout = (actor: Actor, forumId: Id<"forum">, reportable: Reportable[]): Reportable[] =>
  reportable.filter(({ space }) => permits(actor, { verb: "status.conduct", forumId, spaces: [space] }));

export async function viewRoundForm(
  database: Database,
  actor: Actor,
  forum: { id: Id<"forum">; name: string },
  now: Date,
): Promise<StatusRoundForm> {
  const reportable = mayAskAbout(actor, forum.id, await listReportable(database, forum.id, copenhagenDate(now)));
  const [titles, spaces, organisations] = await Promise.all([
    findIndexed(
      database,
      reportable.map(({ document }) => document.id),
    ),
    findSpaces(
      database,
      reportable.map(({ document }) => document.spaceId),
    ),
    findOrganisations(
      database,
      reportable.flatMap(({ organisationIds }) => organisationIds),
    ),
  ]);
  return {
    forum: { id: forum.id, name: forum.name },
    initiatives: reportable.map(({ document: { id, state, spaceId }, organisationIds }) => ({
      document: { id, state, title: titles.get(id)?.title ?? "" },
      spaceName: spaces.find((space) => space.id === spaceId)?.name ?? "",
      organisations: organisationIds.flatMap((organisationId) => {
        const organisation = organisations.get(organisationId);
        return organisation === undefined ? [] : [{ id: organisation.id, name: organisation.name, sector: organisation.sector }];
      }),
    })),
  };
}
