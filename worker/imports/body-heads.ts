import { findDates, isoDate } from "../checks/danish-dates.ts";
import { fold, folded } from "../checks/fold.ts";

/** A head that says which body decided, and when: "Beslutning i U den D", "U's beslutning den D", "Behandling i U D, pkt. n", "U, D, pkt. n:". */
export type BodyHead = {
  /** Empty where the head names none: "Udvalgets beslutning" of the body that met. */
  body: string;
  date: string | null;
  /** Length of the head within the line; what follows it is text. */
  length: number;
  /** Whether it says "beslutning" or "behandling", or names the item. One of body and day only is a head where an outcome follows. */
  explicit: boolean;
};

const longestHead = 200;

/** Words that name a body, as the end of a longer word too: "Sundhedsudvalget", "regionsrådets". */
export const bodyWord = folded(
  "(?:udvalg|råd|bestyrelse|forum|styregruppe|direktion|klynge|nævn|komité?|repræsentation|magistrat|formandskab|ledelse|kreds|forsamling|samarbejde|gruppe)" +
    "(?:met|en|et|t|n)?s?(?![a-zq])|\\b(?:kb|øu|ku|kkr|kommunekontaktråd(?:et)?)\\b",
);

const saysDecision = folded(
  "^(?:(?:beslutning(?:en)?|behandling|behandlet|behandles)(?: (?:i|fra|af|ved|på|for|hos)(?: mødet i| møde i)?)?)(?= |:|$)",
);
const afterBody = folded(
  "(?:s|'s|s')? (?:beslutning|behandling)(?:en|er)?(?: af sagen| i (?:mødet|møde|sagen)| på (?:mødet|møde|sit møde))?$",
);
const connecting = folded("(?:[,\\s–-]|\\b(?:den|d\\.?|på mødet|på møde|i mødet|i møde|ved mødet|møde|mødet|af)(?= |$|,))+$");
const itemOf = folded(
  "^[,\\s]*(?:\\(?(?:pkt\\.?|punkt|sag|sag nr\\.?|dagsordenspunkt) ?(?:nr\\.? ?)?\\d{1,4}[a-z]?\\)?)?[\\s,]*(?:kl\\.? ?\\d{1,2}[.:]?\\d{0,2})?",
);

export function bodyHead(text: string): BodyHead | null {
  const line = text.slice(0, longestHead);
  const low = fold(line);
  const bullet = /^[•·*-]\s+/.exec(low)?.[0].length ?? 0;
  const saying = saysDecision.exec(low.slice(bullet));
  if (saying === null && !bodyWord.test(low) && !/\bpkt\b|\bpunkt \d/.test(low)) return null;
  const date = findDates(line)[0];
  if (date === undefined) return withoutDate(line, low, bullet, saying);
  const before = low.slice(bullet, date.start);
  const name = before.replace(connecting, "");
  const after = low.slice(date.end);
  const item = itemOf.exec(after)?.[0] ?? "";
  const length = date.end + item.length;
  const rest = low.slice(length);
  const ends = /^\s*[:.]?\s*$/.test(rest) ? "line" : /^\s*:/.test(rest) ? "colon" : null;
  if (ends === null || name.length > 110) return null;
  const isNamed = saying !== null || afterBody.test(name);
  const body = bodyIn(line.slice(bullet, bullet + name.length), saying?.[0].length ?? 0);
  const namesBody = bodyWord.test(fold(body)) || /\bpkt|\bpunkt|\bsag/.test(item);
  if (!isNamed && (!namesBody || /[.:;]/.test(body) || body.split(" ").length > 9 || !/^[\p{Lu}\uFFFD]/u.test(body))) return null;
  return { body, date: isoDate(date), length: length + (/^\s*[:.]/.exec(rest)?.[0].length ?? 0), explicit: isNamed || /\d/.test(item) };
}

/** "Forummets beslutning:", "Beslutning i Faglig Strategisk Forum", "Beslutning Teknikudvalget:". A title that starts so has more words. */
function withoutDate(line: string, low: string, bullet: number, saying: RegExpExecArray | null): BodyHead | null {
  const colon = low.indexOf(":");
  const end = colon < 0 ? low.length : colon;
  const name = low.slice(bullet, end).replace(/[.\s]+$/, "");
  if (name.length > 90 || /[.;]|\bikke\b/.test(name) || line.endsWith(".")) return null;
  const isAfter = afterBody.test(name);
  if (!isAfter && saying === null) return null;
  const body = bodyIn(line.slice(bullet, bullet + name.length), saying?.[0].length ?? 0);
  if (!bodyWord.test(fold(body)) || body.split(" ").length > 8 || !/^[\p{Lu}\uFFFD]/u.test(body)) return null;
  // "Beslutning om udvalgets arbejde" is a title: a head names the body right away.
  if (!isAfter && saying !== null && !/^(?:beslutning|behandling)(?: i| af| fra)?$/.test(saying[0])) return null;
  return { body, date: null, length: Math.min(end + (colon < 0 ? 0 : 1), line.length), explicit: true };
}

/** The body's name out of the head: without "Beslutning i", and in the nominative. */
function bodyIn(words: string, skip: number): string {
  const low = fold(words);
  const after = afterBody.exec(low);
  const name = words
    .slice(skip, after?.index ?? words.length)
    .replace(/^[\s:–-]+|[\s,:–-]+$/g, "")
    .replace(/^(?:i|af|fra|på|for) /i, "");
  return after === null ? name : name.replace(/(?<=(?:et|en|um|met))s$/u, "");
}
