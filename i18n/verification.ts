import type { Dictionary } from "./language.ts";

type Verdict = { heading: string; text: string };

type VerificationWords = {
  title: string;
  lede: string;
  private: string;
  back: string;
  headers: string;
  headersHelp: string;
  body: string;
  bodyHelp: string;
  key: string;
  keyHelp: string;
  clock: string;
  clockHelp: string;
  date: string;
  time: string;
  submit: string;
  signedAt: string;
  verified: Verdict;
  verifiedClockUnknown: string;
  clockAhead: (minutes: number) => Verdict;
  clockBehind: (minutes: number) => Verdict;
  headersMissing: (names: string) => Verdict;
  badTimestamp: Verdict;
  badKey: Verdict;
  otherSignature: (signature: string) => Verdict;
  altered: Verdict;
  noMatch: Verdict;
  failed: Verdict;
};

const minutesInDanish = (minutes: number) => (minutes === 1 ? "1 minut" : `${minutes} minutter`);
const minutesInEnglish = (minutes: number) => (minutes === 1 ? "1 minute" : `${minutes} minutes`);

const da: VerificationWords = {
  title: "Kontrollér en besked",
  lede: "Sæt en besked ind, som jeres system har modtaget, og se, om underskriften passer, og hvorfor den ellers ikke gør.",
  private: "Alt regnes ud i din browser. Hverken hemmeligheden eller beskeden bliver sendt nogen steder hen.",
  back: "Integrationer",
  headers: "Hoveder",
  headersHelp: "webhook-id, webhook-timestamp og webhook-signature, ét på hver linje.",
  body: "Indhold",
  bodyHelp: "Nøjagtig som det kom, tegn for tegn.",
  key: "Hemmelighed eller offentlig nøgle",
  keyHelp: "Begynder med whsec_ eller whpk_. Lad feltet stå tomt for at bruge vores offentlige nøgle.",
  clock: "Jeres systems ur, da beskeden kom",
  clockHelp: "Med det kan vi se, om uret går forkert.",
  date: "Dato",
  time: "Klokken",
  submit: "Kontrollér",
  signedAt: "Underskrevet",
  verified: { heading: "Underskriften passer", text: "Beskeden kommer herfra og er ikke ændret." },
  verifiedClockUnknown:
    "Afviser jeres system den alligevel, så sammenlign tidspunktet her med systemets ur: De må højst være 5 minutter fra hinanden.",
  clockAhead: (minutes) => ({
    heading: `Underskriften passer, men jeres systems ur går ${minutesInDanish(minutes)} foran`,
    text: "Beskeder, der er mere end 5 minutter fra modtagerens ur, bliver afvist. Stil uret, og send beskeden igen. Er den gammel, fordi den har ligget i kø hos jer, så kontrollér den, når den kommer.",
  }),
  clockBehind: (minutes) => ({
    heading: `Underskriften passer, men jeres systems ur går ${minutesInDanish(minutes)} bagud`,
    text: "Beskeder, der er mere end 5 minutter fra modtagerens ur, bliver afvist. Stil uret, og send beskeden igen.",
  }),
  headersMissing: (names) => ({ heading: `Der mangler: ${names}`, text: "Sæt alle tre hoveder ind, som de kom." }),
  badTimestamp: { heading: "webhook-timestamp er ikke et tidspunkt", text: "Det skal være et helt antal sekunder siden 1970." },
  badKey: { heading: "Nøglen kan ikke læses", text: "Den skal begynde med whsec_ eller whpk_ og sættes ind i hele sin længde." },
  otherSignature: (signature) => ({
    heading: `Beskeden har ingen ${signature}-underskrift`,
    text: "Brug den anden slags nøgle, eller ret modtagerens underskrift på dens side.",
  }),
  altered: {
    heading: "Indholdet er skrevet om på vejen",
    text: "Underskriften passer til de samme oplysninger, men ikke til disse tegn. Lad jeres system kontrollere indholdet, før det bliver læst som JSON og skrevet igen.",
  },
  noMatch: {
    heading: "Underskriften passer ikke",
    text: "Enten er det en anden modtagers hemmelighed, eller også er indholdet eller hovederne ikke dem, der kom.",
  },
  failed: { heading: "Det kunne ikke regnes ud", text: "Din browser kan ikke kontrollere den slags nøgle. Prøv en nyere browser." },
};

const en: VerificationWords = {
  title: "Verify a message",
  lede: "Paste a message that your system has received, and see whether the signature is right, and why it is not otherwise.",
  private: "Everything is worked out in your browser. Neither the secret nor the message is sent anywhere.",
  back: "Integrations",
  headers: "Headers",
  headersHelp: "webhook-id, webhook-timestamp and webhook-signature, one on each line.",
  body: "Body",
  bodyHelp: "Exactly as it came, character by character.",
  key: "Secret or public key",
  keyHelp: "Begins with whsec_ or whpk_. Leave it empty to use our public key.",
  clock: "Your system's clock when the message came",
  clockHelp: "With it we can see whether the clock is wrong.",
  date: "Date",
  time: "Time",
  submit: "Verify",
  signedAt: "Signed",
  verified: { heading: "The signature is right", text: "The message comes from here and has not been changed." },
  verifiedClockUnknown:
    "If your system refuses it all the same, compare this time with the system's clock: they may be 5 minutes apart at most.",
  clockAhead: (minutes) => ({
    heading: `The signature is right, but your system's clock is ${minutesInEnglish(minutes)} ahead`,
    text: "Messages more than 5 minutes from the receiver's clock are refused. Set the clock, and send the message again. If it is old because it has been queued on your side, verify it when it comes.",
  }),
  clockBehind: (minutes) => ({
    heading: `The signature is right, but your system's clock is ${minutesInEnglish(minutes)} behind`,
    text: "Messages more than 5 minutes from the receiver's clock are refused. Set the clock, and send the message again.",
  }),
  headersMissing: (names) => ({ heading: `Missing: ${names}`, text: "Paste all three headers as they came." }),
  badTimestamp: { heading: "webhook-timestamp is no point in time", text: "It must be a whole number of seconds since 1970." },
  badKey: { heading: "The key cannot be read", text: "It must begin with whsec_ or whpk_ and be pasted in its whole length." },
  otherSignature: (signature) => ({
    heading: `The message has no ${signature} signature`,
    text: "Use the other kind of key, or change the receiver's signature on its page.",
  }),
  altered: {
    heading: "The body was rewritten on its way",
    text: "The signature is right for the same facts, but not for these characters. Let your system verify the body before it is read as JSON and written again.",
  },
  noMatch: {
    heading: "The signature is not right",
    text: "Either it is another receiver's secret, or the body or the headers are not those that came.",
  },
  failed: { heading: "It could not be worked out", text: "Your browser cannot verify that kind of key. Try a newer browser." },
};

export const verificationWords: Dictionary<VerificationWords> = { da, en };
