import { mandateScopes } from "./mandate.ts";

/**
 * What people set in a field of a document rather than write: an amount, a day, who takes part. Each value is a block of the field's content, after what is written
 * there. Its attributes are words as people typed them or codes of this file; what they mean is read from them, so that nothing typed is lost because it cannot be read.
 */
export const valueTypes = {
  /** One of the field's options. */
  choice: { attributes: ["value"], hasWords: false },
  /** Somebody picked: their id and the name they had then. */
  party: { attributes: ["id", "name"], hasWords: false },
  /** What is measured, in words, the target with its unit, and by when it is to be reached. */
  measure: { attributes: ["target", "unit", "by"], hasWords: true },
  /** A step, and when, in the words of whoever planned it. */
  milestone: { attributes: ["due"], hasWords: true },
  /** What money goes to, and how much. */
  fundRow: { attributes: ["amount", "unit"], hasWords: true },
  /** What the money is to keep within. */
  frame: { attributes: ["amount", "unit"], hasWords: false },
  amount: { attributes: ["amount", "unit"], hasWords: false },
  /** `YYYY-MM-DD`, both days included; without an end it is until further notice. */
  period: { attributes: ["from", "to"], hasWords: false },
  /** What was found, how many it was found of, and among how many that answered. */
  evidence: { attributes: ["count", "base"], hasWords: true },
  /** What the forum is asked to decide, one thing each. */
  clause: { attributes: [], hasWords: true },
} as const satisfies Record<string, { attributes: readonly string[]; hasWords: boolean }>;

export type ValueType = keyof typeof valueTypes;

/** Where a row stands among the others of its type once somebody has moved one: see text/row-order.ts. How a text is kept, and nothing that it says. */
export const orderAttribute = "order";

/** Characters of an attribute: a line. */
export const valueMaxLength = 200;

export const obligations = ["must", "may"] as const;
export const addressedLevels = ["municipalities", "general_practice", "cluster", "region", "national"] as const;

/** The options of a choice, by the field it stands in. */
export const choices = {
  obligation: obligations,
  economics: ["none"],
  scope: mandateScopes,
  addressedTo: addressedLevels,
} as const;
export type Choice = (typeof choices)[keyof typeof choices][number];

/** What amounts are counted in, and how many kroner one is. */
export const amountUnits = { mio: 1_000_000, tkr: 1000, kr: 1 } as const;
export type AmountUnit = keyof typeof amountUnits;

/** What keeps a text from being put to a forum besides fields that hold nothing. */
export const valueIssues = [
  "amount_unreadable",
  "amount_missing",
  "words_missing",
  "target_missing",
  "due_missing",
  "count_without_base",
  "count_above_base",
  "share_without_base",
  "from_missing",
  "ends_before_it_begins",
  "none_and_amounts",
] as const;
export type ValueIssue = (typeof valueIssues)[number];
