import type { Outcome } from "../../contract/decision.ts";
import { fold, folded } from "../checks/fold.ts";
import { assent, outcomeRules } from "./outcome-words.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";

/** What an outcome was concluded from: a stretch of the text that was read. */
export type ReadOutcome = { outcome: Outcome; start: number; end: number };

const nothing: ReadOutcome = { outcome: "unknown", start: 0, end: 0 };

/** The stems of all rules: a text without any of them needs no closer look. */
const saysAnything = folded(
  "godkend|tiltr|vedt|forkast|afsl|afvis|stemt|fald|udg|tage|taget|trukket|trækkes|udsæ|udsa|udsk|genop|genfr|genbe|sætte|send|hjemvis|retur|tilbagevis|oversend|løft|henvis|overdr|forelæg|videre|anbefal|indstil|" +
    "betinge|forudsæ|forudsat|forbehold|følg|fulgt|overensst|bevilg|bevilli|imødek|tilsl|bakk|efterretning|orienter|oplys|gennemg|præsent|fremlag|redegj|drøft|debat|droeft|udveksl|udpeg|valg|vælg|konstit|" +
    "tilby|tilbud|indtr|repræ|stiller|bemærk|komment|indvend|intet|ingen|aflys|deltag|indgår|byder|^-$|nåd",
);

/**
 * What a body decided, by its own words. The rules are tried in the glossary's order over what the body itself says: who was missing, how
 * a minority voted, what was entered on request and what somebody reported are not its decision. Never approval by default.
 */
export function outcomeOf(text: string): ReadOutcome {
  if (!saysAnything.test(fold(text))) return nothing;
  const opening = openingWord(text);
  if (opening !== null) return opening;
  const sentences = ownWords(sentencesOf(text));
  return refusalIn(sentences) ?? firstRule(sentences) ?? appointedByTakingPart(sentences) ?? nothing;
}

/** The first of some outcomes only, for texts that can have no other: under "Eventuelt" nothing is decided. */
export function outcomeAmong(text: string, outcomes: Outcome[]): ReadOutcome {
  return firstRule(sentencesOf(text), outcomes) ?? nothing;
}

const opener = folded('^(?:[•·*–-]\\s+|["“”„]|indstilling(?:en|erne)?[: ]+|(?:\\d{1,2}[.)]|[a-z]\\))\\s+)?(godkendt|tiltrådt)\\b');
const condition = folded(
  "^(?:[^.;:]{0,100}?\\b(?:med forbehold|under (?:den )?forudsætning|på (?:det )?vilkår|på (?:den )?betingelse|betinget af|forudsat)| med (?!(?:\\d|stemmer|tak|virkning|et flertal|flertal|ikraft)))",
);

/** A text that starts with "Godkendt" or "Tiltrådt" is that, whatever follows; only a condition in the same breath changes it. */
function openingWord(text: string): ReadOutcome | null {
  const low = fold(text);
  const match = opener.exec(low);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const end = match[0].length;
  const at = { start: end - word.length, end };
  const rest = low.slice(end, end + 200);
  if (/^ ikke\b/.test(rest)) return { outcome: "rejected", ...at };
  if (/^ (?:til |videre)?indstillet\b/.test(rest)) return { outcome: "recommended", ...at };
  if (word !== "godkendt") return { outcome: "endorsed", ...at };
  return { outcome: condition.test(rest) ? "approved_with_conditions" : "approved", ...at };
}

const notTheBody = folded(
  "\\b(?:deltog ikke (?:i|under)|deltager ikke i (?:sagens|behandlingen|punktet)|var fraværende|(?:havde|har) meldt afbud|forlod (?:mødet|lokalet)|inhabil|var ikke til stede)|" +
    "\\b(?:ønske[rd]e? (?:\\w+ ){0,3}?(?:ført|tilført|optaget|indført)|til protokol|ført til referat|tilført (?:protokollen|referatet))|" +
    "\\b(?:stemte|stemmer|begærede) (?:\\w+ ){0,2}?(?:imod|mod|hverken)|\\bstemte for\\b|^(?:for|imod|undlod(?: at stemme)?|hverken for eller imod)\\b[^a-z]*(?:stemte|[:(]|\\d)|\\bundlod at stemme\\b|" +
    "^(?:et )?mindretal|^(?:liste|gruppe|parti(?:et|gruppen)?) [a-zq]\\b|^(?:[a-zq]|sf|el|df|la|nb|kf)(?:(?:, | og |\\+)(?:[a-zq]|sf|el|df|la|nb|kf)){0,8} (?:kan ikke|tager forbehold|tog forbehold|tiltræder ikke)|\\bta(?:ger|g|get) forbehold\\b|\\btog forbehold\\b",
);
/** "Forslaget blev forkastet med 14 stemmer imod": how many were against is part of what was decided. */
const theBody = folded(
  "\\b(?:blev|bliver|er|blevet) (?:[a-zq]+ ){0,3}?(?:godkendt|vedtaget|forkastet|tiltrådt|afvist|nedstemt|udsat|anbefalet)\\b[^.]{0,40}\\d",
);
const amendment = folded("\\b(?:under)?ændringsforslag|\\bmodforslag|\\bsærstandpunkt");
const longestReport = 400;
const report = folded(
  "\\b(?:orienter(?:ede|er)|oplyste|redegjorde|gennemgik|fortalte|nævnte|fremlagde|præsenterede|følgende punkter)\\b[^.]*:$",
);

