import type { Outcome } from "../../contract/decision.ts";
import { fold, folded } from "../checks/fold.ts";
import type { ReadSection } from "./sections.ts";
import type { Piece } from "./source.ts";
import { withoutTail } from "./tails.ts";

export type ReadClause = { number: string | null; text: Piece };

const numbered = /^(?:at[- ]?)?(?:(\d{1,2})[.):]|([a-zæøå])[).:])\s+(?=\S)/i;
const numberAlone = /^(\d{1,2}|[A-ZÆØÅ])[.)]$/i;
const bulleted = /^[•·▪*–-]\s*(?=\S)/;
const atClause = /^(?:at|og at)\b[\s|]+/i;
/** What comes before the clauses: "Administrationen indstiller over for udvalget, at". */
const leadIn = folded(
  "(?:indstilles?|indstiller|anbefales|anbefaler|foreslår|foreslås|beslutning)\\b[^.]{0,250}?(?:,? at:?|:|,)?$|(?:,? at:?|:)$",
);
const sentenceLead = folded(
  "^[^.;:]{0,200}?\\b(?:indstilles|indstiller|anbefales|anbefaler|foreslås|foreslår)\\b[^.;:]{0,160}?,? (?=at\\b)",
);

/**
 * What the body is asked to decide, clause by clause: numbered, lettered, with bullets, as lines or table rows that start with "at",
 * or else one sentence.
 */
export function clausesOf(section: ReadSection): ReadClause[] {
  const lines = section.lines.map((line) => ({ ...line, value: withoutTail(line.value, " \t|") })).filter((line) => line.value !== "");
  const clauses: ReadClause[] = [];
  let waiting: string | null = null;
  for (const line of lines) {
    const alone = numberAlone.exec(line.value);
    if (alone !== null) {
      waiting = alone[1] ?? null;
      continue;
    }
    const start = clauseStart(line);
    const last = clauses.at(-1);
    if (start !== null) clauses.push(waiting === null ? start : { ...start, number: start.number ?? waiting });
    else if (waiting !== null) clauses.push({ number: waiting, text: line });
    else if (last !== undefined && !line.blankBefore && !/[.;]$/.test(last.text.value)) last.text = joined(last.text, line);
    else if (last !== undefined && /^[a-zæøå]/.test(line.value) && !/[.]$/.test(last.text.value)) last.text = joined(last.text, line);
    waiting = null;
  }
  if (clauses.length > 0) return clauses;
  const sentence = lines.find((line) => !leadIn.test(fold(line.value))) ?? lines[0];
  return sentence === undefined ? [] : [{ number: null, text: afterLead(sentence) }];
}

function clauseStart(line: Piece): ReadClause | null {
  const number = numbered.exec(line.value);
  if (number !== null) return { number: number[1] ?? number[2] ?? null, text: from(line, number[0].length) };
  const bullet = bulleted.exec(line.value);
  if (bullet !== null) {
    const inner = numbered.exec(line.value.slice(bullet[0].length));
    const skip = bullet[0].length + (inner?.[0].length ?? 0);
    return { number: inner?.[1] ?? inner?.[2] ?? null, text: from(line, skip) };
  }
  return atClause.test(line.value) && line.value.length > 4 ? { number: null, text: withoutBar(line) } : null;
}

function from(piece: Piece, skip: number): Piece {
  return { value: piece.value.slice(skip), start: piece.start + skip, end: piece.end };
}

/** A table row `at | dagsordenen godkendes |` reads as "at dagsordenen godkendes". */
const withoutBar = (piece: Piece): Piece => ({ ...piece, value: piece.value.replace(/\s*[|\t]\s*/g, " ").trim() });

const joined = (a: Piece, b: Piece): Piece => ({ value: `${a.value} ${b.value}`, start: a.start, end: b.end });

function afterLead(line: Piece): Piece {
  const lead = sentenceLead.exec(fold(line.value));
  return lead === null ? line : from(line, lead[0].length);
}

/** What a proposal asks for, as far as its verbs tell. */
export function askedFor(clauses: ReadClause[]): Set<Outcome> {
  const asked = new Set<Outcome>();
  for (const { text } of clauses) {
    const low = fold(text.value);
    for (const [outcome, words] of asks) if (words.test(low)) asked.add(outcome);
  }
  return asked;
}

const asks: [Outcome, RegExp][] = [
  ["approved", folded("\\b(?:godkend(?:er|es|e)|vedtag(?:er|es)|tiltræde[rs]?|bevilge[rs]?|beslutter)\\b")],
  ["noted", folded("\\btil (?:efterretning|orientering)\\b")],
  ["discussed", folded("\\bdrøfte[rs]?\\b")],
  ["appointed", folded("\\b(?:udpege[rs]?|vælge[rs]?)\\b")],
  ["forwarded", folded("\\b(?:videresende[rs]?|oversende[rs]?|sende[rs]?)\\b")],
  ["recommended", folded("\\b(?:anbefale[rs]?|indstille[rs]?)\\b")],
];
