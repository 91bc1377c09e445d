import type { Database } from "../platform/database.ts";
import { describe, log } from "../platform/log.ts";
import { findFacts, recordIndexed } from "./facts.ts";
import { TextNotLoaded } from "./live-text.ts";
import type { Room } from "./room.ts";
import type { RoomStorage } from "./storage.ts";
import { noteContributions } from "./contributed.ts";
import { indexText } from "./text-index.ts";
import type { UpdateLog } from "./update-log.ts";
import type { Version } from "./versions.ts";

/**
 * Keeps the index in D1 up with the room's log. How far the index has come is written down only at rest, for it is a row; a room that
 * wakes and does not know indexes once more, which changes nothing.
 */
export class Indexing {
  readonly #storage: RoomStorage;
  readonly #log: UpdateLog;
  readonly #room: Room;
  readonly #openDatabase: () => Database;
  /** The log's number that the index has come to; undefined until it has been looked up. */
  #reached: number | undefined;
  /** The log's number up to which it is noted who contributed; a room that wakes looks again at what there is. */
  #contributedSequence = 0;
  /** One at a time: of two, the older text could otherwise arrive last. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(storage: RoomStorage, log: UpdateLog, room: Room, openDatabase: () => Database) {
    this.#storage = storage;
    this.#log = log;
    this.#room = room;
    this.#openDatabase = openDatabase;
  }

  /** Whether the index may lack something, as far as is written down. */
  isBehind(): boolean {
    return (this.#log.head()?.sequence ?? 0) > (findFacts(this.#storage)?.indexedSequence ?? 0);
  }

  /** Throws when the database cannot be reached or the text cannot be read. With `anew`, also what seems to be there is written. */
  catchUp(anew = false): Promise<void> {
    const run = this.#last.then(() => this.#catchUp(anew));
    // Whoever asked is told how it went; the next one only waits for the end of it.
    this.#last = Promise.allSettled([run]);
    return run;
  }

  /** `catchUp` for whoever will come again: false, and a line in the log, instead of throwing. */
  async hasCaughtUp(): Promise<boolean> {
    try {
      await this.catchUp();
      return true;
    } catch (error) {
      log("error", "a text was not indexed", { documentId: findFacts(this.#storage)?.documentId ?? null, error: describe(error) });
      return false;
    }
  }

  /** Who brought how much to the versions, as far as that is not noted yet; with `anew`, all of it again. Throws when the database cannot be reached. */
  async noteContributions(versions: Version[], anew = false): Promise<void> {
    const facts = findFacts(this.#storage);
    if (facts === undefined || facts.kind === "agenda_item") return;
    const fresh = versions.filter(({ sequence }) => anew || sequence > this.#contributedSequence);
    if (fresh.length === 0) return;
    await noteContributions(this.#openDatabase(), facts.documentId, fresh, anew);
    this.#contributedSequence = Math.max(...fresh.map(({ sequence }) => sequence));
  }

  /** Writes down how far the index has come. */
  settle(): void {
    if (this.#reached !== undefined) recordIndexed(this.#storage, this.#reached);
  }

  async #catchUp(anew: boolean): Promise<void> {
    const now = new Date();
    this.#room.text.flush(now);
    const facts = findFacts(this.#storage);
    const head = this.#log.head();
    if (facts === undefined || head === null) {
      if (anew) throw new TextNotLoaded("there is no text to index");
      return;
    }
    this.#reached ??= facts.indexedSequence;
    if (!anew && head.sequence <= this.#reached) return;
    // An item's text is its forum's alone until it is published, and what is published of it is read from the frozen bytes.
    if (facts.kind !== "agenda_item")
      await indexText(this.#openDatabase(), facts.documentId, this.#room.text.canonical(facts.kind, now), head.at, anew);
    this.#reached = Math.max(this.#reached, head.sequence);
  }
}
