import type { ThreadView } from "../../contract/comment-answers.ts";
import type { Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { TextKind } from "../../contract/text.ts";
import { fieldsOf } from "../../text/fields.ts";
import { standingAt, type StandingFile } from "../../text/standing-files.ts";

type Anchors = Map<Id<"thread">, Passage>;

/** Where threads hang, in the order of the text: with those about files where these stand, each at its own copy. */
export function withFiles(anchors: Anchors, threads: Pick<ThreadView, "id" | "quote">[], files: StandingFile[], kind: TextKind): Anchors {
  const onFiles = threads.flatMap(({ id, quote }): [Id<"thread">, Passage][] => {
    const about = quote?.file ?? null;
    const standing = about && standingAt(files, about, quote?.at ?? null);
    return standing ? [[id, [{ field: standing.field, block: standing.block, offset: 0, words: "" }]]] : [];
  });
  if (onFiles.length === 0) return anchors;
  const order: string[] = fieldsOf[kind].map(({ name }) => name);
  const placed = [...anchors, ...onFiles].map(([id, passage]) => ({ id, passage, place: placeOf(passage, order) }));
  return new Map(placed.toSorted((a, b) => inOrder(a.place, b.place)).map(({ id, passage }) => [id, passage]));
}

/** The open threads about each copy of a file that stands in the text, oldest first. */
export function byCopy(threads: Pick<ThreadView, "id" | "quote" | "state">[], files: StandingFile[]): Map<string, Id<"thread">[]> {
  const onFiles = new Map<string, Id<"thread">[]>();
  for (const { id, quote, state } of threads) {
    const about = quote?.file ?? null;
    const standing = about && state === "open" ? standingAt(files, about, quote?.at ?? null) : undefined;
    if (standing !== undefined) onFiles.set(standing.copy, [...(onFiles.get(standing.copy) ?? []), id]);
  }
  return onFiles;
}

const placeOf = ([first]: Passage, order: string[]): number[] =>
  first === undefined ? [] : [order.indexOf(first.field), first.block, first.offset];

const inOrder = (a: number[], b: number[]): number => a.map((part, index) => part - (b[index] ?? 0)).find((by) => by !== 0) ?? 0;
