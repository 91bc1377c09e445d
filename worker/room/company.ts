import type { Id } from "../../contract/ids.ts";
import { roomLimits } from "../../contract/room.ts";
import type { Admission } from "./admission.ts";
import type { Peer } from "./peer.ts";
import type { Polls } from "./polls.ts";
import type { Sockets } from "./sockets.ts";
import type { Visiting } from "./visiting.ts";

/** Everybody who is in a text, by whichever line. */
export class Company {
  readonly #sockets: Sockets;
  readonly #polls: Polls;
  readonly #visiting: Visiting;

  constructor(sockets: Sockets, polls: Polls, visiting: Visiting) {
    this.#sockets = sockets;
    this.#polls = polls;
    this.#visiting = visiting;
  }

  *peers(): Generator<Peer> {
    yield* this.#polls.peers();
    yield* this.#sockets.peers();
  }

  isFullFor({ personId }: Admission): boolean {
    const all = this.#sockets.count() + this.#polls.count();
    const own = this.#sockets.count(personId) + this.#polls.count(personId);
    return all >= roomLimits.sockets || own >= roomLimits.socketsOfOnePerson;
  }

  /** Each person once, however many pages they have open. */
  present(): Id<"person">[] {
    return [...new Set(Array.from(this.peers(), ({ admission }) => admission.personId))];
  }

  came(admission: Admission): void {
    this.#visiting.came(admission, new Date());
  }

  /** From one of their pages; they may be there in another. */
  went(personId: Id<"person">): void {
    if (!this.present().includes(personId)) this.#visiting.went(personId, new Date());
  }
}
