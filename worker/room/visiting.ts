import type { Id } from "../../contract/ids.ts";
import type { Database } from "../platform/database.ts";
import { describe, log } from "../platform/log.ts";
import type { Admission } from "./admission.ts";
import { findFacts } from "./facts.ts";
import type { RoomStorage } from "./storage.ts";
import { noteEntered, noteLeft } from "./visits.ts";

/**
 * Tells the database who is in the text, so that a space can say it without waking every room: a row when somebody comes, and the same row when they go. What cannot
 * be told is logged, and holds up nobody who writes.
 */
export class Visiting {
  readonly #storage: RoomStorage;
  readonly #openDatabase: () => Database;
  readonly #aside: Pick<DurableObjectState, "waitUntil">;
  /** One after the other: of coming and going the later must stay. */
  #last: Promise<void> = Promise.resolve();

  /** `aside` is handed what goes on after the answer. */
  constructor(storage: RoomStorage, openDatabase: () => Database, aside: Pick<DurableObjectState, "waitUntil">) {
    this.#storage = storage;
    this.#openDatabase = openDatabase;
    this.#aside = aside;
  }

  came({ personId, expiresAt }: Admission, at: Date): void {
    this.#tell((database, documentId) => noteEntered(database, documentId, personId, at, expiresAt));
  }

  went(personId: Id<"person">, at: Date): void {
    this.#tell((database, documentId) => noteLeft(database, documentId, personId, at));
  }

  #tell(told: (database: Database, documentId: Id<"document">) => Promise<void>): void {
    const facts = findFacts(this.#storage);
    // An agenda item's text is no document of a space.
    if (facts === undefined || facts.kind === "agenda_item") return;
    const { documentId } = facts;
    this.#last = this.#last
      .then(() => told(this.#openDatabase(), documentId))
      .catch((error: unknown) => log("error", "who is in a text was not told", { documentId, error: describe(error) }));
    this.#aside.waitUntil(this.#last);
  }
}
