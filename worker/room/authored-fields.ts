import type * as Y from "yjs";
import type { CanonicalText } from "../../contract/text.ts";
import { authoredRuns, timedLettersIn, type Stamp, type StampsOf } from "../../text/authored.ts";
import { fragmentsOf } from "../../text/fragments.ts";
import { plainField } from "../../text/plain.ts";
import type { Author } from "./authors.ts";

/** Places in UTF-16 units of the field's plain words. `author` is null for what no record names, `at` (in milliseconds) where no time was kept. */
export type AuthoredField = { name: string; ranges: { from: number; to: number; author: Author | null; at: number | null }[] };

/** Whose a client id is that has letters in the text, and when they were written. */
export type Writer = { clientId: number; author: Author | null; stamps: Stamp[] };

/** What the room has on record of its clients. */
export type Records = { findAuthor: (clientId: number) => Author | undefined; stampsOf: StampsOf };

/** Who wrote what of each field, and when. `text` is what `doc` says. */
export function authoredFields(doc: Y.Doc, { kind, fields }: CanonicalText, { findAuthor, stampsOf }: Records): AuthoredField[] {
  return fields.map(({ name, content }) => ({
    name,
    ranges: authoredRuns(fragmentsOf(doc, kind, name), plainField(content), stampsOf).map(({ clientId, ...range }) => ({
      ...range,
      author: findAuthor(clientId) ?? null,
    })),
  }));
}

/** Those who have letters in the text, whoever wrote first in front; of their times those at which a letter that is there was written, and the last. */
export function writersOf(doc: Y.Doc, { kind, fields }: CanonicalText, { findAuthor, stampsOf }: Records): Writer[] {
  const times = new Map<number, Set<number | null>>();
  for (const fragment of fields.flatMap(({ name }) => fragmentsOf(doc, kind, name))) {
    for (const { clientId, at } of timedLettersIn(fragment, stampsOf)) {
      const seen = times.get(clientId) ?? new Set();
      times.set(clientId, seen.add(at));
    }
  }
  const writers = Array.from(times, ([clientId, seen]): Writer => {
    const all = stampsOf(clientId);
    return { clientId, author: findAuthor(clientId) ?? null, stamps: all.filter((stamp) => seen.has(stamp.at) || stamp === all.at(-1)) };
  });
  return writers.toSorted((a, b) => (a.stamps[0]?.at ?? 0) - (b.stamps[0]?.at ?? 0) || a.clientId - b.clientId);
}
