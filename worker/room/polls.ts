import { pollLimits, unpackFrames } from "../../contract/polling.ts";
import { closeCodes, type CloseCode } from "../../contract/room.ts";
import type { Id } from "../../contract/ids.ts";
import type { Admission } from "./admission.ts";
import { PollPeer } from "./poll-peer.ts";
import type { Room } from "./room.ts";

/** What somebody without a socket is answered: it went well, or the connection is over, as a socket's close code says it. */
export type Taken = { kind: "taken" } | { kind: "closed"; code: CloseCode };
export type Fetched = { kind: "frames"; frames: Uint8Array[] } | { kind: "closed"; code: CloseCode };

/** A connection is its person's: with another's session its id opens nothing. */
export type PollKey = { pollId: Id<"poll">; personId: Id<"person"> };

/** A connection that is not known here (any more) is one to begin again. */
const over = { kind: "closed", code: closeCodes.comeBack } as const;

/** The people in the room who have no socket. Each request of theirs is one turn of the room, by the same doors as a socket's message. */
export class Polls {
  readonly #room: Room;
  readonly #inTurn: (work: () => void) => void;
  readonly #peers = new Map<Id<"poll">, PollPeer>();
  /** What all of them together have not fetched yet. */
  #keptBytes = 0;
  /** One for each connection: what becomes of it when nothing is heard. */
  readonly #timers = new Map<Id<"poll">, number>();

  /** `inTurn` runs what changes the room, and starts the object over when it fails. */
  constructor(room: Room, inTurn: (work: () => void) => void) {
    this.#room = room;
    this.#inTurn = inTurn;
  }

  /** Of everybody or of one person, with those that are closed and not yet forgotten. */
  count(personId?: Id<"person">): number {
    return [...this.#peers.values()].filter((peer) => personId === undefined || peer.admission.personId === personId).length;
  }

  /** Open ones. */
  *peers(): Generator<PollPeer> {
    for (const peer of this.#peers.values()) if (peer.isOpen) yield peer;
  }

  open(pollId: Id<"poll">, admission: Admission): Taken {
    const peer = new PollPeer(
      pollId,
      admission,
      () => this.#departIn(peer, 0),
      (bytes) => this.#keep(bytes),
    );
    this.#peers.set(pollId, peer);
    this.#inTurn(() => this.#room.welcome(peer, new Date()));
    if (peer.isOpen) this.#departIn(peer, pollLimits.silentMs);
    return stateOf(peer);
  }

  /** Takes the frames of a request, once, and has what they change stored before it answers. `number` counts the connection's requests from 1. */
  take(key: PollKey, number: number, body: Uint8Array): Taken {
    const peer = this.#find(key);
    if (peer === undefined) return over;
    // The answer was lost on the way, and the client, or a proxy on the way, asks again.
    if (number <= peer.taken || !peer.isOpen) return stateOf(peer);
    const frames = unpackFrames(body);
    if (number !== peer.taken + 1 || frames === null) {
      peer.close(closeCodes.malformed);
      return stateOf(peer);
    }
    peer.taken = number;
    this.#inTurn(() => {
      for (const frame of frames) this.#room.receive(peer, frame, new Date());
      this.#room.text.flush(new Date());
    });
    return stateOf(peer);
  }

  /** The frames after the numbered one, or none when there are none in time. The question itself says that those up to there have arrived. */
  async fetch(key: PollKey, after: number): Promise<Fetched> {
    const peer = this.#find(key);
    if (peer === undefined) return over;
    // Frames that were let go of cannot be told again, and silence would lose them.
    if (!peer.acknowledge(after)) {
      peer.close(closeCodes.malformed);
      return over;
    }
    if (peer.isOpen) this.#departIn(peer, pollLimits.waitMs + pollLimits.silentMs);
    await peer.news(pollLimits.waitMs);
    if (peer.isOpen) this.#departIn(peer, pollLimits.silentMs);
    const frames = peer.next();
    if (frames.length === 0 && peer.closedWith !== null) return { kind: "closed", code: peer.closedWith };
    return { kind: "frames", frames };
  }

  leave(key: PollKey): void {
    const peer = this.#find(key);
    if (peer === undefined) return;
    this.#depart(peer);
    this.#forget(peer);
  }

  #find({ pollId, personId }: PollKey): PollPeer | undefined {
    const peer = this.#peers.get(pollId);
    return peer?.admission.personId === personId ? peer : undefined;
  }

  /** Unless something is heard before. One whom the room closed is told why when they ask, so it is forgotten later than it has departed. */
  #departIn(peer: PollPeer, delayMs: number): void {
    this.#inTime(peer, delayMs, () => {
      this.#depart(peer);
      this.#inTime(peer, pollLimits.silentMs, () => this.#forget(peer));
    });
  }

  #depart(peer: PollPeer): void {
    peer.close(closeCodes.comeBack);
    this.#inTurn(() => this.#room.leave(peer, new Date()));
  }

  /** However many connections there are, and however slowly they fetch, the room keeps no more than so much for them. */
  #keep(bytes: number): void {
    this.#keptBytes += bytes;
    if (bytes <= 0 || this.#keptBytes <= pollLimits.keptBytesOfRoom) return;
    const [furthestBehind] = [...this.#peers.values()].toSorted((a, b) => b.keptBytes - a.keptBytes);
    furthestBehind?.giveUp();
  }

  #forget(peer: PollPeer): void {
    this.#keptBytes -= peer.keptBytes;
    clearTimeout(this.#timers.get(peer.id) ?? null);
    this.#timers.delete(peer.id);
    this.#peers.delete(peer.id);
  }

  /** Instead of what was to be done with the connection before. */
  #inTime(peer: PollPeer, delayMs: number, work: () => void): void {
    clearTimeout(this.#timers.get(peer.id) ?? null);
    this.#timers.set(peer.id, setTimeout(work, delayMs));
  }
}

const stateOf = (peer: PollPeer): Taken => (peer.closedWith === null ? { kind: "taken" } : { kind: "closed", code: peer.closedWith });
