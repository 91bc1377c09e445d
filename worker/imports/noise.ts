import { keyOf } from "../checks/fold.ts";
import type { Line } from "./lines.ts";

/** What a page or a viewer puts between the words of the minutes. */
const furniture = new Set(
  [
    ...[
      "Til toppen",
      "Tilbage til toppen",
      "Gå til toppen",
      "Tilbage til dagsorden",
      "Tilbage til dagsordenen",
      "Tilbage til dagsordensoversigt",
    ],
    ...["Tilbage til oversigten", "Tilbage", "Luk alle punkter", "Åbn alle punkter", "Fold alle ud", "Fold alle ind", "Fold alle punkter"],
    ...["Fold alle punkter ud", "Fold alle punkter ind", "Fold dette punkt ind", "Fold dette punkt ud", "Fold ud", "Fold ind", "Vis mere"],
    ...[
      "Vis mindre",
      "Læs mere",
      "Udskriv",
      "Udskriv hele dagsordnen",
      "Udskriv hele dagsordenen",
      "Print",
      "Abonnér",
      "Abonner",
      "Søg",
      "Menu",
    ],
    ...["Gå til indhold", "Skip til primært indhold", "Se alle bilag", "Se alle dagsordener og referater fra dette mødeforum", "Download"],
    ...[
      "Del",
      "Del på Facebook",
      "Del på LinkedIn",
      "Del på Twitter",
      "Facebook",
      "Twitter",
      "LinkedIn",
      "Video",
      "Lyt",
      "Læs højt",
      "Luk",
    ],
    ...["Forrige punkt", "Næste punkt", "Forrige", "Næste", "Hent som pdf", "Hent pdf", "Gem som pdf", "Link til punktet", "Kopier link"],
    ...[
      "Til indholdsfortegnelsen",
      "Tilbage til indholdsfortegnelsen",
      "You are here",
      "Du er her",
      "Print Friendly, PDF & Email",
      "Se bilag",
    ],
    ...["Fold dette punkt", "Transkript", "Transcript", "Vis alle punkter", "Skjul alle punkter", "Udskriv punktet", "Udskriv siden"],
  ].map(keyOf),
);

const pageMark =
  /^(?:s\s?i\s?d\s?e\s{0,3}\d{1,4}(?:\s{0,2}(?:af|\/|ud af)\s{0,2}\d{1,4})?|\d{1,4}\s?\/\s?\d{1,4}|-\s?\d{1,4}\s?-|\d{1,4} af \d{1,4}|page \d{1,4}(?: of \d{1,4})?)$/;
/** "Referat 12-03-2020   Side 3": the running head with the page in it. */
const endsInPage = /\S\s+side \d{1,4}(?: (?:af|\/) ?\d{1,4})?$/;
const mostPages = 400;
const ruled = /^[\s|_=*~–—+-]{2,}$|^\|$/;
const menu = /^(?:forsiden?|kontakt|menu|hjem)\s*\|.*\|/;
const lostLetters = /^[\uFFFD\s]+$/;

/** "Side 3", "3 af 12", "1/9". A fraction that no page count can be, such as 12/838, is somebody's case number. */
export function isPageMark(line: Line): boolean {
  if (line.text.length >= 40 || !pageMark.test(line.low.replace(/[|]/g, "").trim())) return false;
  const [page, pages] = /^(\d+)\s?\/\s?(\d+)$/.exec(line.low)?.slice(1).map(Number) ?? [1, 1];
  return page !== undefined && pages !== undefined && page <= pages && pages <= mostPages;
}

const isFurniture = (line: Line): boolean =>
  line.text.length < 120 &&
  (furniture.has(keyOf(line.text)) || menu.test(line.low) || ruled.test(line.text) || lostLetters.test(line.text));

/** Splits off what is not part of the minutes. A blank stands for what was taken away, so that what was apart stays apart. */
export function withoutNoise(lines: Line[]): Line[] {
  const running = runningHeads(lines);
  const kept: Line[] = [];
  let removed = false;
  for (const line of lines) {
    if (isPageMark(line) || isFurniture(line) || running.has(line)) {
      removed = true;
      continue;
    }
    kept.push(removed ? { ...line, blankBefore: true } : line);
    removed = false;
  }
  return kept;
}

/** Lines that come back next to page marks, at least three times: the running head and foot of a printed page. */
function runningHeads(lines: Line[]): Set<Line> {
  const besidePages = new Map<string, Line[]>();
  for (const [index, line] of lines.entries()) {
    if (!isPageMark(line)) continue;
    for (const near of [index - 1, index + 1]) {
      const neighbour = lines[near];
      if (neighbour === undefined || neighbour.text.length > 150 || isPageMark(neighbour)) continue;
      const seen = besidePages.get(neighbour.low) ?? [];
      if (seen.at(-1) !== neighbour) seen.push(neighbour);
      besidePages.set(neighbour.low, seen);
    }
  }
  const withPage = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.text.length > 150 || !endsInPage.test(line.low)) continue;
    const words = line.low.replace(/\d+/g, "#");
    const seen = withPage.get(words);
    if (seen === undefined) withPage.set(words, [line]);
    else seen.push(line);
  }
  return new Set(
    [...[...besidePages.values()].filter((seen) => seen.length >= 3), ...[...withPage.values()].filter((seen) => seen.length >= 2)].flat(),
  );
}

const tailMarks = new Set(
  [
    ...["Kontakt", "Kontakt os", "Kontaktoplysninger", "Genveje", "Følg os", "Tilgængelighedserklæring", "Tilgængelighed", "Cookies"],
    ...[
      "Om hjemmesiden",
      "Cookiepolitik",
      "Privatlivspolitik",
      "Find os",
      "Relateret indhold",
      "Relaterede sider",
      "Se også",
      "Nyhedsbrev",
    ],
    ...["Tilmeld nyhedsbrev", "Databeskyttelse", "Persondatapolitik", "Whistleblowerordning", "Sociale medier", "Presse", "Om regionen"],
    ...["Om kommunen", "Hovednummer", "Åbningstider", "Tidligere møder", "Flere møder", "Kommende møder", "Forrige møde", "Næste møde"],
    ...["Ledige stillinger", "Job og karriere", "Hjemmesiden", "Servicemenu", "Behandling af personoplysninger"],
  ].map(keyOf),
);
const tailForm = /^(?:©|copyright\b|cvr(?:-nr)?[.: ]|sidst (?:opdateret|redigeret)|opdateret den|tlf\.? ?:? ?\d|telefon ?:? ?\d|ean[ :-])/;

/** Where a page's own navigation begins after the last item, with the block of lines it begins in; the number of lines when it does not. */
export function tailStart(lines: Line[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text.length >= 60 || !(tailMarks.has(keyOf(line.text)) || tailForm.test(line.low))) continue;
    let start = index;
    while (start > from && lines[start]?.blankBefore === false && isShort(lines[start - 1])) start -= 1;
    return start;
  }
  return lines.length;
}

const isShort = (line: Line | undefined): boolean => line !== undefined && line.text.length < 60 && !/[.:]$/.test(line.text);
