import { folded } from "../checks/fold.ts";
import { sentencesOf } from "./sentences.ts";
import type { Piece } from "./source.ts";

export type ReadRemark = { by: string; text: Piece };

const asked = folded(
  "\\b(?:ønske[rd]e?|begære(?:r|de)|bad om|anmodede om|bemærkede til referatet)(?: at få| følgende)?(?: \\w+){0,3}?\\s*(?:ført|tilført|optaget|indført|noteret) (?:til |i )?(?:referat(?:et)?|protokol(?:len)?)|" +
    "\\b(?:ført|føres|tilføres|tilført) (?:til )?(?:referat(?:et)?|protokol(?:len)?)|\\bprotokolbemærkning|\\btil (?:referatet|protokollen)\\s*:",
);
const bySomebody = folded("\\b(?:ønske[rd]e?|begære(?:r|de)|bad|anmodede|bemærkede)\\b");
const fromSomebody = folded("protokolbemærkning(?:er)?\\s*(?:fra|af)\\s+([^:.]{2,80}?)\\s*[:.]");

/** Statements that somebody asked to have entered, and whose they are. A line that ends in a colon goes on in the next. */
export function remarksIn(lines: Piece[]): ReadRemark[] {
  const remarks: ReadRemark[] = [];
  let open: ReadRemark | null = null;
  for (const line of lines) {
    if (line.value.length > 20_000) continue;
    for (const sentence of sentencesOf(line.value)) {
      const piece = { value: sentence.text, start: line.start + sentence.start, end: line.start + sentence.end };
      if (open !== null) {
        open.text = { value: `${open.text.value} ${piece.value}`, start: open.text.start, end: piece.end };
        open = null;
        continue;
      }
      const match = asked.exec(sentence.low);
      if (match === null) continue;
      const remark = { by: whose(sentence.text, sentence.low), text: piece };
      remarks.push(remark);
      if (/[:]$/.test(sentence.text)) open = remark;
    }
  }
  return remarks;
}

function whose(text: string, low: string): string {
  const from = fromSomebody.exec(low);
  if (from?.[1] !== undefined) return text.slice(low.indexOf(from[1]), low.indexOf(from[1]) + from[1].length);
  const verb = bySomebody.exec(low);
  return verb === null || verb.index > 120
    ? ""
    : text
        .slice(0, verb.index)
        .replace(/^[\s•*–-]+/, "")
        .trim();
}
