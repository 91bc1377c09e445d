import type { Dictionary } from "./language.ts";

type FieldWords = {
  optional: string;
  /** What the contract's schemas say is wrong with a field, as a sentence beside it. */
  issues: Record<
    | "empty"
    | "too long"
    | "more than one line"
    | "not an instant"
    | "not a date"
    | "not yet"
    | "in the past"
    | "choose an outcome"
    | "not an e-mail address"
    | "a recommendation names the body that decides",
    string
  >;
  issue: string;
};

/** What stands by the fields of forms: that one need not be filled in, and what is wrong with what stands in it. */
export const fieldWords: Dictionary<FieldWords> = {
  da: {
    optional: "kan undlades",
    issues: {
      empty: "Skal udfyldes.",
      "too long": "Er for langt.",
      "more than one line": "Skal stå på én linje.",
      "not an instant": "Er ikke et tidspunkt.",
      "not a date": "Er ikke en dato.",
      "not yet": "Ligger ude i fremtiden.",
      "in the past": "Er passeret. Er det meningen?",
      "choose an outcome": "Vælg et udfald.",
      "not an e-mail address": "Er ikke en e-mailadresse.",
      "a recommendation names the body that decides": "En anbefaling skal nævne det organ, der beslutter.",
    },
    issue: "Kan ikke bruges, som det står.",
  },
  en: {
    optional: "optional",
    issues: {
      empty: "Must be filled in.",
      "too long": "Is too long.",
      "more than one line": "Must be on one line.",
      "not an instant": "Is not a point in time.",
      "not a date": "Is not a date.",
      "not yet": "Lies in the future.",
      "in the past": "Is past. Is that meant?",
      "choose an outcome": "Choose an outcome.",
      "not an e-mail address": "Is not an e-mail address.",
      "a recommendation names the body that decides": "A recommendation must name the body that decides.",
    },
    issue: "Cannot be used as it stands.",
  },
};
