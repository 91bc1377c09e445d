import { useQuery } from "@tanstack/react-query";
import type { AgendaDifference, AgendaPublication } from "../../contract/agenda-views.ts";
import type { Id } from "../../contract/ids.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { questionSentence } from "../../i18n/questions.ts";
import { ComparedFields } from "../documents/versions/compared-text.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { publicationsQuery } from "./queries.ts";

/** How an agenda came to be what it is: who put it out, why so, and what they answered. One that came out in time and without a question has nothing to tell. */
export function Editions({ meetingId }: { meetingId: Id<"meeting"> }) {
  const words = useWords(agendaPageWords).editions;
  const { data } = useQuery(publicationsQuery(meetingId));
  if (data === undefined || !data.some(({ number, reason, answers }) => number > 1 || reason !== "" || answers.length > 0)) return null;
  return (
    <div className="off-agenda">
      <h3>{words.title}</h3>
      <ul className="rows">
        {data.map((edition) => (
          <li key={edition.number} className="row row-stack">
            <div className="row-main">
              <p className="row-title">{edition.number === 1 ? words.first : words.correction(edition.number - 1)}</p>
              <p className="row-facts">
                <Moment at={edition.publishedAt} form="dateTime" /> · {words.sentTo(edition.recipientCount)}
                {edition.by !== null && ` · ${words.by(edition.by.name)}`}
              </p>
              {edition.reason !== "" && <p className="row-text">{edition.reason}</p>}
              <Answers answers={edition.answers} />
              <Differences differences={edition.differences} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was asked before the edition came out, and what whoever put it out answered. */
function Answers({ answers }: Pick<AgendaPublication, "answers">) {
  const words = useWords(agendaPageWords).editions;
  const { language } = useLanguage();
  if (answers.length === 0) return null;
  return (
    <>
      <p>{words.answered}</p>
      <dl className="asked">
        {answers.map(({ itemId, number, question, answer }) => (
          <div key={`${itemId} ${question.key}`}>
            <dt>
              {number}. {questionSentence(language, question)}
            </dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What is otherwise, item by item; in the texts word by word. */
export function Differences({ differences }: { differences: AgendaDifference[] }) {
  const words = useWords(agendaPageWords);
  return differences.map((difference) => (
    <div key={difference.itemId} className="difference">
      <p>
        <strong>
          {difference.number}. {difference.title}
        </strong>{" "}
        – {words.difference[difference.change]}
      </p>
      <FactChanges facts={difference.facts} />
      {difference.sections.length > 0 && <ComparedFields fields={difference.sections} kind="agenda_item" />}
    </div>
  ));
}

function FactChanges({ facts }: { facts: AgendaDifference["facts"] }) {
  const words = useWords(agendaPageWords);
  const types: Record<string, string> = useWords(itemTypeWords);
  const accesses: Record<string, string> = useWords(itemAccessWords);
  const shown = (name: string, value: string): string =>
    value === "" ? words.nothingThere : ((name === "itemType" ? types[value] : name === "access" ? accesses[value] : undefined) ?? value);
  if (facts.length === 0) return null;
  return (
    <ul className="tight">
      {facts.map(({ name, before, after }) => (
        <li key={name}>
          {words.fact[name]}: <ins>{shown(name, after)}</ins> ({words.was} <del>{shown(name, before)}</del>)
        </li>
      ))}
    </ul>
  );
}
