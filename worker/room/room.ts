import * as Y from "yjs";
import type { DocumentKind } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import { closeCodes, roomLimits } from "../../contract/room.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { canonicalText } from "../../text/canonical.ts";
import { hasExpired, mayWrite } from "./admission.ts";
import { depart, hear, present } from "./awareness.ts";
import { flushWindowMs } from "./flush.ts";
import { awarenessFrame, readFrame, syncFrame } from "./frames.ts";
import { judge } from "./guard.ts";
import type { Peer } from "./peer.ts";
import { keepsShape } from "./shape.ts";

/** What one person changed, as a Yjs update (V1). */
export type Change = { actor: Id<"person">; update: Uint8Array };

/** What the room needs from where it lives. */
export type RoomHost = {
  load(): Iterable<Uint8Array>;
  /** Writes down what was taken in. Throws when it cannot: then the room's memory is ahead of it and must be dropped. */
  append(changes: Change[], at: Date): void;
  /** Open ones. */
  peers(): Iterable<Peer>;
  /** Has `flush` called after so many milliseconds, or, with null, no longer. */
  flushIn(delayMs: number | null): void;
};

/** The stored text could not be read, or nothing was ever stored. Nobody may be shown an empty page in its place. */
export class TextNotLoaded extends Error {
  override readonly name = "TextNotLoaded";
}

/**
 * One document's live text and the people in it. Knows no runtime: the host brings messages, time, a log and the peers. What is sent here is
 * sent in the same turn as it is stored, after it, so that a host whose sends wait for its writes never shows what can be lost. What was
 * taken in and is not stored yet is told to nobody, whichever way they ask.
 */
export class Room {
  readonly #host: RoomHost;
  /** Null until somebody needs the text; presence alone never does. */
  #doc: Y.Doc | null = null;
  #emitted: Uint8Array[] = [];
  /** In memory only: a room that sleeps has been left alone for longer than anybody is on the way. */
  #readmittedAt: Date | null = null;
  /** Taken in, not stored. */
  #waiting: Change[] = [];
  #flushedAt = 0;
  #isFlushDue = false;
  #peopleCount = 0;

  constructor(host: RoomHost) {
    this.#host = host;
  }

  welcome(peer: Peer, at: Date): void {
    // On its way here while rights changed: what the edge looked up may be what was taken away.
    if (this.#readmittedAt !== null && Date.parse(peer.admission.askedAt) <= this.#readmittedAt.getTime())
      return this.#dismiss(peer, closeCodes.comeBack, "rights changed", at);
    this.flush(at);
    this.#peopleCount = [...this.#host.peers()].length;
    this.#withText(peer, at, (doc) => {
      peer.send(syncFrame("step1", Y.encodeStateVector(doc)));
      const others = present(this.#host.peers(), peer, at);
      if (others !== null) peer.send(others);
    });
  }

