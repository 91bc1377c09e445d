import type { Dictionary } from "./language.ts";

type SignInWords = {
  title: string;
  lede: string;
  email: string;
  emailHelp: string;
  send: string;
  sent: (email: string) => { title: string; text: string };
  again: string;
  /** The link in the mail was used or is too old. */
  spent: { what: string; next: string };
  demo: { title: string; text: string; enter: string };
};

const da: SignInWords = {
  title: "Log på",
  lede: "Skriv sammen på tværs af kommuner, region og almen praksis, og få en beslutning på præcis den tekst, I har skrevet.",
  email: "E-mail",
  emailHelp: "Du får et link, som logger dig på. Der er ingen adgangskode.",
  send: "Send mig et link",
  sent: (email) => ({
    title: "Se i din indbakke",
    text: `Hvis ${email} er kendt her, ligger der nu en mail med et link. Det virker én gang og kun i kort tid.`,
  }),
  again: "Brug en anden e-mail",
  spent: { what: "Linket virker ikke længere.", next: "Det er brugt, eller også er det for gammelt. Skriv din e-mail, så får du et nyt." },
  demo: {
    title: "Prøv som en af demoens personer",
    text: "Kun på denne maskine. Vælg to i hver sin browser for at skrive sammen.",
    enter: "Log på som",
  },
};

const en: SignInWords = {
  title: "Sign in",
  lede: "Write together across municipalities, region and general practice, and get a decision on exactly the text you wrote.",
  email: "E-mail",
  emailHelp: "You get a link that signs you in. There is no password.",
  send: "Send me a link",
  sent: (email) => ({
    title: "Look in your inbox",
    text: `If ${email} is known here, there is now a mail with a link. It works once and for a short time only.`,
  }),
  again: "Use another e-mail",
  spent: { what: "The link no longer works.", next: "It has been used, or it is too old. Type your e-mail and you get a new one." },
  demo: {
    title: "Try as one of the people of the demo",
    text: "On this machine only. Choose two in separate browsers to write together.",
    enter: "Sign in as",
  },
};

export const signInWords: Dictionary<SignInWords> = { da, en };
