import type { DraftItem, MinutesDraft } from "../../../contract/imports.ts";
import type { Expected, ExpectedItem } from "./fixtures.ts";

/** How many values of a field were found that are there, how many were found that are not, and how many were missed. */
export type Tally = { right: number; wrong: number; missed: number; notes: string[] };
export type Tallies = Map<string, Tally>;

/** Counts, field by field, what a draft has of what the text says. Empty fields count as values neither way. */
export function compare(draft: MinutesDraft, expected: Expected, tallies: Tallies, name: string): void {
  const count = (field: string, found: string[], wanted: string[]): void => tally(tallies, field, found, wanted, name);
  count("forum", some(draft.forum), some(expected.forum));
  count("date", some(draft.date), some(expected.date));
  count("startsAt", some(draft.startsAt), some(expected.startsAt));
  count("place", some(draft.place), some(expected.place));
  if (expected.attendance !== undefined) {
    count(
      "attendance",
      draft.attendance.map((person) => `${person.name}|${person.status}`),
      expected.attendance,
    );
  }
  count("items", draft.items.map(keyOf), expected.items.map(keyOf));
  count(
    "warnings",
    draft.warnings.map((warning) => warning.code),
    expected.warnings,
  );
  for (const wanted of expected.items) {
    const item = draft.items.find((candidate) => keyOf(candidate) === keyOf(wanted));
    if (item !== undefined) compareItem(item, wanted, count, keyOf(wanted));
  }
}

const keyOf = (item: { number: string | null; title: string }): string => `${item.number ?? ""} ${item.title}`;
const some = (value: string | null): string[] => (value === null || value === "" ? [] : [value]);

function compareItem(
  item: DraftItem,
  wanted: ExpectedItem,
  countAll: (field: string, found: string[], wanted: string[]) => void,
  key: string,
): void {
  const count = (field: string, found: string[], there: string[]): void =>
    countAll(
      field,
      found.map((value) => `${key}: ${value}`),
      there.map((value) => `${key}: ${value}`),
    );
  count("access", [item.access], [wanted.access ?? "open"]);
  count("itemType", some(item.itemType), some(wanted.itemType ?? null));
  count(
    "sections",
    item.sections.map((section) => section.kind),
    wanted.sections,
  );
  count("outcome", [item.decision.outcome], [wanted.outcome]);
  count(
    "clauses",
    item.decision.clauses.map((clause) => `${clause.number} ${clause.outcome}`),
    (wanted.clauses ?? []).map((clause) => clause.join(" ")),
  );
  count("deviates", item.decision.deviatesFromProposal ? ["yes"] : [], wanted.deviates === true ? ["yes"] : []);
  if (wanted.onwardTo !== undefined) count("onwardTo", some(item.decision.onwardTo), [wanted.onwardTo]);
  if (wanted.votes !== undefined) count("votes", [JSON.stringify(item.decision.votes)], [JSON.stringify(wanted.votes)]);
  count(
    "absent",
    item.absent.map((person) => `${person.name}|${person.title}|${person.status}`),
    wanted.absent,
  );
  count(
    "attachments",
    item.attachments.map((attachment) => attachment.title),
    wanted.attachments,
  );
  if (wanted.proposalClauses !== undefined)
    count("proposalClauses", [String(item.proposalClauses.length)], [String(wanted.proposalClauses)]);
  count(
    "chain",
    item.chain.map((entry) => `${entry.body} ${entry.date} ${entry.outcome}`),
    (wanted.chain ?? []).map((entry) => entry.join(" ")),
  );
  if (wanted.refs !== undefined) {
    count(
      "externalRefs",
      item.externalRefs.map((ref) => ref.value),
      wanted.refs,
    );
  }
  count("remarks", [String(item.remarks.length)], [String(wanted.remarks ?? 0)]);
}

function tally(tallies: Tallies, field: string, found: string[], wanted: string[], name: string): void {
  const entry = tallies.get(field) ?? { right: 0, wrong: 0, missed: 0, notes: [] };
  tallies.set(field, entry);
  const left = [...wanted];
  for (const value of found) {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    entry[at >= 0 ? "right" : "wrong"] += 1;
    if (at < 0) entry.notes.push(`${name}: found ${value}`);
  }
  entry.missed += left.length;
  for (const value of left) entry.notes.push(`${name}: missed ${value}`);
}

export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));
