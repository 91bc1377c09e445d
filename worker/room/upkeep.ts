import type { Alarm } from "./alarm.ts";
import { isQuiet, nextLookAt, nextTryAt } from "./chores.ts";
import type { Compaction } from "./compaction.ts";
import { findFacts } from "./facts.ts";
import type { Indexing } from "./indexing.ts";
import type { Keeping } from "./keeping.ts";
import type { RoomStorage } from "./storage.ts";
import type { UpdateLog } from "./update-log.ts";
import type { Versions } from "./versions.ts";
import { describe, log } from "../platform/log.ts";

type Parts = {
  storage: RoomStorage;
  log: UpdateLog;
  alarm: Alarm;
  indexing: Indexing;
  keeping: Keeping;
  versions: Versions;
  compaction: Compaction;
};

/** What a room does some time after people have written: the index, a version, a snapshot in the log's place. Each is tried again until it has worked. */
export class Upkeep {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async run(now: Date): Promise<void> {
    const { storage, alarm, indexing, keeping, versions, compaction } = this.#parts;
    const isIndexed = await indexing.hasCaughtUp();
    const head = this.#parts.log.head();
    const facts = findFacts(storage);
    if (head === null || facts === undefined) return;
    const quiet = isQuiet(now, head.at);
    // Asked for again here, because the runtime gives up on an alarm that has failed a few times.
    if (!isIndexed) alarm.at(nextTryAt(now));
    else if (quiet) indexing.settle();
    else alarm.at(nextLookAt(now, head.at));
    const compacts = compaction.isDue(quiet);
    try {
      // Before the log goes: a version's contributors are counted from it.
      if (quiet || compacts || keeping.isLongWork(now)) await keeping.keep("automatic", facts.kind, now);
      if (quiet || compacts) await indexing.noteContributions(versions.list());
      if (compacts) await compaction.run(facts.documentId, facts.kind);
    } catch (error) {
      // As with the index: asked for again, for as long as the bucket cannot be reached. Nothing has been let go of.
      log("error", "a version or a snapshot could not be made", { documentId: facts.documentId, cause: describe(error) });
      alarm.at(nextTryAt(now));
    }
  }
}
