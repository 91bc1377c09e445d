import * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import type { LogRecord } from "./log-records.ts";

/** What somebody did to a text, in letters (UTF-16 units). */
export type Contribution = { personId: Id<"person">; written: number; deleted: number };

/** Who contributed how much to the records, most first. What the system wrote on somebody's behalf is nobody's work. */
export function contributionsIn(records: Iterable<LogRecord>): Contribution[] {
  const contributions: Contribution[] = [];
  for (const { by, update } of records) {
    if (by.isOnBehalf) continue;
    const { structs, ds } = Y.decodeUpdate(update);
    let [written, deleted] = [0, 0];
    for (const struct of structs) if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) written += struct.length;
    for (const spans of ds.clients.values()) for (const span of spans) deleted += span.len;
    contributions.push({ personId: by.personId, written, deleted });
  }
  return together(contributions);
}

/** One for each person, most first. */
export function together(contributions: Contribution[]): Contribution[] {
  const sums = new Map<Id<"person">, Contribution>();
  for (const { personId, written, deleted } of contributions) {
    const sum = sums.get(personId) ?? { personId, written: 0, deleted: 0 };
    sums.set(personId, { personId, written: sum.written + written, deleted: sum.deleted + deleted });
  }
  return [...sums.values()].toSorted((a, b) => b.written + b.deleted - (a.written + a.deleted));
}
