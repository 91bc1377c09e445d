import { firstLookAt } from "./chores.ts";
import type { RoomStorage } from "./storage.ts";

/** The object's one alarm, stored with the change that asked for it. To set it is a row, so nobody asks twice. */
export class Alarm {
  readonly #ctx: DurableObjectState;
  readonly #storage: RoomStorage;
  /** Whether it will come without being asked again. */
  #isSet = false;

  constructor(ctx: DurableObjectState, storage: RoomStorage) {
    this.#ctx = ctx;
    this.#storage = storage;
  }

  /** It has come, and comes again only if it is asked to. */
  came(): void {
    this.#isSet = false;
  }

  /** Has it come soon, unless it will anyway. */
  soonAfter(changedAt: Date): void {
    if (!this.#isSet) this.at(firstLookAt(changedAt));
  }

  at(time: Date): void {
    this.#isSet = true;
    this.#ctx.waitUntil(this.#storage.setAlarm(time));
  }

  /** As `soonAfter`, for an object that has just woken and does not know. */
  async soonUnlessAsked(now: Date): Promise<void> {
    if ((await this.#ctx.storage.getAlarm()) === null) this.soonAfter(now);
    else this.#isSet = true;
  }
}
