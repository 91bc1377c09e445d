import type { DocumentKind, documentStates } from "../contract/document.ts";
import type { Dictionary } from "./language.ts";

/** What a document is in its state, what happens next, and who can do it. */
export type StepWords = { is: string; next: string; who: string };

type Steps = { [K in DocumentKind]: Record<(typeof documentStates)[K][number], StepWords> };

export type NextStepWords = {
  steps: Steps;
  who: string;
  /** By name, whoever leads. */
  leads: (names: string[]) => string;
  /** Where the frozen version has got further than the document. */
  onAgenda: (number: number) => string;
  treated: (forum: string, outcome: string) => string;
  decision: string;
};

const authors = "Tovholderne og alle, der skriver med i rummet.";
const nobody = "Ingen skal gøre noget.";
const authorsInEnglish = "The leads and everybody who writes in the space.";
const nobodyInEnglish = "Nobody has to do anything.";

export const nextStepWords: Dictionary<NextStepWords> = {
  da: {
    steps: {
      initiative: {
        draft: {
          is: "En kladde. Kun samarbejdsrummets deltagere kan læse den.",
          next: "Del den, når forummet må læse med, og send den ind, når den er klar til et møde.",
          who: authors,
        },
        shared: {
          is: "En kladde, som forummet kan læse med i.",
          next: "Forummet kan spørge; det skal være besvaret, før teksten sendes ind til et møde.",
          who: authors,
        },
        proposed: {
          is: "Sendt ind. En frosset udgave ligger hos forummet; det, I skriver her, ændrer den ikke.",
          next: "Udgaven sættes på dagsordenen for et møde. Indtil dagsordenen er ude, kan den trækkes tilbage.",
          who: "Forummets sekretariat sætter den på dagsordenen.",
        },
        decided: {
          is: "Besluttet. Det, der er besluttet, er den frosne udgave.",
          next: "Indsatsen sættes i gang, som beslutningen siger.",
          who: "Tovholderne og deltagerne i indsatsen.",
        },
        awaiting_ratification: {
          is: "Besluttet, men afventer tilslutning.",
          next: "Hver organisation tager selv stilling. Tavshed er ikke et ja.",
          who: "Kun den enkelte organisation kan svare for sig.",
        },
        active: { is: "I gang.", next: "Deltagerne følger op på mål og tidsplan.", who: "Tovholderne og deltagerne i indsatsen." },
        blocked: {
          is: "Kan ikke komme videre.",
          next: "Det, der står i vejen, løses, eller forummet tager stilling til det.",
          who: "Den organisation, der er nævnt, og tovholderne.",
        },
        paused: { is: "Sat på pause.", next: "Den tages op igen, når parterne er klar.", who: "Tovholderne og forummet." },
        closed: { is: "Afsluttet. Teksten er lukket for rettelser.", next: "Den kan læses og hentes.", who: nobody },
        dropped: { is: "Opgivet. Teksten er lukket for rettelser.", next: "Den kan læses og hentes.", who: nobody },
      },
      mandate: {
        draft: {
          is: "En kladde. Kun samarbejdsrummets deltagere kan læse den.",
          next: "Den sendes ind til det forum, der skal give mandatet.",
          who: authors,
        },
        proposed: {
          is: "Sendt ind. En frosset udgave ligger hos forummet; det, I skriver her, ændrer den ikke.",
          next: "Udgaven sættes på dagsordenen for et møde. Mandatet gælder først, når det er besluttet.",
          who: "Forummets sekretariat sætter den på dagsordenen.",
        },
        awaiting_ratification: {
          is: "Besluttet, men afventer tilslutning. Mandatet gælder ikke endnu.",
          next: "Det gælder, når beslutningen er endelig. Tavshed er ikke et ja.",
          who: "Kun den enkelte organisation kan svare for sig.",
        },
        in_force: {
          is: "Gælder, som det er besluttet.",
          next: "Forummets mandater viser, hvad der kan besluttes på det, og hvor længe.",
          who: "Indehaveren bruger det. Alle med en plads i forummet kan bestride det.",
        },
        disputed: {
          is: "Omtvistet. Det, der besluttes på det, regnes som anbefalinger.",
          next: "Uenigheden afgøres, eller en ny tekst sendes ind.",
          who: "Forummets ledelse eller forummet over det afgør det.",
        },
        superseded: { is: "Afløst af et nyt mandat.", next: "Det nye gælder i stedet.", who: nobody },
        expired: { is: "Udløbet.", next: "Skal det gælde igen, skrives og besluttes et nyt.", who: authors },
        revoked: { is: "Tilbagekaldt.", next: "Skal noget gælde i stedet, skrives og besluttes et nyt.", who: authors },
      },
      recommendation: {
        draft: {
          is: "En kladde. Kun samarbejdsrummets deltagere kan læse den.",
          next: "Den sendes til det forum, der skal tage stilling.",
          who: authors,
        },
        issued: {
          is: "Udsendt. En frosset udgave ligger hos forummet.",
          next: "Udgaven sættes på dagsordenen for et møde. Indtil dagsordenen er ude, kan den trækkes tilbage.",
          who: "Forummets sekretariat sætter den på dagsordenen.",
        },
        received: {
          is: "Modtaget. Den står på en dagsorden.",
          next: "Forummet følger den, afviser den eller sender den videre.",
          who: "Forummet, på mødet.",
        },
        adopted: { is: "Fulgt.", next: "Den bliver til mindst én indsats.", who: "Dem, anbefalingen er rettet til." },
        declined: { is: "Ikke fulgt.", next: "Begrundelsen står i beslutningen.", who: nobody },
        forwarded: {
          is: "Sendt videre. Den er fortsat åben her.",
          next: "Det niveau, den er sendt til, tager stilling.",
          who: "Modtageren.",
        },
        unprioritised: {
          is: "Der blev ikke taget stilling til den.",
          next: "Den kan rettes og sendes ind igen.",
          who: authors,
        },
        implemented: { is: "Gennemført.", next: "Den kan læses og hentes.", who: nobody },
      },
    },
    who: "Hvem kan gøre det:",
    leads: (names) => `(${names.length === 1 ? "Tovholder" : "Tovholdere"}: ${names.join(", ")}.)`,
    onAgenda: (number) => `Forummet behandler udgaven på et møde: Den står på dagsordenen som punkt ${number}.`,
    treated: (forum, outcome) => `${forum} har behandlet den frosne udgave: ${outcome}.`,
    decision: "Se beslutningen",
  },
  en: {
    steps: {
      initiative: {
        draft: {
          is: "A draft. Only the participants of the space can read it.",
          next: "Share it when the forum may read along, and submit it when it is ready for a meeting.",
          who: authorsInEnglish,
        },
        shared: {
          is: "A draft that the forum can read along in.",
          next: "The forum can ask; that must be answered before the text is submitted to a meeting.",
          who: authorsInEnglish,
        },
        proposed: {
          is: "Submitted. A frozen version is with the forum; what you write here does not change it.",
          next: "The version goes on the agenda of a meeting. Until the agenda is out it can be taken back.",
          who: "The forum's secretariat puts it on the agenda.",
        },
        decided: {
          is: "Decided. What was decided is the frozen version.",
          next: "The initiative begins as the decision says.",
          who: "The leads and the participants in the initiative.",
        },
        awaiting_ratification: {
          is: "Decided, but waiting for ratification.",
          next: "Each organisation takes its own position. Silence is not a yes.",
          who: "Only the organisation itself can answer for itself.",
        },
        active: {
          is: "Active.",
          next: "The participants follow up on target and timetable.",
          who: "The leads and the participants in the initiative.",
        },
        blocked: {
          is: "Cannot go on.",
          next: "What is in the way is solved, or the forum takes a position on it.",
          who: "The organisation that is named, and the leads.",
        },
        paused: { is: "Paused.", next: "It is taken up again when the parties are ready.", who: "The leads and the forum." },
        closed: { is: "Closed. The text cannot be changed.", next: "It can be read and taken along.", who: nobodyInEnglish },
        dropped: { is: "Dropped. The text cannot be changed.", next: "It can be read and taken along.", who: nobodyInEnglish },
      },
      mandate: {
        draft: {
          is: "A draft. Only the participants of the space can read it.",
          next: "It is submitted to the forum that is to give the mandate.",
          who: authorsInEnglish,
        },
        proposed: {
          is: "Submitted. A frozen version is with the forum; what you write here does not change it.",
          next: "The version goes on the agenda of a meeting. The mandate is in force only once it is decided.",
          who: "The forum's secretariat puts it on the agenda.",
        },
        awaiting_ratification: {
          is: "Decided, but waiting for ratification. The mandate is not in force yet.",
          next: "It is in force once the decision is final. Silence is not a yes.",
          who: "Only the organisation itself can answer for itself.",
        },
        in_force: {
          is: "In force as it was decided.",
          next: "The forum's mandates show what can be decided under it, and for how long.",
          who: "The holder uses it. Everybody with a seat in the forum can dispute it.",
        },
        disputed: {
          is: "Disputed. What is decided under it counts as recommendations.",
          next: "The dispute is settled, or a new text is submitted.",
          who: "Whoever leads the forum, or the forum above it, settles it.",
        },
        superseded: { is: "Superseded by a new mandate.", next: "The new one is in force instead.", who: nobodyInEnglish },
        expired: { is: "Expired.", next: "If it is to be in force again, a new one is written and decided.", who: authorsInEnglish },
        revoked: {
          is: "Revoked.",
          next: "If something is to be in force instead, a new one is written and decided.",
          who: authorsInEnglish,
        },
      },
      recommendation: {
        draft: {
          is: "A draft. Only the participants of the space can read it.",
          next: "It is submitted to the forum that is to take a position.",
          who: authorsInEnglish,
        },
        issued: {
          is: "Issued. A frozen version is with the forum.",
          next: "The version goes on the agenda of a meeting. Until the agenda is out it can be taken back.",
          who: "The forum's secretariat puts it on the agenda.",
        },
        received: {
          is: "Received. It is on an agenda.",
          next: "The forum adopts it, declines it or forwards it.",
          who: "The forum, at the meeting.",
        },
        adopted: { is: "Adopted.", next: "It becomes at least one initiative.", who: "Those whom the recommendation is addressed to." },
        declined: { is: "Declined.", next: "The reason is in the decision.", who: nobodyInEnglish },
        forwarded: { is: "Forwarded. It stays open here.", next: "The level it was sent to takes a position.", who: "The receiver." },
        unprioritised: { is: "No position was taken on it.", next: "It can be mended and submitted again.", who: authorsInEnglish },
        implemented: { is: "Implemented.", next: "It can be read and taken along.", who: nobodyInEnglish },
      },
    },
    who: "Who can do it:",
    leads: (names) => `(${names.length === 1 ? "Lead" : "Leads"}: ${names.join(", ")}.)`,
    onAgenda: (number) => `The forum treats the version at a meeting: it is on the agenda as item ${number}.`,
    treated: (forum, outcome) => `${forum} has treated the frozen version: ${outcome}.`,
    decision: "See the decision",
  },
};
