import type { CanonicalText, TextNode } from "../contract/text.ts";
import type { ValueIssue } from "../contract/value.ts";
import { amountOf } from "./amounts.ts";
import { wordsOfValue, valueOfType, valuesIn, valuesOf, type Value } from "./values.ts";

/** What keeps a text from being put to a forum, and in which field. Each is said once of a field. */
export type FoundIssue = { field: string; issue: ValueIssue };

export const issuesIn = ({ fields }: CanonicalText): FoundIssue[] =>
  fields.flatMap(({ name, content }) => issuesOfContent(content).map((issue) => ({ field: name, issue })));

export const issuesOfContent = (content: TextNode[]): ValueIssue[] => [
  ...new Set([...valuesIn(content).flatMap(issuesOfValue), ...issuesTogether(content)]),
];

/** What is wrong with the value by itself; shown beside it while it is written. What is not there yet counts too, but only a submission asks for it. */
export function issuesOfValue(value: Value): ValueIssue[] {
  const words = wordsOfValue(value);
  const missing = (is: boolean, issue: ValueIssue): ValueIssue[] => (is ? [issue] : []);
  switch (value.type) {
    case "measure":
      return [...missing(words === "", "words_missing"), ...missing(value.attribute("target") === "", "target_missing")];
    case "milestone":
      return [...missing(words === "", "words_missing"), ...missing(value.attribute("due") === "", "due_missing")];
    case "fundRow":
      return [...missing(words === "", "words_missing"), ...issuesOfAmount(value)];
    case "frame":
    case "amount":
      return issuesOfAmount(value);
    case "period":
      return issuesOfPeriod(value);
    case "evidence":
      return [...missing(words === "", "words_missing"), ...issuesOfEvidence(value)];
    case "choice":
    case "party":
    case "clause":
      return [];
  }
}

/** Those that nobody has to wait for: something is there, and it cannot be right. */
export const isWrongNow = (issue: ValueIssue): boolean => !issue.endsWith("_missing") && issue !== "count_without_base";

function issuesOfAmount(value: Value): ValueIssue[] {
  if (value.attribute("amount") === "") return ["amount_missing"];
  return amountOf(value) === null ? ["amount_unreadable"] : [];
}

function issuesOfPeriod({ attribute }: Value): ValueIssue[] {
  const [from, to] = [attribute("from"), attribute("to")];
  if (from === "") return ["from_missing"];
  return to !== "" && to < from ? ["ends_before_it_begins"] : [];
}

const count = /^\d{1,9}$/u;

/** A number of how many: a percentage says neither. */
function issuesOfEvidence({ attribute }: Value): ValueIssue[] {
  const [found, base] = [attribute("count").replaceAll(".", ""), attribute("base").replaceAll(".", "")];
  if (found === "" && base === "") return [];
  if (!count.test(found) || (base !== "" && !count.test(base))) return ["share_without_base"];
  if (base === "") return ["count_without_base"];
  return Number(found) > Number(base) ? ["count_above_base"] : [];
}

function issuesTogether(content: TextNode[]): ValueIssue[] {
  const costs = valuesOf(content, "fundRow").length > 0;
  return costs && valueOfType(content, "choice")?.attribute("value") === "none" ? ["none_and_amounts"] : [];
}
