import type { ExternalRef } from "../../contract/imports.ts";
import { findDates } from "../checks/danish-dates.ts";
import { folded } from "../checks/fold.ts";
import type { Line } from "./lines.ts";
import type { Piece } from "./source.ts";

/** `Sags ID: EMN-2024-00001`, `Sagsnr. 12/838`, `Dok.nr.: 330-2024-500301`, `Brevid: 4225075`, `J.nr.: 1-51-71`. Over folded text. */
const labelled = folded(
  "\\b(sags? ?id|sags?nr|sagnr|sagsnummer|sagens nr|journalnr|journalnummer|j\\.? ?nr|dok(?:ument)?\\.? ?id|dok(?:ument)?\\.? ?nr|brev ?id|kle(?:[ -]?nr|[ -]?nummer)?|acadre(?:[ -]?nr)?|sbsys(?:[ -]?nr)?|sag|dok)" +
    "(?:\\.|\\b)[ \\t]{0,3}:?[ \\t]{0,12}((?:[a-z]{1,5}-)?\\d[\\da-z./-]{2,40})",
  "g",
);
/** An identifier that needs no label. */
const bare = /(?<![a-z\d-])[a-z]{3,4}-\d{4}-\d{3,6}(?![\d-])/g;
/** A case number on a line of its own: `22/1001`, `1-21-78-4-20`, `27.00.00-A00-1-22`. */
const lone = /^(?:\d{2,4}\/\d{2,6}|\d{1,2}(?:[.-][\da-z]{1,4}){3,8})$/;
/** "Sag 12" may be anything; an identifier behind a label that is an everyday word is longer and has parts. */
const everydayLabel = /^(?:sag|dok)$/;

export type ReadRef = ExternalRef & { piece: Piece };

/** The identifiers in a line, as they are written. */
export function refsIn(line: Line): ReadRef[] {
  const refs: ReadRef[] = [];
  for (const match of line.low.matchAll(labelled)) {
    const label = match[1] ?? "";
    const value = (match[2] ?? "").replace(/[./-]+$/, "");
    if (everydayLabel.test(label) && !/[-/]/.test(value)) continue;
    refs.push(
      refAt(
        line,
        match.index + match[0].lastIndexOf(match[2] ?? ""),
        value.length,
        line.text.slice(match.index, match.index + label.length),
      ),
    );
  }
  for (const match of line.low.matchAll(bare)) {
    const isTold = refs.some((ref) => line.start + match.index >= ref.piece.start && line.start + match.index < ref.piece.end);
    if (!isTold) refs.push(refAt(line, match.index, match[0].length, ""));
  }
  if (refs.length === 0 && lone.test(line.low) && findDates(line.text).length === 0) refs.push(refAt(line, 0, line.text.length, ""));
  return refs;
}

function refAt(line: Line, index: number, length: number, label: string): ReadRef {
  const value = line.text.slice(index, index + length);
  const start = line.start + index;
  return { label, value, piece: { value, start, end: start + length } };
}

const startsWithLabel = folded(
  "^(?:[•·*-]\\s*)?(?:sags? ?id|sags?nr|sagnr|sagsnummer|journalnr|journalnummer|j\\.? ?nr|dok\\.? ?(?:id|nr)|brev ?id|sagsinitialer|initialer|sagsbehandler|sagsansvarlig)\\b\\.?\\s*:?",
);

/** Whether a line is there for its identifiers: it starts with one, or is short and no sentence. */
export function isRefLine(line: Line): boolean {
  if (line.text.length > 200) return false;
  if (startsWithLabel.test(line.low)) return !/[.!?]$/.test(line.text) || line.text.length < 40;
  const isProse = /[.!?]$|^\d|^[•·*-]|^bilag/.test(line.low) && !lone.test(line.low);
  return !isProse && refsIn(line).length > 0;
}

/** A line that starts an item where items have no numbers: `Sagsid.: 20/33839`. */
export const startsCase = (line: Line): boolean =>
  /^(?:[•·*-]\s*)?(?:sags? ?id|sags?nr|sagnr|sagsnummer)\b\.?\s*:?\s*(?:$|.*\d)/.test(line.low) && line.text.length < 200;
