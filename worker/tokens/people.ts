import { personAllowance } from "../../contract/token.ts";
import type { Id } from "../../contract/ids.ts";
import { AllowanceWindow, type Allowance } from "./window.ts";

/** Beyond so many, those whose window has ended are let go of. */
const keptMax = 5000;

/**
 * What each person has asked for in this window, counted where their requests arrive: a look-up elsewhere for every click would cost more than it protects. A browser
 * keeps to one place on the network; somebody who goes through several is given as much at each.
 */
export class PeopleAllowances {
  readonly #windows = new Map<Id<"person">, AllowanceWindow>();

  take(personId: Id<"person">, at: number): Allowance {
    if (this.#windows.size >= keptMax) for (const [id, window] of this.#windows) if (window.hasEnded(at)) this.#windows.delete(id);
    const window = this.#windows.get(personId) ?? new AllowanceWindow(personAllowance);
    this.#windows.set(personId, window);
    return window.take(at);
  }
}
