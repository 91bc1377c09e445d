import type { MinutesDraft, Span } from "../../contract/imports.ts";
import type { Work } from "./work.ts";

type Read = { text: string; draft: MinutesDraft; work: Work };

/** A dot for each digit: what is left is as long as before, so that every place in the source is still where it was. */
const blot = (words: string) => words.replaceAll(/\d/g, "•");

/** Takes the number at the place out of the text, and out of every field that says it. */
export function takeOutNumber({ text, draft, work }: Read, { start, end }: Span): Read {
  const number = text.slice(start, end);
  return {
    text: text.replaceAll(number, blot),
    draft: withoutNumber(draft, number),
    work: withoutNumber(work, number),
  };
}

// The number is digits and at most a dash or a space, which JSON writes as they are.
const withoutNumber = <Value>(value: Value, number: string): Value => JSON.parse(JSON.stringify(value).replaceAll(number, blot)) as Value;
