import { roomLimits } from "../../contract/room.ts";

/**
 * How many messages a socket may still send: what no person's typing uses up, and no program should. In memory, for an object that has slept
 * has not been sent too much.
 */
export class Allowance {
  #left: number = roomLimits.messageBurst;
  #countedAt: number | null = null;

  /** False when nothing is left. */
  take(at: Date): boolean {
    const now = at.getTime();
    const passedMs = Math.max(0, now - (this.#countedAt ?? now));
    this.#countedAt = now;
    this.#left = Math.min(roomLimits.messageBurst, this.#left + (passedMs * roomLimits.messagesPerSecond) / 1000);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
