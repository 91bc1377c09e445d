import { listUnsettledInTurn } from "../access-requests/requests.ts";
import { letGoOfRequests } from "../access-requests/upkeep.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { listUnreported } from "../status/rounds.ts";
import { keepWhatApproaches } from "./approaching.ts";
import { keepKnocks, keepOwedReports } from "./asked.ts";
import { followComments } from "./follow-comments.ts";
import { followForPeople } from "./follow.ts";
import { sendDailyLetters, sendUrgentLetters } from "./letters.ts";

/** After a request that others may be concerned by. */
export async function tellPeople(env: Env, database: Database, now: Date): Promise<void> {
  await followForPeople(env, database);
  await sendUrgentLetters(env, database, now);
}

/** After a request that may have named somebody in a comment. */
export async function tellOfMentions(env: Env, database: Database, now: Date): Promise<void> {
  if (await followComments(database)) await sendUrgentLetters(env, database, now);
}

/** What the clock does: what was missed, what comes nearer, and the day's letters. */
export async function keepUpNotifications(env: Env, database: Database, now: Date): Promise<void> {
  // Each by itself, because what cannot be kept of one must hold up nobody's letters.
  await apart("what comes nearer was not kept", () => keepWhatApproaches(database, now));
  await apart("reports that are owed were not kept", async () => keepOwedReports(database, await listUnreported(database), now));
  await followComments(database);
  await tellPeople(env, database, now);
  await sendDailyLetters(env, database, now);
  // Last: anybody can ask to be let in, as often as they like.
  await apart("requests for access were not let go of", () => letGoOfRequests(database, now));
  await apart("requests for access were not kept for those who lead", async () =>
    keepKnocks(database, await listUnsettledInTurn(database, now), now),
  );
}

async function apart(failure: string, chore: () => Promise<void>): Promise<void> {
  try {
    await chore();
  } catch (error) {
    log("error", failure, { error: describe(error) });
  }
}
