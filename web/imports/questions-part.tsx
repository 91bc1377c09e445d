import { useEffect, useEffectEvent, useRef, useState } from "react";
import { importPageWords } from "../../i18n/import-page.ts";
import { importQuestions } from "../../i18n/imports.ts";
import type { ImportWarning } from "../../contract/imports.ts";
import type { Language } from "../../i18n/language.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Tag } from "../ui/tag.tsx";
import { itemOf, type Question } from "./questions.ts";
import type { Work } from "./work.ts";

/** The reader's questions one after the other, and all of them in a list. Whoever answers one goes on with the next that is open. */
export function QuestionsPart({
  questions,
  work,
  onAsk,
  onAnswer,
  onGoTo,
  onTakeOut,
}: {
  questions: Question[];
  work: Work;
  /** The question is before the person now: what it is about can be shown. */
  onAsk: (warning: ImportWarning) => void;
  onAnswer: (key: string, answer: "right" | "corrected" | null) => void;
  onGoTo: (warning: ImportWarning) => void;
  /** Takes what looks like a CPR number out of the source. */
  onTakeOut: (warning: ImportWarning) => void;
}) {
  const words = useWords(importPageWords).questions;
  const { language } = useLanguage();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState(() =>
    Math.max(
      0,
      questions.findIndex(({ standing }) => standing === "open"),
    ),
  );
  const question = questions[asked];
  const ask = useEffectEvent((place: number) => {
    const warning = questions[place]?.warning;
    if (warning !== undefined) onAsk(warning);
  });
  useEffect(() => ask(asked), [asked]);
  const open = questions.filter(({ standing }) => standing === "open").length;
  if (question === undefined)
    return (
      <>
        <h2>{words.heading}</h2>
        <Empty>{words.none}</Empty>
      </>
    );
  const go = (place: number) => {
    setAsked(place);
    heading.current?.focus();
  };
  const goOn = () => {
    const order = questions.map((_, place) => (asked + 1 + place) % questions.length);
    const next = order.find((place) => place !== asked && questions[place]?.standing === "open");
    announce(words.answered(open - (question.standing === "open" ? 1 : 0)));
    go(next ?? asked);
  };
  const answer = (given: "right" | "corrected") => {
    onAnswer(question.key, given);
    goOn();
  };
  const isCpr = question.warning.code === "cpr_like";
  const item = itemOf(question.warning, work);
  return (
    <>
      <div className="part-head">
        <h2>{words.heading}</h2>
        <p className="quiet">{open === 0 ? words.allAnswered : words.count(open, questions.length)}</p>
      </div>
      <section className="question" aria-labelledby="import-question">
        <p className="question-number">
          {words.number(asked + 1, questions.length)}
          {item !== undefined && ` · ${words.about([item.number, item.title].filter((part) => part !== "").join(" "))}`}
        </p>
        <h3 id="import-question" ref={heading} tabIndex={-1}>
          {sentenceOf(question.warning, language)}
        </h3>
        {question.standing === "open" ? (
          <div className="buttons">
            <button type="button" className="button button-primary" onClick={() => onGoTo(question.warning)}>
              {words.goTo}
            </button>
            <button type="button" className="button button-secondary" onClick={() => answer("right")}>
              {isCpr ? words.notCpr : words.right}
            </button>
            {isCpr && question.warning.span !== null ? (
              <button
                type="button"
                className="button button-secondary"
                aria-describedby="import-take-out"
                onClick={() => {
                  onTakeOut(question.warning);
                  goOn();
                }}
              >
                {words.takeOut}
              </button>
            ) : (
              <button type="button" className="button button-secondary" onClick={() => answer("corrected")}>
                {words.corrected}
              </button>
            )}
          </div>
        ) : (
          <p className="question-answer">
            <Tag tone="done">{words.standing[question.standing]}</Tag>
            {question.standing !== "settled" && (
              <button type="button" className="link-button" onClick={() => onAnswer(question.key, null)}>
                {words.reopen}
              </button>
            )}
          </p>
        )}
        {isCpr && question.standing === "open" && (
          <p id="import-take-out" className="quiet">
            {words.takeOutHelp}
          </p>
        )}
        <div className="item-walk">
          <button type="button" className="link-button" disabled={asked === 0} onClick={() => go(asked - 1)}>
            {words.before}
          </button>
          <button type="button" className="link-button" disabled={asked === questions.length - 1} onClick={() => go(asked + 1)}>
            {words.after}
          </button>
        </div>
      </section>
      <h3>{words.all}</h3>
      <ol className="question-list">
        {questions.map((listed, place) => (
          <li key={listed.key}>
            <button type="button" className="link-button" aria-current={place === asked ? "true" : undefined} onClick={() => go(place)}>
              {sentenceOf(listed.warning, language)}
            </button>
            <Tag tone={listed.standing === "open" ? "waiting" : "done"}>{words.standing[listed.standing]}</Tag>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The question in the reader's language; the one in the draft is Danish. */
export function sentenceOf(warning: ImportWarning, language: Language): string {
  // The details belong to the code, which the union says and a lookup by code forgets.
  const ask = importQuestions[language][warning.code] as (details: ImportWarning["details"]) => string;
  return ask(warning.details);
}
