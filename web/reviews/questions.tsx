import { useState } from "react";
import type { ReviewView } from "../../contract/review.ts";
import { reviewWords } from "../../i18n/reviews.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Prose } from "../ui/prose.tsx";
import { Section } from "../ui/section.tsx";

/** What the forum wants answered, with the answers, and whoever may ask or answer does it here. */
export function Questions({ view }: { view: ReviewView }) {
  const words = useWords(reviewWords);
  const { document, questions, may } = view;
  return (
    <Section title={words.questions} lede={words.questionsLede}>
      {questions.length === 0 ? (
        <Empty>{words.noQuestions}</Empty>
      ) : (
        <ul className="rows">
          {questions.map((question) => (
            <li key={question.id} className="row row-stack">
              <div className="row-main">
                <Prose text={question.words} />
                <p className="row-facts">
                  {question.asked.by?.name ?? words.somebody} · <Moment at={question.asked.at} form="dateTime" />
                  {question.answers.length === 0 && (
                    <>
                      {" · "}
                      <strong>{words.unanswered}</strong>
                    </>
                  )}
                </p>
                {question.answers.map(({ words: said, given }) => (
                  <blockquote key={given.at}>
                    <Prose text={said} />
                    <p className="row-facts">
                      {given.by?.name ?? words.somebody} · <Moment at={given.at} form="dateTime" />
                    </p>
                  </blockquote>
                ))}
              </div>
              {may.answer && (
                <Say label={words.answer} said={words.answered} path={`/documents/${document.id}/questions/${question.id}/answers`} />
              )}
            </li>
          ))}
        </ul>
      )}
      {may.review && <Say label={words.ask} help={words.askHelp} said={words.asked} path={`/documents/${document.id}/questions`} />}
    </Section>
  );
}

type SayProps = { label: string; help?: string; /** Announced when it has been sent. */ said: string; path: string };

function Say({ label, help, said, path }: SayProps) {
  const words = useWords(reviewWords);
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const send = useSend(
    () => post<ReviewView>(path, { words: text }),
    () => {
      setText("");
      announce(said);
    },
  );
  return (
    <Form onSubmit={() => send.mutate(undefined)} error={send.error} pending={send.isPending} submit={words.send}>
      <ProseField name="words" label={label} rows={3} value={text} onChange={setText} {...(help === undefined ? {} : { help })} />
    </Form>
  );
}