  receive(peer: Peer, frame: Uint8Array, at: Date): void {
    // A closing socket still hands over what was on its way.
    if (!peer.isOpen) return;
    if (hasExpired(peer.admission, at)) return this.#dismiss(peer, closeCodes.notSignedIn, "admission expired", at);
    const message = readFrame(frame);
    switch (message.kind) {
      case "step1":
        return this.#withText(peer, at, (doc) => this.#answer(peer, doc, message.stateVector, at));
      case "step2":
      case "update":
        return this.#withText(peer, at, (doc) => this.#write(peer, doc, message.kind, message.update, at));
      case "awareness":
        return this.#hear(peer, message.states, at);
      case "queryAwareness":
        return peer.send(present(this.#host.peers(), peer, at) ?? awarenessFrame([]));
      case "auth":
        // The server's word to clients in the protocol; from a client it means nothing.
        return;
      case "malformed":
        return this.#dismiss(peer, closeCodes.malformed, "malformed", at);
    }
  }

  /** The peer's socket has gone. */
  leave(peer: Peer, at: Date): void {
    this.flush(at);
    depart(this.#host.peers(), peer, at);
    this.#peopleCount = [...this.#host.peers()].length;
  }

  /** Stores what is waiting and tells everybody, the writers too, for whom it is the sign that it is kept. */
  flush(at: Date): void {
    if (this.#isFlushDue) this.#host.flushIn(null);
    this.#isFlushDue = false;
    const changes = this.#waiting;
    if (changes.length === 0) return;
    this.#waiting = [];
    this.#host.append(byActor(changes), at);
    this.#flushedAt = at.getTime();
    const frame = syncFrame("update", merged(changes.map((change) => change.update)));
    let count = 0;
    for (const peer of this.#host.peers()) {
      peer.send(frame);
      count += 1;
    }
    this.#peopleCount = count;
  }

  /** Sends everybody out, to come back through the edge with the rights they have now. Nothing they send after this is taken. */
  readmit(at: Date): void {
    this.#readmittedAt = at;
    this.flush(at);
    for (const peer of this.#host.peers()) this.#dismiss(peer, closeCodes.comeBack, "rights changed", at);
  }

  /** Throws `TextNotLoaded`. */
  text(kind: DocumentKind, at: Date): CanonicalText {
    this.flush(at);
    return canonicalText(this.#load(), kind);
  }

  /** The whole Yjs state in V2 encoding. Throws `TextNotLoaded`. */
  state(at: Date): Uint8Array {
    this.flush(at);
    return Y.encodeStateAsUpdateV2(this.#load());
  }

  #answer(peer: Peer, doc: Y.Doc, stateVector: Uint8Array, at: Date): void {
    this.flush(at);
    const difference = differenceFrom(doc, stateVector);
    if (difference === null) return this.#dismiss(peer, closeCodes.malformed, "malformed state vector", at);
    peer.send(syncFrame("step2", difference));
  }

  #write(peer: Peer, doc: Y.Doc, kind: "step2" | "update", update: Uint8Array, at: Date): void {
    if (kind === "update" && update.byteLength > roomLimits.updateBytes)
      return this.#dismiss(peer, closeCodes.tooMuch, "update too large", at);
    if (update.byteLength > roomLimits.offlineMergeBytes) return this.#dismiss(peer, closeCodes.tooMuch, "merge too large", at);
    const judgement = judge(doc, update);
    if (judgement === "known") return;
    if (judgement === "malformed") return this.#dismiss(peer, closeCodes.malformed, "malformed update", at);
    if (!mayWrite(peer.admission.role)) return this.#dismiss(peer, closeCodes.notAllowed, "may not write", at);
    if (judgement === "gap") return this.#closeGap(peer, doc, kind, at);
    this.#take(peer, doc, update, at);
  }

  /**
   * A stock client that types between opening its socket and hearing from us sends that before what it wrote offline. Asked where it is, it
   * sends all of it. An answer that has a gap itself can never be completed.
   */
  #closeGap(peer: Peer, doc: Y.Doc, kind: "step2" | "update", at: Date): void {
    if (kind === "step2") return this.#dismiss(peer, closeCodes.malformed, "incomplete update", at);
    this.flush(at);
    peer.send(syncFrame("step1", Y.encodeStateVector(doc)));
  }

  #take(peer: Peer, doc: Y.Doc, update: Uint8Array, at: Date): void {
    const applied = applies(doc, update);
    const emitted = this.#emitted;
    this.#emitted = [];
    if (!applied) {
      // Yjs may have taken in half of it before it failed. What others wrote before is whole, and so is what is stored.
      this.flush(at);
      this.#forget();
      return this.#dismiss(peer, closeCodes.malformed, "malformed update", at);
    }
    if (emitted.length === 0) return;
    // What the document emits, not what came in: a client's merge carries its whole history of deletions every time.
    this.#waiting.push({ actor: peer.admission.personId, update: merged(emitted) });
    this.#flushInTime(at);
  }

  #flushInTime(at: Date): void {
    if (this.#isFlushDue) return;
    const windowMs = flushWindowMs(this.#peopleCount);
    const waitMs = this.#flushedAt + windowMs - at.getTime();
    if (waitMs <= 0) return this.flush(at);
    this.#isFlushDue = true;
    // Clocks are set back now and then.
    this.#host.flushIn(Math.min(waitMs, windowMs));
  }

  #hear(peer: Peer, states: Uint8Array, at: Date): void {
    const heard = hear(this.#host.peers(), peer, states, at);
    if (heard === "malformed") this.#dismiss(peer, closeCodes.malformed, "malformed awareness", at);
    if (heard === "too_much") this.#dismiss(peer, closeCodes.tooMuch, "awareness too large", at);
  }

  #dismiss(peer: Peer, code: (typeof closeCodes)[keyof typeof closeCodes], reason: string, at: Date): void {
    peer.close(code, reason);
    depart(this.#host.peers(), peer, at);
  }

  #withText(peer: Peer, at: Date, use: (doc: Y.Doc) => void): void {
    let doc: Y.Doc;
    try {
      doc = this.#load();
    } catch (error) {
      if (!(error instanceof TextNotLoaded)) throw error;
      return this.#dismiss(peer, closeCodes.tryAgain, "text not available", at);
    }
    use(doc);
  }

  #load(): Y.Doc {
    if (this.#doc !== null) return this.#doc;
    const doc = loaded(this.#host);
    doc.on("update", (update: Uint8Array) => this.#emitted.push(update));
    this.#doc = doc;
    return doc;
  }

  #forget(): void {
    this.#doc?.destroy();
    this.#doc = null;
  }
}

/** One update each, in the order of their first words. */
function byActor(changes: Change[]): Change[] {
  const updates = new Map<Id<"person">, Uint8Array[]>();
  for (const { actor, update } of changes) updates.set(actor, [...(updates.get(actor) ?? []), update]);
  return Array.from(updates, ([actor, own]) => ({ actor, update: merged(own) }));
}

const merged = (updates: Uint8Array[]): Uint8Array =>
  updates.length === 1 && updates[0] !== undefined ? updates[0] : Y.mergeUpdates(updates);

function loaded(log: Pick<RoomHost, "load">): Y.Doc {
  const doc = new Y.Doc();
  let count = 0;
  try {
    // One transaction, so that Yjs tidies up once and not after each of thousands.
    doc.transact(() => {
      for (const update of log.load()) {
        Y.applyUpdate(doc, update);
        count += 1;
      }
    });
  } catch (cause) {
    throw new TextNotLoaded("the log cannot be read", { cause });
  }
  if (count === 0) throw new TextNotLoaded("the log is empty");
  if (isIncomplete(doc)) throw new TextNotLoaded("the log lacks what later parts of it build on");
  return doc;
}

/** False when Yjs could not apply it, keeps parts of it aside for ever, or it left the text out of shape. Then the document must be dropped. */
function applies(doc: Y.Doc, update: Uint8Array): boolean {
  let isShapely = true;
  const look = (transaction: Y.Transaction): void => void (isShapely &&= keepsShape(transaction));
  doc.on("afterTransaction", look);
  try {
    Y.applyUpdate(doc, update);
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  } finally {
    doc.off("afterTransaction", look);
  }
  return isShapely && !isIncomplete(doc);
}

const isIncomplete = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

function differenceFrom(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
