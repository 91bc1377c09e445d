import type { DecisionView } from "../../contract/views.ts";
import { decisionWords } from "../../i18n/decisions.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { ratificationWords } from "../../i18n/ratification.ts";
import { MandateFinding } from "../mandates/mandate-finding.tsx";
import { warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { Prose } from "../ui/prose.tsx";
import { AskedAndAnswered } from "./asked-and-answered.tsx";
import { ClauseList } from "./clause-list.tsx";

type Content = Pick<
  DecisionView,
  | "mandate"
  | "countsAsRecommendation"
  | "outcome"
  | "state"
  | "onwardTo"
  | "clauses"
  | "text"
  | "reservation"
  | "deviatesFromProposal"
  | "dissent"
  | "questions"
  | "replaces"
  | "ratificationRule"
> & {
  /** Names of the organisations whose own approval is awaited. */
  ratifiers: string[];
};

/** What was decided: the outcome first, then everything that goes with it. The same before it is confirmed and afterwards. */
export function Verdict({ content, headingLevel }: { content: Content; headingLevel: 2 | 3 }) {
  const words = useWords(decisionWords);
  const sentence = useWords(outcomeSentence);
  const rules = useWords(ratificationWords);
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <p className="verdict-sentence">{sentence(content.outcome, content.state, content.onwardTo)}</p>
      {content.reservation !== null && (
        <div className="reservation">
          <Heading>
            <Icon path={warningIcon} />
            {words.reservation}
          </Heading>
          <Prose text={content.reservation} />
        </div>
      )}
      {content.mandate !== null && <MandateFinding finding={content.mandate} countsAsRecommendation={content.countsAsRecommendation} />}
      {content.deviatesFromProposal && (
        <p className="notice notice-warning">
          <Icon path={warningIcon} />
          {words.deviates}
        </p>
      )}
      <Heading>{words.wording}</Heading>
      <Prose text={content.text} />
      {content.clauses.length > 0 && (
        <>
          <Heading>{words.clauses}</Heading>
          <ClauseList clauses={content.clauses} />
        </>
      )}
      {content.dissent.length > 0 && (
        <>
          <Heading>{words.dissent}</Heading>
          <ul>
            {content.dissent.map(({ who, words: said }) => (
              <li key={`${who} ${said}`}>
                <strong>{who}</strong>
                {said !== "" && `: ${said}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {content.ratifiers.length > 0 && (
        <>
          <Heading>{words.ratifiers}</Heading>
          <p>
            {content.ratifiers.join(", ")}. {rules.rule(content.ratificationRule, content.ratifiers.length)}
          </p>
        </>
      )}
      {content.replaces !== null && <p>{words.replaces(content.replaces.citation)}</p>}
      {content.questions.length > 0 && (
        <>
          <Heading>{words.questions}</Heading>
          <AskedAndAnswered questions={content.questions} />
        </>
      )}
    </>
  );
}
