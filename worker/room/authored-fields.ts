import type * as Y from "yjs";
import type { CanonicalText } from "../../contract/text.ts";
import { authoredFiles, authoredRuns, timedLettersIn, type Stamp, type StampsOf, type Writing } from "../../text/authored.ts";
import { fragmentsOf } from "../../text/fragments.ts";
import { plainField } from "../../text/plain.ts";
import type { Author } from "./authors.ts";

/** `author` is null for what no record names, `at` (in milliseconds) where no time was kept. */
export type Authorship = { author: Author | null; at: number | null };

/** Places in UTF-16 units of the field's plain words; files in the order of `filesIn`. */
export type AuthoredField = {
  name: string;
  ranges: ({ from: number; to: number } & Authorship)[];
  files: { placed: Authorship; described: Authorship }[];
};

/** Whose a client id is that has letters or files in the text, and when they were written. */
export type Writer = { clientId: number; author: Author | null; stamps: Stamp[] };

/** What the room has on record of its clients. */
export type Records = { findAuthor: (clientId: number) => Author | undefined; stampsOf: StampsOf };

/** Who wrote what of each field, and when. `text` is what `doc` says. */
export function authoredFields(doc: Y.Doc, { kind, fields }: CanonicalText, { findAuthor, stampsOf }: Records): AuthoredField[] {
  const by = ({ clientId, at }: Writing): Authorship => ({ author: findAuthor(clientId) ?? null, at });
  return fields.map(({ name, content }) => {
    const fragments = fragmentsOf(doc, kind, name);
    return {
      name,
      ranges: authoredRuns(fragments, plainField(content), stampsOf).map(({ from, to, ...run }) => ({ from, to, ...by(run) })),
      files: authoredFiles(fragments, stampsOf).map(({ placed, described }) => ({ placed: by(placed), described: by(described) })),
    };
  });
}

/** Those who have letters or files in the text, whoever wrote first in front; of their times those at which something that is there was written, and the last. */
export function writersOf(doc: Y.Doc, { kind, fields }: CanonicalText, { findAuthor, stampsOf }: Records): Writer[] {
  const times = new Map<number, Set<number | null>>();
  const note = ({ clientId, at }: Writing): void => {
    const seen = times.get(clientId) ?? new Set();
    times.set(clientId, seen.add(at));
  };
  const fragments = fields.flatMap(({ name }) => fragmentsOf(doc, kind, name));
  for (const fragment of fragments) for (const letters of timedLettersIn(fragment, stampsOf)) note(letters);
  for (const { placed, described } of authoredFiles(fragments, stampsOf)) [placed, described].forEach(note);
  const writers = Array.from(times, ([clientId, seen]): Writer => {
    const all = stampsOf(clientId);
    return { clientId, author: findAuthor(clientId) ?? null, stamps: all.filter((stamp) => seen.has(stamp.at) || stamp === all.at(-1)) };
  });
  return writers.toSorted((a, b) => (a.stamps[0]?.at ?? 0) - (b.stamps[0]?.at ?? 0) || a.clientId - b.clientId);
}
