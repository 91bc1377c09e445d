import type { DecisionView } from "../../contract/views.ts";
import { outcomeWords } from "../../i18n/outcomes.ts";
import { useWords } from "../ui/language.tsx";

/** The clauses of the proposal as they were frozen, each with its outcome. */
export function ClauseList({ clauses }: { clauses: DecisionView["clauses"] }) {
  const names = useWords(outcomeWords);
  return (
    <ol className="clauses">
      {clauses.map(({ number, text, outcome }) => (
        <li key={number} value={number}>
          {text} <strong className="clause-outcome">{names[outcome]}</strong>
        </li>
      ))}
    </ol>
  );
}
