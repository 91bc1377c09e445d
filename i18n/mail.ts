import type { Dictionary, Language } from "./language.ts";

type MailWords = { signIn: { subject: string; text: (link: string, minutes: number) => string } };

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
  },
};

/** `minutes` is how long the link works. */
export const signInMail = (language: Language, link: string, minutes: number): { subject: string; text: string } => ({
  subject: words[language].signIn.subject,
  text: words[language].signIn.text(link, minutes),
});
