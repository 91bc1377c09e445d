import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { EndpointDetail, SecretRotated } from "../../contract/endpoint-views.ts";
import type { Id } from "../../contract/ids.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { patch, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Tag } from "../ui/tag.tsx";
import { ChangeEndpointDialog } from "./change-endpoint-dialog.tsx";
import { DeleteEndpointDialog } from "./delete-endpoint-dialog.tsx";
import { DeliveryLog } from "./delivery-log.tsx";
import { endpointName } from "./endpoint-name.ts";
import { Health } from "./health.tsx";
import { PausedNotice } from "./paused-notice.tsx";
import { endpointQuery } from "./queries.ts";
import { ReplayDialog } from "./replay-dialog.tsx";
import { RotateDialog } from "./rotate-dialog.tsx";
import { SecretDialog } from "./secret-dialog.tsx";
import { Sight } from "./sight.tsx";
import { UnreadableSecretNotice } from "./unreadable-secret-notice.tsx";

export function EndpointPanel({ id }: { id: Id<"endpoint"> }) {
  const query = useQuery(endpointQuery(id));
  return <Loaded query={query}>{(endpoint) => <Endpoint endpoint={endpoint} />}</Loaded>;
}

function Endpoint({ endpoint }: { endpoint: EndpointDetail }) {
  const words = useWords(endpointWords);
  const { pause, previousSecretUntil } = endpoint;
  return (
    <>
      <PausedNotice endpoint={endpoint} />
      <UnreadableSecretNotice endpoints={[endpoint]} />
      <div className="panel">
        <h2 className="break">{endpointName(endpoint)}</h2>
        <p className="break">{endpoint.url}</p>
        <p className="facts">
          <Tag tone={pause === null ? "done" : "warning"}>{words.states[endpoint.state]}</Tag>
          <Health health={endpoint.health} />
        </p>
        <p className="facts">
          <span>{endpoint.organisation.name}</span>
          <span>
            {words.actions.created} <Moment at={endpoint.createdAt} />
          </span>
          {pause !== null && (
            <span>
              {words.pauses[pause.reason]} <Moment at={pause.at} form="dateTime" />
            </span>
          )}
          {previousSecretUntil !== null && (
            <span>
              {words.overlap} <Moment at={previousSecretUntil} form="dateTime" />
            </span>
          )}
        </p>
        <Actions endpoint={endpoint} />
      </div>
      <Sight endpoint={endpoint} />
      <DeliveryLog endpoint={endpoint} />
    </>
  );
}

function Actions({ endpoint }: { endpoint: EndpointDetail }) {
  const words = useWords(endpointWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"change" | "replay" | "rotate" | "delete" | null>(null);
  const [rotated, setRotated] = useState<SecretRotated | null>(null);
  const paused = endpoint.state === "paused";
  const turn = useSend(() => patch(`/endpoints/${endpoint.id}`, { state: paused ? "active" : "paused" }));
  const test = useSend(
    () => post(`/endpoints/${endpoint.id}/tests`),
    () => announce(words.actions.tested),
  );
  const close = () => setOpen(null);
  const actions = [
    { label: paused ? words.actions.resume : words.actions.pause, disabled: turn.isPending, act: () => turn.mutate(undefined) },
    { label: words.actions.test, disabled: test.isPending || paused, act: () => test.mutate(undefined) },
    { label: words.replay.action, disabled: false, act: () => setOpen("replay") },
    { label: words.rotate.action, disabled: false, act: () => setOpen("rotate") },
    { label: words.actions.change, disabled: false, act: () => setOpen("change") },
    { label: words.remove.action, disabled: false, act: () => setOpen("delete") },
  ];
  return (
    <>
      {turn.isError && <ProblemNotice error={turn.error} />}
      {test.isError && <ProblemNotice error={test.error} />}
      <div className="buttons">
        {actions.map(({ label, disabled, act }) => (
          <button key={label} type="button" className="button button-secondary" disabled={disabled} onClick={act}>
            {label}
          </button>
        ))}
      </div>
      <ChangeEndpointDialog endpoint={endpoint} open={open === "change"} onClose={close} />
      <ReplayDialog endpoint={endpoint} open={open === "replay"} onClose={close} />
      <RotateDialog
        endpoint={endpoint}
        open={open === "rotate"}
        onClose={close}
        onRotated={(answer) => {
          close();
          setRotated(answer);
        }}
      />
      <DeleteEndpointDialog
        endpoint={endpoint}
        open={open === "delete"}
        onClose={close}
        onDeleted={() => void navigate({ to: "/integrations", search: {} })}
      />
      <SecretDialog secret={rotated?.secret ?? null} previousUntil={rotated?.previousUntil ?? null} onClose={() => setRotated(null)} />
    </>
  );
}
