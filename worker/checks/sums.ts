import { fold, folded } from "./fold.ts";

/** Amounts as Danes write them: `20,1`. `start` and `end` are the place of the amount that is stated. */
export type SumDoubt = { start: number; end: number; sum: string; stated: string };

type Amount = { start: number; end: number; value: number; unit: string };

const amount = folded(
  "(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3})+|\\d{1,7})(?:,(\\d{1,3}))?\\s{0,3}(mio\\.?|mia\\.?|t\\.? ?kr|tusind|kr\\.?|millioner|pct)?(?![\\d%]|,\\d)",
  "g",
);
const totalWord = folded("\\b(?:i alt|ialt|sum|samlet|total(?:t|en)?|tilsammen|sammenlagt)\\b");
const frameWord = folded("\\b(?:ramme(?:n)?(?: på| for| er| udgør)?|puljen? (?:på|er|udgør)|til rådighed|budgettet? (?:på|er|udgør))");
const addition = /(?<![\d.,]|\+\s{0,3})\d[\d.,]*(?:\s*\+\s*\d[\d.,]*)+\s*=\s*\d[\d.,]*/g;
const longestLine = 400;
/** A paragraph without amounts: what was being added up is over. */
const shortestProse = 60;
/** A line of a table or list that names one amount. */
const listLine = /^(?:[•·▪*–-]|\d{1,2}[.)]|[a-z][.)])\s|\t|:\s*\S*\d|\|/;

/**
 * Lists of amounts that do not add up to the sum or the frame that is stated with them, and written additions that are wrong. Compared to
 * the last decimal: rounding is a good answer to a question.
 */
export function sumDoubts(text: string): SumDoubt[] {
  return [...wrongAdditions(text), ...wrongLists(text)];
}

function wrongAdditions(text: string): SumDoubt[] {
  const doubts: SumDoubt[] = [];
  for (const match of text.matchAll(addition)) {
    const [left = "", right = ""] = match[0].split("=");
    const stated = numberOf(right);
    const sum = left.split("+").reduce((total, part) => total + numberOf(part), 0);
    const start = match.index + match[0].lastIndexOf(right.trim());
    if (differs(sum, stated)) doubts.push({ start, end: start + right.trim().length, sum: written(sum), stated: written(stated) });
  }
  return doubts;
}

/** `entries` since the last sum, `sums` stated so far, `frame` the amount that all of it is to keep within. */
type Tally = { entries: Amount[]; sums: Amount[]; frame: Amount | null };

function wrongLists(text: string): SumDoubt[] {
  const doubts: SumDoubt[] = [];
  let tally: Tally = { entries: [], sums: [], frame: null };
  const check = (stated: Amount, values: Amount[]): void => {
    const sum = values.reduce((total, one) => total + one.value, 0);
    if (differs(sum, stated.value)) doubts.push({ start: stated.start, end: stated.end, sum: written(sum), stated: written(stated.value) });
  };
  const close = (): void => {
    const { entries, sums, frame } = tally;
    if (frame !== null && (sums.length > 0 || entries.length > 1)) check(frame, [...sums, ...entries]);
    tally = { entries: [], sums: [], frame: null };
  };
  let at = 0;
  for (const line of text.split("\n")) {
    const low = line.length > longestLine ? "" : fold(line);
    const amounts = low === "" ? [] : amountsIn(low, at);
    const [only] = amounts;
    if (only !== undefined && amounts.length === 1) {
      if (totalWord.test(low)) {
        // A sum is of its own entries or, when it has none, of the sums before it.
        const ofSums = tally.entries.length === 0;
        if (!ofSums || tally.sums.length > 1) check(only, ofSums ? tally.sums : tally.entries);
        tally = { ...tally, entries: [], sums: ofSums ? [only] : [...tally.sums, only] };
      } else if (frameWord.test(low)) {
        if (tally.frame !== null) close();
        tally.frame = only;
      } else if (listLine.test(low.trim()) && sameUnit(tally.entries, only)) {
        tally.entries.push(only);
      }
    } else if (amounts.length === 0 && line.trim().length > shortestProse) {
      close();
    }
    at += line.length + 1;
  }
  close();
  return doubts;
}

const sameUnit = (entries: Amount[], one: Amount): boolean => entries.length === 0 || entries[0]?.unit === one.unit || one.unit === "";

/** Amounts of money: with a unit, or with decimals. Years, counts and dates are none. */
function amountsIn(low: string, at: number): Amount[] {
  const found: Amount[] = [];
  for (const match of low.matchAll(amount)) {
    const unit = (match[3] ?? "").replace(/\W/g, "");
    if (unit === "pct" || (unit === "" && match[2] === undefined)) continue;
    const value = numberOf(match[0].replace(/[a-z. ]+$/, ""));
    found.push({ start: at + match.index, end: at + match.index + match[0].trimEnd().length, value, unit });
  }
  return found;
}

const krPerUnit: Record<string, number> = { mia: 1e9, mio: 1e6, millioner: 1e6, tusind: 1e3, tkr: 1e3, kr: 1 };

/** The largest amount of money in the words, in whole kroner; null where none has a unit. */
export function largestAmount(text: string): number | null {
  const amounts = amountsIn(fold(text), 0).flatMap(({ value, unit }) => {
    const factor = krPerUnit[unit];
    return factor === undefined ? [] : [Math.round(value * factor)];
  });
  return amounts.length === 0 ? null : Math.max(...amounts);
}

const numberOf = (words: string): number =>
  Number(
    words
      .trim()
      .replace(/\.(?=\d{3})/g, "")
      .replace(/\.$/, "")
      .replace(",", "."),
  ) || 0;
const differs = (a: number, b: number): boolean => Math.abs(a - b) > 0.0005;
const written = (value: number): string => String(Math.round(value * 1000) / 1000).replace(".", ",");
