import type { DecisionSummary } from "../../contract/views.ts";
import type { Language } from "../../i18n/language.ts";
import { ratificationWords } from "../../i18n/ratification.ts";

/** Beside a decision's outcome: how many of those who were asked have joined it. */
export function Joined({ language, joining }: { language: Language; joining: DecisionSummary["joining"] }) {
  return joining === null ? null : (
    <span class="record-said">{` ${ratificationWords[language].joined(joining.joined, joining.asked)}`}</span>
  );
}
