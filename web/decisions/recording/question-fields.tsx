import { useEffect, useRef } from "react";
import type { Question } from "../../../contract/question.ts";
import { questionSentence, questionWords } from "../../../i18n/questions.ts";
import { TextField } from "../../ui/field.tsx";
import { warningIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";

/** What does not seem to add up, with room to say why it is right. Takes the focus when it comes, so that nobody overlooks it. */
export function QuestionFields({
  questions,
  answers,
  onAnswer,
}: {
  questions: Question[];
  answers: Record<string, string>;
  onAnswer: (key: string, answer: string) => void;
}) {
  const { language } = useLanguage();
  const words = useWords(questionWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="notice notice-warning questions">
      <Icon path={warningIcon} />
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {words.heading}
        </h3>
        <p>{words.lede}</p>
        {questions.map((question, place) => (
          <TextField
            key={question.key}
            name={`answers.${place}.words`}
            label={questionSentence(language, question)}
            help={words.help}
            value={answers[question.key] ?? ""}
            onChange={(answer) => onAnswer(question.key, answer)}
            optional={question.code !== "looks_like_cpr"}
          />
        ))}
      </div>
    </section>
  );
}
