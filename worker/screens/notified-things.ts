import type { Id } from "../../contract/ids.ts";
import type { NotificationAbout } from "../../contract/notification.ts";
import { findActions } from "../actions/actions.ts";
import type { Person } from "../access/actor.ts";
import { findStandingComments } from "../comments/comments.ts";
import { permits, type Act, type ItemFacts } from "../access/policy.ts";
import { findDecisions } from "../decisions/decisions.ts";
import { findDocuments } from "../documents/documents.ts";
import { findSubmissions } from "../documents/submissions.ts";
import { forumNames } from "../forums/forums.ts";
import { findAgendaItems, findItemsOfDocuments } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import type { NotificationRow } from "../notifications/notifications.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findFactsOfSpaces } from "../spaces/facts.ts";
import { findParticipations } from "../spaces/participations.ts";
import { findSpaces } from "../spaces/spaces.ts";
import { summariseDocuments } from "./documents.ts";
import { findNotifiedDoors, findNotifiedRounds } from "./notified-asks.ts";

/** What somebody's notifications are about, for as long as they may read it, as it is called now. Each sort of thing is asked for once, however many there are. */
export async function findNotifiedThings(
  database: Database,
  actor: Person,
  rows: NotificationRow[],
  now: Date,
): Promise<(row: NotificationRow) => NotificationAbout | null> {
  const about = rows.map(({ aboutId }) => aboutId);
  const detail = rows.flatMap(({ detailId }) => detailId ?? []);
  const [documents, comments, submissions, items, decisions, actions, spaces, doorOf, roundOf] = await Promise.all([
    readDocuments(database, actor, about.filter(isOf("doc")), now),
    some(detail.filter(isOf("cmt")), (ids) => findStandingComments(database, ids)),
    readSubmissions(database, actor, about.filter(isOf("sub"))),
    readItems(database, about.filter(isOf("agi")), about.filter(isOf("mee"))),
    some(detail.filter(isOf("dec")), (ids) => findDecisions(database, ids)),
    some(detail.filter(isOf("act")), (ids) => findActions(database, ids)),
    readSpaces(database, actor, about.filter(isOf("spa")), detail.filter(isOf("par")), now),
    findNotifiedDoors(database, actor, detail.filter(isOf("arq")), about.filter(isOf("spa")), now),
    findNotifiedRounds(database, actor, about.filter(isOf("srd"))),
  ]);
  return (row) => {
    const { aboutId, detailId } = row;
    if (isOf("doc")(aboutId)) {
      const document = documents.find(({ id }) => id === aboutId);
      if (document === undefined) return null;
      if (detailId === null || !isOf("cmt")(detailId)) return { thing: "document", threadId: null, ...document };
      const comment = comments.find(({ id }) => id === detailId);
      return comment === undefined ? null : { thing: "document", threadId: comment.threadId, ...document };
    }
    if (isOf("sub")(aboutId)) return submissions.find(({ id }) => id === aboutId) ?? null;
    if (isOf("srd")(aboutId)) return roundOf(aboutId);
    if (isOf("spa")(aboutId)) {
      if (detailId !== null && isOf("arq")(detailId)) return doorOf(detailId, aboutId);
      const space = spaces.find(({ id, detailId: participation }) => id === aboutId && participation === detailId);
      return space === undefined ? null : { thing: "space", id: aboutId, title: space.title, until: space.until, closed: false };
    }
    if (isOf("mee")(aboutId)) {
      const meeting = items.meetings.find(({ id }) => id === aboutId);
      if (meeting === undefined || !permits(actor, meetingAct(row, meeting))) return null;
      return { thing: "meeting", id: aboutId, startsAt: meeting.startsAt, forum: items.forumOf(meeting.forumId) };
    }
    const item = items.items.find(({ id }) => id === aboutId);
    const meeting = items.meetings.find(({ id }) => id === item?.meetingId);
    if (item === undefined || meeting === undefined) return null;
    const action = actions.find(({ id }) => id === detailId);
    const decision = decisions.find(({ id }) => id === detailId);
    if (!permits(actor, itemAct(row, { meeting, access: item.access, state: item.state }, action?.ownerId ?? null))) return null;
    return {
      thing: "item",
      id: item.id,
      title: item.title,
      closed: item.access === "closed",
      forum: items.forumOf(meeting.forumId),
      meeting: { id: meeting.id, startsAt: meeting.startsAt },
      decision: decision === undefined ? null : { id: decision.id, outcome: decision.outcome },
      action: action === undefined ? null : { id: action.id, what: action.what, dueTo: action.dueTo, settled: action.settledAt !== null },
    };
  };
}

