import type { Outcome } from "../../contract/decision.ts";
import { apartFromAbsence } from "./absence.ts";
import { bodyHead } from "./body-heads.ts";
import { outcomeOf } from "./outcome.ts";
import { textOf, type ReadLine } from "./read-lines.ts";
import type { ReadSection } from "./sections.ts";
import type { Piece } from "./source.ts";

export type ReadChainEntry = { body: Piece; date: string | null; outcome: Outcome; text: Piece | null };

/** Earlier bodies' outcomes, in the order of the text: sections of their own, and what a section of earlier decisions tells. */
export function chainOf(sections: ReadSection[], own: ReadSection | null): ReadChainEntry[] {
  return sections.flatMap((section) => {
    if (section === own) return [];
    if (section.mark?.style === "body") return [entry(section.heading, section.mark.body, section.mark.date, section.lines)];
    return section.kind === "earlier" ? toldIn(section.lines) : [];
  });
}

function toldIn(lines: ReadLine[]): ReadChainEntry[] {
  const entries: ReadChainEntry[] = [];
  let open: { head: Piece; body: string; date: string | null; lines: ReadLine[] } | null = null;
  const close = (): void => {
    if (open !== null && open.body !== "") entries.push(entry(open.head, open.body, open.date, open.lines));
  };
  for (const line of lines) {
    const head = bodyHead(line.value);
    if (head === null) {
      open?.lines.push(line);
      continue;
    }
    close();
    const rest = line.value.slice(head.length).trim();
    const inline = rest === "" ? [] : [{ ...line, value: rest, start: line.end - rest.length, blankBefore: false }];
    open = {
      head: { value: line.value.slice(0, head.length), start: line.start, end: line.start + head.length },
      body: head.body,
      date: head.date,
      lines: inline,
    };
  }
  close();
  return entries;
}

function entry(head: Piece, body: string, date: string | null, lines: ReadLine[]): ReadChainEntry {
  const text = textOf(apartFromAbsence(lines).lines);
  return { body: { ...head, value: body }, date, outcome: outcomeOf(text?.value ?? "").outcome, text };
}
