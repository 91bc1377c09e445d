import type { JsonSchema } from "@valibot/to-json-schema";
import { eventExamples } from "../../contract/event-examples.ts";
import { eventTypes } from "../../contract/event.ts";
import { refusalsOf, type Operation } from "../../contract/operation.ts";
import { operationEntries, type OperationId } from "../../contract/operations.ts";
import { problemStatus, type ProblemCode } from "../../contract/problem.ts";
import { apiWords, type ApiWords } from "../../i18n/api.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { problemsInDanish } from "../../i18n/problems.da.ts";
import { problemsInEnglish } from "../../i18n/problems.en.ts";
import type { Language } from "../../i18n/language.ts";
import { Page, placed } from "../public/page.tsx";
import { Code } from "./code.tsx";
import { formIn, formOut, namedForms } from "./json-schema.ts";

const codes = Object.keys(problemStatus) as ProblemCode[];
const problems = { da: problemsInDanish, en: problemsInEnglish };

/** The whole API for people who read: every address, who may ask, what goes in and out; every event with an example; every form and every code. */
export function ReferencePage({ language }: { language: Language }) {
  const words = apiWords[language];
  const events = eventTypeWords[language];
  return (
    <Page language={language} title={words.title} address="/public/api/reference" indexed>
      <h1>{words.title}</h1>
      <p>{words.page.lede}</p>
      <p>{words.description}</p>
      <ul>
        <li>
          <a href={placed(language, "/public/api")}>{words.page.guide}</a>
        </li>
        <li>
          <a href="/api/openapi.json">{words.page.machine}</a>
        </li>
        <li>
          <a href="#events">{words.page.events}</a>
        </li>
        <li>
          <a href="#forms">{words.page.forms}</a>
        </li>
        <li>
          <a href="#codes">{words.page.codes}</a>
        </li>
      </ul>
      <h2>{words.page.operations}</h2>
      <ul class="record-api">
        {operationEntries.map(([id, { method, path }]) => (
          <li>
            <a href={`#${id}`}>{words.operations[id]}</a> <code>{`${method} ${path}`}</code>
          </li>
        ))}
      </ul>
      {operationEntries.map(([id, operation]) => (
        <OneOperation id={id} operation={operation} words={words} />
      ))}
      <h2 id="events">{words.page.events}</h2>
      <p>{words.page.eventsLede}</p>
      {eventTypes.map((type) => (
        <section class="record-api">
          <h3 id={type}>
            <code>{type}</code>
          </h3>
          <p>{events[type]}</p>
          <Code label={type}>{shown(eventExamples[type])}</Code>
        </section>
      ))}
      <h2 id="forms">{words.page.forms}</h2>
      {Object.entries(namedForms()).map(([name, form]) => (
        <section class="record-api">
          <h3 id={anchorOf(name)}>
            <code>{name}</code>
          </h3>
          <Folded title={name} form={form} />
        </section>
      ))}
      <h2 id="codes">{words.page.codes}</h2>
      <dl class="record-facts record-api">
        {codes.map((code) => (
          <>
            <dt id={code}>
              <code>{`${problemStatus[code]} ${code}`}</code>
            </dt>
            <dd>{problems[language][code].what}</dd>
          </>
        ))}
      </dl>
    </Page>
  );
}

function OneOperation({ id, operation, words }: { id: OperationId; operation: Operation; words: ApiWords }) {
  const { method, path, takes, gives, by, query } = operation;
  return (
    <section class="record-api">
      <h3 id={id}>{words.operations[id]}</h3>
      <p>
        <code>{`${method} /api${path}`}</code>
      </p>
      <p class="record-help">{`${words.page.by}: ${words.page.who[by]}`}</p>
      {query === undefined ? null : <Folded title={`${words.page.takes}: ?`} form={formIn(query).properties} />}
      {takes === undefined ? null : (
        <Folded title={`${words.page.takes}: ${mediaOf(takes)}`} form={typeof takes === "string" ? undefined : formIn(takes)} />
      )}
      {Object.entries(gives).map(([status, form]) => (
        <Folded
          title={`${words.page.gives}: ${status}${form === null ? "" : ` ${mediaOf(form)}`}`}
          form={form === null || typeof form === "string" ? undefined : formOut(form)}
        />
      ))}
      <p class="record-help">
        {`${words.page.refuses}: `}
        <code>{refusalsOf(operation).join(", ")}</code>
      </p>
    </section>
  );
}

const mediaOf = (form: object | string): string => (typeof form === "string" ? form : "application/json");
const shown = (value: object): string => JSON.stringify(value, null, 2);

/** A form's name may be that of an address' id in other letters, so its anchor is told apart. */
const anchorOf = (name: string): string => `form-${name}`;

/** Behind a press, with the ways to the named forms that it points to. */
function Folded({ title, form }: { title: string; form: JsonSchema | Record<string, unknown> | undefined }) {
  if (form === undefined) return <p class="record-help">{title}</p>;
  const json = shown(form);
  const named = [...new Set([...json.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? ""))];
  return (
    <details>
      <summary>{title}</summary>
      <Code label={title}>{json}</Code>
      {named.length === 0 ? null : (
        <p class="record-help">
          {named.map((name) => (
            <>
              <a href={`#${anchorOf(name)}`}>{name}</a>{" "}
            </>
          ))}
        </p>
      )}
    </details>
  );
}
