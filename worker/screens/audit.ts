import type { AuditEntry, AuditPage, AuditQuery } from "../../contract/audit-reading.ts";
import type { Id } from "../../contract/ids.ts";
import { byDanishName, shortDate } from "../../i18n/language.ts";
import type { Person } from "../access/actor.ts";
import { findPeople } from "../access/people.ts";
import { findActions } from "../actions/actions.ts";
import { findAttachments } from "../attachments/attachments.ts";
import { permits } from "../access/policy.ts";
import { listAuditActors, readAudit, type AuditRow, type Log } from "../audit/reading.ts";
import { findDecisions } from "../decisions/decisions.ts";
import { findDocuments } from "../documents/documents.ts";
import { findSubmissionsOfVersions } from "../documents/submissions.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { findMinutesRounds } from "../minutes/rounds.ts";
import type { Database } from "../platform/database.ts";
import { findRemarks } from "../remarks/remarks.ts";
import { findTokens } from "../tokens/tokens.ts";
import { isOf, namesOfBodies, placesOf, type Named } from "./audit-names.ts";
import { summariseDocuments } from "./documents.ts";
import { summariseMeetings } from "./meeting.ts";
import { summariseSpaces } from "./space.ts";

/** A page of a log. What the things are called is told to readers who may read them; to others they are ids. */
export async function viewAudit(database: Database, actor: Person, log: Log, query: AuditQuery, now: Date): Promise<AuditPage> {
  const [{ rows, next }, actorIds] = await Promise.all([readAudit(database, log, query), listAuditActors(database, log)]);
  const [names, subjects, placeOf] = await Promise.all([
    namesOf(database, [...actorIds, ...rows.map((row) => row.actorId)]),
    subjectsOf(database, actor, rows, now),
    placesOf(database, actor, rows, now),
  ]);
  return {
    entries: rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      actor: { id: row.actorId, name: names.get(row.actorId) ?? null },
      verb: row.verb,
      subject: { id: row.subjectId, title: subjects.get(row.subjectId)?.title ?? null, url: subjects.get(row.subjectId)?.url ?? null },
      place: placeOf(row),
      // Written by `noted` from a record of such values.
      detail: JSON.parse(row.detail) as AuditEntry["detail"],
    })),
    next,
    actors: actorIds.map((id) => ({ id, name: names.get(id) ?? null })).toSorted((a, b) => byDanishName(a.name ?? "", b.name ?? "")),
  };
}

async function namesOf(database: Database, ids: (Id<"person"> | Id<"token">)[]): Promise<Map<string, string>> {
  const [people, tokens] = await Promise.all([
    findPeople(database, ids.filter(isOf("person"))),
    findTokens(database, ids.filter(isOf("token"))),
  ]);
  return new Map([
    ...[...people.values()].map(({ id, name }) => [id, name] as const),
    ...tokens.map(({ id, name }) => [id, name] as const),
  ]);
}

type Subjects = Map<string, Named>;

async function subjectsOf(database: Database, actor: Person, rows: AuditRow[], now: Date): Promise<Subjects> {
  const ids = rows.map((row) => row.subjectId);
  const [submissions, decisions, rounds, partsOfItems] = await Promise.all([
    findSubmissionsOfVersions(database, ids.filter(isOf("version"))),
    findDecisions(database, ids.filter(isOf("decision"))),
    findMinutesRounds(database, ids.filter(isOf("minutesRound"))),
    findPartsOfItems(database, ids),
  ]);
  const items = await findAgendaItems(database, [
    ...ids.filter(isOf("agendaItem")),
    ...[...decisions, ...partsOfItems].map(({ agendaItemId }) => agendaItemId),
  ]);
  const meetings = await findMeetings(database, [
    ...ids.filter(isOf("meeting")),
    ...[...rounds, ...items].map(({ meetingId }) => meetingId),
  ]);
  const [documents, summaries, spaces, people, ofBodies] = await Promise.all([
    findDocuments(database, [...ids.filter(isOf("document")), ...submissions.map(({ documentId }) => documentId)]).then((found) =>
      summariseDocuments(database, actor, found, now),
    ),
    summariseMeetings(database, actor, meetings),
    summariseSpaces(database, actor, ids.filter(isOf("space")), now),
    findPeople(database, ids.filter(isOf("person"))),
    namesOfBodies(database, actor, ids),
  ]);
  const subjects: Subjects = new Map(ofBodies);
  for (const { id, name } of people.values()) subjects.set(id, { title: name, url: null });
  for (const { id, name } of spaces) subjects.set(id, { title: name, url: `/spaces/${id}` });
  for (const { id, title } of documents) subjects.set(id, { title, url: `/documents/${id}` });
  for (const { versionId, documentId, title } of submissions)
    if (subjects.has(documentId)) subjects.set(versionId, { title, url: `/documents/${documentId}` });
  for (const { id, forum, startsAt } of summaries)
    subjects.set(id, { title: `${forum.name}, ${shortDate("da", new Date(startsAt))}`, url: `/meetings/${id}` });
  for (const { id, title, meetingId, access, state } of items) {
    const meeting = meetings.find((candidate) => candidate.id === meetingId);
    if (meeting === undefined || !permits(actor, { verb: "item.read", item: { meeting, access, state } })) continue;
    subjects.set(id, { title, url: `/meetings/${meetingId}` });
    const decision = decisions.find(({ agendaItemId }) => agendaItemId === id);
    if (decision !== undefined) subjects.set(decision.id, { title, url: `/decisions/${decision.id}` });
  }
  for (const { id, meetingId } of rounds) {
    const meeting = subjects.get(meetingId);
    if (meeting !== undefined) subjects.set(id, { title: meeting.title, url: `/meetings/${meetingId}/minutes` });
  }
  for (const { id, agendaItemId } of partsOfItems) {
    const item = subjects.get(agendaItemId);
    if (item !== undefined) subjects.set(id, item);
  }
  return subjects;
}

/** What has no name of its own: it is told by the item that it belongs to. */
async function findPartsOfItems(database: Database, ids: string[]): Promise<{ id: string; agendaItemId: Id<"agendaItem"> }[]> {
  const found = await Promise.all([
    findRemarks(database, ids.filter(isOf("remark"))),
    findActions(database, ids.filter(isOf("action"))),
    findAttachments(database, ids.filter(isOf("attachment"))),
  ]);
  return found.flat();
}
