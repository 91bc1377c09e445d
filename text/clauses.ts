import type { TextNode } from "../contract/text.ts";
import { calloutKindOf } from "./block-words.ts";
import { inlineText } from "./plain.ts";
import { valuesOf, wordsOfValue, writtenIn } from "./values.ts";

/** "at ...", "1. at ...", "a) At ...": how a clause begins where it is not a list item. */
const beginsClause = /^(?:(?:\d{1,2}|[a-zæøå])[.)]\s*)?at\s/iu;
const listTypes = ["bulletList", "orderedList", "taskList"];

/**
 * The clauses of a proposal ("at-punkter"), in order: those that are set as clauses, then what is written as one. Where clauses are set, a proposal in one piece
 * beside them is an introduction. What a box says is read as if there were no box, but for a reservation, which proposes nothing.
 */
export function clausesIn(field: TextNode[]): string[] {
  const set = valuesOf(field, "clause").map(wordsOfValue);
  const written = writtenIn(field).flatMap((node) =>
    node.type !== "callout" ? [node] : calloutKindOf(node) === "proposal" ? (node.content ?? []) : [],
  );
  return set.length === 0 ? clausesWritten(written) : [...set, ...wordedClauses(written)];
}

/**
 * The items of its lists or, where it has none, the paragraphs that begin with "at". A proposal in one piece is one clause; a paragraph between two clauses belongs
 * to neither.
 */
function clausesWritten(proposal: TextNode[]): string[] {
  const worded = wordedClauses(proposal);
  if (worded.length > 0) return worded;
  const paragraphs = proposal.map(wordsOf).filter((words) => words !== "");
  return paragraphs.length === 0 ? [] : [paragraphs.join(" ")];
}

function wordedClauses(proposal: TextNode[]): string[] {
  const items = proposal.filter(({ type }) => listTypes.includes(type)).flatMap(({ content = [] }) => content.map(wordsOf));
  const listed = items.filter((words) => words !== "");
  return listed.length > 0 ? listed : proposal.map(wordsOf).filter((words) => beginsClause.test(words));
}

const wordsOf = (node: TextNode): string => wordsIn(node).replace(/\s+/gu, " ").trim();

const wordsIn = (node: TextNode): string =>
  node.type === "text" || node.type === "hardBreak" ? inlineText(node) : (node.content ?? []).map(wordsIn).join(isInline(node) ? "" : " ");

/** Whether the node holds words themselves: within a line nothing is put between them. */
const isInline = (node: TextNode): boolean => (node.content ?? []).every(({ type }) => type === "text" || type === "hardBreak");
