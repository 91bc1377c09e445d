import type { Question } from "../../../contract/question.ts";
import type { DocumentChecksView } from "../../../contract/views.ts";
import { questionSentence, questionWords } from "../../../i18n/questions.ts";
import { MandateFinding } from "../../mandates/mandate-finding.tsx";
import { warningIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";

/** Which mandate reaches the text, and what does not seem to add up in it: while it can still be mended. Nothing of it holds anybody back. */
export function Checks({ questions, mandate }: Pick<DocumentChecksView, "questions" | "mandate">) {
  const words = useWords(questionWords);
  return (
    <>
      {mandate !== null && <MandateFinding finding={mandate} countsAsRecommendation={false} />}
      {questions.length > 0 && (
        <section className="notice notice-warning questions">
          <Icon path={warningIcon} />
          <div>
            <h3>{words.heading}</h3>
            <Questions questions={questions} />
          </div>
        </section>
      )}
    </>
  );
}

/** The questions as people are asked them, one under the other. */
export function Questions({ questions }: { questions: Question[] }) {
  const { language } = useLanguage();
  return (
    <ul>
      {questions.map((question) => (
        <li key={question.key}>{questionSentence(language, question)}</li>
      ))}
    </ul>
  );
}
