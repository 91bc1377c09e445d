import { Hono } from "hono";
import { feedQuerySchema } from "../../contract/feed.ts";
import type { Id } from "../../contract/ids.ts";
import type { FeedPage } from "../../contract/feed.ts";
import type { Actor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireReader } from "../access/require.ts";
import type { Database } from "../platform/database.ts";
import { parse } from "../platform/input.ts";
import { refuse, settled, type Refusal } from "../platform/refusal.ts";
import { bellOf } from "./bell.ts";
import { feedHead, readFeed, type FeedEntry } from "./feed.ts";
import { awaitPage } from "./reading.ts";

/** What the feed, which names no domain, is handed by the application. */
type Surroundings = {
  /** Decides which events the actor may be told of, by what they are when it is asked and not when they came. */
  readerOf: (database: Database, actor: Actor, at: Date) => Promise<(entry: FeedEntry) => Promise<boolean>>;
  /** The refusal of an actor whose token has been revoked while they waited. */
  refuseSpent: (database: Database, actor: Actor, at: Date) => Promise<null | Refusal>;
  /** The organisation's systems have all up to the number. */
  noteReceived: (database: Database, organisationId: Id<"organisation">, seq: number, at: Date) => Promise<void>;
};

/** The feed for those who ask: a receiver behind a firewall, or one that wants to catch up. */
export function eventRoutes({ readerOf, refuseSpent, noteReceived }: Surroundings) {
  return new Hono<AppEnv>().get("/events", async (c) => {
    const { database, now } = c.var;
    const actor = settled(requireReader(c.var.actor, "events"));
    const { after, limit, wait } = settled(parse(feedQuerySchema, c.req.query()));
    // A number from elsewhere, or from before a restored database: waiting beyond the end would pass over what is yet to come.
    if (after > (await feedHead(database))) settled(refuse("invalid_input", [{ path: "after", issue: "beyond the feed" }]));
    // A system that asks for what comes after a number says that it has what came before it.
    if (actor.kind === "token" && after > 0)
      c.executionCtx.waitUntil(noteReceived(database, actor.organisation.organisationId, after, now));
    const page = await awaitPage(
      {
        read: (from, rows) => readFeed(database, from, rows),
        sight: () => readerOf(database, actor, now),
        pastOrLater: (head, waitMs) => bellOf(c.env).pastOrLater(head, waitMs),
        clock: () => Date.now(),
      },
      after,
      limit,
      wait * 1000,
    );
    if (wait > 0) {
      const refused = await refuseSpent(database, actor, now);
      if (refused !== null) settled(refused);
    }
    return c.json<FeedPage>(page);
  });
}
