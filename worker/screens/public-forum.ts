import type { Id } from "../../contract/ids.ts";
import type { ImportSummary } from "../../contract/imported-views.ts";
import type { MeetingSummary } from "../../contract/views.ts";
import { byDanishName } from "../../i18n/language.ts";
import { nobody } from "../access/actor.ts";
import { findForum, listAllForums } from "../forums/forums.ts";
import { listSeatedOrganisations } from "../forums/seats.ts";
import { listImports } from "../imported/imports.ts";
import { listMeetings, listMeetingsOf } from "../meetings/meetings.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import type { Database } from "../platform/database.ts";
import { summariseImports } from "./imports.ts";
import { summariseMeetings } from "./meeting.ts";

/** What of a forum is everybody's: what it is, which organisations sit in it, and its open meetings. No person, and nothing of its spaces. */
export type PublicForum = NonNullable<Awaited<ReturnType<typeof findForum>>> & {
  organisations: string[];
  /** Latest first. */
  meetings: MeetingSummary[];
  imports: ImportSummary[];
};

export async function viewPublicForum(database: Database, id: Id<"forum">, now: Date): Promise<PublicForum | undefined> {
  const forum = await findForum(database, id);
  if (forum === undefined) return undefined;
  const [seated, meetings, imports] = await Promise.all([
    listSeatedOrganisations(database, [id]),
    listMeetings(database, id).then((rows) => summariseMeetings(database, nobody, rows)),
    listImports(database, id).then((rows) => summariseImports(database, nobody, rows, now)),
  ]);
  const organisations = await findOrganisations(
    database,
    seated.map(({ organisationId }) => organisationId),
  );
  return { ...forum, organisations: [...organisations.values()].map(({ name }) => name).toSorted(byDanishName), meetings, imports };
}

/** All forums, those that are no more included: what they decided stays. By name. */
export async function listPublicForums(database: Database) {
  return (await listAllForums(database)).toSorted((a, b) => byDanishName(a.name, b.name));
}

/** The organisations by which the record can be narrowed. */
export async function listPublicOrganisations(database: Database): Promise<{ id: Id<"organisation">; name: string }[]> {
  const forums = await listAllForums(database);
  const seated = await listSeatedOrganisations(
    database,
    forums.map(({ id }) => id),
  );
  const organisations = await findOrganisations(
    database,
    seated.map(({ organisationId }) => organisationId),
  );
  return [...organisations.values()].map(({ id, name }) => ({ id, name })).toSorted((a, b) => byDanishName(a.name, b.name));
}

/** The open meetings of all forums, latest first. */
export async function listPublicMeetings(database: Database): Promise<MeetingSummary[]> {
  const forums = await listAllForums(database);
  const rows = await listMeetingsOf(
    database,
    forums.map(({ id }) => id),
  );
  return summariseMeetings(database, nobody, rows);
}
