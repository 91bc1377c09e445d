import { useQuery } from "@tanstack/react-query";
import type { PublicationPreview } from "../../contract/agenda-views.ts";
import type { NewPublication } from "../../contract/agenda.ts";
import type { Id } from "../../contract/ids.ts";
import type { ChecksView } from "../../contract/views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { questionSentence, questionWords } from "../../i18n/questions.ts";
import { Questions } from "../documents/submission/checks.tsx";
import { MandateFinding } from "../mandates/mandate-finding.tsx";
import { TextField } from "../ui/field.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { itemChecksQuery } from "./queries.ts";

/** What was answered to the questions, by item and question. */
export type GateAnswers = Record<string, NewPublication["answers"][number]>;

/** What is asked of each item before the agenda is put out, and which mandate reaches it. None of it is in the way; what is answered is kept with the edition. */
export function AskedOfAgenda({
  items,
  answers,
  onAnswer,
}: {
  items: PublicationPreview["items"];
  answers: GateAnswers;
  onAnswer: (place: string, answer: GateAnswers[string]) => void;
}) {
  const words = useWords(agendaPageWords);
  const { heading, help } = useWords(questionWords);
  const { language } = useLanguage();
  const asked = items.flatMap(({ id, number, title, checks }) =>
    checks === null || (isWithin(checks.mandate) && checks.questions.length === 0) ? [] : [{ id, number, title, checks }],
  );
  const within = items.filter(({ checks }) => checks !== null && checks.mandate !== null && isWithin(checks.mandate));
  if (asked.length === 0 && within.length === 0) return null;
  return (
    <Section title={heading} lede={words.asked.lede}>
      <ul className="rows">
        {asked.map(({ id, number, title, checks }) => (
          <li key={id} className="row row-stack">
            <div className="row-main">
              <h3>
                {words.publication.item(number)}: {title}
              </h3>
              {checks.mandate !== null && !isWithin(checks.mandate) && (
                <MandateFinding finding={checks.mandate} countsAsRecommendation={false} />
              )}
              {checks.questions.map((question) => {
                const place = `${id}.${question.key}`;
                return (
                  <TextField
                    key={question.key}
                    name={`answers.${place}`}
                    label={questionSentence(language, question)}
                    help={help}
                    value={answers[place]?.words ?? ""}
                    onChange={(said) => onAnswer(place, { itemId: id, key: question.key, words: said })}
                    optional
                  />
                );
              })}
            </div>
          </li>
        ))}
      </ul>
      {within.length > 0 && <p className="quiet off-agenda">{words.asked.covered(within.map(({ number }) => number))}</p>}
    </Section>
  );
}

/** A mandate to decide reaches it, or it takes none: nothing to think about. */
const isWithin = (mandate: ChecksView["mandate"]): boolean =>
  mandate === null || (mandate.standing === "covered" && mandate.scope === "decide");

/** The same of one item, for whoever writes it: asked again when they have mended something. */
export function AskedOfItem({ agendaItemId }: { agendaItemId: Id<"agendaItem"> }) {
  const words = useWords(agendaPageWords).asked;
  const { heading } = useWords(questionWords);
  const { data, error, isFetching, refetch } = useQuery(itemChecksQuery(agendaItemId));
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined) return null;
  return (
    <Section
      title={heading}
      lede={words.ledeOfItem}
      action={
        <button type="button" className="button button-secondary button-small" disabled={isFetching} onClick={() => void refetch()}>
          {words.again}
        </button>
      }
    >
      {isClear(data) ? <p>{words.clear}</p> : <Asked checks={data} />}
    </Section>
  );
}

const isClear = (checks: ChecksView | null): boolean => checks === null || (checks.mandate === null && checks.questions.length === 0);

function Asked({ checks: { questions, mandate } }: { checks: ChecksView }) {
  return (
    <>
      {mandate !== null && <MandateFinding finding={mandate} countsAsRecommendation={false} />}
      {questions.length > 0 && <Questions questions={questions} />}
    </>
  );
}
