import * as Y from "yjs";
import { closeCodes, roomLimits } from "../../contract/room.ts";
import type { CanonicalText, TextKind } from "../../contract/text.ts";
import { canonicalText } from "../../text/canonical.ts";
import { authorOf, hasExpired, isOutdated, mayWrite } from "./admission.ts";
import type { Records } from "./authored-fields.ts";
import { findImpersonation, freshClientId, theSystem, type Author } from "./authors.ts";
import { depart, hear, present, speakerOf } from "./awareness.ts";
import { eveningOut } from "./evening.ts";
import { Extent } from "./extent.ts";
import { flushWaitMs } from "./flush.ts";
import { awarenessFrame, readFrame, syncFrame } from "./frames.ts";
import { judge } from "./guard.ts";
import { HeldText } from "./held-text.ts";
import type { Change, RoomHost } from "./host.ts";
import { apply, byActor, merged, TextNotLoaded } from "./live-text.ts";
import type { Peer } from "./peer.ts";
import { Traffic } from "./traffic.ts";

/** What became of a change of the room's own. */
export type Rewritten = "changed" | "unchanged" | "full";

/**
 * One document's live text and the people in it. Knows no runtime: the host brings messages, time, a log and the peers. What is sent here is
 * sent in the same turn as it is stored, after it, so that a host whose sends wait for its writes never shows what can be lost. What was
 * taken in and is not stored yet is told to nobody, whichever way they ask.
 */
export class Room {
  readonly #host: RoomHost;
  /** Read when somebody needs it; presence alone never does. */
  readonly #text: HeldText;
  /** Of the document, while there is one. */
  #extent = new Extent(0);
  readonly #traffic = new WeakMap<Peer, Traffic>();
  /** Taken in, not stored. */
  #waiting: Change[] = [];
  #flushedAt = new Date(0);
  #waitingSince = new Date(0);
  #flushDueAt = Infinity;
  #peopleCount = 0;

  constructor(host: RoomHost) {
    this.#host = host;
    this.#text = new HeldText(() => host.load());
  }

