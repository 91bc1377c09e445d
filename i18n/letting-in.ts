import type { Dictionary } from "./language.ts";

type LettingInWords = {
  invite: {
    open: string;
    title: string;
    lede: string;
    email: string;
    emailHelp: string;
    validTo: string;
    validToHelp: string;
    words: string;
    wordsHelp: string;
    send: string;
    sent: (email: string) => string;
  };
  invitations: {
    title: string;
    sent: (role: string) => string;
    expired: string;
    again: string;
    sentAgain: (email: string) => string;
    revoke: string;
    revoked: (email: string) => string;
    of: (action: string, email: string) => string;
  };
  requests: {
    title: string;
    lede: string;
    about: string;
    space: string;
    settle: string;
    of: (action: string, name: string) => string;
    dialog: (name: string) => string;
    role: string;
    grant: string;
    decline: string;
    declineHelp: string;
    granted: (name: string) => string;
    declined: (name: string) => string;
  };
  ask: { title: string; lede: string; words: string; wordsHelp: string; send: string; sent: string; waiting: (at: string) => string };
  ending: { soon: (day: string) => string };
  loses: {
    title: (name: string) => string;
    reading: (documents: number) => string;
    writing: string;
    commenting: string;
    leading: string;
    systems: string;
    otherWays: string;
    stays: string;
  };
  undo: { text: (name: string) => string; action: string; undone: (name: string) => string };
};

const documents = (count: number): string => (count === 1 ? "1 dokument" : `${count} dokumenter`);

export const lettingInWords: Dictionary<LettingInWords> = {
  da: {
    invite: {
      open: "Invitér en person",
      title: "Invitér en person med e-mail",
      lede: "Personen får et brev med et link, også hvis vedkommende aldrig har været her. Linket virker én gang.",
      email: "E-mail",
      emailHelp: "Kun den, der kan læse brevet, kan bruge linket.",
      validTo: "Adgang til og med",
      validToHelp: "Gæster bør have en sidste dag. Lad den kun stå tom for ansatte hos jer selv eller en anden deltager.",
      words: "Hvad beder du om?",
      wordsHelp: "Står i brevet. Skriv fx, hvilken tekst det gælder, og hvad I mangler.",
      send: "Send invitationen",
      sent: (email) => `Invitationen er sendt til ${email}`,
    },
    invitations: {
      title: "Inviteret, men ikke svaret endnu",
      sent: (role) => `${role} · sendt`,
      expired: "Linket er for gammelt",
      again: "Send igen",
      sentAgain: (email) => `Sendt igen til ${email}. Det gamle link virker ikke længere.`,
      revoke: "Træk tilbage",
      revoked: (email) => `Invitationen til ${email} er trukket tilbage, og linket virker ikke længere`,
      of: (action, email) => `${action}: ${email}`,
    },
    requests: {
      title: "Beder om adgang",
      lede: "De har fulgt et link og ser intet, før du har svaret.",
      about: "Gælder",
      space: "hele rummet",
      settle: "Svar",
      of: (action, name) => `${action}: ${name}`,
      dialog: (name) => `Skal ${name} have adgang?`,
      role: "Hvad skal de kunne?",
      grant: "Giv adgang",
      decline: "Sig nej",
      declineHelp: "Et nej sendes med brev og nævner ikke, hvad der er her.",
      granted: (name) => `${name} har nu adgang og får et brev`,
      declined: (name) => `${name} har fået et nej`,
    },
    ask: {
      title: "Bed om adgang",
      lede: "Findes det, du har et link til, får tovholderne din besked og kan give dig adgang. Du ser ingenting, før de har svaret.",
      words: "Hvorfor har du brug for det?",
      wordsHelp: "Skriv fx, hvem du har linket fra.",
      send: "Bed om adgang",
      sent: "Din besked er sendt",
      waiting: (at) => `Du har bedt om adgang ${at}. Får du den, kommer der et brev, og så virker linket.`,
    },
    ending: { soon: (day) => `Slutter snart: ${day}` },
    loses: {
      title: (name) => `Det mister ${name}`,
      reading: (count) => (count === 0 ? "Adgangen til rummet." : `Adgangen til rummet og ${documents(count)} i det.`),
      writing: "Muligheden for at skrive, også i tekster, der er åbne lige nu.",
      commenting: "Muligheden for at kommentere og tage stilling.",
      leading: "Rollen som tovholder.",
      systems: "Deres systemer får ikke længere besked herfra.",
      otherWays: "Den, der også deltager på anden måde eller sidder i forummet, beholder den adgang.",
      stays: "Det, der er skrevet, bliver stående.",
    },
    undo: { text: (name) => `${name} er ikke længere med.`, action: "Fortryd", undone: (name) => `${name} er med igen` },
  },
  en: {
    invite: {
      open: "Invite a person",
      title: "Invite a person by e-mail",
      lede: "The person gets a letter with a link, also if they have never been here. The link works once.",
      email: "E-mail",
      emailHelp: "Only whoever can read the letter can use the link.",
      validTo: "Access up to and including",
      validToHelp: "Guests should have a last day. Leave it empty only for people of your own or another participating organisation.",
      words: "What do you ask for?",
      wordsHelp: "Stands in the letter. Say which text it is about, for example, and what you need.",
      send: "Send the invitation",
      sent: (email) => `The invitation has been sent to ${email}`,
    },
    invitations: {
      title: "Invited, not answered yet",
      sent: (role) => `${role} · sent`,
      expired: "The link is too old",
      again: "Send again",
      sentAgain: (email) => `Sent again to ${email}. The old link does not work any more.`,
      revoke: "Take back",
      revoked: (email) => `The invitation to ${email} has been taken back, and the link does not work any more`,
      of: (action, email) => `${action}: ${email}`,
    },
    requests: {
      title: "Asking for access",
      lede: "They have followed a link and see nothing until you have answered.",
      about: "About",
      space: "the whole space",
      settle: "Answer",
      of: (action, name) => `${action}: ${name}`,
      dialog: (name) => `Is ${name} to have access?`,
      role: "What are they to do?",
      grant: "Give access",
      decline: "Decline",
      declineHelp: "A no is sent by letter and does not say what is here.",
      granted: (name) => `${name} has access now and gets a letter`,
      declined: (name) => `${name} has been told no`,
    },
    ask: {
      title: "Ask for access",
      lede: "If what you have a link to exists, its leads get your message and can let you in. You see nothing until they have answered.",
      words: "Why do you need it?",
      wordsHelp: "Say for example whom you have the link from.",
      send: "Ask for access",
      sent: "Your message has been sent",
      waiting: (at) => `You asked for access ${at}. If you get it, a letter comes, and then the link works.`,
    },
    ending: { soon: (day) => `Ends soon: ${day}` },
    loses: {
      title: (name) => `What ${name} loses`,
      reading: (count) =>
        count === 0 ? "Access to the space." : `Access to the space and ${count === 1 ? "1 document" : `${count} documents`} in it.`,
      writing: "Being able to write, also in texts that are open right now.",
      commenting: "Being able to comment and to take a position.",
      leading: "Being a lead.",
      systems: "Their systems are told nothing from here any more.",
      otherWays: "Whoever also takes part in another way, or sits in the forum, keeps that access.",
      stays: "What was written stays.",
    },
    undo: { text: (name) => `${name} no longer takes part.`, action: "Undo", undone: (name) => `${name} takes part again` },
  },
};
