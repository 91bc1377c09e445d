import type { RatificationRule } from "../contract/ratification.ts";
import type { Dictionary } from "./language.ts";

type RatificationWords = {
  joined: (joined: number, asked: number) => string;
  /** When the decision is final, as a sentence. */
  rule: (rule: RatificationRule, asked: number) => string;
  choice: string;
  choices: Record<RatificationRule["kind"], string>;
  needed: string;
  /** Who it holds for, where it is for each by itself. */
  holdsFor: (names: string) => string;
};

const da: RatificationWords = {
  joined: (joined, asked) => `${joined} af ${asked} har tilsluttet sig`,
  rule: (rule, asked) =>
    rule.kind === "each"
      ? "Gælder for hver enkelt, når den selv har tilsluttet sig."
      : rule.kind === "some"
        ? `Endelig, når ${rule.needed} af ${asked} har tilsluttet sig.`
        : "Endelig, når alle har tilsluttet sig.",
  choice: "Hvornår er beslutningen endelig?",
  choices: { all: "Når alle har tilsluttet sig", some: "Når et antal har tilsluttet sig", each: "For hver enkelt, der tilslutter sig" },
  needed: "Hvor mange",
  holdsFor: (names) => `Gælder nu for ${names}.`,
};

const en: RatificationWords = {
  joined: (joined, asked) => `${joined} of ${asked} have joined`,
  rule: (rule, asked) =>
    rule.kind === "each"
      ? "Holds for each that has joined."
      : rule.kind === "some"
        ? `Final when ${rule.needed} of ${asked} have joined.`
        : "Final when all have joined.",
  choice: "When is the decision final?",
  choices: { all: "When all have joined", some: "When so many have joined", each: "For each that joins" },
  needed: "How many",
  holdsFor: (names) => `Holds now for ${names}.`,
};

export const ratificationWords: Dictionary<RatificationWords> = { da, en };