  welcome(peer: Peer, at: Date): void {
    // On its way here while rights changed: what the edge looked up may be what was taken away.
    if (this.hasReadmittedSince(peer.admission.askedAt)) return this.#dismiss(peer, closeCodes.comeBack, "rights changed", at);
    this.flush(at);
    this.#peopleCount = [...this.#host.peers()].length;
    this.#orTryAgain(peer, at, () => {
      this.#bringUp(at);
      peer.send(syncFrame("step1", this.#text.stateVector()));
      const others = present(this.#host.peers(), peer, at);
      if (others !== null) peer.send(others);
    });
  }

  receive(peer: Peer, frame: Uint8Array, at: Date): void {
    // A closing socket still hands over what was on its way.
    if (!peer.isOpen) return;
    if (hasExpired(peer.admission, at)) return this.#dismiss(peer, closeCodes.comeBack, "admission expired", at);
    const message = readFrame(frame);
    if (!this.#trafficOf(peer).allows(message.kind, frame.byteLength, at)) {
      // Stock clients send everybody's whereabouts back and forth: the more people write, the more of it from each. It is said again soon.
      if (message.kind === "awareness") return;
      return this.#dismiss(peer, closeCodes.tooMuch, "too much", at);
    }
    switch (message.kind) {
      case "step1":
        return this.#orTryAgain(peer, at, () => this.#answer(peer, message.stateVector, at));
      case "step2":
      case "update":
        return this.#orTryAgain(peer, at, () => this.#write(peer, this.#load(at), message.kind, message.update, at));
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
    if (this.#flushDueAt < Infinity) this.#host.flushIn(null);
    this.#flushDueAt = Infinity;
    if (this.#waiting.length === 0) return;
    const changes = byActor(this.#waiting);
    this.#waiting = [];
    this.#host.append(changes, at);
    this.#flushedAt = at;
    const frame = syncFrame("update", merged(changes.map((change) => change.update)));
    let count = 0;
    for (const peer of this.#host.peers()) {
      // Whoever only reads sends little: what is told to them is the moment to look whether they may still be told.
      if (hasExpired(peer.admission, at)) this.#dismiss(peer, closeCodes.comeBack, "admission expired", at);
      else peer.send(frame);
      count += 1;
    }
    this.#peopleCount = count;
  }

  /** Sends everybody out, to come back through the edge with the rights they have now. Nothing they send after this is taken. */
  readmit(at: Date): void {
    this.#host.recordReadmission(at);
    this.flush(at);
    for (const peer of this.#host.peers()) this.#dismiss(peer, closeCodes.comeBack, "rights changed", at);
  }

  /** Whether rights that were looked up then (ISO 8601 in UTC) may have been taken away since. */
  readonly hasReadmittedSince = (askedAt: string): boolean => isOutdated(askedAt, this.#host.readmittedAt());

  /** Throws `TextNotLoaded`. */
  text(kind: TextKind, at: Date): CanonicalText {
    this.flush(at);
    return canonicalText(this.#load(at), kind);
  }

  /** What `look` finds of who wrote the text. Throws `TextNotLoaded`. */
  written<Result>(kind: TextKind, at: Date, look: (doc: Y.Doc, text: CanonicalText, records: Records) => Result): Result {
    return look(this.#load(at), this.text(kind, at), this.#host);
  }

  /**
   * A change of the room's own, under a client id of its own, stored and told like anybody's. Where the document would hold more than it may, it is
   * as if nothing had been asked. Throws `TextNotLoaded`.
   */
  rewrite(by: Author, clientId: number, work: (doc: Y.Doc) => void, at: Date): Rewritten {
    this.flush(at);
    const doc = this.#load(at);
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

  /** Whether anything was ever written under the client id. */
  hasWritten(clientId: number): boolean {
    return this.#findAuthor(clientId) !== undefined;
  }

  /** The whole Yjs state in V2 encoding. Throws `TextNotLoaded`. */
  state(at: Date): Uint8Array {
    this.flush(at);
    return Y.encodeStateAsUpdateV2(this.#load(at));
  }

  #answer(peer: Peer, stateVector: Uint8Array, at: Date): void {
    this.flush(at);
    this.#bringUp(at);
    const difference = this.#text.differenceFrom(stateVector);
    if (difference === null) return this.#dismiss(peer, closeCodes.malformed, "malformed state vector", at);
    peer.send(syncFrame("step2", difference));
  }

  #write(peer: Peer, doc: Y.Doc, kind: "step2" | "update", update: Uint8Array, at: Date): void {
    if (kind === "update" && update.byteLength > roomLimits.updateBytes)
      return this.#dismiss(peer, closeCodes.tooMuch, "update too large", at);
    if (update.byteLength > roomLimits.offlineMergeBytes) return this.#dismiss(peer, closeCodes.tooMuch, "merge too large", at);
    const judgement = judge(doc, update);
    if (judgement.kind === "known") return;
    if (judgement.kind === "malformed") return this.#dismiss(peer, closeCodes.malformed, "malformed update", at);
    if (!mayWrite(peer.admission.role)) return this.#dismiss(peer, closeCodes.notAllowed, "may not write", at);
    if (judgement.kind === "gap") return this.#closeGap(peer, doc, kind, at);
    const by = authorOf(peer.admission);
    const impersonated = findImpersonation(by, judgement.clientIds, (clientId) => this.#findOwner(clientId));
    if (impersonated !== undefined) {
      this.#host.notice({ kind: "impersonation", ...impersonated });
      return this.#dismiss(peer, closeCodes.notAllowed, "written under somebody else's name", at);
    }
    // Who only deletes makes room.
    if (judgement.clientIds.length > 0 && !this.#extent.has(doc, update.byteLength)) {
      this.#host.notice({ kind: "full_document" });
      return this.#dismiss(peer, closeCodes.documentFull, "document is full", at);
    }
    this.#take(peer, by, doc, update, judgement.clientIds, at);
  }

  #trafficOf(peer: Peer): Traffic {
    const traffic = this.#traffic.get(peer) ?? new Traffic();
    this.#traffic.set(peer, traffic);
    return traffic;
  }

  /** Its first writer; before there is one, whoever is here under it, so that nobody can take it from under their hands. */
  #findOwner(clientId: number): Author | undefined {
    const here = speakerOf(this.#host.peers(), clientId);
    return this.#findAuthor(clientId) ?? (here && authorOf(here.admission));
  }

  #findAuthor(clientId: number): Author | undefined {
    return this.#host.findAuthor(clientId) ?? this.#waiting.find((change) => change.clientIds.includes(clientId))?.by;
  }

  // A stock client that types between opening its socket and hearing from us sends that before what it wrote offline. Asked where it is, it
  // sends all of it. An answer that has a gap itself can never be completed.
  #closeGap(peer: Peer, doc: Y.Doc, kind: "step2" | "update", at: Date): void {
    if (kind === "step2") return this.#dismiss(peer, closeCodes.malformed, "incomplete update", at);
    this.flush(at);
    peer.send(syncFrame("step1", Y.encodeStateVector(doc)));
  }

  #take(peer: Peer, by: Author, doc: Y.Doc, update: Uint8Array, clientIds: number[], at: Date): void {
    const changedTables = apply(doc, update);
    const emitted = this.#text.takeEmitted();
    if (changedTables === null) {
      // Yjs may have taken in half of it before it failed. What others wrote before is whole, and so is what is stored.
      this.flush(at);
      this.#text.forget();
      return this.#dismiss(peer, closeCodes.malformed, "malformed update", at);
    }
    if (emitted.length === 0) return;
    // What the document emits, not what came in: a client's merge carries its whole history of deletions every time.
    const fresh = clientIds.filter((clientId) => this.#findAuthor(clientId) === undefined);
    const change = merged(emitted);
    if (this.#waiting.length === 0) this.#waitingSince = at;
    this.#waiting.push({ by, update: change, clientIds: fresh });
    if (this.#extent.grow(change.byteLength)) this.#host.notice({ kind: "large_document" });
    this.#flushInTime(at);
    const evening = eveningOut(changedTables, this.#host);
    if (evening !== null) this.rewrite(theSystem, freshClientId(), evening, at);
  }

  #flushInTime(at: Date): void {
    const waitMs = flushWaitMs(this.#peopleCount, { count: this.#waiting.length, since: this.#waitingSince }, this.#flushedAt, at);
    // Also when a flush is due: where messages come without a pause, the runtime gets round to its timer last.
    if (waitMs === 0) return this.flush(at);
    if (at.getTime() + waitMs >= this.#flushDueAt) return;
    this.#flushDueAt = at.getTime() + waitMs;
    this.#host.flushIn(waitMs);
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

  #orTryAgain(peer: Peer, at: Date, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof TextNotLoaded)) throw error;
      this.#dismiss(peer, closeCodes.tryAgain, "text not available", at);
    }
  }

  #load(at: Date): Y.Doc {
    this.#bringUp(at);
    return this.#document();
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
