import type { CanonicalText, TextNode } from "../contract/text.ts";
import type { FieldName } from "./fields.ts";
import { filesIn } from "./files.ts";
import { valuesIn } from "./values.ts";

/** Letters, digits, punctuation and signs. A field of spaces, zero-width characters or empty list items looks empty, so it is. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The words of a field: each block on a line of its own, without formatting. */
export function plainField(content: TextNode[]): string {
  return blocksOf(content)
    .map(({ words }) => words)
    .join("\n")
    .trim();
}

/**
 * What stands on a line of its own, in order: the innermost blocks, the empty ones too. Places in a field are counted by them: block 0 is the
 * first, and a place in its words is in UTF-16 units, a break within it being one.
 */
export function blocksOf(content: TextNode[]): { node: TextNode; words: string }[] {
  return content.flatMap((node) => {
    const children = node.content ?? [];
    return children.length > 0 && children.every(isBlock) ? blocksOf(children) : [{ node, words: inlineText(node) }];
  });
}

/** The words of the whole text, the title included: fields in their order, an empty line between them. */
export function plainText(text: CanonicalText): string {
  return text.fields
    .map((field) => plainField(field.content))
    .filter((words) => words !== "")
    .join("\n\n");
}

/** In characters as people count them. The title field holds whatever somebody pastes; lists, rows and events do not. */
export const titleMaxLength = 300;

/** The title as one line, cut where it is too long for one; empty when nobody has written one. */
export function titleOf(text: CanonicalText): string {
  return shortened(plainField(contentOf(text, "title")).replace(/\s+/gu, " "), titleMaxLength);
}

/** The words, or as many as the length allows with a mark that more follows. */
export function shortened(words: string, maxLength: number): string {
  // A character is at most two units, so the rest need not be counted.
  const characters = Array.from(words.slice(0, 2 * (maxLength + 1)));
  if (characters.length <= maxLength) return words;
  return `${characters
    .slice(0, maxLength - 1)
    .join("")
    .trimEnd()}…`;
}

/** Which of the named fields show a reader nothing. */
export function emptyFields(text: CanonicalText, names: readonly FieldName[]): FieldName[] {
  return names.filter((name) => !holdsSomething(contentOf(text, name)));
}

/** The text without its empty fields: a forum's template has more sections than most items need. */
export const filledIn = (text: CanonicalText): CanonicalText => ({
  ...text,
  fields: text.fields.filter(({ content }) => holdsSomething(content)),
});

/** Whether there is anything to read: words, a value that is set, or a file. */
export const holdsSomething = (content: TextNode[]): boolean =>
  visible.test(plainField(content)) || valuesIn(content).length > 0 || filesIn(content).length > 0;

function contentOf(text: CanonicalText, name: FieldName): TextNode[] {
  return text.fields.find((field) => field.name === name)?.content ?? [];
}

/** What stands on its own line: whatever is neither text nor a break within a line. */
const isBlock = (node: TextNode): boolean => node.type !== "text" && node.type !== "hardBreak";

/** The words within a line; a break is one unit. */
export function inlineText(node: TextNode): string {
  if (node.type === "hardBreak") return "\n";
  return (node.text ?? "") + (node.content ?? []).map(inlineText).join("");
}
