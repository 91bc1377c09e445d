import type { Dictionary, Language } from "./language.ts";

type PausedEndpoint = { endpoint: string; organisation: string; isGone: boolean; link: string };

type MailWords = {
  signIn: { subject: string; text: (link: string, minutes: number) => string };
  endpointPaused: { subject: (endpoint: string) => string; text: (paused: PausedEndpoint) => string };
};

const words: Dictionary<MailWords> = {
  da: {
    signIn: {
      subject: "Dit link til Samarbejdsrum",
      text: (link, minutes) =>
        [
          "Hej",
          "",
          "Her er linket, som logger dig ind i Samarbejdsrum:",
          link,
          "",
          `Linket virker én gang og i ${minutes} minutter. Har du ikke bedt om det, skal du ikke gøre noget: Uden linket kommer ingen ind.`,
        ].join("\n"),
    },
    endpointPaused: {
      subject: (endpoint) => `Vi sender ikke længere til ${endpoint}`,
      text: ({ endpoint, organisation, isGone, link }) =>
        [
          "Hej",
          "",
          `Modtageren ${endpoint} hos ${organisation} er sat på pause.`,
          isGone
            ? "Systemet svarede, at det ikke vil have flere beskeder (410)."
            : "I mere end et døgn har vi ikke kunnet aflevere en eneste besked til den.",
          "",
          "Intet er gået tabt: Det, der ikke er afleveret, bliver sendt i rækkefølge, når modtageren genoptages. Det gør du her:",
          link,
          "",
          "Du får denne besked, fordi du administrerer organisationen i Samarbejdsrum.",
        ].join("\n"),
    },
  },
  en: {
    signIn: {
      subject: "Your link to Samarbejdsrum",
      text: (link, minutes) =>
        [
          "Hello",
          "",
          "This link signs you in to Samarbejdsrum:",
          link,
          "",
          `It works once, for ${minutes} minutes. If you did not ask for it, you need do nothing: without the link nobody gets in.`,
        ].join("\n"),
    },
    endpointPaused: {
      subject: (endpoint) => `We no longer send to ${endpoint}`,
      text: ({ endpoint, organisation, isGone, link }) =>
        [
          "Hello",
          "",
          `The receiver ${endpoint} of ${organisation} is paused.`,
          isGone
            ? "The system answered that it wants no more messages (410)."
            : "For more than a day we have not been able to deliver a single message to it.",
          "",
          "Nothing is lost: what has not been delivered is sent in order when the receiver is resumed. You do that here:",
          link,
          "",
          "You get this because you administer the organisation in Samarbejdsrum.",
        ].join("\n"),
    },
  },
};

/** `minutes` is how long the link works. */
export const signInMail = (language: Language, link: string, minutes: number): { subject: string; text: string } => ({
  subject: words[language].signIn.subject,
  text: words[language].signIn.text(link, minutes),
});

/** To the administrators of an organisation whose endpoint paused itself. */
export const endpointPausedMail = (language: Language, paused: PausedEndpoint): { subject: string; text: string } => ({
  subject: words[language].endpointPaused.subject(paused.endpoint),
  text: words[language].endpointPaused.text(paused),
});
