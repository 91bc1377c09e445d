/** The object's own storage as the room uses it, and what that costs: rows written are what the platform bills, far above messages and reads. */
export class RoomStorage {
  readonly #storage: DurableObjectStorage;
  #rowsWritten = 0;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  /** Since the object woke, alarms included: setting one is billed as a row. */
  get rowsWritten(): number {
    return this.#rowsWritten;
  }

  exec<Row extends Record<string, SqlStorageValue>>(query: string, ...bindings: SqlStorageValue[]): SqlStorageCursor<Row> {
    const cursor = this.#storage.sql.exec<Row>(query, ...bindings);
    this.#rowsWritten += cursor.rowsWritten;
    return cursor;
  }

  /** All of it or, when `work` throws, nothing. */
  transaction<Result>(work: () => Result): Result {
    return this.#storage.transactionSync(work);
  }

  /** Replaces an alarm that was set before. */
  setAlarm(at: Date): Promise<void> {
    this.#rowsWritten += 1;
    return this.#storage.setAlarm(at);
  }
}
