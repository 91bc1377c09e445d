import type { TextNode } from "../contract/text.ts";
import { calloutKindOf } from "./block-words.ts";
import { inlineText } from "./plain.ts";

/** "at ...", "1. at ...", "a) At ...": how a clause begins where it is not a list item. */
const beginsClause = /^(?:(?:\d{1,2}|[a-zæøå])[.)]\s*)?at\s/iu;
const listTypes = ["bulletList", "orderedList", "taskList"];

/**
 * The clauses of a proposal ("at-punkter"), in order: the items of its lists or, where it has none, the paragraphs that begin with "at". A proposal in one
 * piece is one clause; a paragraph between two clauses belongs to neither. What a box says is read as if there were no box, but for a reservation, which
 * proposes nothing.
 */
export function clausesIn(field: TextNode[]): string[] {
  const proposal = field.flatMap((node) =>
    node.type !== "callout" ? [node] : calloutKindOf(node) === "proposal" ? (node.content ?? []) : [],
  );
  const items = proposal.filter(({ type }) => listTypes.includes(type)).flatMap(({ content = [] }) => content.map(wordsOf));
  const listed = items.filter((words) => words !== "");
  if (listed.length > 0) return listed;
  const paragraphs = proposal.map(wordsOf).filter((words) => words !== "");
  const worded = paragraphs.filter((words) => beginsClause.test(words));
  if (worded.length > 0) return worded;
  return paragraphs.length === 0 ? [] : [paragraphs.join(" ")];
}

const wordsOf = (node: TextNode): string => wordsIn(node).replace(/\s+/gu, " ").trim();

const wordsIn = (node: TextNode): string =>
  node.type === "text" || node.type === "hardBreak" ? inlineText(node) : (node.content ?? []).map(wordsIn).join(isInline(node) ? "" : " ");

/** Whether the node holds words themselves: within a line nothing is put between them. */
const isInline = (node: TextNode): boolean => (node.content ?? []).every(({ type }) => type === "text" || type === "hardBreak");
