const schema = `
  CREATE TABLE IF NOT EXISTS replays (id INTEGER PRIMARY KEY AUTOINCREMENT, after_seq INTEGER NOT NULL, through_seq INTEGER NOT NULL);
`;

/** A second cursor in the feed, with an end: what lies between is told again. */
export type PendingReplay = { id: number; afterSeq: number; throughSeq: number };

/** The replays that somebody has asked for and that are not gone through yet, in the object's storage: a crash loses none. */
export class ReplayList {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#sql.exec(schema);
  }

  get first(): PendingReplay | null {
    const [row] = this.#sql.exec<PendingReplay>(
      "SELECT id, after_seq AS afterSeq, through_seq AS throughSeq FROM replays ORDER BY id LIMIT 1",
    );
    return row ?? null;
  }

  add(afterSeq: number, throughSeq: number): void {
    this.#sql.exec("INSERT INTO replays (after_seq, through_seq) VALUES (?, ?)", afterSeq, throughSeq);
  }

  /** The replay has been gone through up to here; at its end it is no more. */
  advance({ id, throughSeq }: PendingReplay, afterSeq: number): void {
    if (afterSeq >= throughSeq) this.#sql.exec("DELETE FROM replays WHERE id = ?", id);
    else this.#sql.exec("UPDATE replays SET after_seq = ? WHERE id = ?", afterSeq, id);
  }
}
