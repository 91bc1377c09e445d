import type { AttemptResult, AttemptSearch, NotSentReason } from "../../contract/endpoint.ts";
import type { EventType } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { AttemptPage } from "../../contract/endpoint-views.ts";

const schema = `
  CREATE TABLE IF NOT EXISTS attempts (
    id INTEGER PRIMARY KEY, event_id TEXT NOT NULL, seq INTEGER NOT NULL, event_type TEXT NOT NULL, attempt INTEGER NOT NULL,
    at INTEGER NOT NULL, result TEXT NOT NULL, http_status INTEGER, duration_ms INTEGER NOT NULL, next_attempt_at INTEGER
  );
  CREATE INDEX IF NOT EXISTS attempts_delivered ON attempts (event_id) WHERE result = 'delivered';
`;

type AttemptRow = {
  id: number;
  eventId: Id<"event">;
  eventType: EventType;
  seq: number;
  attempt: number;
  /** Instants are milliseconds. */
  at: number;
  result: AttemptResult;
  httpStatus: number | null;
  durationMs: number;
  notSent: NotSentReason | null;
  nextAttemptAt: number | null;
};

/** How each attempt of one endpoint went, in its object's storage. */
export class AttemptLog {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#sql.exec(schema);
    // Objects made before the log said why nothing was sent lack the column.
    const columns = this.#sql.exec<{ name: string }>("SELECT name FROM pragma_table_info('attempts')").toArray();
    if (!columns.some(({ name }) => name === "not_sent")) this.#sql.exec("ALTER TABLE attempts ADD COLUMN not_sent TEXT");
  }

  enter(row: Omit<AttemptRow, "id">): void {
    this.#sql.exec(
      `INSERT INTO attempts (event_id, seq, event_type, attempt, at, result, http_status, duration_ms, not_sent, next_attempt_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.eventId,
      row.seq,
      row.eventType,
      row.attempt,
      row.at,
      row.result,
      row.httpStatus,
      row.durationMs,
      row.notSent,
      row.nextAttemptAt,
    );
  }

  /** Newest first. */
  search({ eventType, result, from, to, before, limit }: AttemptSearch): AttemptPage {
    const conditions = [
      { sql: "event_type = ?", value: eventType },
      { sql: "result = ?", value: result },
      { sql: "at >= ?", value: from && Date.parse(from) },
      { sql: "at < ?", value: to && Date.parse(to) },
      { sql: "id < ?", value: before },
    ].flatMap(({ sql, value }) => (value === undefined ? [] : [{ sql, value }]));
    const rows = this.#sql
      .exec<AttemptRow>(
        `SELECT id, event_id AS eventId, event_type AS eventType, seq, attempt, at, result, http_status AS httpStatus,
                duration_ms AS durationMs, not_sent AS notSent, next_attempt_at AS nextAttemptAt
         FROM attempts ${conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`}
         ORDER BY id DESC LIMIT ?`,
        ...conditions.map(({ value }) => value),
        limit + 1,
      )
      .toArray();
    const page = rows.slice(0, limit);
    return {
      attempts: page.map((row) => ({
        ...row,
        at: new Date(row.at).toISOString(),
        nextAttemptAt: row.nextAttemptAt === null ? null : new Date(row.nextAttemptAt).toISOString(),
      })),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  /** Reads no more than it forgets and one: attempts are entered in the order of their times, or nearly, and each run asks for this. */
  forget(before: Date): void {
    const [kept] = this.#sql.exec<{ id: number }>("SELECT id FROM attempts WHERE at >= ? ORDER BY id LIMIT 1", before.getTime());
    this.#sql.exec("DELETE FROM attempts WHERE id < ?", kept?.id ?? Number.MAX_SAFE_INTEGER);
  }
}
