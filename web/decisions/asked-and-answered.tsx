import type { DecisionView } from "../../contract/views.ts";
import { questionSentence, questionWords } from "../../i18n/questions.ts";
import { useLanguage, useWords } from "../ui/language.tsx";

export function AskedAndAnswered({ questions }: { questions: DecisionView["questions"] }) {
  const { language } = useLanguage();
  const words = useWords(questionWords);
  return (
    <dl className="asked">
      {questions.map(({ question, answer }) => (
        <div key={question.key}>
          <dt>{questionSentence(language, question)}</dt>
          <dd>{answer ?? words.unanswered}</dd>
        </div>
      ))}
    </dl>
  );
}
