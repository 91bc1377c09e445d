import type { CanonicalText, TextNode } from "../contract/text.ts";
import type { AmountUnit } from "../contract/value.ts";
import { amountOf, inUnit, unitOf } from "./amounts.ts";
import { bulletList, paragraph, table, words as styled } from "./blocks.ts";
import { fundIn } from "./fund.ts";
import { valueOfType, valuesOf, wordsOfValue, writtenIn, type Value } from "./values.ts";

/** How values are told: in the language of whoever reads. */
export type ValueWords = {
  /** Of a field's option; one that is no longer known is told as it is. */
  choice: (field: string, value: string) => string;
  date: (date: string) => string;
  /** `number`: as Danes write it. */
  amount: (number: string, unit: AmountUnit) => string;
  period: (from: string, to: string | null) => string;
  /** `25 af 29`; without the base as it was written. */
  share: (count: string, base: string | null) => string;
  measure: { what: string; target: string; by: string };
  milestone: { due: string; what: string };
  fund: {
    what: string;
    amount: string;
    sum: string;
    frame: (amount: string) => string;
    over: (amount: string) => string;
    under: (amount: string) => string;
  };
};

/**
 * The text as people read it, wherever that is: each value told in ordinary blocks, before what is written in its field. One place makes them, so that no
 * way of showing a text can leave an amount out.
 */
export const toldText = (text: CanonicalText, words: ValueWords): CanonicalText => ({
  ...text,
  fields: text.fields.map(({ name, content }) => ({ name, content: toldContent(name, content, words) })),
});

export function toldContent(field: string, content: TextNode[], words: ValueWords): TextNode[] {
  const written = writtenIn(content);
  if (written.length === content.length) return content;
  const told = [
    ...toldChoice(field, content, words),
    ...toldParties(content),
    ...toldPlain(content, words),
    ...toldMeasures(content, words),
    ...toldMilestones(content, words),
    ...toldFund(content, words),
    ...toldEvidence(content, words),
    ...toldClauses(content),
  ];
  return told.length === 0 ? written : [...told, ...withoutBlankEnds(written)];
}

function toldChoice(field: string, content: TextNode[], words: ValueWords): TextNode[] {
  const choice = valueOfType(content, "choice");
  return choice === undefined ? [] : [paragraph(words.choice(field, choice.attribute("value")))];
}

function toldParties(content: TextNode[]): TextNode[] {
  const names = valuesOf(content, "party").map((party) => party.attribute("name"));
  return names.length === 1 ? names.map((name) => paragraph(name)) : bulletList(names);
}

function toldPlain(content: TextNode[], words: ValueWords): TextNode[] {
  const [amount, period] = [valueOfType(content, "amount"), valueOfType(content, "period")];
  return [
    ...(amount === undefined ? [] : [paragraph(toldAmount(amount, words))]),
    ...(period === undefined ? [] : [paragraph(toldPeriod(period, words))]),
  ];
}

/** What cannot be read is told as it was written. */
function toldAmount(value: Value, words: ValueWords): string {
  const amount = amountOf(value);
  return amount === null
    ? words.amount(value.attribute("amount"), unitOf(value))
    : words.amount(inUnit(amount.kroner, amount.unit), amount.unit);
}

function toldPeriod({ attribute }: Value, words: ValueWords): string {
  const day = (name: string): string => (attribute(name) === "" ? "" : words.date(attribute(name)));
  return words.period(day("from"), attribute("to") === "" ? null : day("to"));
}

function toldMeasures(content: TextNode[], { measure: { what, target, by } }: ValueWords): TextNode[] {
  const rows = valuesOf(content, "measure").map((row) => [
    wordsOfValue(row),
    [row.attribute("target"), row.attribute("unit")].filter((part) => part !== "").join(" "),
    row.attribute("by"),
  ]);
  return rows.length === 0 ? [] : [table([[what, target, by], ...rows])];
}

function toldMilestones(content: TextNode[], { milestone: { due, what } }: ValueWords): TextNode[] {
  const rows = valuesOf(content, "milestone").map((row) => [row.attribute("due"), wordsOfValue(row)]);
  return rows.length === 0 ? [] : [table([[due, what], ...rows])];
}

function toldFund(content: TextNode[], words: ValueWords): TextNode[] {
  const [fund, frame] = [fundIn(content), valueOfType(content, "frame")];
  if (fund === null) return [];
  const { what, amount: amountHead, sum, frame: framed, over, under } = words.fund;
  const written = (kroner: number): string => words.amount(inUnit(kroner, fund.unit), fund.unit);
  const rows = fund.rows.map(({ row }) => [wordsOfValue(row), row.attribute("amount") === "" ? "" : toldAmount(row, words)]);
  return [
    ...(rows.length === 0 ? [] : [table([[what, amountHead], ...rows, [sum, written(fund.sum)]])]),
    ...(frame === undefined ? [] : [paragraph(framed(toldAmount(frame, words)))]),
    ...(fund.over === null || fund.over === 0 ? [] : [paragraph(fund.over > 0 ? over(written(fund.over)) : under(written(-fund.over)))]),
  ];
}

function toldEvidence(content: TextNode[], words: ValueWords): TextNode[] {
  return bulletList(
    valuesOf(content, "evidence").map((row) => {
      const [count, base] = [row.attribute("count"), row.attribute("base")];
      const share = count === "" ? [] : [styled(words.share(count, base === "" ? null : base), "bold"), styled(" ")];
      return paragraph(...share, styled(wordsOfValue(row)));
    }),
  );
}

function toldClauses(content: TextNode[]): TextNode[] {
  const clauses = valuesOf(content, "clause").map((clause) => ({ type: "listItem", content: [paragraph(wordsOfValue(clause))] }));
  return clauses.length === 0 ? [] : [{ type: "orderedList", content: clauses }];
}

/** The empty paragraph that every field begins with is nothing to read after a table. */
const withoutBlankEnds = (written: TextNode[]): TextNode[] =>
  written.length === 1 && written[0]?.type === "paragraph" && written[0].content === undefined ? [] : written;
