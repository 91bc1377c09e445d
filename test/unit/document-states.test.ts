import { expect, test } from "vitest";
import type { Outcome } from "../../contract/decision.ts";
import type { DocumentKind } from "../../contract/document.ts";
import { outcomeOfClauses } from "../../worker/documents/states.ts";

const cases: [DocumentKind, Outcome[], Outcome][] = [
  ["initiative", ["approved", "noted"], "approved"],
  ["initiative", ["approved", "rejected"], "approved"],
  ["initiative", ["endorsed", "approved_with_conditions"], "approved_with_conditions"],
  ["initiative", ["approved", "postponed"], "split"],
  ["initiative", ["approved", "recommended"], "split"],
  ["initiative", ["approved", "returned"], "returned"],
  ["initiative", ["rejected", "noted"], "rejected"],
  ["mandate", ["approved", "noted"], "approved"],
  ["mandate", ["approved", "rejected"], "rejected"],
  ["recommendation", ["noted", "discussed"], "noted"],
];

test.each(cases)("of a %s whose clauses were %j the whole is %s", (kind, clauses, whole) => {
  expect(outcomeOfClauses(kind, clauses)).toBe(whole);
});
