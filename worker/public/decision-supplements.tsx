import type { DecisionView } from "../../contract/views.ts";
import { decisionWords } from "../../i18n/decisions.ts";
import { longDate, timeOfDay, type Language } from "../../i18n/language.ts";
import { outcomeSentence, outcomeWords } from "../../i18n/outcomes.ts";
import { questionSentence, questionWords } from "../../i18n/questions.ts";
import { ratificationWords } from "../../i18n/ratification.ts";
import { ratificationOutcomeWords, supplementWords } from "../../i18n/supplements.ts";
import { placed } from "./page.tsx";
import { Paragraphs } from "./parts.tsx";

type Props = { language: Language; decision: DecisionView };

/** What goes with a decision's words: clause by clause, who was against, and what was asked about it. */
export function Details({ language, decision }: Props) {
  const words = decisionWords[language];
  return (
    <>
      {decision.clauses.length === 0 ? null : (
        <>
          <h2>{words.clauses}</h2>
          <ol>
            {decision.clauses.map(({ number, text, outcome }) => (
              <li value={number}>
                {text} <strong>{outcomeWords[language][outcome]}</strong>
              </li>
            ))}
          </ol>
        </>
      )}
      {decision.dissent.length === 0 ? null : (
        <>
          <h2>{words.dissent}</h2>
          <ul>
            {decision.dissent.map(({ who, words: said }) => (
              <li>{said === "" ? who : `${who}: ${said}`}</li>
            ))}
          </ul>
        </>
      )}
      {decision.questions.length === 0 ? null : (
        <>
          <h2>{words.questions}</h2>
          <dl class="record-facts">
            {decision.questions.map(({ question, answer }) => (
              <>
                <dt>{questionSentence(language, question)}</dt>
                <dd>{answer ?? questionWords[language].unanswered}</dd>
              </>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

/** What came to a decision after it was recorded. People are not named: what counts is which organisation, and by which of its bodies. */
export function Afterwards({ language, decision }: Props) {
  const words = supplementWords[language];
  const joining = ratificationWords[language];
  const { ratifications, additions } = decision;
  return (
    <>
      {ratifications.length === 0 ? null : (
        <>
          <h2>{words.ratifications.title}</h2>
          <p>
            <strong>{decision.joining === null ? "" : joining.joined(decision.joining.joined, decision.joining.asked)}</strong>
          </p>
          <p>{joining.rule(decision.ratificationRule, ratifications.length)}</p>
          <ul>
            {ratifications.map(({ organisation, answer }) => (
              <li>
                {`${organisation.name}: `}
                {answer === null
                  ? words.ratifications.awaiting
                  : `${ratificationOutcomeWords[language][answer.outcome]} (${words.ratifications.evidence(answer.body, answer.itemNumber)}, ${longDate(language, new Date(answer.date))})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {additions.length === 0 ? null : (
        <>
          <h2>{words.additions.title}</h2>
          {additions.map(({ text, reason, addedAt }) => (
            <section>
              <Paragraphs text={text} />
              <p class="record-help">
                {`${words.additions.added} ${longDate(language, new Date(addedAt))}. ${words.additions.because(reason)}`}
              </p>
            </section>
          ))}
        </>
      )}
      {decision.remarks.length === 0 ? null : (
        <>
          <h2>{words.remarks.title}</h2>
          {decision.remarks.map(({ name, organisationName, at, words: said }) => (
            <section>
              <Paragraphs text={said} />
              <p class="record-help">{words.remarks.said(name, organisationName, timeOfDay(language, new Date(at)))}</p>
            </section>
          ))}
        </>
      )}
      <Relay language={language} steps={decision.relay} />
    </>
  );
}

function Relay({ language, steps }: { language: Language; steps: DecisionView["relay"] }) {
  const words = supplementWords[language].relay;
  return (
    <>
      <h2>{words.title}</h2>
      <ol>
        {steps.map(({ body, date, outcome, state, deviatesFromProposal, url, isThis }) => (
          <li>
            {url === null || isThis ? body : <a href={placed(language, `/public${url}`)}>{body}</a>}
            {date === null ? "" : `, ${longDate(language, new Date(date))}`}
            {": "}
            <strong>
              {outcome !== null
                ? outcomeSentence[language](outcome, state ?? "recorded", null)
                : date === null
                  ? words.awaits
                  : words.undecided}
            </strong>
            {deviatesFromProposal ? ` · ${words.deviates}` : ""}
            {isThis ? ` · ${words.this}` : ""}
          </li>
        ))}
      </ol>
    </>
  );
}
