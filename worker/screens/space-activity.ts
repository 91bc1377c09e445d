import type { EventEnvelope } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { SpaceActivity, SpaceActivityView } from "../../contract/space-activity.ts";
import type { Person } from "../access/actor.ts";
import { findDocumentsOfSpaces } from "../documents/documents.ts";
import { latestEventsOfSpace } from "../events/feed.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { roomOf } from "../room/address.ts";
import { contributedByDay } from "../room/contributed.ts";
import { findVisited } from "../room/visits.ts";
import { eventReaderOf } from "../spaces/event-reader.ts";
import { summariseDocuments } from "./documents.ts";

const shownMax = 20;
/** Enough of them to be shown after what was done several times in a row is told once. */
const eventsMax = 60;

/** Who is in a space's texts now, and what was done there last, of what the reader may know. */
export async function viewSpaceActivity(
  env: Env,
  database: Database,
  actor: Person,
  spaceId: Id<"space">,
  now: Date,
): Promise<SpaceActivityView> {
  const documents = await summariseDocuments(database, actor, await findDocumentsOfSpaces(database, [spaceId]), now);
  const ids = documents.map(({ id }) => id);
  const mayRead = eventReaderOf(database, actor, now);
  const [visited, written, events] = await Promise.all([
    findVisited(database, ids, now),
    contributedByDay(database, ids, shownMax),
    latestEventsOfSpace(database, spaceId, eventsMax),
  ]);
  const readable = await Promise.all(events.map(async (entry) => ((await mayRead(entry)) ? [entry] : [])));
  // The rows say whose rooms are worth asking; who has them open, only they know. Nobody else's is woken.
  const rooms = await Promise.all(visited.map(async (id) => ({ id, present: await roomOf(env, id).present() })));
  const people = await summarisePeople(
    database,
    [...rooms.flatMap(({ present }) => present), ...written.map(({ personId }) => personId), ...events.map(({ actorId }) => actorId)],
    copenhagenDate(now),
  );
  const refOf = (id: Id<"document"> | null) => {
    const document = documents.find((one) => one.id === id);
    return document === undefined ? null : { id: document.id, title: document.title };
  };
  const activity: SpaceActivity[] = [
    ...written.map(({ documentId, personId, at, written, deleted }) => ({
      what: "text.written" as const,
      at,
      by: people.get(personId) ?? null,
      document: refOf(documentId),
      written,
      deleted,
      times: 1,
    })),
    ...readable.flat().map(({ envelope, actorId }) => ({
      what: envelope.type,
      at: envelope.timestamp,
      by: people.get(actorId) ?? null,
      document: refOf(documentOf(envelope)),
      written: 0,
      deleted: 0,
      times: 1,
    })),
  ];
  return {
    here: rooms.flatMap(({ id, present }) => {
      const document = refOf(id);
      const there = present.flatMap((personId) => people.get(personId) ?? []);
      return document === null || there.length === 0 ? [] : [{ document, people: there }];
    }),
    activity: folded(activity.toSorted((a, b) => b.at.localeCompare(a.at))).slice(0, shownMax),
  };
}

/** What somebody did several times in a row is told once, with when they last did. How much they wrote on different days stays apart. */
function folded(activity: SpaceActivity[]): SpaceActivity[] {
  const rows: SpaceActivity[] = [];
  for (const done of activity) {
    const last = rows.at(-1);
    const isSame = last?.what === done.what && last.by?.id === done.by?.id && last.document?.id === done.document?.id;
    if (last !== undefined && isSame && done.what !== "text.written") last.times += done.times;
    else rows.push({ ...done });
  }
  return rows;
}

function documentOf({ data }: EventEnvelope): Id<"document"> | null {
  if ("document" in data) return data.document?.id ?? null;
  if ("decision" in data) return data.decision.document?.id ?? null;
  return "by" in data ? (data.by.document?.id ?? null) : null;
}
