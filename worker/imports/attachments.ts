import { keyOf } from "../checks/fold.ts";
import type { Piece } from "./source.ts";

export type ReadAttachment = { title: Piece; externalRef: string | null };

const numbered = /^(?:\d{1,3}[.)]|\(\d{1,3}\))\s+/;
const ornament = /^(?:[•·▪*–-]\s+|(?:åben|lukket|åbent)\s*[–:-]\s+|icon\s+)+/i;
const reference = /\s*[([]\s*((?:dok\.? ?(?:id|nr)\.?|dokument(?:id|nr)\.?|journalnr\.?|sagsnr\.?|id)\s*:?\s*[^()[\]]{1,120})[)\]]\s*$/i;
const trailingNumber = /\s+[–-]\s+((?:dok\.? ?(?:id|nr)\.?|dokument ?(?:id|nr)\.?)\s*:?\s*[\w./-]{3,40})$/i;
const size = /\s*\(?\b\d+(?:[.,]\d+)?\s?(?:kb|mb)\)?$/i;
const none = /^(?:[.–-]+|ingen(?: bilag)?\.?|nej\.?|0)$/i;
const action = /^(?:se (?:alle )?bilag|download|hent|åbn)\b/i;

/** The list under "Bilag", one each; a line that only goes on is part of the one before. What is named twice is one attachment. */
export function attachmentsIn(lines: Piece[]): { attachments: ReadAttachment[]; repeated: Piece[] } {
  // "." under the head says that there are none; what follows it belongs to the page.
  if (none.test(lines[0]?.value ?? ".")) return { attachments: [], repeated: [] };
  const entries = entriesOf(lines);
  const attachments: ReadAttachment[] = [];
  const repeated: Piece[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const read = attachmentFrom(entry);
    const key = keyOf(read.title.value);
    if (key === "") continue;
    if (seen.has(`${key} ${read.externalRef ?? ""}`)) repeated.push(entry);
    else attachments.push(read);
    seen.add(`${key} ${read.externalRef ?? ""}`);
  }
  return { attachments, repeated };
}

function entriesOf(lines: Piece[]): Piece[] {
  const useful = lines.filter((line) => !none.test(line.value) && !action.test(line.value));
  const isNumbered = useful.length > 0 && numbered.test(useful[0]?.value ?? "");
  const entries: Piece[] = [];
  for (const line of useful) {
    const last = entries.at(-1);
    const goesOn = isNumbered
      ? !numbered.test(line.value)
      : /^[a-zæøå(]/.test(line.value) && !/\.(?:pdf|docx?|xlsx?|pptx?)$/i.test(last?.value ?? "");
    if (last !== undefined && goesOn)
      entries[entries.length - 1] = { value: `${last.value} ${line.value}`, start: last.start, end: line.end };
    else entries.push(line);
  }
  return entries;
}

function attachmentFrom(entry: Piece): ReadAttachment {
  let from = numbered.exec(entry.value)?.[0].length ?? 0;
  from += ornament.exec(entry.value.slice(from))?.[0].length ?? 0;
  let words = entry.value.slice(from);
  const ref = reference.exec(words) ?? trailingNumber.exec(words);
  if (ref !== null) words = words.slice(0, ref.index);
  words = words.replace(size, "").trim();
  return {
    title: { value: words, start: entry.start + from, end: entry.start + from + words.length },
    externalRef: ref?.[1]?.trim() ?? null,
  };
}
