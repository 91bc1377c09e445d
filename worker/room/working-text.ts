import * as Y from "yjs";
import type { CanonicalText, TextKind } from "../../contract/text.ts";
import { canonicalText } from "../../text/canonical.ts";
import type { Records } from "./authored-fields.ts";
import { freshClientId, theSystem, type Author } from "./authors.ts";
import { eveningOut } from "./evening.ts";
import { Extent } from "./extent.ts";
import { flushWaitMs } from "./flush.ts";
import { syncFrame } from "./frames.ts";
import { HeldText } from "./held-text.ts";
import type { Change, RoomHost } from "./host.ts";
import { apply, byActor, merged } from "./live-text.ts";

/** What became of a change of the room's own. */
export type Rewritten = "changed" | "unchanged" | "full";

/**
 * The text of a room while it is written in: what is taken in is stored, at once or with what comes right after it, and told in the same turn, after it. What is not
 * stored yet is told to nobody, whichever way they ask.
 */
export class WorkingText {
  readonly #host: RoomHost;
  /** Tells everybody who is there, and says how many they are. */
  readonly #tell: (frame: Uint8Array, at: Date) => number;
  /** Read when somebody needs it; presence alone never does. */
  readonly #text: HeldText;
  /** Of the document, while there is one. */
  #extent = new Extent(0);
  /** Taken in, not stored. */
  #waiting: Change[] = [];
  #flushedAt = new Date(0);
  #waitingSince = new Date(0);
  #flushDueAt = Infinity;
  /** The more people there are, the more letters are gathered. */
  #peopleCount = 0;

  constructor(host: RoomHost, tell: (frame: Uint8Array, at: Date) => number) {
    this.#host = host;
    this.#tell = tell;
    this.#text = new HeldText(() => host.load());
  }

  /** Somebody has come or gone. */
  countPeople(): void {
    this.#peopleCount = [...this.#host.peers()].length;
  }

  /** Stores what is waiting and tells everybody, the writers too, for whom it is the sign that it is kept. */
  flush(at: Date): void {
    if (this.#flushDueAt < Infinity) this.#host.flushIn(null);
    this.#flushDueAt = Infinity;
    if (this.#waiting.length === 0) return;
    const changes = byActor(this.#waiting);
    this.#waiting = [];
    this.#host.append(changes, at);
    this.#flushedAt = at;
    this.#peopleCount = this.#tell(syncFrame("update", merged(changes.map((change) => change.update))), at);
  }

  /** What it says. Throws `TextNotLoaded`. */
  canonical(kind: TextKind, at: Date): CanonicalText {
    this.flush(at);
    return canonicalText(this.load(at), kind);
  }

  /** What `look` finds of who wrote it. Throws `TextNotLoaded`. */
  written<Result>(kind: TextKind, at: Date, look: (doc: Y.Doc, text: CanonicalText, records: Records) => Result): Result {
    return look(this.load(at), this.canonical(kind, at), this.#host);
  }

  /** The whole Yjs state in V2 encoding. Throws `TextNotLoaded`. */
  state(at: Date): Uint8Array {
    this.flush(at);
    return Y.encodeStateAsUpdateV2(this.load(at));
  }

  /** Throws `TextNotLoaded`. */
  stateVector(at: Date): Uint8Array {
    this.#bringUp(at);
    return this.#text.stateVector();
  }

  /** What the client whose state vector this is lacks; null when it is none. Throws `TextNotLoaded`. */
  differenceFrom(stateVector: Uint8Array, at: Date): Uint8Array | null {
    this.flush(at);
    this.#bringUp(at);
    return this.#text.differenceFrom(stateVector);
  }

  /**
   * A change of the room's own, under a client id of its own, stored and told like anybody's. Where the document would hold more than it may, it is
   * as if nothing had been asked. Throws `TextNotLoaded`.
   */
  rewrite(by: Author, clientId: number, work: (doc: Y.Doc) => void, at: Date): Rewritten {
    this.flush(at);
    const doc = this.load(at);
    if (this.hasWritten(clientId) || Y.getState(doc.store, clientId) > 0) throw new Error("the client id is taken");
    doc.clientID = clientId;
    try {
      doc.transact(() => work(doc));
    } catch (error) {
      this.#text.forget();
      throw error;
    }
    const emitted = this.#text.takeEmitted();
    if (emitted.length === 0) return "unchanged";
    const update = merged(emitted);
    this.#extent.grow(update.byteLength);
    // Bringing a text up to the present schema is nothing that anybody asked for, and without it nobody could read it.
    if (by !== theSystem && !this.#extent.isKeptBy(doc)) {
      this.#text.forget();
      return "full";
    }
    this.#waiting.push({ by, update, clientIds: [clientId] });
    this.flush(at);
    return "changed";
  }

  /** Takes in somebody's writing that was judged. False where it cannot be read after all. */
  take(by: Author, doc: Y.Doc, update: Uint8Array, clientIds: number[], at: Date): boolean {
    const changedTables = apply(doc, update);
    const emitted = this.#text.takeEmitted();
    if (changedTables === null) {
      // Yjs may have taken in half of it before it failed. What others wrote before is whole, and so is what is stored.
      this.flush(at);
      this.#text.forget();
      return false;
    }
    if (emitted.length === 0) return true;
    // What the document emits, not what came in: a client's merge carries its whole history of deletions every time.
    const fresh = clientIds.filter((clientId) => this.findAuthor(clientId) === undefined);
    const change = merged(emitted);
    if (this.#waiting.length === 0) this.#waitingSince = at;
    this.#waiting.push({ by, update: change, clientIds: fresh });
    if (this.#extent.grow(change.byteLength)) this.#host.notice({ kind: "large_document" });
    this.#flushInTime(at);
    const evening = eveningOut(changedTables, this.#host);
    if (evening !== null) this.rewrite(theSystem, freshClientId(), evening, at);
    return true;
  }

  hasRoomFor(doc: Y.Doc, bytes: number): boolean {
    return this.#extent.has(doc, bytes);
  }

  /** Whether anything was ever written under the client id. */
  hasWritten(clientId: number): boolean {
    return this.findAuthor(clientId) !== undefined;
  }

  findAuthor(clientId: number): Author | undefined {
    return this.#host.findAuthor(clientId) ?? this.#waiting.find((change) => change.clientIds.includes(clientId))?.by;
  }

  /** To be written in, or looked through. Throws `TextNotLoaded`. */
  load(at: Date): Y.Doc {
    this.#bringUp(at);
    return this.#document();
  }

  #flushInTime(at: Date): void {
    const waitMs = flushWaitMs(this.#peopleCount, { count: this.#waiting.length, since: this.#waitingSince }, this.#flushedAt, at);
    // Also when a flush is due: where messages come without a pause, the runtime gets round to its timer last.
    if (waitMs === 0) return this.flush(at);
    if (at.getTime() + waitMs >= this.#flushDueAt) return;
    this.#flushDueAt = at.getTime() + waitMs;
    this.#host.flushIn(waitMs);
  }

  /** Sees to it that the text is of the present schema before anybody is told any of it. */
  #bringUp(at: Date): void {
    if (this.#text.isDocument) return;
    const bringUp = this.#host.bringUp();
    if (bringUp === null) return;
    const doc = this.#document();
    this.rewrite(theSystem, doc.clientID, bringUp, at);
    this.#host.recordBroughtUp();
  }

  #document(): Y.Doc {
    if (!this.#text.isDocument) this.#extent = new Extent(this.#host.storedBytes());
    return this.#text.document();
  }
}
