import type { CanonicalText } from "../contract/text.ts";
import { blocksOf } from "./plain.ts";

/** A heading of the text: its field, which of the field's blocks it is, counted from 0, how deep it stands (1 is the top) and its words. */
export type Heading = { field: string; block: number; level: number; words: string };

/** The headings in the order of the text; those without words are left out. */
export function outlineOf(text: CanonicalText): Heading[] {
  return text.fields.flatMap(({ name, content }) =>
    blocksOf(content).flatMap(({ node, words }, block) => {
      const level = node.attrs?.["level"];
      if (node.type !== "heading" || words.trim() === "") return [];
      return [{ field: name, block, level: typeof level === "number" ? level : 1, words: words.trim() }];
    }),
  );
}
