import { eventExamples } from "../../contract/event-examples.ts";
import { eventTypes } from "../../contract/event.ts";
import { refusalsOf, type Operation } from "../../contract/operation.ts";
import { operationEntries, type OperationId } from "../../contract/operations.ts";
import { apiWords, type ApiWords } from "../../i18n/api.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import type { Language } from "../../i18n/language.ts";
import { Page } from "../public/page.tsx";
import { formIn, formOut } from "./json-schema.ts";

/** The API for people who read: every address, who may ask, what goes in and out, what it is refused with; every event with an example. */
export function ApiPage({ language }: { language: Language }) {
  const words = apiWords[language];
  const events = eventTypeWords[language];
  return (
    <Page language={language} title={words.title} address="/public/api" indexed>
      <h1>{words.title}</h1>
      <p>{words.page.lede}</p>
      <p>{words.description}</p>
      <p>{words.limits}</p>
      <p>
        <a href="/api/openapi.json">{words.page.machine}</a>
      </p>
      <h2>{words.page.operations}</h2>
      {operationEntries.map(([id, operation]) => (
        <OneOperation id={id} operation={operation} words={words} />
      ))}
      <h2>{words.page.events}</h2>
      <p>{words.page.eventsLede}</p>
      {eventTypes.map((type) => (
        <section class="record-api">
          <h3 id={type}>
            <code>{type}</code>
          </h3>
          <p>{events[type]}</p>
          <Form value={eventExamples[type]} label={type} />
        </section>
      ))}
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
      {query === undefined ? null : <Folded title={`${words.page.takes}: ?`} value={formIn(query).properties} />}
      {takes === undefined ? null : (
        <Folded title={`${words.page.takes}: ${mediaOf(takes)}`} value={typeof takes === "string" ? undefined : formIn(takes)} />
      )}
      {Object.entries(gives).map(([status, form]) => (
        <Folded
          title={`${words.page.gives}: ${status}${form === null ? "" : ` ${mediaOf(form)}`}`}
          value={form === null || typeof form === "string" ? undefined : formOut(form)}
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

function Folded({ title, value }: { title: string; value: object | undefined }) {
  if (value === undefined) return <p class="record-help">{title}</p>;
  return (
    <details>
      <summary>{title}</summary>
      <Form value={value} label={title} />
    </details>
  );
}

/** Wide lines are scrolled in their own box, which those without a mouse must be able to reach. */
function Form({ value, label }: { value: object; label: string }) {
  return (
    <pre class="record-code" tabindex={0} role="region" aria-label={label}>
      <code>{JSON.stringify(value, null, 2)}</code>
    </pre>
  );
}
