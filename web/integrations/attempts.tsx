import type { AttemptView, EndpointDetail, ReplayAccepted } from "../../contract/endpoint-views.ts";
import type { AttemptResult } from "../../contract/endpoint.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { notSentWords } from "../../i18n/not-sent.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Tag, type Tone } from "../ui/tag.tsx";

const tones: Record<AttemptResult, Tone> = { delivered: "done", failed: "warning", given_up: "stopped" };

export function Attempts({ endpoint, attempts }: { endpoint: EndpointDetail; attempts: AttemptView[] }) {
  const words = useWords(endpointWords);
  const types = useWords(eventTypeWords);
  const notSent = useWords(notSentWords);
  const { log } = words;
  return (
    <table className="table table--compact table--borderless table-md-responsive-headers">
      <thead>
        <tr>
          <th scope="col">{log.at}</th>
          <th scope="col">{log.event}</th>
          <th scope="col">{log.attempt}</th>
          <th scope="col">{log.outcome}</th>
          <th scope="col">{log.answer}</th>
          <th scope="col">{log.duration}</th>
          <th scope="col">{log.again}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <tr key={attempt.id}>
            <td data-title={log.at}>
              <Moment at={attempt.at} form="dateTime" />
            </td>
            <td data-title={log.event}>
              {types[attempt.eventType]}
              {attempt.seq > 0 && (
                <span className="person-of">
                  {log.number} {attempt.seq}
                </span>
              )}
            </td>
            <td data-title={log.attempt}>{attempt.attempt}</td>
            <td data-title={log.outcome}>
              <Tag tone={tones[attempt.result]}>{words.results[attempt.result]}</Tag>
              {attempt.nextAttemptAt !== null && (
                <span className="person-of">
                  {log.retry} <Moment at={attempt.nextAttemptAt} form="dateTime" />
                </span>
              )}
            </td>
            <td data-title={log.answer}>{attempt.notSent === null ? (attempt.httpStatus ?? log.noAnswer) : notSent[attempt.notSent]}</td>
            <td data-title={log.duration}>{attempt.durationMs} ms</td>
            <td data-title={log.again}>
              {/* A test event stands in no feed that it could be sent again from. */}
              {attempt.seq > 0 && <Again endpointId={endpoint.id} attempt={attempt} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each is sent again by itself: whoever sends several waits for none of them. */
function Again({ endpointId, attempt: { eventId, eventType, seq } }: { endpointId: EndpointDetail["id"]; attempt: AttemptView }) {
  const words = useWords(endpointWords).replay;
  const types = useWords(eventTypeWords);
  const announce = useAnnounce();
  const replay = useSend(
    () => post<ReplayAccepted>(`/endpoints/${endpointId}/replays`, { what: "event", eventId }),
    ({ fromSeq, throughSeq }) => announce(words.done(fromSeq, throughSeq)),
  );
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-disabled={replay.isPending}
        aria-label={words.oneOf(types[eventType], seq)}
        onClick={() => replay.mutate(undefined)}
      >
        {words.one}
      </button>
      {replay.isError && <ProblemNotice error={replay.error} />}
    </>
  );
}
