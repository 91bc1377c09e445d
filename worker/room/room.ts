import * as Y from "yjs";
import { closeCodes, roomLimits } from "../../contract/room.ts";
import { authorOf, hasExpired, isOutdated, mayWrite } from "./admission.ts";
import { findImpersonation, freshClientId, type Author } from "./authors.ts";
import { depart, hear, present, speakerOf } from "./awareness.ts";
import { awarenessFrame, broughtBackFrame, readFrame, syncFrame } from "./frames.ts";
import { judge } from "./guard.ts";
import type { RoomHost } from "./host.ts";
import { TextNotLoaded } from "./live-text.ts";
import type { Peer } from "./peer.ts";
import { Traffic } from "./traffic.ts";
import { WorkingText, type Rewritten } from "./working-text.ts";

/**
 * One document's live text and the people in it. Knows no runtime: the host brings messages, time, a log and the peers. What is sent here is
 * sent in the same turn as it is stored, after it, so that a host whose sends wait for its writes never shows what can be lost.
 */
export class Room {
  readonly text: WorkingText;
  readonly #host: RoomHost;
  readonly #traffic = new WeakMap<Peer, Traffic>();

  constructor(host: RoomHost) {
    this.#host = host;
    this.text = new WorkingText(host, (frame, at) => this.#tellAll(frame, at));
  }

  welcome(peer: Peer, at: Date): void {
    // On its way here while rights changed: what the edge looked up may be what was taken away.
    if (this.hasReadmittedSince(peer.admission.askedAt)) return this.#dismiss(peer, closeCodes.comeBack, "rights changed", at);
    this.text.flush(at);
    this.text.countPeople();
    this.#orTryAgain(peer, at, () => {
      peer.send(syncFrame("step1", this.text.stateVector(at)));
      const others = present(this.#host.peers(), peer, at);
      if (others !== null) peer.send(others);
      if (peer.admission.followsMargin === true) peer.send(broughtBackFrame(this.#host.broughtBack()));
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
        return this.#orTryAgain(peer, at, () => this.#write(peer, this.text.load(at), message.kind, message.update, at));
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
    this.text.flush(at);
    depart(this.#host.peers(), peer, at);
    this.text.countPeople();
  }

  /**
   * Makes the text say something else all through, at somebody's wish, and says so to everybody: their sentence goes from under their hands, and they are to know why.
   * Throws `TextNotLoaded`.
   */
  bringBack(by: Omit<Author, "isOnBehalf"> & { name: string }, work: (doc: Y.Doc) => void, at: Date): Rewritten {
    const rewritten = this.text.rewrite(
      { personId: by.personId, organisation: by.organisation, isOnBehalf: true },
      freshClientId(),
      work,
      at,
    );
    if (rewritten !== "changed") return rewritten;
    this.#host.recordBroughtBack(by.personId, by.name);
    this.tellFollowers(broughtBackFrame(this.#host.broughtBack()));
    return rewritten;
  }

  /** To those who follow what goes on beside the text. */
  tellFollowers(frame: Uint8Array): void {
    for (const peer of this.#host.peers()) if (peer.admission.followsMargin === true) peer.send(frame);
  }

  /** Sends everybody out, to come back through the edge with the rights they have now. Nothing they send after this is taken. */
  readmit(at: Date): void {
    this.#host.recordReadmission(at);
    this.text.flush(at);
    for (const peer of this.#host.peers()) this.#dismiss(peer, closeCodes.comeBack, "rights changed", at);
  }

  /** Whether rights that were looked up then (ISO 8601 in UTC) may have been taken away since. */
  readonly hasReadmittedSince = (askedAt: string): boolean => isOutdated(askedAt, this.#host.readmittedAt());

  #tellAll(frame: Uint8Array, at: Date): number {
    let count = 0;
    for (const peer of this.#host.peers()) {
      // Whoever only reads sends little: what is told to them is the moment to look whether they may still be told.
      if (hasExpired(peer.admission, at)) this.#dismiss(peer, closeCodes.comeBack, "admission expired", at);
      else peer.send(frame);
      count += 1;
    }
    return count;
  }

  #answer(peer: Peer, stateVector: Uint8Array, at: Date): void {
    const difference = this.text.differenceFrom(stateVector, at);
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
    if (judgement.clientIds.length > 0 && !this.text.hasRoomFor(doc, update.byteLength)) {
      this.#host.notice({ kind: "full_document" });
      return this.#dismiss(peer, closeCodes.documentFull, "document is full", at);
    }
    if (!this.text.take(by, doc, update, judgement.clientIds, at)) this.#dismiss(peer, closeCodes.malformed, "malformed update", at);
  }

  #trafficOf(peer: Peer): Traffic {
    const traffic = this.#traffic.get(peer) ?? new Traffic();
    this.#traffic.set(peer, traffic);
    return traffic;
  }

  /** Its first writer; before there is one, whoever is here under it, so that nobody can take it from under their hands. */
  #findOwner(clientId: number): Author | undefined {
    const here = speakerOf(this.#host.peers(), clientId);
    return this.text.findAuthor(clientId) ?? (here && authorOf(here.admission));
  }

  // A stock client that types between opening its socket and hearing from us sends that before what it wrote offline. Asked where it is, it
  // sends all of it. An answer that has a gap itself can never be completed.
  #closeGap(peer: Peer, doc: Y.Doc, kind: "step2" | "update", at: Date): void {
    if (kind === "step2") return this.#dismiss(peer, closeCodes.malformed, "incomplete update", at);
    this.text.flush(at);
    peer.send(syncFrame("step1", Y.encodeStateVector(doc)));
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
}
