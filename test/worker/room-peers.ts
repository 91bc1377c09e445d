import type { CloseCode } from "../../contract/room.ts";
import type { Admission } from "../../worker/room/admission.ts";
import type { Peer, Presence } from "../../worker/room/peer.ts";
import type { RoomHost } from "../../worker/room/host.ts";
import { Room } from "../../worker/room/room.ts";
import { admissionOf, author } from "./room-client.ts";

/** Somebody in a room without a runtime: keeps what they are sent. */
export class Listener implements Peer {
  readonly admission: Admission;
  readonly frames: Uint8Array[] = [];
  presence: Presence | null = null;
  closedWith: CloseCode | null = null;

  constructor(admission: Admission = admissionOf(author)) {
    this.admission = admission;
  }

  get isOpen(): boolean {
    return this.closedWith === null;
  }

  send(frame: Uint8Array): void {
    this.frames.push(frame);
  }

  close(code: CloseCode): void {
    this.closedWith = code;
  }
}

/** The room itself, over a log in memory. */
export const roomOver = (log: Uint8Array[], peers: Listener[] = [], host: Partial<RoomHost> = {}): Room => {
  let readmittedAt: Date | null = null;
  return new Room({
    load: () => ({ snapshot: null, updates: log }),
    bringUp: () => null,
    recordBroughtUp: () => undefined,
    append: (changes) => void log.push(...changes.map((change) => change.update)),
    broughtBack: () => ({ count: 0, personId: "", name: "" }),
    recordBroughtBack: () => undefined,
    findAuthor: () => undefined,
    stampsOf: () => [],
    storedBytes: () => 0,
    readmittedAt: () => readmittedAt,
    recordReadmission: (at) => (readmittedAt = at),
    notice: () => undefined,
    peers: () => peers.filter((peer) => peer.isOpen),
    // Whoever tests this has no time to wait: they say themselves when to flush.
    flushIn: () => undefined,
    ...host,
  });
};
