import type { Outcome } from "../../contract/decision.ts";
import { folded } from "../checks/fold.ts";

export type OutcomeRule = { outcome: Outcome; words: RegExp };

/** Verbs whose refusal is a refusal of the matter. */
export const assent = folded(
  "\\b(?:godkend(?:t|te|es|er|tes|e)|tiltrådt|tiltråd|tiltråde[rs]?|tiltrådte[s]?|tiltræde[rs]?|vedtag(?:et|es|e)|vedtog(?:es)?|imødekom(?:met|mes|me|)|" +
    "tilslutte(?:r|de)? sig|tilslutning|følge[rs]?|fulgt|anbefale[rs]?|anbefalet|støtte[rs]?|byder? ind|sendes videre|sender videre|videresende[rs]?|" +
    "ønsker at|besluttede at|tilbydes|bevilge[rst]?|indstille[rs]?)\\b",
  "g",
);

/**
 * In the order in which they are tried: the glossary's. Over folded text, sentence by sentence. `recommended` stands before approval because
 * "anbefales godkendt" is advice, and what is noted is not approved.
 */
export const outcomeRules: OutcomeRule[] = [
  {
    outcome: "rejected",
    words:
      /\b(?:forkast(?:et|ede|es|er)|afslq(?:et|s|r)|afslog|afvis(?:t|te|es|er)|nedstemt|stemt ned|faldt(?! sammen)|falder(?! sammen)|forslaget nqd ikke fremme|kan ikke stqttes|byder? ikke ind|send(?:es|er|t|te) ikke|videresendes ikke|imqdekommes ikke|anbefales ikke)\b/g,
  },
  {
    outcome: "withdrawn",
    words: folded(
      "\\b(?:(?:taget|tages|tog|trækkes|trukket) (?:\\w+ ){0,3}?(?:af|fra|ud af) dagsorden(?:en)?|udg(?:år|ik|ået)|trukket tilbage|trækkes tilbage|tages af(?=$|[.,])|taget af(?=$|[.,]))",
      "g",
    ),
  },
  {
    outcome: "postponed",
    words: folded(
      "(?:^|\\b(?:blev|bliver|er|blevet|punktet|sagen|sagerne|behandlingen|beslutningen|og|punkterne|at 1|pkt|møde)[:.]? )udsat(?! for\\b)(?! på)\\b|\\budsættes\\b|\\budsættelse\\b|\\budsætte[r]?\\b|\\budsatte(?:s)? (?:sagen|punktet|behandlingen|beslutningen|stillingtagen)|\\budsky(?:des|de|der|dt|dte)\\b|\\budskudt\\b|\\bgenoptag(?:es|e|et|er)\\b|\\bgenfremsættes\\b|\\btages op (?:igen|på (?:et|næste))|\\bgenbehandles\\b|\\bsættes på dagsordenen (?:igen|til)|^udsat\\b|\\bsagen udsat\\b",
      "g",
    ),
  },
  {
    outcome: "returned",
    words: folded(
      "\\b(?:send(?:es|t|te|er|e) (?:\\w+ ){0,4}?(?:tilbage|retur)|tilbagesend(?:es|t|te)|hjemvis(?:t|te|es|er|e|ning)|returner(?:es|et|ede)|tilbageviser?|tilbagevist|tilbagevises)\\b",
      "g",
    ),
  },
  {
    outcome: "forwarded",
    words: folded(
      "\\b(?:oversend(?:t|te|es|er|e)|videresend(?:t|te|es|er|e)|send(?:es|t|te|er|e) (?:[\\wæøå-]+ ){0,4}?(?:til|videre|i (?:\\w+ ){0,2}?høring|i udbud)|løft(?:es|et|ede|er|e) (?:[\\w-]+ ){0,2}?(?:på|til|op)|henvis(?:t|te|es|er) (?:\\w+ ){0,3}?til\\b(?! at)|overdrag(?:es|et) til|forelægges (?:for )?(?=[\\w-]*(?:råd|udvalg|bestyrelse|forum|direktion))|går videre til)",
      "g",
    ),
  },
  {
    outcome: "recommended",
    words: folded(
      "\\b(?:anbefales|anbefaler|anbefalet(?! (?:af|løsning|niveau))|(?<!\\b(?:de|den|det|disse) )anbefalede|anbefale|indstilles|indstiller|(?<!\\bdet )indstillede|indstille|(?:tiltrådt|godkendt) indstillet|(?<!\\bsom )(?<!\\bdet )(?<!\\bder er )indstillet)\\b",
      "g",
    ),
  },
  {
    outcome: "approved_with_conditions",
    words: folded(
      "\\b(?:godkend(?:t|te|es|er)|vedtaget|tiltrådt|tiltrådte|tiltrædes|tilslutter sig|tilsluttede sig)\\b(?:(?! (?:stemmer|enstemmig))[^.;:]){0,120}?\\b(?:med forbehold|under (?:den )?forudsætning|på (?:det )?vilkår|på (?:den )?betingelse|under forbehold|betinget af)|" +
        "\\b(?:godkend(?:t|te|es)|vedtaget) med (?!(?:\\d|stemmer|tak|virkning|stemmerne|et flertal|flertal|ikrafttræden))|\\b(?:med forbehold (?:for|af|om)|under forudsætning af|forudsat at)\\b",
      "g",
    ),
  },
  {
    outcome: "approved",
    words: folded(
      "\\b(?:godkend(?:t|te|es|er|tes|e)|vedtag(?:et|es|e|er)|vedtog(?:es)?|indstilling(?:en|erne)?(?: \\w+){0,3}? (?:følges|fulgt|følger)|fulgt|følger indstilling(?:en|erne)|som indstillet|i overensstemmelse med indstilling(?:en|erne)|bevilge[dst]\\w*|bevilliges|bevilget|imødekom(?:met|mes))\\b",
      "g",
    ),
  },
  {
    outcome: "endorsed",
    words: folded(
      "\\b(?:tiltrådt(?:e|es)?|tiltræde[rs]?|tilslutte(?:r|de)? (?:\\w+ ){0,2}?sig|tilslutning (?:til|fra)|gav (?:sin )?tilslutning|bakke(?:r|de) op)\\b",
      "g",
    ),
  },
  {
    outcome: "noted",
    words: folded(
      "\\b(?:til (?:efterretning|orientering)|orienter(?:et|ede[s]?|es|er)|orientering(?:en)?(?: om [^.]{1,80})? (?:blev |er )?(?:givet|taget)|gav (?:en )?(?:kort |mundtlig )?orientering|oplyste|oplyser|orientering givet|fik en orientering|modtog (?:en )?orientering|gennemgik|præsenterede|fremlagde|redegjorde)\\b",
      "g",
    ),
  },
  {
    outcome: "discussed",
    words: folded("\\b(?:drøft(?:et|ede[s]?|es|er|e)|debatter(?:et|ede|es)|droeftet|udvekslede|drøftelse(?:n)? (?:af|blev|fandt))\\b", "g"),
  },
  {
    outcome: "appointed",
    words: folded(
      "\\b(?:udpeg(?:et|ede|es|er|edes|e)|(?:gen|ny)?valg(?:t|te|tes)(?= (?:blev|til|som|er|ind)|[:.,]|$)|(?:blev|er|blevet|enstemmigt|som \\w+) (?:gen|ny)?valgt|(?:gen)?vælge[rs]?|konstituer(?:et|ede|er)|tilbydes (?:\\w+ ){0,2}?plads(?:en|erne)?|tilbudt (?:\\w+ ){0,2}?plads(?:en|erne)?|indtræder|repræsenteres af|stiller med)\\b",
      "g",
    ),
  },
  {
    outcome: "no_remarks",
    words: folded(
      "(?:\\b(?:ingen|uden|ikke) (?:yderligere )?(?:bemærkning(?:er)?|kommentarer|indvendinger)\\b|^(?:intet|ingen)(?: (?:nyt|at bemærke|punkter|emner|meddelelser|at referere))?[.!]?$|\\bintet at bemærke|\\bder var intet|^-$)",
      "g",
    ),
  },
  { outcome: "lapsed", words: folded("\\b(?:bortfald(?:et|er|e)|bortfaldt|aflys(?:t|es|te))\\b", "g") },
];
