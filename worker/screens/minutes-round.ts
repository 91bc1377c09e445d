import type { MinutesView } from "../../contract/minutes-answers.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { assembleMinutes, type MinutesSource } from "../minutes/assemble.ts";
import { hashOfMinutes } from "../minutes/kept.ts";
import type { RoundRow } from "../minutes/rounds.ts";
import { listApprovers, listVerdicts } from "../minutes/verdicts.ts";

/** What the members say of the minutes before them. `source` is what they would be made of now; null when they are locked. */
export async function viewRound(
  database: Database,
  meeting: MeetingRow,
  round: RoundRow,
  source: MinutesSource | null,
  now: Date,
): Promise<NonNullable<MinutesView["round"]>> {
  const [verdicts, approvers] = await Promise.all([
    listVerdicts(database, round.id),
    source === null ? [] : listApprovers(database, meeting, now),
  ]);
  const awaited = approvers.filter(({ personId }) => !verdicts.some((verdict) => verdict.personId === personId));
  const [people, organisations] = await Promise.all([
    summarisePeople(database, [round.sentBy, ...[...verdicts, ...awaited].map(({ personId }) => personId)], copenhagenDate(now)),
    findOrganisations(
      database,
      [...verdicts, ...awaited].map(({ organisationId }) => organisationId),
    ),
  ]);
  const memberOf = ({ personId, organisationId }: Pick<(typeof verdicts)[number], "personId" | "organisationId">) => ({
    person: people.get(personId) ?? null,
    organisationName: organisations.get(organisationId)?.name ?? "",
  });
  return {
    number: round.number,
    sentAt: round.sentAt,
    sentBy: people.get(round.sentBy) ?? null,
    fullSha256: round.fullSha256,
    isOutdated: source !== null && (await hashOfMinutes(assembleMinutes(source, "full"))) !== round.fullSha256,
    verdicts: verdicts.map((verdict) => ({
      ...memberOf(verdict),
      approves: verdict.approves,
      reason: verdict.reason,
      saidAt: verdict.saidAt,
    })),
    awaited: awaited.map(memberOf),
  };
}
