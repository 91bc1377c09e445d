import type { Id } from "../../contract/ids.ts";
import type { MeetingView } from "../../contract/views.ts";
import { nobody } from "../access/actor.ts";
import { findSubmissionsOfVersions } from "../documents/submissions.ts";
import { findAgendaItem, findItemsOfSubmissions } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import { viewMeeting } from "../screens/meeting.ts";
import { listPublicMeetings } from "../screens/public-forum.ts";
import { carrying, type Carrying } from "./objects.ts";

/** Meetings to a page of any list: what is listed belongs to a meeting, and is read with it. */
const meetingsOnPage = 20;

export type MeetingsPage = { meetings: MeetingView[]; next: Id<"meeting"> | null };

/** Some of the open meetings with their open items, latest first, and where to go on. */
export async function openMeetings(
  database: Database,
  asked: { forumId: string | undefined; after: string | undefined },
  now: Date,
): Promise<MeetingsPage> {
  const all = (await listPublicMeetings(database)).filter(({ forum }) => asked.forumId === undefined || forum.id === asked.forumId);
  const from = asked.after === undefined ? 0 : all.findIndex(({ id }) => id === asked.after) + 1;
  const page = all.slice(from, from + meetingsOnPage);
  const meetings = await viewed(
    database,
    page.map(({ id }) => id),
    now,
  );
  return { meetings, next: from + meetingsOnPage < all.length ? (page.at(-1)?.id ?? null) : null };
}

export async function openMeeting(database: Database, id: Id<"meeting">, now: Date): Promise<MeetingView | undefined> {
  return (await viewed(database, [id], now))[0];
}

/** The open meeting on whose agenda the item is, if it is open too. */
export async function meetingOfItem(database: Database, id: Id<"agendaItem">, now: Date): Promise<MeetingView | undefined> {
  const item = await findAgendaItem(database, id);
  const meeting = item === undefined ? undefined : await openMeeting(database, item.meetingId, now);
  return meeting?.items.some((candidate) => candidate.id === id) === true ? meeting : undefined;
}

/** Every open item that carries the version, the latest meeting first. */
export async function mattersOf(database: Database, versionId: Id<"version">, now: Date): Promise<Carrying[]> {
  const submissions = await findSubmissionsOfVersions(database, [versionId]);
  const items = await findItemsOfSubmissions(
    database,
    submissions.map(({ id }) => id),
  );
  const meetings = await viewed(
    database,
    items.map(({ meetingId }) => meetingId),
    now,
  );
  return meetings.flatMap(carrying).filter(({ document }) => document.versionId === versionId);
}

async function viewed(database: Database, ids: Id<"meeting">[], now: Date): Promise<MeetingView[]> {
  const rows = await findMeetings(database, ids);
  const views = await Promise.all(rows.map((row) => viewMeeting(database, nobody, row, now)));
  return views.filter((view) => view !== undefined).toSorted((a, b) => b.startsAt.localeCompare(a.startsAt));
}
