import type { TextKind } from "../../contract/text.ts";
import type { Id } from "../../contract/ids.ts";
import { newId } from "../platform/ids.ts";
import { longWorkMs } from "./chores.ts";
import { contributionsIn } from "./contributors.ts";
import type { Room } from "./room.ts";
import { saidHashes } from "./said-hashes.ts";
import type { UpdateLog } from "./update-log.ts";
import type { Freeze, Moment, Version, Versions } from "./versions.ts";

/** What is kept for those who write in it may be unfinished, and hold anything. */
const unconditional = { only: null, requiredFields: [], validValues: false, notCpr: null, files: null } satisfies Partial<Freeze>;

/** When the live text becomes a version. */
export class Keeping {
  readonly #versions: Versions;
  readonly #log: UpdateLog;
  readonly #room: Room;
  /** When people began to write what is in no version yet. In memory, for a room that sleeps is not written in. */
  #busySince: Date | null = null;

  constructor(versions: Versions, log: UpdateLog, room: Room) {
    this.#versions = versions;
    this.#log = log;
    this.#room = room;
  }

  changed(at: Date): void {
    this.#busySince ??= at;
  }

  isLongWork(now: Date): boolean {
    return this.#busySince !== null && now.getTime() - this.#busySince.getTime() >= longWorkMs;
  }

  /** The live text of this moment, as a version of it would be. Throws `TextNotLoaded`. */
  moment(kind: TextKind): Moment {
    const now = new Date();
    const text = this.#room.text.canonical(kind, now);
    const last = this.#versions.lastSequence();
    const records = [...this.#log.records()].filter((record) => record.sequence > last);
    return { text, state: this.#room.text.state(now), sequence: this.#log.head()?.sequence ?? 0, contributions: contributionsIn(records) };
  }

  /**
   * False when everything is in a version already; a first text that nobody has written in needs none. Where nobody asked, it is the last
   * writer's.
   */
  async keep(cause: "automatic" | "before_restoration", kind: TextKind, now: Date, asker?: Id<"person">): Promise<boolean> {
    this.#room.text.flush(now);
    const head = this.#log.head();
    this.#busySince = null;
    if (head === null || head.sequence <= Math.max(1, this.#versions.lastSequence())) return false;
    const by = asker ?? [...this.#log.records()].at(-1)?.by.personId;
    if (by === undefined) throw new Error("what is in no version must be in the log");
    const moment = this.moment(kind);
    // Where a comment was hung in it, the text says what it said.
    const last = this.#versions.list().at(-1);
    if (moment.contributions.length === 0 && last !== undefined && (await saidHashes(moment.text)).includes(last.sha256)) return false;
    const versionId = newId("version", now);
    await this.#versions.freeze({ versionId, ...unconditional, at: now.toISOString(), by, cause, name: "" }, () => moment);
    await this.#versions.thin(now);
    return true;
  }

  /** Resolves when everything is in a version. Somebody may write while one is made, but not for ever. */
  async saved(kind: TextKind, asker: Id<"person">): Promise<void> {
    for (let tries = 0; tries < 5; tries++) if (!(await this.keep("before_restoration", kind, new Date(), asker))) return;
  }

  /** A version by hand. Asked for twice, with nothing written in between, it is one. */
  async name(request: Omit<Freeze, keyof typeof unconditional | "cause">, kind: TextKind): Promise<Version> {
    this.#room.text.flush(new Date());
    const sequence = this.#log.head()?.sequence;
    const isSame = (version: Version): boolean =>
      version.cause === "named" && version.name === request.name && version.sequence === sequence;
    const same = this.#versions.list().find(isSame);
    if (same !== undefined) return same;
    await this.#versions.freeze({ ...request, ...unconditional, cause: "named" }, () => this.moment(kind));
    const version = this.#versions.find(request.versionId);
    if (version === undefined) throw new Error("the version was just made");
    return version;
  }
}
