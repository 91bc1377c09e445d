import { Link } from "@tanstack/react-router";
import type { ImportComparison, ImportedMeeting } from "../../contract/imported-views.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { fieldWords } from "../../i18n/field.ts";
import { ProblemError } from "../api/client.ts";
import { Tick } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { infoIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Alike } from "./alike.tsx";
import { progressOf } from "./decisions.ts";
import { nameOfPath } from "./field-names.ts";
import type { Question } from "./questions.ts";
import { sentenceOf } from "./questions-part.tsx";
import type { Storing } from "./use-storing.ts";
import type { Work } from "./work.ts";

/** What will become part of the record, what is still open, and the one step that stores it. */
export function StorePart({
  work,
  questions,
  blocks,
  resembles,
  openNames,
  storing,
  onEvenIf,
  onField,
  onQuestion,
}: {
  work: Work;
  questions: Question[];
  /** What keeps it from being stored, by the fields' dotted paths. */
  blocks: FieldIssue[];
  resembles: ImportComparison["resembles"];
  /** How many names have suggestions that nobody has judged. */
  openNames: number;
  storing: Storing;
  onEvenIf: (wanted: boolean) => void;
  onField: (path: string) => void;
  onQuestion: (question: Question) => void;
}) {
  const words = useWords(importPageWords);
  const { language } = useLanguage();
  const progress = progressOf(work);
  const open = questions.filter(({ standing }) => standing === "open");
  const closed = work.items.filter(({ access }) => access === "closed").length;
  const unanswered = resembles.length > 0 && !work.evenIfResembles;
  return (
    <>
      <h2>{words.store.heading}</h2>
      <p>{words.store.becomes}</p>
      <ul className="tight">
        <li>{words.store.items(work.items.length, closed)}</li>
        <li>{words.store.decisions(progress.confirmed)}</li>
        {progress.open + progress.left > 0 && <li>{words.store.words(progress.open + progress.left)}</li>}
        {openNames > 0 && <li>{words.store.names(openNames)}</li>}
      </ul>
      <p className="notice">
        <Icon path={infoIcon} />
        {words.store.publicNote}
      </p>
      {open.length > 0 && (
        <div className="notice notice-warning">
          <Icon path={warningIcon} />
          <div>
            <p className="notice-heading">{words.store.questions(open.length)}</p>
            <ul className="link-list">
              {open.map((question) => (
                <li key={question.key}>
                  <button type="button" className="link-button" onClick={() => onQuestion(question)}>
                    {sentenceOf(question.warning, language)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {resembles.length > 0 && (
        <section className="resembling" aria-labelledby="import-alike">
          <h3 id="import-alike">{words.alike.heading}</h3>
          {resembles.map((alike) => (
            <Alike key={alike.importId ?? alike.meetingId} alike={alike} work={work} />
          ))}
          <Tick label={words.alike.evenIf} checked={work.evenIfResembles} onChange={onEvenIf} />
        </section>
      )}
      {blocks.length > 0 && <Blocked work={work} blocks={blocks} onField={onField} />}
      {storing.error !== null && <Refused error={storing.error} work={work} onField={onField} existing={storing.existing} />}
      {unanswered && blocks.length === 0 && <p id="import-store-why">{words.store.alike}</p>}
      <div className="buttons">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={blocks.length > 0 || unanswered || storing.isPending}
          {...(unanswered && blocks.length === 0 ? { "aria-describedby": "import-store-why" } : {})}
          onClick={() => blocks.length === 0 && !unanswered && storing.store()}
        >
          {storing.isPending ? words.store.pending : words.store.button}
        </button>
      </div>
    </>
  );
}

function Blocked({ work, blocks, onField }: { work: Work; blocks: FieldIssue[]; onField: (path: string) => void }) {
  const words = useWords(importPageWords);
  const { issues, issue: otherwise } = useWords(fieldWords);
  const known: Record<string, string> = { ...issues, ...words.store.issues };
  return (
    <div className="notice notice-error">
      <Icon path={warningIcon} />
      <div>
        <p className="notice-heading">{words.store.blocked(blocks.length)}</p>
        <ul className="link-list">
          {blocks.map(({ path, issue }) => (
            <li key={`${path} ${issue}`}>
              <button type="button" className="link-button" onClick={() => onField(path)}>
                {nameOfPath(words, work, path)}
              </button>
              : {known[issue] ?? otherwise}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Refused({
  error,
  work,
  existing,
  onField,
}: {
  error: Error;
  work: Work;
  existing: ImportedMeeting["id"];
  onField: (path: string) => void;
}) {
  const words = useWords(importPageWords);
  const fields = error instanceof ProblemError && error.code !== "import_resembles_another" ? error.fields : [];
  return (
    <>
      <ProblemNotice error={error} />
      {fields.length > 0 && <Blocked work={work} blocks={fields} onField={onField} />}
      {error instanceof ProblemError && error.code === "import_exists" && (
        <p>
          <Link to="/imports/$importId" params={{ importId: existing }}>
            {words.store.seeExisting}
          </Link>
        </p>
      )}
    </>
  );
}