/** What is left when the voices of others are taken out. If that is nothing, the text as it is. */
function ownWords(sentences: Sentence[]): Sentence[] {
  const own: Sentence[] = [];
  const aside: Sentence[] = [];
  let reported = false;
  for (const sentence of sentences) {
    reported = reported && sentence.isListed;
    if (reported || (notTheBody.test(sentence.low) && !theBody.test(sentence.low))) continue;
    (amendment.test(sentence.low) ? aside : own).push(sentence);
    reported = report.test(sentence.low.slice(-longestReport));
  }
  return own.length > 0 ? own : aside;
}

/** Rejection is tried first: by its own words, or by the refusal of a verb of assent. */
function refusalIn(sentences: Sentence[]): ReadOutcome | null {
  for (const sentence of sentences) {
    for (const match of sentence.low.matchAll(assent)) {
      if (isNegated(sentence.low, match.index, match.index + match[0].length)) return found("rejected", sentence, match);
    }
  }
  return null;
}

function firstRule(sentences: Sentence[], among?: Outcome[]): ReadOutcome | null {
  for (const { outcome, words } of outcomeRules) {
    if (among !== undefined && !among.includes(outcome)) continue;
    for (const sentence of sentences) {
      for (const match of sentence.low.matchAll(words)) {
        const isNegation = outcome === "no_remarks";
        if (isNegation || !isNegated(sentence.low, match.index, match.index + match[0].length)) return found(outcome, sentence, match);
      }
    }
  }
  return null;
}

const found = (outcome: Outcome, sentence: Sentence, match: RegExpExecArray): ReadOutcome => ({
  outcome,
  start: sentence.start + match.index,
  end: sentence.start + match.index + match[0].length,
});

const negation = /\b(?:ikke|hverken|aldrig|ej)\b/;
/** What a negation does not reach across. */
const clauseEnd = /[,.;:()]| (?:at|som|der|idet|da|hvis|men|og|under|med|for|samt|medmindre|dog) /g;
const nextClauseEnd = new RegExp(clauseEnd.source);

/** Negation within four words beats the verb, as long as it stands in the same clause. */
function isNegated(low: string, start: number, end: number): boolean {
  const before = low.slice(Math.max(0, start - 80), start);
  const clause = before.slice(Math.max(...[...before.matchAll(clauseEnd)].map((match) => match.index + 1), 0));
  if (negation.test(lastWords(clause, 4))) return true;
  const after = low.slice(end, end + 80);
  const stop = clauseEndIn(after);
  return negation.test(firstWords(after.slice(0, stop), 4));
}

function clauseEndIn(text: string): number {
  const at = text.search(nextClauseEnd);
  return at < 0 ? text.length : at;
}

const lastWords = (text: string, count: number): string => text.trim().split(/\s+/).slice(-count).join(" ");
const firstWords = (text: string, count: number): string => text.trim().split(/\s+/).slice(0, count).join(" ");

const takesPart = /\b(?:deltager|deltog|indgqr|tiltrqder gruppen|reprqsenterer)\b(?! ikke)/;
const someNames = /(?:^|\s)[A-ZÆØÅ][\p{L}-]+ (?:[A-ZÆØÅ][\p{L}.-]*\s?)+/u;
const someCount = /(?:^|\s)(?:\d{1,2}|en|to|tre|fire|fem|seks) [\p{L}]+/iu;

/** "N og M fra Fjordby Kommune deltager": named people who take part have been appointed. Tried last, because guests take part too. */
function appointedByTakingPart(sentences: Sentence[]): ReadOutcome | null {
  for (const sentence of sentences) {
    const match = takesPart.exec(sentence.low);
    if (match === null) continue;
    const subject = sentence.text.slice(0, match.index);
    if (someNames.test(subject) || someCount.test(subject)) return found("appointed", sentence, match);
  }
  return null;
}
