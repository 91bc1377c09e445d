import type { Dictionary } from "./language.ts";

type InvitationPageWords = {
  title: (space: string) => string;
  lede: (by: string, space: string) => string;
  can: string;
  until: (day: string) => string;
  address: (email: string) => string;
  name: string;
  nameHelp: string;
  nameMissing: string;
  accept: string;
  other: (name: string) => { title: string; text: string };
  spent: { title: string; text: string };
  accepted: { title: string; text: string; way: string };
  linkSent: (space: string, email: string) => { title: string; text: string };
};

/** The page that the link in an invitation leads to. */
export const invitationPageWords: Dictionary<InvitationPageWords> = {
  da: {
    title: (space) => `Invitation til »${space}«`,
    lede: (by, space) => `${by} inviterer dig til at være med i samarbejdsrummet »${space}«.`,
    can: "Det kan du dér",
    until: (day) => `Du har adgang til og med ${day}.`,
    address: (email) => `Invitationen er til ${email}.`,
    name: "Dit navn",
    nameHelp: "Som de andre skal se det. Skriv fx også din praksis.",
    nameMissing: "Skriv dit navn først.",
    accept: "Sig ja, og gå ind",
    other: (name) => ({
      title: "Invitationen er til en anden",
      text: `Du er logget på som ${name}, og invitationen er sendt til en anden adresse. Log af, og åbn linket igen, hvis den er til dig.`,
    }),
    spent: {
      title: "Linket virker ikke længere",
      text: "Invitationen er for gammel, trukket tilbage eller sendt igen med et nyt link. Bed den, der inviterede dig, om at sende den igen.",
    },
    accepted: { title: "Du har sagt ja", text: "Invitationen er brugt. Log på for at gå ind i rummet.", way: "Log på" },
    linkSent: (space, email) => ({
      title: `Du er med i »${space}«`,
      text: `Du er kendt her i forvejen. For at ingen andre skal komme ind i dit navn, har vi sendt et link til ${email}. Det logger dig på.`,
    }),
  },
  en: {
    title: (space) => `Invitation to “${space}”`,
    lede: (by, space) => `${by} invites you to take part in the space “${space}”.`,
    can: "What you can do there",
    until: (day) => `You have access up to and including ${day}.`,
    address: (email) => `The invitation is for ${email}.`,
    name: "Your name",
    nameHelp: "As the others are to see it. You may add your practice.",
    nameMissing: "Write your name first.",
    accept: "Accept and go in",
    other: (name) => ({
      title: "The invitation is for somebody else",
      text: `You are signed in as ${name}, and the invitation was sent to another address. Sign out and open the link again if it is yours.`,
    }),
    spent: {
      title: "The link does not work any more",
      text: "The invitation is too old, was taken back, or was sent again with a new link. Ask whoever invited you to send it again.",
    },
    accepted: { title: "You have accepted", text: "The invitation has been used. Sign in to go into the space.", way: "Sign in" },
    linkSent: (space, email) => ({
      title: `You take part in “${space}”`,
      text: `You are known here already. So that nobody else comes in under your name, we have sent a link to ${email}. It signs you in.`,
    }),
  },
};
