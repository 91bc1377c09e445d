const schema = `
  CREATE TABLE IF NOT EXISTS health (one INTEGER PRIMARY KEY CHECK (one = 1), last_success_at INTEGER, failing_since INTEGER);
  INSERT INTO health (one) VALUES (1) ON CONFLICT DO NOTHING;
`;

/** How an endpoint does: kept apart from the log, which forgets. */
export class Health {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#sql.exec(schema);
  }

  get lastSuccessAt(): Date | null {
    return this.#row().lastSuccessAt;
  }

  /** When the first failure was after which nothing has succeeded. */
  get failingSince(): Date | null {
    return this.#row().failingSince;
  }

  succeeded(at: Date): void {
    this.#sql.exec("UPDATE health SET last_success_at = ?, failing_since = NULL", at.getTime());
  }

  failed(at: Date): void {
    this.#sql.exec("UPDATE health SET failing_since = coalesce(failing_since, ?)", at.getTime());
  }

  /** Somebody has seen to the endpoint: what failed before counts no more. */
  startOver(): void {
    this.#sql.exec("UPDATE health SET failing_since = NULL");
  }

  #row() {
    const row = this.#sql
      .exec<{ success: number | null; failing: number | null }>("SELECT last_success_at AS success, failing_since AS failing FROM health")
      .one();
    const instant = (ms: number | null) => (ms === null ? null : new Date(ms));
    return { lastSuccessAt: instant(row.success), failingSince: instant(row.failing) };
  }
}
