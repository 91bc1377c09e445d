import type { AttendanceStatus } from "../../contract/imports.ts";
import { fold, folded } from "../checks/fold.ts";
import type { Piece } from "./source.ts";

/** Somebody named in the text, with the place of the name. */
export type ReadPerson = {
  name: Piece;
  title: string;
  role: string;
  party: string;
  status: AttendanceStatus;
  /** Numbers of the items that what was said is about; null when it is about the whole meeting. */
  items: { from: number; to: number }[] | null;
};

const particles = new Set(["af", "von", "van", "de", "der", "den", "la", "le", "el", "al", "bin", "du", "dos", "da"]);
const roleForm = folded(
  "^(?:ordinært )?(?:medlem|(?:\\d\\. ?|med|næst|vice|under|første |anden )?formand|forperson|næstforperson|medforperson|stedfortræder|suppleant|observatør|sekretær|referent|tilforordnet|ordstyrer|mødeleder|" +
    "formandskab|sekretariat|viceformand|gæst|løsgænger|deltager|tovholder|bisidder)$",
);
const occupation = folded(
  "(?:direktør|chef|leder|læge|konsulent|borgmester|rådmand|sygeplejerske|repræsentant|medlem|sekretær|koordinator|psykolog|professor|jordemoder|fuldmægtig|formand|advokat|rådgiver|ansvarlig|" +
    "assistent|forsker|inspektør|specialist|manager|kontorchef|praksis|talsmand|tillidsmand|tillidsrepræsentant|stabschef|økonom|planlægger|jurist|rektor|forstander|kurator|udvalgsformand|farmaceut|terapeut)(?:en|et)?$",
);
const notAName = folded(
  "^(?:alle|ingen|mødet|møde|medlemmer(?:ne)?|der|det|den|de|dagsorden(?:en)?|punkt|sag|sagen|region|kommune|udvalget|sundhed|afbud|fraværende|deltagere|til|fra|ved|under|efter|følgende|øvrige|godkendt|drøftet|" +
    "beslutning|bilag|referat|indstilling|økonomi|ikke|indkaldt|administrationen|forvaltningen|sekretariatet|embedsværket|resten|samt|indholdsfortegnelse|dog|for|imod|herefter|endvidere|desuden)$",
);
const organisationEnd = folded(
  "^(?:kommune|region|sygehus|hospital|udvalg|forum|råd|sekretariat|psykiatri|psykiatrien|sundhed|praksis|forvaltning|center|afdeling|klynge|klyngen|plo|kl|sjælland|hovedstaden|syddanmark|midtjylland|nordjylland|østdanmark)$",
);

export const isRole = (words: string): boolean => roleForm.test(fold(words.trim()).replace(/[.:,]$/, ""));

const isSaid = /\b(?:er|har|blev|var|orienter\w*|deltog|skal|vil|kan|om|ikke|oplyste|gennemgik)\b/;

/** An occupation: its last word says so ("Ledende overlæge"), or a word of it before an "for", "i" or a comma. */
export function isOccupation(words: string): boolean {
  const low = fold(words.trim());
  if (low.length > 60 || isSaid.test(low)) return false;
  const head = low.split(/,| for | i | ved | på | - /)[0] ?? "";
  return head.length < 80 && head.split(/[\s/]+/).some((word) => occupation.test(word.replace(/[.:]$/, "")));
}

/** Whether words look like a person's name: two or more with capitals, and none that names a thing. */
export function isName(words: string): boolean {
  const tokens = words.trim().split(/\s+/);
  if (tokens.length < 2 || tokens.length > 5 || words.length > 70) return false;
  if (notAName.test(fold(tokens[0] ?? "")) || organisationEnd.test(fold(tokens.at(-1) ?? "").replace(/s$/, ""))) return false;
  if (tokens.some((token) => !particles.has(token) && !/^[\p{Lu}\uFFFD][\p{L}\uFFFD'’.-]*$/u.test(token))) return false;
  const capitals = tokens.filter((token) => /^[\p{Lu}\uFFFD]/u.test(token));
  if (capitals.length < 2 || isRole(words)) return false;
  const last = tokens.at(-1) ?? "";
  // "Formand A" is somebody; "Ledende Overlæge" is an occupation.
  return /^\p{Lu}$/u.test(last) || !occupation.test(fold(last));
}

/** "Direktør Alfa Betasen": the occupation in front of the name; empty where there is none. */
export function titleInFront(words: string): string {
  const tokens = words.split(" ");
  if (tokens.length >= 2 && /^\p{Lu}$/u.test(tokens.at(-1) ?? "") && tokens.length === 2) return "";
  let count = 0;
  while (
    count < tokens.length - 1 &&
    (occupation.test(fold(tokens[count] ?? "")) || (count > 0 && /^(?:for|i|og)$/.test(tokens[count] ?? "")))
  )
    count += 1;
  const rest = tokens.slice(count).join(" ");
  return count > 0 && rest !== "" && /^[\p{Lu}\uFFFD]/u.test(rest) ? tokens.slice(0, count).join(" ") : "";
}

const partyInBrackets =
  /\s*\(\s?((?!KL\b)[A-ZÆØÅ]{1,2}|UFP|ALT|Socialdemokrat(?:iet|en)|Venstre|(?:Det )?Radikale(?: Venstre)?|(?:Det )?Konservative(?: Folkeparti)?|Socialistisk Folkeparti|Enhedslisten|Dansk Folkeparti|Liberal Alliance|Nye Borgerlige|Alternativet|Moderaterne|Danmarksdemokraterne|løsgænger|udenfor partierne|uden for partierne)\s?\)/u;
const partyBehindComma = /,\s?([A-ZÆØÅ])(?=$|\s|,)/u;

/** The party in brackets, or as a single letter behind a comma, and the words without it. */
export function splitParty(words: string): { rest: string; party: string } {
  const match = partyInBrackets.exec(words) ?? partyBehindComma.exec(words);
  if (match === null || match.index === 0) return { rest: words, party: "" };
  return { rest: `${words.slice(0, match.index)}${words.slice(match.index + match[0].length)}`.trim(), party: match[1] ?? "" };
}

const about = folded(
  "[,(–-]?\\s*(?:(?:deltog|deltager) ikke (?:i|under)? ?(?:behandlingen af|behandling af)?|(?:var )?fraværende (?:ved|under|i)|under|ved|i|til og med|fra|vedr\\.?|gælder|kun)?\\s*(?:sager(?:ne)?|sag|punkter(?:ne)?|punkt|pkt\\.?)\\s*(?:nr\\.?)?:?\\s*(\\d[\\d\\s,–og-]*)\\)?",
);

/** "sag 129-138", "deltog ikke i behandlingen af punkt: 6, 8": which items a remark on somebody is about, and the words without it. */
export function splitItems(words: string): { rest: string; items: { from: number; to: number }[] | null } {
  const match = about.exec(fold(words));
  if (match === null) return { rest: words, items: null };
  const items = [...(match[1] ?? "").matchAll(/(\d{1,4})(?:\s*[–-]\s*(\d{1,4}))?/g)].map((range) => ({
    from: Number(range[1]),
    to: Number(range[2] ?? range[1]),
  }));
  return { rest: `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`.trim(), items };
}
