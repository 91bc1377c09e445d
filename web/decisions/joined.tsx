import type { DecisionSummary } from "../../contract/views.ts";
import { ratificationWords } from "../../i18n/ratification.ts";
import { useWords } from "../ui/language.tsx";

/** How many of those who were asked have joined a decision; nothing where nobody is asked. */
export function Joined({ joining }: { joining: DecisionSummary["joining"] }) {
  const words = useWords(ratificationWords);
  return joining === null ? null : <span className="row-facts">{words.joined(joining.joined, joining.asked)}</span>;
}
