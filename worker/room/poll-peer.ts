import { pollLimits } from "../../contract/polling.ts";
import { closeCodes, type CloseCode } from "../../contract/room.ts";
import type { Id } from "../../contract/ids.ts";
import type { Admission } from "./admission.ts";
import type { Peer, Presence } from "./peer.ts";

/** What a frame costs beside its bytes, so that many small ones are bounded too. */
const frameOverheadBytes = 64;

/**
 * A peer without a socket: what it is sent waits here until it is fetched, and a while longer, until the next question shows that it has
 * arrived. It lives in memory. When the object has been away, the connection is over and the client starts again, as with a socket that broke.
 */
export class PollPeer implements Peer {
  readonly id: Id<"poll">;
  readonly admission: Admission;
  presence: Presence | null = null;
  /** The last request with frames that was taken. */
  taken = 0;
  /** Numbered from `#fetched` + 1. */
  #kept: Uint8Array[] = [];
  #keptBytes = 0;
  readonly #keeps: (bytes: number) => void;
  #fetched = 0;
  #closedWith: CloseCode | null = null;
  #wake: (() => void) | null = null;
  readonly #ended: () => void;

  /**
   * `ended` is called when the connection is closed from here, so that the others can be told after the turn; `keeps` with how many bytes more, or
   * with a negative number less, it keeps.
   */
  constructor(id: Id<"poll">, admission: Admission, ended: () => void, keeps: (bytes: number) => void) {
    this.id = id;
    this.admission = admission;
    this.#ended = ended;
    this.#keeps = keeps;
  }

  /** Of frames that were not fetched yet. */
  get keptBytes(): number {
    return this.#keptBytes;
  }

  get isOpen(): boolean {
    return this.#closedWith === null;
  }

  get closedWith(): CloseCode | null {
    return this.#closedWith;
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    this.#kept.push(frame);
    this.#count(frame.byteLength + frameOverheadBytes);
    if (this.#keptBytes > pollLimits.keptBytes) this.giveUp();
    else this.#wake?.();
  }

  /** Too far behind: what it was to be told is let go of, and it starts again. */
  giveUp(): void {
    this.#kept = [];
    this.#count(-this.#keptBytes);
    this.close(closeCodes.comeBack);
  }

  /** What was sent before can still be fetched. */
  close(code: CloseCode): void {
    if (!this.isOpen) return;
    this.#closedWith = code;
    this.#wake?.();
    this.#ended();
  }

  /** Lets go of the frames up to the number. False when they are not numbers that a client can have. */
  acknowledge(number: number): boolean {
    const count = number - this.#fetched;
    if (count < 0 || count > this.#kept.length) return false;
    for (const frame of this.#kept.splice(0, count)) this.#count(-frame.byteLength - frameOverheadBytes);
    this.#fetched = number;
    return true;
  }

  /** The next frames, as many as fit into one answer. They stay until they are acknowledged. */
  next(): Uint8Array[] {
    let bytes = 0;
    const end = this.#kept.findIndex((frame, index) => (bytes += frame.byteLength) > pollLimits.answerBytes && index > 0);
    return end === -1 ? [...this.#kept] : this.#kept.slice(0, end);
  }

  #count(bytes: number): void {
    this.#keptBytes += bytes;
    this.#keeps(bytes);
  }

  /** Resolves when there is something to fetch, the connection is closed, the time is up, or somebody else begins to wait. */
  async news(waitMs: number): Promise<void> {
    this.#wake?.();
    if (this.#kept.length > 0 || !this.isOpen) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      const wake = (): void => {
        clearTimeout(timer);
        if (this.#wake === wake) this.#wake = null;
        resolve();
      };
      this.#wake = wake;
    });
  }
}
