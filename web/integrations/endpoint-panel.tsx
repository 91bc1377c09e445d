import { useQuery } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { AttemptView, EndpointDetail } from "../../contract/endpoint-views.ts";
import type { AttemptResult } from "../../contract/endpoint.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { integrationsWords } from "../../i18n/integrations.ts";
import { patch, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Empty } from "../ui/empty.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { Tag, type Tone } from "../ui/tag.tsx";
import { attemptsQuery, endpointQuery } from "./queries.ts";

export function EndpointPanel({ id }: { id: Id<"endpoint"> }) {
  const query = useQuery(endpointQuery(id));
  return <Loaded query={query}>{(endpoint) => <Endpoint endpoint={endpoint} />}</Loaded>;
}

function Endpoint({ endpoint }: { endpoint: EndpointDetail }) {
  const words = useWords(integrationsWords);
  const announce = useAnnounce();
  const log = useQuery(attemptsQuery(endpoint.id));
  const paused = endpoint.state === "paused";
  const turn = useSend(() => patch(`/endpoints/${endpoint.id}`, { state: paused ? "active" : "paused" }));
  const test = useSend(
    () => post(`/endpoints/${endpoint.id}/tests`),
    () => announce(words.detail.tested),
  );
  return (
    <>
      <div className="panel">
        <h2>{endpoint.description === "" ? endpoint.url : endpoint.description}</h2>
        <p className="break">{endpoint.url}</p>
        <p className="facts">
          <Tag tone={paused ? "warning" : "done"}>{words.states[endpoint.state]}</Tag>
          <span>{endpoint.organisation.name}</span>
          <span>
            {words.detail.created} <Moment at={endpoint.createdAt} />
          </span>
          <span>{endpoint.health.waiting === 0 ? words.detail.upToDate : words.detail.behind(endpoint.health.waiting)}</span>
        </p>
        {turn.isError && <ProblemNotice error={turn.error} />}
        {test.isError && <ProblemNotice error={test.error} />}
        <div className="buttons">
          <button type="button" className="button button-secondary" disabled={turn.isPending} onClick={() => turn.mutate(undefined)}>
            {paused ? words.detail.resume : words.detail.pause}
          </button>
          <button
            type="button"
            className="button button-secondary"
            disabled={test.isPending || paused}
            onClick={() => test.mutate(undefined)}
          >
            {words.detail.test}
          </button>
        </div>
      </div>
      <Section title={words.detail.attempts}>
        <Loaded query={log}>
          {({ attempts }) => (attempts.length === 0 ? <Empty>{words.detail.noAttempts}</Empty> : <Attempts attempts={attempts} />)}
        </Loaded>
      </Section>
    </>
  );
}

const tones: Record<AttemptResult, Tone> = { delivered: "done", failed: "warning", given_up: "stopped" };

function Attempts({ attempts }: { attempts: AttemptView[] }) {
  const words = useWords(integrationsWords);
  const types = useWords(eventTypeWords);
  const { detail } = words;
  return (
    <table className="table table--compact table--borderless table-md-responsive-headers">
      <thead>
        <tr>
          <th scope="col">{detail.at}</th>
          <th scope="col">{detail.event}</th>
          <th scope="col">{detail.attempt}</th>
          <th scope="col">{detail.result}</th>
          <th scope="col">{detail.answer}</th>
          <th scope="col">{detail.duration}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <tr key={attempt.id}>
            <td data-title={detail.at}>
              <Moment at={attempt.at} form="dateTime" />
            </td>
            <td data-title={detail.event}>
              {types[attempt.eventType]}
              <span className="person-of">
                {detail.number} {attempt.seq}
              </span>
            </td>
            <td data-title={detail.attempt}>{attempt.attempt}</td>
            <td data-title={detail.result}>
              <Tag tone={tones[attempt.result]}>{words.results[attempt.result]}</Tag>
              {attempt.nextAttemptAt !== null && (
                <span className="person-of">
                  {detail.retry} <Moment at={attempt.nextAttemptAt} form="dateTime" />
                </span>
              )}
            </td>
            <td data-title={detail.answer}>{attempt.httpStatus ?? detail.noAnswer}</td>
            <td data-title={detail.duration}>{attempt.durationMs} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
