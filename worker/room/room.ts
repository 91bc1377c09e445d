import * as Y from "yjs";
import type { DocumentKind } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import { closeCodes, roomLimits } from "../../contract/room.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { canonicalText } from "../../text/canonical.ts";
import { hasExpired, mayWrite } from "./admission.ts";
import { depart, hear, present } from "./awareness.ts";
import { awarenessFrame, readFrame, syncFrame } from "./frames.ts";
import { judge } from "./guard.ts";
import type { Peer } from "./peer.ts";

/** Where the room writes down what it takes in. `append` throws when it cannot: then the room's memory is ahead of it and must be dropped. */
export type RoomLog = {
  load(): Iterable<Uint8Array>;
  append(update: Uint8Array, actor: Id<"person">, at: Date): void;
};

/** The stored text could not be read, or nothing was ever stored. Nobody may be shown an empty page in its place. */
export class TextNotLoaded extends Error {
  override readonly name = "TextNotLoaded";
}

/**
 * One document's live text and the people in it. Knows no runtime: the host brings messages, time, a log and the peers. What is sent here is
 * sent in the same turn as it is stored, after it, so that a host whose sends wait for its writes never shows what can be lost.
 */
export class Room {
  readonly #log: RoomLog;
  readonly #peers: () => Iterable<Peer>;
  /** Null until somebody needs the text; presence alone never does. */
  #doc: Y.Doc | null = null;
  #emitted: Uint8Array[] = [];

  constructor(log: RoomLog, peers: () => Iterable<Peer>) {
    this.#log = log;
    this.#peers = peers;
  }

  welcome(peer: Peer, at: Date): void {
    this.#withText(peer, at, (doc) => {
      peer.send(syncFrame("step1", Y.encodeStateVector(doc)));
      const others = present(this.#peers(), peer, at);
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
        return peer.send(present(this.#peers(), peer, at) ?? awarenessFrame([]));
      case "auth":
        // The server's word to clients in the protocol; from a client it means nothing.
        return;
      case "malformed":
        return this.#dismiss(peer, closeCodes.malformed, "malformed", at);
    }
  }

  /** The peer's socket has gone. */
  leave(peer: Peer, at: Date): void {
    depart(this.#peers(), peer, at);
  }

  /** Sends everybody out, to come back through the edge with the rights they have now. Nothing they send after this is taken. */
  readmit(at: Date): void {
    for (const peer of this.#peers()) this.#dismiss(peer, closeCodes.comeBack, "rights changed", at);
  }

  /** Throws `TextNotLoaded`. */
  text(kind: DocumentKind): CanonicalText {
    return canonicalText(this.#load(), kind);
  }

  /** The whole Yjs state in V2 encoding. Throws `TextNotLoaded`. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdateV2(this.#load());
  }

  #answer(peer: Peer, doc: Y.Doc, stateVector: Uint8Array, at: Date): void {
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
    peer.send(syncFrame("step1", Y.encodeStateVector(doc)));
  }

  #take(peer: Peer, doc: Y.Doc, update: Uint8Array, at: Date): void {
    const applied = applies(doc, update);
    const emitted = this.#emitted;
    this.#emitted = [];
    if (!applied) {
      // Yjs may have taken in half of it before it failed. What is stored is whole.
      this.#forget();
      return this.#dismiss(peer, closeCodes.malformed, "malformed update", at);
    }
    if (emitted.length === 0) return;
    // What the document emits, not what came in: a client's merge carries its whole history of deletions every time.
    const change = emitted.length === 1 && emitted[0] !== undefined ? emitted[0] : Y.mergeUpdates(emitted);
    this.#log.append(change, peer.admission.personId, at);
    const frame = syncFrame("update", change);
    for (const each of this.#peers()) each.send(frame);
  }

  #hear(peer: Peer, states: Uint8Array, at: Date): void {
    const heard = hear(this.#peers(), peer, states, at);
    if (heard === "malformed") this.#dismiss(peer, closeCodes.malformed, "malformed awareness", at);
    if (heard === "too_much") this.#dismiss(peer, closeCodes.tooMuch, "awareness too large", at);
  }

  #dismiss(peer: Peer, code: (typeof closeCodes)[keyof typeof closeCodes], reason: string, at: Date): void {
    peer.close(code, reason);
    depart(this.#peers(), peer, at);
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
    const doc = loaded(this.#log);
    doc.on("update", (update: Uint8Array) => this.#emitted.push(update));
    this.#doc = doc;
    return doc;
  }

  #forget(): void {
    this.#doc?.destroy();
    this.#doc = null;
  }
}

function loaded(log: RoomLog): Y.Doc {
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

/** False when Yjs could not apply it, or keeps parts of it aside for ever. Then the document must be dropped. */
function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
  return !isIncomplete(doc);
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
