import type { AttemptResult } from "../../contract/endpoint.ts";
import type { EventEnvelope, EventType } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import type { AttemptView } from "../../contract/views.ts";
import type { FeedEntry } from "../events/feed.ts";
import type { Sent } from "./send.ts";
import type { Verdict } from "./schedule.ts";
import { subjectOf } from "./subject.ts";

/**
 * One event on its way to one endpoint: the body as it is signed and sent, and what decides whether the endpoint may still have it.
 * `access` is null where the event was made for this endpoint alone and there is no right to ask about.
 */
export type Delivery = {
  position: number;
  eventId: Id<"event">;
  body: string;
  attempts: number;
  spaceId: Id<"space"> | null;
  forumId: Id<"forum"> | null;
  access: ItemAccess | null;
};

/**
 * What an endpoint is still owed and how the attempts went, in the SQLite storage of its Durable Object. `position` is the order of taking
 * in, which is the feed's. A delivery is `waiting` until it is `delivered`, `given_up`, or `withheld` because the organisation lost the
 * right to it meanwhile. Instants are milliseconds.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS reader (one INTEGER PRIMARY KEY CHECK (one = 1), endpoint_id TEXT NOT NULL, cursor INTEGER);
  CREATE TABLE IF NOT EXISTS deliveries (
    position INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, event_type TEXT NOT NULL, subject TEXT NOT NULL,
    space_id TEXT, forum_id TEXT, access TEXT, body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given_up', 'withheld')),
    attempts INTEGER NOT NULL, next_attempt_at INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS deliveries_waiting ON deliveries (subject, position) WHERE state = 'waiting';
  CREATE TABLE IF NOT EXISTS attempts (
    id INTEGER PRIMARY KEY, event_id TEXT NOT NULL, seq INTEGER NOT NULL, event_type TEXT NOT NULL, attempt INTEGER NOT NULL,
    at INTEGER NOT NULL, result TEXT NOT NULL, http_status INTEGER, duration_ms INTEGER NOT NULL, next_attempt_at INTEGER
  );
`;

/** The first delivery still waiting of each subject: the only ones whose turn it can be. */
const heads = `
  FROM deliveries WHERE state = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM deliveries earlier
    WHERE earlier.state = 'waiting' AND earlier.subject = deliveries.subject AND earlier.position < deliveries.position
  )`;

export class DeliveryQueue {
  readonly #storage: DurableObjectStorage;
  readonly #sql: SqlStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#sql = storage.sql;
    this.#sql.exec(schema);
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

  /** Takes an event that is for this endpoint only and stands in no feed. */
  takeInAlone(envelope: EventEnvelope, at: Date): void {
    this.#add({ envelope, spaceId: null, forumId: null, access: null }, at);
  }

  get waiting(): number {
    return this.#sql.exec<{ n: number }>("SELECT count(*) AS n FROM deliveries WHERE state = 'waiting'").one().n;
  }

  /** Deliveries whose turn and time have come, oldest first, each of its own subject, without those being sent (`busy`, by position). */
  due(at: Date, busy: ReadonlySet<number>, limit: number): Delivery[] {
    const rows = this.#sql.exec<Delivery>(
      `SELECT position, event_id AS eventId, body, attempts, space_id AS spaceId, forum_id AS forumId, access ${heads}
       AND next_attempt_at <= ? ORDER BY position LIMIT ?`,
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

  /** Whatever waits for a later attempt is due at once: the receiver is said to be well again. */
  hasten(at: Date): void {
    this.#sql.exec("UPDATE deliveries SET next_attempt_at = ?1 WHERE state = 'waiting' AND next_attempt_at > ?1", at.getTime());
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
      this.#sql.exec(
        `INSERT INTO attempts (event_id, seq, event_type, attempt, at, result, http_status, duration_ms, next_attempt_at)
         SELECT event_id, seq, event_type, ?, ?, ?, ?, ?, ? FROM deliveries WHERE position = ?`,
        attempt,
        startedAt.getTime(),
        result,
        sent.httpStatus,
        sent.durationMs,
        next,
        delivery.position,
      );
    });
  }

  /** The organisation may no longer be told: the delivery ends unsent, and those behind it go on. */
  withhold(delivery: Delivery): void {
    this.#sql.exec("UPDATE deliveries SET state = 'withheld' WHERE position = ?", delivery.position);
  }

  /** The log, newest first. */
  attempts(limit: number): AttemptView[] {
    const rows = this.#sql.exec<AttemptRow>(
      `SELECT event_id AS eventId, event_type AS eventType, seq, attempt, at, result, http_status AS httpStatus,
              duration_ms AS durationMs, next_attempt_at AS nextAttemptAt
       FROM attempts ORDER BY id DESC LIMIT ?`,
      limit,
    );
    return Array.from(rows, (row) => ({
      ...row,
      at: new Date(row.at).toISOString(),
      nextAttemptAt: row.nextAttemptAt === null ? null : new Date(row.nextAttemptAt).toISOString(),
    }));
  }

  /** Drops what was settled, and the log of it, from before the instant. What waits stays however old it is. */
  forgetSettled(before: Date): void {
    this.#storage.transactionSync(() => {
      this.#sql.exec("DELETE FROM deliveries WHERE state <> 'waiting' AND next_attempt_at < ?", before.getTime());
      this.#sql.exec("DELETE FROM attempts WHERE at < ?", before.getTime());
    });
  }

  #reader() {
    const [row] = this.#sql.exec<{ endpointId: Id<"endpoint">; cursor: number | null }>(
      "SELECT endpoint_id AS endpointId, cursor FROM reader",
    );
    return row;
  }

  #add({ envelope, spaceId, forumId, access }: Omit<FeedEntry, "access"> & { access: ItemAccess | null }, at: Date): void {
    this.#sql.exec(
      `INSERT INTO deliveries (event_id, seq, event_type, subject, space_id, forum_id, access, body, state, attempts, next_attempt_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?)`,
      envelope.id,
      envelope.seq,
      envelope.type,
      subjectOf(envelope),
      spaceId,
      forumId,
      access,
      JSON.stringify(envelope),
      at.getTime(),
    );
  }
}

type AttemptRow = {
  eventId: Id<"event">;
  eventType: EventType;
  seq: number;
  attempt: number;
  at: number;
  result: AttemptResult;
  httpStatus: number | null;
  durationMs: number;
  nextAttemptAt: number | null;
};

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
