import type { TokenScope } from "../contract/token.ts";
import type { Dictionary } from "./language.ts";

type TokensWords = {
  of: (organisation: string) => string;
  lede: string;
  documentation: string;
  create: string;
  empty: string;
  scopes: Record<TokenScope, string>;
  scopeHelp: Record<TokenScope, string>;
  states: { working: string; expired: string; revoked: string };
  until: string;
  revokedAt: string;
  lastUsed: string;
  neverUsed: string;
  revoke: string;
  revokeNamed: (name: string) => string;
  form: {
    title: string;
    name: string;
    nameHelp: string;
    scopes: string;
    lifetime: string;
    days: (count: number) => string;
    create: string;
  };
  shown: { title: string; text: string; label: string; done: string };
  revocation: { title: (name: string) => string; text: string; revoke: string };
};

const da: TokensWords = {
  of: (organisation) => `Adgangsnøgler hos ${organisation}`,
  lede: "Med en nøgle kan jeres systemer selv hente, hvad der er sket, og kvittere. En nøgle kan aldrig mere, end organisationen må.",
  documentation: "Hvad API'et kan",
  create: "Ny adgangsnøgle",
  empty: "Ingen adgangsnøgler endnu.",
  scopes: {
    events: "Læse hændelser",
    acknowledgements: "Kvittere for journalisering",
    records: "Læse sager og beslutninger",
    act: "Handle i dit navn",
  },
  scopeHelp: {
    events: "Hente det, organisationen må få at vide, i rækkefølge.",
    acknowledgements: "Skrive, under hvilken reference noget er journaliseret.",
    records: "Læse de rum, dokumenter, møder og beslutninger, organisationen kan se.",
    act: "Gøre alt, hvad du selv må gøre for organisationen, undtagen at skrive i teksterne, lave nøgler og opsætte modtagere. Det står i dit navn.",
  },
  states: { working: "Virker", expired: "Udløbet", revoked: "Trukket tilbage" },
  until: "Gælder til",
  revokedAt: "Trukket tilbage",
  lastUsed: "Sidst brugt",
  neverUsed: "Aldrig brugt",
  revoke: "Træk tilbage",
  revokeNamed: (name) => `Træk tilbage: ${name}`,
  form: {
    title: "Ny adgangsnøgle",
    name: "Navn",
    nameHelp: "For eksempel det system, der skal bruge den.",
    scopes: "Nøglen kan",
    lifetime: "Gælder i",
    days: (count) => `${count} dage`,
    create: "Opret nøglen",
  },
  shown: {
    title: "Gem nøglen nu",
    text: "Den vises kun denne ene gang. Læg den i det system, der skal bruge den. Er den først væk, må I lave en ny.",
    label: "Adgangsnøgle",
    done: "Jeg har gemt den",
  },
  revocation: {
    title: (name) => `Træk nøglen ${name} tilbage?`,
    text: "Systemer, der bruger den, bliver afvist med det samme. Det kan ikke fortrydes, men I kan lave en ny.",
    revoke: "Træk den tilbage",
  },
};

const en: TokensWords = {
  of: (organisation) => `Tokens of ${organisation}`,
  lede: "With a token your systems can fetch what has happened by themselves, and acknowledge it. A token can never do more than the organisation may.",
  documentation: "What the API can do",
  create: "New token",
  empty: "No tokens yet.",
  scopes: {
    events: "Read events",
    acknowledgements: "Acknowledge journalisation",
    records: "Read matters and decisions",
    act: "Act in your name",
  },
  scopeHelp: {
    events: "Fetch what the organisation may be told, in order.",
    acknowledgements: "Say under which reference something has been entered.",
    records: "Read the spaces, documents, meetings and decisions that the organisation can see.",
    act: "Do whatever you may do for the organisation yourself, except to write in the texts, make tokens and set up receivers. It is done in your name.",
  },
  states: { working: "Works", expired: "Expired", revoked: "Revoked" },
  until: "Valid until",
  revokedAt: "Revoked",
  lastUsed: "Last used",
  neverUsed: "Never used",
  revoke: "Revoke",
  revokeNamed: (name) => `Revoke: ${name}`,
  form: {
    title: "New token",
    name: "Name",
    nameHelp: "For example the system that will use it.",
    scopes: "The token can",
    lifetime: "Valid for",
    days: (count) => `${count} days`,
    create: "Create the token",
  },
  shown: {
    title: "Save the token now",
    text: "It is shown this once only. Put it into the system that will use it. Once it is lost, you have to make a new one.",
    label: "Token",
    done: "I have saved it",
  },
  revocation: {
    title: (name) => `Revoke the token ${name}?`,
    text: "Systems that use it are refused at once. It cannot be undone, but you can make a new one.",
    revoke: "Revoke it",
  },
};

export const tokensWords: Dictionary<TokensWords> = { da, en };
