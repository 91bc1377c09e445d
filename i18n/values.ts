import type { AmountUnit, Choice } from "../contract/value.ts";
import type { ValueWords } from "../text/told.ts";
import type { Dictionary, Language } from "./language.ts";

/** The options of every choice, by the field it is in. */
export const choiceWords: Dictionary<Record<string, Partial<Record<Choice, string>>>> = {
  da: {
    obligation: { must: "Skal-indsats: alle deltagere skylder den", may: "Kan-indsats: frivillig at prøve af" },
    economics: { none: "Ingen udgifter" },
    scope: { decide: "Beslutte", recommend: "Anbefale", coordinate: "Koordinere" },
    addressedTo: {
      municipalities: "Kommunerne hver for sig",
      general_practice: "Almen praksis",
      cluster: "Klyngen",
      region: "Det regionale niveau",
      national: "Det nationale niveau",
    },
  },
  en: {
    obligation: { must: "Must: owed by all participants", may: "May: voluntary to try" },
    economics: { none: "No costs" },
    scope: { decide: "To decide", recommend: "To recommend", coordinate: "To coordinate" },
    addressedTo: {
      municipalities: "Each municipality by itself",
      general_practice: "General practice",
      cluster: "The cluster",
      region: "The regional level",
      national: "The national level",
    },
  },
};

export const unitWords: Dictionary<Record<AmountUnit, string>> = {
  da: { mio: "mio. kr.", tkr: "t.kr.", kr: "kr." },
  en: { mio: "DKK million", tkr: "DKK thousand", kr: "DKK" },
};

/** `1. september 2023`; a day that is none is told as it stands. */
function dayIn(language: Language, date: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(language === "da" ? "da-DK" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(at);
}

const choiceIn =
  (language: Language): ValueWords["choice"] =>
  (field, value) =>
    Object.entries(choiceWords[language][field] ?? {}).find(([option]) => option === value)?.[1] ?? value;

/** `0,3` and `1.250.000` as they are written in English. What is no such number is quoted as it stands. */
export const numberInEnglish = (number: string): string =>
  /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/u.test(number) ? number.replaceAll(/[.,]/gu, (sign) => (sign === "," ? "." : ",")) : number;

/** What is set in the fields of a text, as it is told to whoever reads it. */
export const valueWords: Dictionary<ValueWords> = {
  da: {
    choice: choiceIn("da"),
    date: (date) => dayIn("da", date),
    amount: (number, unit) => `${number} ${unitWords.da[unit]}`,
    period: (from, to) => `${from === "" ? "" : `Fra ${from} `}${to === null ? "indtil videre" : `til og med ${to}`}`,
    share: (count, base) => (base === null ? count : `${count} af ${base}`),
    measure: { what: "Måles ved", target: "Mål", by: "Senest" },
    milestone: { due: "Hvornår", what: "Hvad" },
    fund: {
      what: "Midler til",
      amount: "Beløb",
      sum: "Sum",
      frame: (amount) => `Ramme: ${amount}`,
      over: (amount) => `Summen er ${amount} over rammen.`,
      under: (amount) => `Der er ${amount} tilbage af rammen.`,
    },
  },
  en: {
    choice: choiceIn("en"),
    date: (date) => dayIn("en", date),
    // `DKK 0.3 million`
    amount: (number, unit) => unitWords.en[unit].replace("DKK", `DKK ${numberInEnglish(number)}`),
    period: (from, to) => `${from === "" ? "" : `From ${from} `}${to === null ? "until further notice" : `to ${to}`}`,
    share: (count, base) => (base === null ? count : `${count} of ${base}`),
    measure: { what: "Measured by", target: "Target", by: "By" },
    milestone: { due: "When", what: "What" },
    fund: {
      what: "Money for",
      amount: "Amount",
      sum: "Sum",
      frame: (amount) => `Frame: ${amount}`,
      over: (amount) => `The sum is ${amount} over the frame.`,
      under: (amount) => `${amount} of the frame is left.`,
    },
  },
};
