import type { Dictionary } from "./language.ts";

/** The words of the pages that the server renders itself: the public record, the sign-in link, the developer's mailbox. */
export type RecordWords = {
  product: string;
  record: string;
  skipToContent: string;
  otherLanguage: string;
  decision: string;
  decidedBy: string;
  decidedAt: string;
  item: (number: number) => string;
  outcome: string;
  deviates: string;
  reservation: string;
  notBinding: string;
  recommendedOnly: (body: string) => string;
  onwardTo: string;
  decidedText: string;
  /** Over the words of advice, which decide nothing. */
  recommendedText: string;
  theText: string;
  theTextIntro: string;
  frozenAt: string;
  fingerprint: string;
  fingerprintHelp: string;
  noText: string;
  notFoundTitle: string;
  notFoundText: string;
  damagedTitle: string;
  damagedText: string;
  emptyField: string;
  signIn: { title: string; text: string; button: string; expired: string };
  mailbox: { title: string; intro: string; empty: string; to: string; sent: string };
};

export const recordWords: Dictionary<RecordWords> = {
  da: {
    product: "Samarbejdsrum",
    record: "Offentlige beslutninger",
    skipToContent: "Gå til indholdet",
    otherLanguage: "English",
    decision: "Beslutning",
    decidedBy: "Forum",
    decidedAt: "Møde",
    item: (number) => `Punkt ${number} på dagsordenen`,
    outcome: "Udfald",
    deviates: "Beslutningen afviger fra indstillingen.",
    reservation: "Forbehold",
    notBinding: "Beslutningen binder ikke en kommune, før kommunen selv har tilsluttet sig.",
    recommendedOnly: (body) => `Det er en anbefaling, ikke en endelig beslutning. ${body} træffer afgørelsen.`,
    onwardTo: "Går videre til",
    decidedText: "Det blev besluttet",
    recommendedText: "Det blev anbefalet",
    theText: "Teksten, der blev taget stilling til",
    theTextIntro: "Her står præcis den tekst, som forummet havde foran sig. Senere ændringer er ikke med.",
    frozenAt: "Frosset",
    fingerprint: "Fingeraftryk (SHA-256)",
    fingerprintHelp: "Fingeraftrykket er beregnet på ny, før siden blev vist, og svarer til det, der blev noteret ved beslutningen.",
    noText: "Der hørte ingen fælles tekst til punktet.",
    notFoundTitle: "Beslutningen findes ikke her",
    notFoundText: "Adressen kan være skrevet forkert, eller beslutningen er ikke offentlig.",
    damagedTitle: "Teksten kan ikke vises",
    damagedText: "Den gemte tekst svarer ikke til det fingeraftryk, der blev noteret ved beslutningen. Derfor viser vi den ikke.",
    emptyField: "Ikke udfyldt",
    signIn: {
      title: "Log på",
      text: "Tryk på knappen for at logge på med denne enhed.",
      button: "Log på",
      expired: "Virker linket ikke, er det brugt eller for gammelt. Bed om et nyt på forsiden.",
    },
    mailbox: {
      title: "Postkasse på denne maskine",
      intro: "Breve, der ellers var sendt. De forlader aldrig maskinen.",
      empty: "Der er ingen breve endnu.",
      to: "Til",
      sent: "Sendt",
    },
  },
  en: {
    product: "Samarbejdsrum",
    record: "Public decisions",
    skipToContent: "Skip to content",
    otherLanguage: "Dansk",
    decision: "Decision",
    decidedBy: "Forum",
    decidedAt: "Meeting",
    item: (number) => `Item ${number} on the agenda`,
    outcome: "Outcome",
    deviates: "The decision deviates from the proposal.",
    reservation: "Reservation",
    notBinding: "The decision binds no municipality before that municipality has itself agreed.",
    recommendedOnly: (body) => `This is a recommendation and not a final decision. ${body} decides.`,
    onwardTo: "Goes on to",
    decidedText: "What was decided",
    recommendedText: "What was recommended",
    theText: "The text that was put to the forum",
    theTextIntro: "This is exactly the text that the forum had before it. Later changes are not included.",
    frozenAt: "Frozen",
    fingerprint: "Fingerprint (SHA-256)",
    fingerprintHelp: "The fingerprint was computed anew before this page was shown, and equals the one noted with the decision.",
    noText: "No shared text belonged to the item.",
    notFoundTitle: "The decision is not here",
    notFoundText: "The address may be mistyped, or the decision is not public.",
    damagedTitle: "The text cannot be shown",
    damagedText: "The stored text does not have the fingerprint that was noted with the decision. So we do not show it.",
    emptyField: "Not filled in",
    signIn: {
      title: "Sign in",
      text: "Press the button to sign in on this device.",
      button: "Sign in",
      expired: "If the link does not work, it has been used or is too old. Ask for a new one on the front page.",
    },
    mailbox: {
      title: "Mailbox on this machine",
      intro: "Letters that would have been sent. They never leave the machine.",
      empty: "There are no letters yet.",
      to: "To",
      sent: "Sent",
    },
  },
};
