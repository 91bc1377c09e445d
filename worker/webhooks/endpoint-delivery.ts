import { DurableObject } from "cloudflare:workers";
import * as v from "valibot";
import type { EventEnvelope } from "../../contract/event.ts";
import { idSchema, type Id } from "../../contract/ids.ts";
import type { AttemptSearch } from "../../contract/endpoint.ts";
import type { AttemptPage } from "../../contract/endpoint-views.ts";
import { bellOf } from "../events/bell.ts";
import { feedHead, readFeed } from "../events/feed.ts";
import { openDatabase } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { log } from "../platform/log.ts";
import { Refusal } from "../platform/refusal.ts";
import { findEndpoint } from "./endpoint-rows.ts";
import { isAskedFor, isWanted } from "./filter.ts";
import { disableEndpoint } from "./pause.ts";
import { DeliveryQueue, type Delivery } from "./queue.ts";
import { readershipOf } from "./readership.ts";
import { deliverDue, nextRunAt, takeInNews, takeInReplays, type Surroundings } from "./run.ts";
import { send, type Sent } from "./send.ts";
import { signWithOf } from "./sign-with.ts";
import { signatureHeaders, type SignWith } from "./signature.ts";
import { standingsIn } from "./standing.ts";
import { admitTarget } from "./target.ts";
import { wakeEndpoints } from "./wake.ts";

declare module "../platform/env.ts" {
  interface Env {
    DELIVERIES: DurableObjectNamespace<EndpointDelivery>;
  }
}

/** A run ends here and goes on in the next alarm, so that rights and the endpoint itself are read anew at least this often. */
const runMs = 60_000;
/** A forum decides many things in a row, and each run asks the database anew who may be told what. Nobody notices a tenth of a second. */
const gatherMs = 100;
const logKeptMs = 90 * 24 * 60 * 60 * 1000;

/**
 * Tells one endpoint what happened. Named by the endpoint's id. It wires: what is due is the queue's to say, what follows from an answer the
 * schedule's, who may be told the policy's. Whether there is an endpoint, and where, is read from D1 at every run.
 */
