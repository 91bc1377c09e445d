import type { AttemptResult } from "../../contract/endpoint.ts";
import type { EventEnvelope, EventType } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { FeedEntry } from "../events/feed.ts";
import { AttemptLog } from "./attempt-log.ts";
import { Health } from "./health.ts";
import { ReplayList, type PendingReplay } from "./replay-list.ts";
import type { Sent } from "./send.ts";
import type { Verdict } from "./schedule.ts";

import { subjectOf } from "./subject.ts";

/**
 * What decides whether an endpoint may have an event. `access` is null where the event was made for this endpoint alone and there is no right
 * to ask about.
 */
export type Place = { [K in "spaceId" | "forumId" | "organisationId"]: FeedEntry[K] } & { access: FeedEntry["access"] | null };

/** One event on its way to one endpoint: the body as it is signed and sent. */
export type Delivery = Place & {
  position: number;
  eventId: Id<"event">;
  eventType: EventType;
  seq: number;
  body: string;
  attempts: number;
};

/**
 * What an endpoint is still owed, in the SQLite storage of its Durable Object. `position` is the order of taking in. A delivery is `waiting`
 * until it is `delivered`, `given_up`, or `withheld` because the organisation lost the right to it meanwhile. Instants are milliseconds.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS reader (one INTEGER PRIMARY KEY CHECK (one = 1), endpoint_id TEXT NOT NULL, cursor INTEGER);
  CREATE TABLE IF NOT EXISTS deliveries (
    position INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, event_type TEXT NOT NULL, subject TEXT NOT NULL,
    space_id TEXT, forum_id TEXT, access TEXT, body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given_up', 'withheld')),
    attempts INTEGER NOT NULL, next_attempt_at INTEGER NOT NULL
  );
  DROP INDEX IF EXISTS deliveries_waiting;
  CREATE INDEX IF NOT EXISTS deliveries_waiting_in_order ON deliveries (subject, seq, position) WHERE state = 'waiting';
  CREATE INDEX IF NOT EXISTS deliveries_settled ON deliveries (next_attempt_at) WHERE state <> 'waiting';
`;

/**
 * The first delivery still waiting of each subject: the only ones whose turn it can be. The feed's numbers decide, so that what is replayed
 * comes before what waits behind it; only test events, which have no number, come in the order in which they were asked for.
 */
const heads = `
  FROM deliveries WHERE state = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM deliveries earlier
    WHERE earlier.state = 'waiting' AND earlier.subject = deliveries.subject
      AND (earlier.seq, earlier.position) < (deliveries.seq, deliveries.position)
  )`;

export class DeliveryQueue {
  readonly log: AttemptLog;
  readonly health: Health;
  readonly replays: ReplayList;
  readonly #storage: DurableObjectStorage;
  readonly #sql: SqlStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#sql = storage.sql;
    this.#sql.exec(schema);
    // Objects made before an event could be an organisation's own affair lack the column.
    const columns = this.#sql.exec<{ name: string }>("SELECT name FROM pragma_table_info('deliveries')").toArray();
    if (!columns.some(({ name }) => name === "organisation_id")) this.#sql.exec("ALTER TABLE deliveries ADD COLUMN organisation_id TEXT");
    this.log = new AttemptLog(this.#sql);
    this.health = new Health(this.#sql);
    this.replays = new ReplayList(this.#sql);
  }

  /** Whose deliveries these are: told at the first call, and remembered for the alarms, which come without a caller. */
  get endpointId(): Id<"endpoint"> | null {
    return this.#reader()?.endpointId ?? null;
  }

  belongTo(endpointId: Id<"endpoint">): void {
    this.#sql.exec("INSERT INTO reader (one, endpoint_id) VALUES (1, ?) ON CONFLICT DO NOTHING", endpointId);
  }

  /** The number of the last event taken in; null before the first reading. */
  get cursor(): number | null {
    return this.#reader()?.cursor ?? null;
  }

  /** Takes what is to be told and moves the cursor, both or neither: what the cursor has passed is either not for this endpoint or is here. */
  takeIn(entries: FeedEntry[], cursor: number, at: Date): void {
    this.#storage.transactionSync(() => {
      for (const entry of entries) this.#add(entry, at);
      this.#sql.exec("UPDATE reader SET cursor = ?", cursor);
    });
  }

