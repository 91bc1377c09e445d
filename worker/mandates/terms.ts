import * as v from "valibot";
import type { mandateTermsSchema } from "../../contract/mandate-answers.ts";
import { mandateScopes, type MandateScope } from "../../contract/mandate.ts";
import type { CanonicalText, TextNode } from "../../contract/text.ts";
import { calendarDate } from "../../contract/words.ts";
import { valueWords } from "../../i18n/values.ts";
import { plainField } from "../../text/plain.ts";
import { toldContent } from "../../text/told.ts";
import { valueOfType } from "../../text/values.ts";
import { largestAmount } from "../checks/sums.ts";
import { fold, folded } from "../checks/fold.ts";

/** In the order in which they are tried: whoever may decide may also recommend. */
const scopeWords: [MandateScope, RegExp][] = [
  ["decide", folded("\\b(?:beslut|afgør|træffe|godkend)")],
  ["recommend", folded("\\b(?:anbefal|indstil|rådgiv)")],
  ["coordinate", folded("\\b(?:koordin|samordn)")],
];

const dayOf = (words: string | undefined): string | null => (v.is(calendarDate, words) ? words : null);

/** What the text of a mandate seems to say, for a person to mend and confirm. What it does not say is empty. */
export function termsIn(text: CanonicalText): v.InferOutput<typeof mandateTermsSchema> {
  const content = (name: string): TextNode[] => text.fields.find((field) => field.name === name)?.content ?? [];
  const words = (name: string): string => plainField(toldContent(name, content(name), valueWords.da));
  const chosen = valueOfType(content("scope"), "choice")?.attribute("value");
  const period = valueOfType(content("validity"), "period");
  const line = (name: string): string => words(name).replace(/\s+/gu, " ").trim().slice(0, 300);
  const scope = fold(words("scope"));
  return {
    scope: mandateScopes.find((option) => option === chosen) ?? scopeWords.find(([, pattern]) => pattern.test(scope))?.[0] ?? null,
    subject: words("subject").slice(0, 2000),
    amountLimit: largestAmount(words("amountLimit")),
    issuer: line("issuer"),
    reportsTo: line("reportsTo") === "" ? null : line("reportsTo"),
    validFrom: dayOf(period?.attribute("from")),
    validTo: dayOf(period?.attribute("to")),
  };
}
