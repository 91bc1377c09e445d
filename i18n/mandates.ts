import type { MandateScope, MandateStanding } from "../contract/mandate.ts";
import type { Dictionary, Language } from "./language.ts";

const locale: Record<Language, string> = { da: "da-DK", en: "en-GB" };

/** `300.000 kr.`, `DKK 300,000` */
const kronerIn = (language: Language, amount: number): string =>
  language === "da" ? `${new Intl.NumberFormat(locale.da).format(amount)} kr.` : `DKK ${new Intl.NumberFormat(locale.en).format(amount)}`;

export const mandateScopeWords: Dictionary<Record<MandateScope, string>> = {
  da: { decide: "Kan beslutte", recommend: "Kan anbefale", coordinate: "Kan koordinere" },
  en: { decide: "May decide", recommend: "May recommend", coordinate: "May coordinate" },
};

export const mandateStandingWords: Dictionary<Record<MandateStanding, string>> = {
  da: {
    covered: "Dækket af mandatet",
    not_described: "Intet mandat beskriver det",
    disputed: "Mandatet er bestridt",
    exceeded: "Beløbet er større, end mandatet rækker",
  },
  en: {
    covered: "Covered by the mandate",
    not_described: "No mandate describes it",
    disputed: "The mandate is disputed",
    exceeded: "The amount is more than the mandate allows",
  },
};

type MandateWords = {
  title: string;
  lede: string;
  none: string;
  add: string;
  mandate: string;
  recommendation: string;
  recommendsOnly: string;
  stands: (words: string) => string;
  amount: (amount: number, limit: number | null) => string;
  limit: (limit: number | null) => string;
  issuer: (issuer: string) => string;
  reportsTo: (body: string) => string;
  valid: (from: string, to: string | null) => string;
  over: string;
  ahead: string;
  awaited: string;
  disputed: string;
  dispute: string;
  disputeOf: (subject: string) => string;
  disputeWords: string;
  settle: string;
  settleOf: (subject: string) => string;
  settleStands: string;
  settleFalls: string;
  settleWords: string;
  settledStands: (words: string) => string;
  settledFalls: (words: string) => string;
  decision: string;
  /** Of a mandate that names no decision taken here. */
  elsewhere: string;
  terms: string;
  field: {
    holder: string;
    scope: string;
    subject: string;
    amountLimit: string;
    amountHelp: string;
    issuer: string;
    source: string;
    sourceHelp: string;
    reportsTo: string;
    validFrom: string;
    validTo: string;
    validToHelp: string;
    save: string;
  };
  recording: {
    legend: string;
    which: string;
    best: string;
    noneDescribes: string;
    amount: string;
    amountHelp: string;
    chair: string;
    noChair: string;
    why: string;
    whyHelp: string;
  };
};

const da: MandateWords = {
  title: "Mandater",
  lede: "Hvad forummet må, hvor langt beløbet rækker, og hvem der har givet det lov. Uden et mandat gælder et ja som en anbefaling.",
  none: "Der er ikke fastlagt noget mandat. Det, forummet siger ja til, gælder som anbefalinger.",
  add: "Fastlæg et mandat",
  mandate: "Mandat",
  recommendation: "Udfaldet gælder som en anbefaling. Det bliver ikke endeligt af sig selv.",
  recommendsOnly: "Mandatet rækker kun til at anbefale.",
  stands: (words) => `Formanden: Det står som en beslutning, fordi ${words}`,
  amount: (amount, limit) =>
    limit === null
      ? `Sagen koster ${kronerIn("da", amount)}`
      : `Sagen koster ${kronerIn("da", amount)} Mandatet rækker til ${kronerIn("da", limit)}`,
  limit: (limit) => (limit === null ? "uden beløbsgrænse" : `op til ${kronerIn("da", limit)}`),
  issuer: (issuer) => `Givet af ${issuer}`,
  reportsTo: (body) => `Afrapporteres til ${body}`,
  valid: (from, to) => (to === null ? `Gælder fra ${from}` : `Gælder ${from} til ${to}`),
  over: "Gælder ikke længere",
  ahead: "Gælder ikke endnu",
  awaited: "Afventer tilslutning",
  disputed: "Bestridt",
  dispute: "Bestrid",
  disputeOf: (subject) => `Bestrid mandatet: ${subject}`,
  disputeWords: "Hvad er forkert ved det",
  settle: "Afgør",
  settleOf: (subject) => `Afgør, om mandatet holder: ${subject}`,
  settleStands: "Mandatet holder",
  settleFalls: "Mandatet holder ikke og ophører",
  settleWords: "Begrundelse",
  settledStands: (words) => `Afgjort: Det holder. ${words}`,
  settledFalls: (words) => `Afgjort: Det holder ikke. ${words}`,
  decision: "Den besluttede tekst",
  elsewhere: "ingen beslutning her at slå efter",
  terms: "Fastlæg mandatets vilkår",
  field: {
    holder: "Hvem der har mandatet",
    scope: "Hvad forummet må",
    subject: "Om hvad",
    amountLimit: "Beløbsgrænse i kroner",
    amountHelp: "Hele kroner. Lad feltet stå tomt, hvis der ingen grænse er.",
    issuer: "Givet af",
    source: "Hvor det er besluttet",
    sourceHelp: "Så andre kan slå det op: hvem besluttede det hvornår, under hvilket punkt, eller et link.",
    reportsTo: "Afrapporteres til",
    validFrom: "Gælder fra",
    validTo: "Gælder til og med",
    validToHelp: "Lad feltet stå tomt, hvis det gælder indtil videre.",
    save: "Fastlæg",
  },
  recording: {
    legend: "Mandat",
    which: "Efter hvilket mandat",
    best: "Det, der passer bedst",
    noneDescribes: "Intet mandat beskriver det",
    amount: "Beløb i kroner",
    amountHelp: "Det, sagen koster. Hele kroner.",
    chair: "Står det som en beslutning, selv om mandatet ikke rækker?",
    noChair: "Nej, så gælder det som en anbefaling",
    why: "Formandens begrundelse",
    whyHelp: "Det står som en beslutning, fordi …",
  },
};