const meetingAct = ({ says }: NotificationRow, meeting: ItemFacts["meeting"]): Act =>
  says === "minutes.sent"
    ? { verb: "minutes.read", meeting, variant: "full" }
    : says === "minutes.published"
      ? { verb: "minutes.read", meeting, variant: "public" }
      : { verb: "meeting.read", meeting };

const itemAct = ({ says }: NotificationRow, item: ItemFacts, ownerId: Parameters<typeof ownedAct>[1]): Act =>
  says === "action.due"
    ? ownedAct(item, ownerId)
    : { verb: says === "document.on_agenda" || says === "document.off_agenda" ? "item.read" : "decision.read", item };

const ownedAct = (item: ItemFacts, ownerId: Extract<Act, { verb: "action.read" | "action.settle" }>["ownerId"]): Act => ({
  verb: "action.read",
  item,
  ownerId,
});

async function readDocuments(database: Database, actor: Person, ids: Id<"document">[], now: Date) {
  if (ids.length === 0) return [];
  const [documents, closed] = await Promise.all([
    findDocuments(database, ids).then((rows) => summariseDocuments(database, actor, rows, now)),
    onClosedItems(database, ids),
  ]);
  return documents.map(({ id, title, kind }) => ({ id, title, kind, closed: closed.has(id) }));
}

/** What was put to a forum, for those who build its agendas: they have a seat in it, and read what it was sent. */
async function readSubmissions(database: Database, actor: Person, ids: Id<"submission">[]): Promise<NotificationAbout[]> {
  const rows = (await some(ids, (wanted) => findSubmissions(database, wanted))).filter(({ forumId }) =>
    permits(actor, { verb: "backlog.read", forumId }),
  );
  const [names, closed] = await Promise.all([
    forumNames(
      database,
      rows.map(({ forumId }) => forumId),
    ),
    onClosedItems(
      database,
      rows.map(({ documentId }) => documentId),
    ),
  ]);
  return rows.map(({ id, title, forumId, documentId }) => ({
    thing: "submission",
    id,
    title,
    forum: { id: forumId, name: names.get(forumId) ?? "" },
    closed: closed.has(documentId),
  }));
}

/** Those of the documents that stand, or stood, on a closed item: they are called what the item is called. */
async function onClosedItems(database: Database, ids: Id<"document">[]): Promise<Set<Id<"document">>> {
  const items = await some(ids, (wanted) => findItemsOfDocuments(database, wanted));
  return new Set(items.flatMap(({ access, documentId }) => (access === "closed" && documentId !== null ? [documentId] : [])));
}

async function readItems(database: Database, itemIds: Id<"agendaItem">[], meetingIds: Id<"meeting">[]) {
  const items = await some(itemIds, (ids) => findAgendaItems(database, ids));
  const meetings = await some([...meetingIds, ...items.map(({ meetingId }) => meetingId)], (ids) => findMeetings(database, ids));
  const names = await forumNames(
    database,
    meetings.map(({ forumId }) => forumId),
  );
  return { items, meetings, forumOf: (id: Id<"forum">) => ({ id, name: names.get(id) ?? "" }) };
}

async function readSpaces(database: Database, actor: Person, ids: Id<"space">[], participationIds: Id<"participation">[], now: Date) {
  if (ids.length === 0) return [];
  const [rows, facts, parts] = await Promise.all([
    findSpaces(database, ids),
    findFactsOfSpaces(database, ids, copenhagenDate(now)),
    findParticipations(database, participationIds),
  ]);
  // One that was ended, or goes on after all, ends no more.
  return parts.flatMap(({ id: detailId, spaceId, validTo, endedAt }) => {
    if (endedAt !== null) return [];
    const row = rows.find(({ id }) => id === spaceId);
    const space = facts.get(spaceId);
    const mayRead = space !== undefined && permits(actor, { verb: "space.read", space });
    return row === undefined || !mayRead || validTo === null ? [] : [{ id: spaceId, detailId, title: row.name, until: validTo }];
  });
}

const some = async <I, T>(ids: I[], find: (ids: I[]) => Promise<T[]>): Promise<T[]> => (ids.length === 0 ? [] : find(ids));

type Prefixed<T extends string, P extends string> = Extract<T, `${P}_${string}`>;
const isOf =
  <P extends string>(prefix: P) =>
  <T extends string>(id: T): id is Prefixed<T, P> =>
    id.startsWith(`${prefix}_`);
