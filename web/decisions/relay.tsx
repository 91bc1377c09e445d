import type { DecisionView } from "../../contract/views.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { supplementWords } from "../../i18n/supplements.ts";
import { Moment } from "../ui/moment.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

/** The bodies that a matter went through as a path: what each made of it, and who still has to decide. */
export function Relay({ steps }: { steps: DecisionView["relay"] }) {
  const words = useWords(supplementWords).relay;
  const sentence = useWords(outcomeSentence);
  return (
    <Section title={words.title} lede={words.lede}>
      <ol className="relay">
        {steps.map((step, place) => (
          // A matter may come to the same body twice on one day, and steps have no ids: their place tells them apart.
          <li key={`${place} ${step.body}`} className={step.outcome === null ? "relay-step relay-open" : "relay-step"}>
            <p className="relay-body">
              {step.url === null || step.isThis ? step.body : <a href={step.url}>{step.body}</a>}
              {step.date !== null && (
                <span className="row-facts">
                  {" "}
                  <Moment at={step.date} form="date" />
                </span>
              )}
            </p>
            <p>
              <strong>
                {step.outcome !== null
                  ? sentence(step.outcome, step.state ?? "recorded", null)
                  : step.date === null
                    ? words.awaits
                    : words.undecided}
              </strong>
              {step.isThis && ` · ${words.this}`}
            </p>
            {(step.deviatesFromProposal || step.sameText !== null) && (
              <p className="row-facts">
                {[step.deviatesFromProposal ? words.deviates : "", step.isThis ? "" : sameness(step.sameText, words)]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const sameness = (same: boolean | null, words: { sameText: string; otherText: string }): string =>
  same === null ? "" : same ? words.sameText : words.otherText;