const en: MandateWords = {
  title: "Mandates",
  lede: "What the forum may do, how far the amount reaches, and who gave leave. Without a mandate a yes counts as a recommendation.",
  none: "No mandate has been settled. What the forum says yes to counts as recommendations.",
  add: "Settle a mandate",
  mandate: "Mandate",
  recommendation: "The outcome counts as a recommendation. It does not become final by itself.",
  recommendsOnly: "The mandate only reaches as far as recommending.",
  stands: (words) => `The chair: It stands as a decision because ${words}`,
  amount: (amount, limit) =>
    limit === null
      ? `The matter costs ${kronerIn("en", amount)}.`
      : `The matter costs ${kronerIn("en", amount)}. The mandate reaches ${kronerIn("en", limit)}.`,
  limit: (limit) => (limit === null ? "no limit to the amount" : `up to ${kronerIn("en", limit)}`),
  issuer: (issuer) => `Given by ${issuer}`,
  reportsTo: (body) => `Reports to ${body}`,
  valid: (from, to) => (to === null ? `Valid from ${from}` : `Valid ${from} to ${to}`),
  over: "No longer valid",
  ahead: "Not valid yet",
  awaited: "Awaiting ratification",
  disputed: "Disputed",
  dispute: "Dispute",
  disputeOf: (subject) => `Dispute the mandate: ${subject}`,
  disputeWords: "What is wrong with it",
  settle: "Settle",
  settleOf: (subject) => `Settle whether the mandate stands: ${subject}`,
  settleStands: "The mandate stands",
  settleFalls: "The mandate does not stand and ends",
  settleWords: "Reason",
  settledStands: (words) => `Settled: It stands. ${words}`,
  settledFalls: (words) => `Settled: It does not stand. ${words}`,
  decision: "The text that was decided",
  elsewhere: "no decision here to look it up in",
  terms: "Settle the terms of the mandate",
  field: {
    holder: "Who holds the mandate",
    scope: "What the forum may do",
    subject: "About what",
    amountLimit: "Limit in kroner",
    amountHelp: "Whole kroner. Leave it empty where there is no limit.",
    issuer: "Given by",
    source: "Where it was decided",
    sourceHelp: "So that others can look it up: who decided it when, under which item, or a link.",
    reportsTo: "Reports to",
    validFrom: "Valid from",
    validTo: "Valid until the end of",
    validToHelp: "Leave it empty where it is valid until further notice.",
    save: "Settle",
  },
  recording: {
    legend: "Mandate",
    which: "Under which mandate",
    best: "The one that fits best",
    noneDescribes: "No mandate describes it",
    amount: "Amount in kroner",
    amountHelp: "What the matter costs. Whole kroner.",
    chair: "Does it stand as a decision although the mandate does not reach that far?",
    noChair: "No, then it counts as a recommendation",
    why: "The chair's reason",
    whyHelp: "It stands as a decision because …",
  },
};

export const mandateWords: Dictionary<MandateWords> = { da, en };
