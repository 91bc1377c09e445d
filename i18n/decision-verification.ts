import type { Dictionary } from "./language.ts";

type VerificationWords = {
  title: string;
  titleOf: (citation: string) => string;
  holds: string;
  broken: string;
  /** On the decision's own page, to where it says what does not fit. */
  see: string;
  unlinked: string;
  lede: string;
  record: string;
  kinds: Record<"decision" | "addition" | "ratification", string>;
  stored: string;
  computed: string;
  here: string;
  same: string;
  different: string;
  previous: string;
  previousNone: string;
  previousOf: (citation: string) => string;
  text: string;
  textGone: string;
  steps: string;
  download: string;
  downloadText: string;
  publicPage: string;
  back: string;
};

export const verificationPageWords: Dictionary<VerificationWords> = {
  da: {
    title: "Efterprøv beslutningen",
    titleOf: (citation) => `Efterprøv beslutning ${citation}`,
    holds: "Alle fingeraftryk passer. Beslutningen står, som den blev registreret.",
    broken: "Noget passer ikke. Beslutningen, eller det, den hviler på, er ændret uden om systemet.",
    see: "Se, hvad der ikke passer",
    unlinked: "Beslutningen er ældre end kæden og endnu ikke lænket til den.",
    lede: "Fingeraftrykkene er regnet ud på ny lige nu. Du kan gøre det samme på din egen computer og behøver ikke stole på os.",
    record: "Det, der er gemt",
    kinds: { decision: "Beslutningen", addition: "Tilføjelse", ratification: "En organisations svar" },
    stored: "Noteret fingeraftryk (SHA-256)",
    computed: "Regnet ud på ny",
    here: "Regnet ud i din browser",
    same: "Ens",
    different: "Forskellige",
    previous: "Leddet før i kæden",
    previousNone: "Det er kædens første led.",
    previousOf: (citation) => `Beslutning ${citation}`,
    text: "Den frosne tekst",
    textGone: "Teksten er væk.",
    steps: "Sådan regner du efter: Hent filen, og kør kommandoen i den mappe, den ligger i. Tallet skal være det noterede.",
    download: "Hent det, der er gemt",
    downloadText: "Hent den frosne tekst",
    publicPage: "Samme side, for alle",
    back: "Til beslutningen",
  },
  en: {
    title: "Verify the decision",
    titleOf: (citation) => `Verify decision ${citation}`,
    holds: "Every fingerprint is right. The decision stands as it was recorded.",
    broken: "Something does not fit. The decision, or what it rests on, has been altered past the system.",
    see: "See what does not fit",
    unlinked: "The decision is older than the chain and not linked to it yet.",
    lede: "The fingerprints were computed anew just now. You can do the same on your own computer and need not trust us.",
    record: "What is stored",
    kinds: { decision: "The decision", addition: "Addition", ratification: "An organisation's answer" },
    stored: "Noted fingerprint (SHA-256)",
    computed: "Computed anew",
    here: "Computed in your browser",
    same: "The same",
    different: "Different",
    previous: "The link before in the chain",
    previousNone: "This is the first link of the chain.",
    previousOf: (citation) => `Decision ${citation}`,
    text: "The frozen text",
    textGone: "The text is gone.",
    steps: "To compute it yourself: fetch the file and run the command in its folder. The number must be the one noted.",
    download: "Fetch what is stored",
    downloadText: "Fetch the frozen text",
    publicPage: "The same page, for everybody",
    back: "To the decision",
  },
};
