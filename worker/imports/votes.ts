import type { VoteSide, Votes } from "../../contract/imports.ts";
import { fold, folded } from "../checks/fold.ts";

type Side = keyof Votes;

const sideWords: [Side, string][] = [
  [
    "abstained",
    "(?:undlod(?: at stemme)?|undlader(?: at stemme)?|hverken(?: for eller imod)?|undladt|stemte hverken for eller imod|blankt|afstod)",
  ],
  ["against", "(?:imod|mod)"],
  ["for", "for"],
];

/** Three ways to say how a side voted: "For: 12 (A)", "12 stemmer for (A)", "A og F stemte for". */
const forms = sideWords.map(([name, word]) => ({
  name,
  led: folded(
    `(?:^|[.;,] |\\b(?:og|mens) )(?:${word})(?: (?:[a-z]*forslaget|[a-z]*indstillingen))?(?: (?:stemte|stemmer))?\\s*([:|]|\\(|(?=\\d)|(?= ?liste)|(?<=stemte)|(?<=stemmer))\\s*`,
  ),
  behind: folded(`(\\d{1,3})(?: (?:stemmer|stemte|medlemmer|medlemmer stemte|stemte))* (?:${word})\\b(?! \\d)`),
  said: folded(
    `(?:^|[.;,] )([^.;:]{1,120}?) (?:stemte (?:${word})|${name === "abstained" ? word : `har stemt ${word}`})(?: (?:forslaget|indstillingen))?(?=[.,;]|$| og)`,
  ),
}));
const party = /^[A-ZÆØÅ]{1,2}(?: ?\(\d{1,2}\))?$/;

/** "For: 20 (A, B)", "For stemte 11 (A, F)", "Imod stemte: V og I", "12 stemmer for (A), 3 imod (O)", "Undlod: C". Null without a vote. */
export function votesIn(text: string): Votes | null {
  const votes: Votes = { for: side(), against: side(), abstained: side() };
  let found = 0;
  for (const line of text.split("\n")) {
    if (line.length > 2000) continue;
    for (const { name, count, parties } of inLine(line)) {
      votes[name].count ??= count;
      if (votes[name].parties.length === 0) votes[name].parties = parties;
      found += 1;
    }
  }
  return found === 0 ? null : votes;
}

const side = (): VoteSide => ({ count: null, parties: [] });

type Read = { name: Side; count: number | null; parties: string[] };

function inLine(line: string): Read[] {
  const low = fold(line);
  const read: Read[] = [];
  for (const { name, led: ledForm, behind: behindForm, said: saidForm } of forms) {
    const led = ledForm.exec(low);
    const behind = behindForm.exec(low);
    const said = saidForm.exec(low);
    if (behind !== null) {
      const after = /^\s*\(([^()]*)\)/.exec(line.slice(behind.index + behind[0].length));
      read.push({ name, count: Number(behind[1]), parties: partiesIn(after?.[1] ?? "") });
    } else if (led !== null && isVoting(low, led[0])) {
      const rest = line.slice(led.index + led[0].length - (led[1] === "(" ? 1 : 0));
      const until = /[.;](?:\s|$)|, (?:imod|mod|undlod)/i.exec(rest)?.index ?? rest.length;
      read.push({ name, ...countAndParties(rest.slice(0, until)) });
    } else if (said?.[1] !== undefined) {
      const at = said.index + said[0].indexOf(said[1]);
      read.push({ name, count: null, parties: partiesIn(line.slice(at, at + said[1].length)) });
    }
  }
  return read.filter(({ count, parties }) => count !== null || parties.length > 0);
}

/** "For" is an everyday word: it needs a colon, a number or "stemte" with it. */
const isVoting = (low: string, lead: string): boolean => /[:(]|stem/.test(lead) || /^(?:for|imod|mod|undlod)[^a-z]*\d/.test(low);

function countAndParties(words: string): { count: number | null; parties: string[] } {
  const count = /^\s*\(?(\d{1,3})\b/.exec(words);
  const bracket = words.trimEnd().endsWith(")") ? words.slice(words.indexOf("(") + 1, words.lastIndexOf(")")) : undefined;
  const own = (count === null ? words : words.replace(/^\s*\(?\d{1,3}\)?/, "")).trim();
  const parties = partiesIn(bracket !== undefined && count !== null ? bracket : own);
  const perParty = count === null ? [...own.matchAll(/[A-ZÆØÅ]{1,2} ?\((\d{1,2})\)/g)].map((match) => Number(match[1])) : [];
  return { count: count === null ? (perParty.length > 0 ? perParty.reduce((a, b) => a + b, 0) : null) : Number(count[1]), parties };
}

/** Letters of parties, bare or in brackets behind names; or names of parties between commas. */
function partiesIn(words: string): string[] {
  const bare = words
    .trim()
    .replace(/[.:]$/, "")
    .replace(/(?<![\p{L}])(?:liste|gruppe|partierne|parti) (?=[A-ZÆØÅ])/giu, "");
  if (bare === "") return [];
  if (bare.split(/\s*[,+&/]\s*|\sog\s|\s(?=[A-ZÆØÅ])/).every((word) => party.test(word)))
    return unique([...bare.matchAll(/(?<![\p{L}])[A-ZÆØÅ]{1,2}(?![\p{L}])/gu)].map((match) => match[0]));
  const bracketed = [...bare.matchAll(/\(([A-ZÆØÅ]{1,2})\)/g)].map((match) => match[1] ?? "");
  if (bracketed.length > 0) return unique(bracketed);
  const names = bare.split(/,| og /).map((name) => name.trim());
  return names.every((name) => /^\p{Lu}[\p{L} ]{2,40}$/u.test(name)) ? unique(names) : [];
}

const unique = (words: string[]): string[] => [...new Set(words)];
