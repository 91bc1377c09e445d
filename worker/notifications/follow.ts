import { readFeed, type FeedEntry } from "../events/feed.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { concernsOf } from "./concerns.ts";
import { keepConcerns } from "./keep.ts";
import { followed, goOnFrom, reached } from "./progress.ts";

/** Events gone through at a time. */
const eventsInStep = 100;

/**
 * Brings the notifications to where the feed is. After the change and no part of it: what is missed because the server dies, the next request or sweep finds, since
 * the number that it has come to is written last. Two that follow at once keep the same, which is kept once.
 */
export async function followForPeople(env: Env, database: Database): Promise<void> {
  for (let isBehind = true; isBehind;) {
    const entries = await readFeed(database, await reached(database, followed.feed), eventsInStep);
    for (const entry of entries) await keepFrom(env, database, entry);
    const last = entries.at(-1)?.envelope.seq;
    if (last !== undefined) await goOnFrom(database, followed.feed, last);
    isBehind = entries.length === eventsInStep;
  }
}

async function keepFrom(env: Env, database: Database, entry: FeedEntry): Promise<void> {
  let concerns;
  try {
    concerns = await concernsOf(env, database, entry);
  } catch (error) {
    // One event that cannot be understood must not keep all later ones from everybody. The database is another matter: then keeping throws, and nothing is passed over.
    log("error", "whom an event concerns was not found", { eventId: entry.envelope.id, error: describe(error) });
    return;
  }
  await keepConcerns(database, concerns);
}
