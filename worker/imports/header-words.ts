import { findDates } from "../checks/danish-dates.ts";
import { fold, folded } from "../checks/fold.ts";
import { bodyWord } from "./body-heads.ts";
import { dateIn, timeIn } from "./header-times.ts";
import type { MarkedLine } from "./marks.ts";
import { isName, splitParty } from "./people.ts";
import type { Piece } from "./source.ts";

const pieceOfLine = (line: MarkedLine): Piece => ({ value: line.text, start: line.start, end: line.end });

const paper = "(?:beslutnings)?(?:referat|protokol|dagsorden|mødereferat|udskrift)";
const startsPaper = folded(`^(?:${paper})`);
const forumForms = [
  folded(
    `^(?:${paper})[ :.–-]+(?:(?:fra|af|til|for) )?(?:(?:ordinært|ekstraordinært) )?(?:mødet? )?(?:i |nr\\.? ?\\d+ i )?(.{3,110}?)(?:,? (?:d\\.|(?:den|onsdag|mandag|tirsdag|torsdag|fredag|lørdag|søndag|kl)\\b).*|[ ,–-]+\\d{1,2}[.\\s/-].*|$)`,
  ),
  folded(`^(.{3,110}?)\\s*[–-]\\s*(?:${paper})(?:\\s*[–-].*|\\s*$)`),
  folded(
    "^(?:til )?(?:(?:ordinært|ekstraordinært) )?møde(?:t)? i (.{3,110}?)(?:,? (?:d\\.|(?:den|onsdag|mandag|tirsdag|torsdag|fredag|kl)\\b).*|[ ,–-]+\\d.*|$)",
  ),
  folded("^(.{3,100}?)(?:s)? (?:ordinære |ekstraordinære )?møde (?:d\\.|den) ?\\d.*$"),
  folded("^(.{3,110}?),? (?:d\\.|den) ?\\d{1,2}[.\\s/-].*$"),
];
/** The last form is any name with a day: it has to name a body. */
const formWithoutMeeting = 4;

/** "REFERAT X d. 19-04-2023", "X - Referat - 1. oktober 2018", "mødet i X", or a line that is the name of a body. */
export function forumIn(lines: MarkedLine[]): Piece | null {
  const near = lines.slice(0, 25);
  for (const [index, form] of forumForms.entries()) {
    for (const line of near) {
      const match = line.text.length > 200 ? null : form.exec(line.low);
      const name = match?.[1] ?? "";
      const at = match === null ? -1 : line.low.indexOf(name);
      const piece = {
        value: line.text.slice(at, at + name.length).replace(/[\s,:–-]+$/, ""),
        start: line.start + at,
        end: line.start + at + name.length,
      };
      if (match !== null && isForumName(piece.value, index)) return { ...piece, end: piece.start + piece.value.length };
    }
  }
  const body = near.find(
    (line) =>
      line.text.length <= 80 &&
      bodyWord.test(line.low) &&
      !/[.:!?]$|\d{3}/.test(line.text) &&
      (line.candidate === null || line.candidate.style === "bare") &&
      line.section === null,
  );
  if (body === undefined) return null;
  // A page number may have run into the name.
  const { title } = body.candidate ?? {};
  return title === undefined ? pieceOfLine(body) : { value: title.text, start: title.start, end: title.end };
}

function isForumName(name: string, form: number): boolean {
  const isNamed = /^[\p{Lu}\uFFFD]/u.test(name) || (form === 0 && /.møde\b|^møde i /.test(name));
  if (form === formWithoutMeeting && !bodyWord.test(fold(name))) return false;
  if (
    !isNamed ||
    /^(?:referat|dagsorden|protokol)\b/i.test(name) ||
    findDates(name).length > 0 ||
    /^(?:Møde|Mødet|Den|Referat)$/.test(name)
  )
    return false;
  return form > 0 || name.length < 90;
}

const placeForms = [
  folded("^i (.{3,140})$"),
  folded("\\bkl\\.? ?\\d{1,2}(?:[.:]\\d{2})?(?:\\s*[–-]\\s*(?:kl\\.? ?)?\\d{1,2}(?:[.:]\\d{2})?)?\\s*(?:,? (?:i|på|hos) |, )(.{3,140})$"),
  folded("^mødet (?:holdes|afholdes|foregår|blev holdt|blev afholdt) (?:på|i|hos) (.{3,140}?)\\.?$"),
  folded("\\b\\d{4} (?:i|på) (.{3,140}?)(?: kl\\..*)?$"),
  folded(
    "^((?:[a-zq]*mødelokale|lokale|byrådssalen|rådhuset|regionsrådssalen|regionshuset|mødesal|konferencelokale|kantinen|teams|microsoft teams|online|virtuelt|møderum|kommunalbestyrelsens mødesal|[a-zq]+salen)\\b.{0,120})$",
  ),
  folded("^([^.:]{2,60}, (?:rådssalen|byrådssalen|mødelokale .{1,30}|lokale .{1,20}|[a-zq ]{0,30}salen|kantinen))$"),
  folded("^[^.]{3,40} [–-] (mødelokale .{1,60}?)(?: kl\\..*)?$"),
];

/** The place where no label says so: behind the hour, after "i", or by its own words. */
export function placeIn(lines: MarkedLine[]): Piece | null {
  for (const form of placeForms) {
    for (const line of lines.slice(0, 15)) {
      const match = line.text.length > 250 || line.section !== null || line.candidate !== null ? null : form.exec(line.low);
      const name = match?.[1] ?? "";
      if (match === null || findDates(name).length > 0) continue;
      const at = line.low.lastIndexOf(name);
      const value = line.text.slice(at, at + name.length).replace(/[\s,.]+$/, "");
      return { value, start: line.start + at, end: line.start + at + value.length };
    }
  }
  return null;
}

const longestPlace = 80;

/** The line under day and hour, where it is no label, name, list or sentence: a place is what stands there. */
export function placeUnderDay(lines: MarkedLine[]): Piece | null {
  const at = lines.slice(0, 15).findIndex((line) => dateIn(pieceOfLine(line)) !== null && timeIn(pieceOfLine(line)) !== null);
  const line = at < 0 ? undefined : lines[at + 1];
  if (line === undefined || line.text.length > longestPlace || line.section !== null || line.candidate !== null || line.group !== null)
    return null;
  const isOther = /[.:]$|:\s|^[•·-]/.test(line.text) || isName(line.text) || bodyWord.test(line.low) || splitParty(line.text).party !== "";
  return isOther || startsPaper.test(line.low) || !/^\p{Lu}/u.test(line.text) ? null : pieceOfLine(line);
}
