import type { EventType } from "../../contract/event.ts";
import type { FeedEntry } from "../events/feed.ts";
import type { Delivery, DeliveryQueue } from "./queue.ts";
import { hasFailedTooLong, judgeAttempt } from "./schedule.ts";
import type { Sent } from "./send.ts";

/** Deliveries under way at a time. Workers opens no more than six connections at once for one invocation. */
const lanes = 6;
const feedPage = 200;
/** Beyond this the feed itself is the queue: a receiver that is dead for days must not copy it into its object's storage. */
const waitingMax = 2000;

/** How many due deliveries are looked up at a time: looking for each one by itself would cost a scan of the waiting ones a delivery. */
const dueBatch = 50;

export type Visibility = Pick<FeedEntry, "spaceId" | "forumId" | "organisationId" | "access">;

type MayBeTold = (entry: Visibility) => Promise<boolean>;

/** What one run needs of the world. `isStopped` is asked before each new delivery. */
export type Surroundings = {
  queue: DeliveryQueue;
  readFeed: (after: number, limit: number) => Promise<FeedEntry[]>;
  isSubscribed: (entry: FeedEntry) => boolean;
  isStillSubscribed: (delivery: Pick<FeedEntry, "spaceId" | "access"> & { type: EventType }) => boolean;
  /**
   * What the organisation may be told as of now. Asked for after a page of the feed was read, and after the last of them: by an earlier answer a right that has just
   * been given would pass over what it is about, for good.
   */
  readership: () => Promise<MayBeTold>;
  attempt: (delivery: Delivery) => Promise<Sent>;
  /** False where the endpoint is not what it was when it was read, and goes on. */
  pause: (reason: "failing" | "gone", failingSince: Date | null) => Promise<boolean>;
  isStopped: () => boolean;
  clock: () => Date;
  chance: () => number;
};

/** Reads the feed from the cursor on, until its end or until enough is waiting. Answers whether it came to the end. */
export async function takeInNews(around: Surroundings, cursor: number): Promise<boolean> {
  const { queue } = around;
  let after = cursor;
  while (queue.waiting < waitingMax) {
    const page = await around.readFeed(after, feedPage);
    const told = await tellable(around, page);
    after = page.at(-1)?.envelope.seq ?? after;
    queue.takeIn(told, after, around.clock());
    if (page.length < feedPage) return true;
  }
  return false;
}

/** Goes through the feed again where that was asked for, until enough is waiting. Answers whether it came to the end of all of it. */
export async function takeInReplays(around: Surroundings): Promise<boolean> {
  const { queue } = around;
  while (queue.waiting < waitingMax) {
    const replay = queue.replays.first;
    if (replay === null) return true;
    const page = await around.readFeed(replay.afterSeq, feedPage);
    const inside = page.filter(({ envelope }) => envelope.seq <= replay.throughSeq);
    const last = inside.length < feedPage ? replay.throughSeq : (inside.at(-1)?.envelope.seq ?? replay.throughSeq);
    queue.takeInAgain(await tellable(around, inside), replay, last, around.clock());
  }
  return queue.replays.first === null;
}

async function tellable(around: Surroundings, page: FeedEntry[]): Promise<FeedEntry[]> {
  const wanted = page.filter((entry) => around.isSubscribed(entry));
  if (wanted.length === 0) return [];
  const mayBeTold = await around.readership();
  const told: FeedEntry[] = [];
  for (const entry of wanted) if (await mayBeTold(entry)) told.push(entry);
  return told;
}

/** Sends whatever is due, several subjects at a time, until nothing is or the run is stopped. */
export async function deliverDue(around: Surroundings): Promise<void> {
  const mayBeTold = await around.readership();
  const busy = new Set<number>();
  let ready: Delivery[] = [];
  let isPaused = false;

  const lane = async () => {
    while (!isPaused && !around.isStopped()) {
      if (ready.length === 0) ready = around.queue.due(around.clock(), busy, dueBatch);
      const delivery = ready.shift();
      if (delivery === undefined) return;
      busy.add(delivery.position);
      if ((await deliver(around, mayBeTold, delivery)) === "paused") isPaused = true;
      busy.delete(delivery.position);
    }
  };

  // All lanes are let finish before a surprise in one of them ends the run: an attempt that was made gets into the log.
  const results = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** When to run again: at once where the feed was not read to its end and there is room, else when something falls due, else not. */
export function nextRunAt(queue: DeliveryQueue, readToEnd: boolean, at: Date): Date | null {
  return !readToEnd && queue.waiting < waitingMax ? at : queue.nextDueAt;
}

async function deliver(around: Surroundings, mayBeTold: MayBeTold, delivery: Delivery): Promise<"paused" | "settled"> {
  const { queue } = around;
  if (!(await isStillToBeTold(around, mayBeTold, delivery))) {
    queue.withhold(delivery);
    return "settled";
  }
  const startedAt = around.clock();
  const sent = await around.attempt(delivery);
  const endedAt = around.clock();
  const verdict = judgeAttempt(delivery.attempts + 1, sent, endedAt, around.chance());
  const { failingSince } = queue.health;
  // Paused before it is recorded: a crash in between leaves a paused endpoint and a delivery that is tried once more, not one nobody stops.
  const isPaused =
    verdict.kind === "refused_for_good"
      ? await around.pause("gone", null)
      : verdict.kind !== "delivered" && hasFailedTooLong(failingSince, endedAt) && (await around.pause("failing", failingSince));
  // What paused the endpoint is not the end of the delivery, not even at its last attempt: it waits for whoever resumes the endpoint.
  queue.record(delivery, startedAt, sent, isPaused ? { kind: "refused_for_good" } : verdict);
  return isPaused || verdict.kind === "refused_for_good" ? "paused" : "settled";
}

/** Asked again although it was asked when taken in: between two attempts lies up to a day, a right may have ended, and somebody may have asked for less. */
async function isStillToBeTold(
  around: Surroundings,
  mayBeTold: MayBeTold,
  { access, spaceId, forumId, organisationId, eventType }: Delivery,
): Promise<boolean> {
  if (access === null) return true;
  if (!around.isStillSubscribed({ type: eventType, spaceId, access })) return false;
  return mayBeTold({ access, spaceId, forumId, organisationId });
}
