import { DurableObject } from "cloudflare:workers";
import * as v from "valibot";
import type { EventEnvelope } from "../../contract/event.ts";
import { idSchema, type Id } from "../../contract/ids.ts";
import type { AttemptView } from "../../contract/views.ts";
import { readFeed } from "../events/feed.ts";
import { openDatabase } from "../platform/database.ts";
import { isLocal, type Env } from "../platform/env.ts";
import { log } from "../platform/log.ts";
import { Refusal } from "../platform/refusal.ts";
import { findEndpoint, pauseEndpoint, type EndpointRow } from "./endpoint-rows.ts";
import { DeliveryQueue, type Delivery } from "./queue.ts";
import { readershipOf } from "./readership.ts";
import { deliverDue, nextRunAt, takeInNews, type Surroundings } from "./run.ts";
import { decryptSecret } from "./secret.ts";
import { send, type Sent } from "./send.ts";
import { signatureHeaders } from "./signature.ts";
import { standingsIn } from "./standing.ts";
import { judgeTarget } from "./target.ts";

declare module "../platform/env.ts" {
  interface Env {
    DELIVERIES: DurableObjectNamespace<EndpointDelivery>;
  }
}

/** A run ends here and goes on in the next alarm, so that rights and the endpoint itself are read anew at least this often. */
const runMs = 60_000;
const attemptsShown = 100;
const logKeptMs = 90 * 24 * 60 * 60 * 1000;

/**
 * Tells one endpoint what happened. Named by the endpoint's id. It wires: what is due is the queue's to say, what follows from an answer the
 * schedule's, who may be told the policy's. Whether there is an endpoint, and where, is read from D1 at every run.
 */
export class EndpointDelivery extends DurableObject<Env> {
  readonly #queue: DeliveryQueue;
  /** Counts what makes a run's picture of its endpoint out of date. */
  #changes = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#queue = new DeliveryQueue(ctx.storage);
    if (ctx.id.name !== undefined) this.#queue.belongTo(v.parse(idSchema("endpoint"), ctx.id.name));
  }

  /** There is news in the feed. */
  async wake(): Promise<void> {
    await this.ctx.storage.setAlarm(Date.now());
  }

  /** Wakes if the feed has gone on to `head` without this endpoint, or if something is due and its alarm was lost in a crash. */
  async wakeIfBehind(head: number): Promise<void> {
    const { cursor, nextDueAt } = this.#queue;
    const standing = await this.ctx.storage.getAlarm();
    const isOwed = nextDueAt !== null && nextDueAt.getTime() <= Date.now();
    const isComing = standing !== null && standing > Date.now() - runMs;
    if ((cursor ?? -1) < head || (isOwed && !isComing)) await this.wake();
  }

  /** The endpoint was changed: a run under way stops before its next delivery, and whatever waits is tried at once. */
  async endpointChanged(): Promise<void> {
    this.#changes += 1;
    this.#queue.hasten(new Date());
    await this.wake();
  }

  /** Sends an event that is for this endpoint only. */
  async sendTest(envelope: EventEnvelope<"endpoint.tested">): Promise<void> {
    this.#queue.takeInAlone(envelope, new Date());
    await this.wake();
  }

  /** The newest attempts, at most 100, and how far the endpoint has come. `cursor` is null before the first run. */
  progress(): { attempts: AttemptView[]; waiting: number; cursor: number | null } {
    return { attempts: this.#queue.attempts(attemptsShown), waiting: this.#queue.waiting, cursor: this.#queue.cursor };
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
    // A paused endpoint keeps its cursor; whoever makes it active again wakes it.
    if (endpoint === undefined || endpoint.state === "paused") return;

    const startedAt = new Date();
    const secret = await decryptSecret(endpoint.secretEncrypted, endpoint.id, this.env.SECRETS_KEY);
    const around: Surroundings = {
      queue: this.#queue,
      readFeed: (after, limit) => readFeed(database, after, limit),
      isSubscribed: (entry) => endpoint.eventTypes.length === 0 || endpoint.eventTypes.includes(entry.envelope.type),
      mayBeTold: await readershipOf(database, endpoint.organisationId, startedAt),
      attempt: (delivery) => this.#attempt(endpoint, secret, delivery),
      pause: async () => {
        await pauseEndpoint(database, endpoint);
        log("warn", "endpoint paused: its receiver answered 410", { endpointId });
      },
      isStopped: () => this.#changes !== seen || Date.now() - startedAt.getTime() > runMs,
      clock: () => new Date(),
      chance: () => Math.random(),
    };

    const readToEnd = await takeInNews(around, this.#queue.cursor ?? endpoint.startsAfterSeq);
    await deliverDue(around);
    // What was under way when the endpoint changed has been put off since, by an answer of the old one.
    if (this.#changes !== seen) this.#queue.hasten(new Date());
    this.#queue.forgetSettled(new Date(startedAt.getTime() - logKeptMs));
    await this.#setAlarmNoLaterThan(nextRunAt(this.#queue, readToEnd, new Date()));
  }

  async #attempt(endpoint: EndpointRow, secret: string, delivery: Delivery): Promise<Sent> {
    // What was a fair address when it was stored may be none by today's rules, or on this installation.
    const url = judgeTarget(endpoint.url, { allowLoopback: isLocal(this.env) });
    if (url instanceof Refusal) return { httpStatus: null, retryAfter: null, durationMs: 0 };
    const clock = () => new Date();
    return send(url, signatureHeaders(secret, delivery.eventId, clock(), delivery.body), delivery.body, clock);
  }

  /** News that came during the run has set an alarm of its own, which a later one must not replace. */
  async #setAlarmNoLaterThan(at: Date | null): Promise<void> {
    if (at === null) return;
    const standing = await this.ctx.storage.getAlarm();
    if (standing === null || standing > at.getTime()) await this.ctx.storage.setAlarm(at);
  }
}