  /** The same for what is told again, with the replay's own cursor. What is known here already waits anew, under its old id. */
  takeInAgain(entries: FeedEntry[], replay: PendingReplay, cursor: number, at: Date): void {
    this.#storage.transactionSync(() => {
      for (const entry of entries) this.#add(entry, at);
      this.replays.advance(replay, cursor);
    });
  }

  /** Takes an event that is for this endpoint only and stands in no feed. */
  takeInAlone(envelope: EventEnvelope, at: Date): void {
    this.#add({ envelope, spaceId: null, forumId: null, organisationId: null, access: null }, at);
  }

  get waiting(): number {
    return this.#sql.exec<{ n: number }>("SELECT count(*) AS n FROM deliveries WHERE state = 'waiting'").one().n;
  }

  /** Deliveries whose turn and time have come, oldest first, each of its own subject, without those being sent (`busy`, by position). */
  due(at: Date, busy: ReadonlySet<number>, limit: number): Delivery[] {
    const rows = this.#sql.exec<Delivery>(
      `SELECT position, event_id AS eventId, event_type AS eventType, seq, body, attempts,
              space_id AS spaceId, forum_id AS forumId, organisation_id AS organisationId, access ${heads}
       AND next_attempt_at <= ? ORDER BY seq, position LIMIT ?`,
      at.getTime(),
      busy.size + limit,
    );
    return rows.toArray().filter((delivery) => !busy.has(delivery.position));
  }

  /** When the next delivery falls due, or null when nothing waits. */
  get nextDueAt(): Date | null {
    const { next } = this.#sql.exec<{ next: number | null }>(`SELECT min(next_attempt_at) AS next ${heads}`).one();
    return next === null ? null : new Date(next);
  }

  /** Whatever waits for a later attempt is due at once, and its attempts begin anew: trying out a change must use up no event's attempts. */
  hasten(at: Date): void {
    this.#sql.exec(
      "UPDATE deliveries SET next_attempt_at = ?1, attempts = 0 WHERE state = 'waiting' AND next_attempt_at > ?1",
      at.getTime(),
    );
  }

  /** Somebody has seen to the endpoint: what failed before counts no more, against it or against what waits. */
  startOver(): void {
    this.health.startOver();
    this.#sql.exec("UPDATE deliveries SET attempts = 0 WHERE state = 'waiting'");
  }

  /** Enters an attempt in the log and what follows from it, both or neither. */
  record(delivery: Delivery, startedAt: Date, sent: Sent, verdict: Verdict): void {
    const attempt = delivery.attempts + 1;
    const { state, result, next } = consequences(verdict);
    this.#storage.transactionSync(() => {
      this.#sql.exec(
        "UPDATE deliveries SET state = ?, attempts = ?, next_attempt_at = coalesce(?, next_attempt_at) WHERE position = ?",
        state,
        attempt,
        next,
        delivery.position,
      );
      const { eventId, eventType, seq } = delivery;
      const { httpStatus, durationMs, notSent } = sent;
      this.log.enter({
        eventId,
        eventType,
        seq,
        attempt,
        at: startedAt.getTime(),
        result,
        httpStatus,
        durationMs,
        notSent,
        nextAttemptAt: state === "waiting" ? next : null,
      });
      if (result === "delivered") this.health.succeeded(startedAt);
      else this.health.failed(startedAt);
    });
  }

  /** The organisation may no longer be told, or has asked for less: the delivery ends unsent, and those behind it go on. */
  withhold(delivery: Delivery): void {
    this.#sql.exec("UPDATE deliveries SET state = 'withheld' WHERE position = ?", delivery.position);
  }

  /** Drops what was settled, and the log of it, from before the instant. What waits stays however old it is. */
  forgetSettled(before: Date): void {
    this.#storage.transactionSync(() => {
      this.#sql.exec("DELETE FROM deliveries WHERE state <> 'waiting' AND next_attempt_at < ?", before.getTime());
      this.log.forget(before);
    });
  }

  #reader() {
    const [row] = this.#sql.exec<{ endpointId: Id<"endpoint">; cursor: number | null }>(
      "SELECT endpoint_id AS endpointId, cursor FROM reader",
    );
    return row;
  }

  #add({ envelope, spaceId, forumId, organisationId, access }: { envelope: EventEnvelope } & Place, at: Date): void {
    this.#sql.exec(
      `INSERT INTO deliveries
         (event_id, seq, event_type, subject, space_id, forum_id, organisation_id, access, body, state, attempts, next_attempt_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?)
       ON CONFLICT (event_id) DO UPDATE SET state = 'waiting', attempts = 0, next_attempt_at = excluded.next_attempt_at`,
      envelope.id,
      envelope.seq,
      envelope.type,
      subjectOf(envelope),
      spaceId,
      forumId,
      organisationId,
      access,
      JSON.stringify(envelope),
      at.getTime(),
    );
  }
}

/** A delivery refused for good stays waiting: the endpoint is paused, and whoever makes it active again still gets everything. */
function consequences(verdict: Verdict): { state: "waiting" | "delivered" | "given_up"; result: AttemptResult; next: number | null } {
  switch (verdict.kind) {
    case "delivered":
      return { state: "delivered", result: "delivered", next: null };
    case "retry":
      return { state: "waiting", result: "failed", next: verdict.at.getTime() };
    case "refused_for_good":
      return { state: "waiting", result: "failed", next: null };
    case "given_up":
      return { state: "given_up", result: "given_up", next: null };
  }
}