export class EndpointDelivery extends DurableObject<Env> {
  #queue: DeliveryQueue;
  /** Counts what makes a run's picture of its endpoint out of date. */
  #changes = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#queue = new DeliveryQueue(ctx.storage);
    if (ctx.id.name !== undefined) this.#queue.belongTo(v.parse(idSchema("endpoint"), ctx.id.name));
  }

  /** There is news in the feed. What else happens in the next moment is read and told in the same run. */
  async wake(): Promise<void> {
    const now = Date.now();
    const standing = await this.ctx.storage.getAlarm();
    // One from long ago was lost, and will not come.
    const isComing = standing !== null && standing > now - runMs && standing <= now + gatherMs;
    if (!isComing) await this.ctx.storage.setAlarm(now + gatherMs);
  }

  /** Wakes if the feed has gone on to `head` without this endpoint, or if something is due or to be sent again and its alarm was lost. */
  async wakeIfBehind(head: number): Promise<void> {
    const { cursor, nextDueAt, replays } = this.#queue;
    const standing = await this.ctx.storage.getAlarm();
    const isOwed = replays.first !== null || (nextDueAt !== null && nextDueAt.getTime() <= Date.now());
    const isComing = standing !== null && standing > Date.now() - runMs;
    if ((cursor ?? -1) < head || (isOwed && !isComing)) await this.#runNow();
  }

  /**
   * The endpoint was changed, or taken away: a run under way stops before its next delivery, and whatever waits is tried at once. `startsOver`:
   * what failed before counts no more against it.
   */
  async endpointChanged({ startsOver }: { startsOver: boolean }): Promise<void> {
    this.#changes += 1;
    if (startsOver) this.#queue.startOver();
    this.#queue.hasten(new Date());
    await this.#runNow();
  }

  /**
   * Tells what lies between the numbers once more, as far as the cursor has come: what is beyond it is told anyway. Answers the last number
   * of it, or null where there is nothing before the cursor. `startsAfterSeq` is where the cursor begins.
   */
  async replay(fromSeq: number, throughSeq: number, startsAfterSeq: number): Promise<number | null> {
    const through = Math.min(throughSeq, this.#queue.cursor ?? startsAfterSeq);
    if (fromSeq > through) return null;
    this.#changes += 1;
    this.#queue.replays.add(fromSeq - 1, through);
    await this.#runNow();
    return through;
  }

  /** Sends an event that is for this endpoint only. */
  async sendTest(envelope: EventEnvelope<"endpoint.tested">): Promise<void> {
    this.#queue.takeInAlone(envelope, new Date());
    await this.#runNow();
  }

  attempts(search: AttemptSearch): AttemptPage {
    return this.#queue.log.search(search);
  }

  /** How far it has come, and how it goes. `cursor` is null before the first run. */
  progress(): { waiting: number; cursor: number | null; lastSuccessAt: string | null; failingSince: string | null } {
    const { waiting, cursor, health } = this.#queue;
    return {
      waiting,
      cursor,
      lastSuccessAt: health.lastSuccessAt?.toISOString() ?? null,
      failingSince: health.failingSince?.toISOString() ?? null,
    };
  }

  /** How the events stand that this endpoint was to be told of. */
  standingsOf(eventIds: Id<"event">[]): ReturnType<typeof standingsIn> {
    return standingsIn(this.ctx.storage.sql, eventIds);
  }

  override async alarm(): Promise<void> {
    const { endpointId } = this.#queue;
    if (endpointId === null) throw new Error("an alarm in an object that was never called by name");
    const database = openDatabase(this.env.DB);
    const seen = this.#changes;
    const endpoint = await findEndpoint(database, endpointId);
    if (endpoint === undefined) return this.#clear();
    // A paused endpoint keeps its cursor; whoever makes it active again wakes it.
    if (endpoint.state === "paused") return;

    const startedAt = new Date();
    const signWith = await signWithOf(endpoint, this.env.SECRETS_KEY, startedAt);
    // What is to be told stays in the feed and in the queue; whoever gives the endpoint a new secret wakes it.
    if (signWith === null) return log("error", "an endpoint's secret does not open", { endpointId });
    let target: ReturnType<typeof admitTarget> | undefined;
    const around: Surroundings = {
      queue: this.#queue,
      readFeed: (after, limit) => readFeed(database, after, limit),
      isSubscribed: (entry) => isWanted(endpoint, entry),
      isStillSubscribed: (delivery) => isAskedFor(endpoint, delivery),
      readership: () => readershipOf(database, endpoint.organisationId, new Date()),
      // What was a fair address when it was stored may be none by today's rules, on this installation, or by where its name leads now.
      attempt: async (delivery) => attempt(await (target ??= admitTarget(this.env, endpoint.url)), signWith, delivery),
      pause: async (reason, failingSince) => {
        if (!(await disableEndpoint(database, this.env, endpoint, reason, failingSince, new Date()))) return false;
        log("warn", "endpoint paused itself", { endpointId, reason });
        await Promise.all([wakeEndpoints(this.env, database), bellOf(this.env).ring(await feedHead(database))]);
        return true;
      },
      isStopped: () => this.#changes !== seen || Date.now() - startedAt.getTime() > runMs,
      clock: () => new Date(),
      chance: () => Math.random(),
    };

    const replayed = await takeInReplays(around);
    const readToEnd = (await takeInNews(around, this.#queue.cursor ?? endpoint.startsAfterSeq)) && replayed;
    await deliverDue(around);
    // What was under way when the endpoint changed has been put off since, by an answer of the old one.
    if (this.#changes !== seen) this.#queue.hasten(new Date());
    this.#queue.forgetSettled(new Date(startedAt.getTime() - logKeptMs));
    await this.#setAlarmNoLaterThan(nextRunAt(this.#queue, readToEnd, new Date()));
  }

  /** The endpoint is gone: nothing of it stays. The empty tables are for a call that was already on its way. */
  async #clear(): Promise<void> {
    await this.ctx.storage.deleteAll();
    this.#queue = new DeliveryQueue(this.ctx.storage);
  }

  async #runNow(): Promise<void> {
    await this.ctx.storage.setAlarm(Date.now());
  }

  /** News that came during the run has set an alarm of its own, which a later one must not replace. */
  async #setAlarmNoLaterThan(at: Date | null): Promise<void> {
    if (at === null) return;
    const standing = await this.ctx.storage.getAlarm();
    if (standing === null || standing > at.getTime()) await this.ctx.storage.setAlarm(at);
  }
}

async function attempt(target: string | Refusal, signWith: SignWith, { eventId, body }: Delivery): Promise<Sent> {
  if (target instanceof Refusal) {
    const notSent = target.code === "endpoint_address_inward" ? "address_inward" : "address_refused";
    return { httpStatus: null, retryAfter: null, durationMs: 0, notSent };
  }
  const clock = () => new Date();
  return send(target, await signatureHeaders(signWith, eventId, clock(), body), body, clock);
}
