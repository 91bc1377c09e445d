import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { EndpointSummary } from "../../contract/endpoint-views.ts";
import type { OrganisationRef } from "../../contract/views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { integrationsWords } from "../../i18n/integrations.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { endpointName } from "./endpoint-name.ts";
import { Health } from "./health.tsx";
import { NewEndpointDialog } from "./new-endpoint-dialog.tsx";
import { endpointsQuery } from "./queries.ts";
import { SecretDialog } from "./secret-dialog.tsx";

/** An organisation's endpoints, and how each of them does. */
export function Endpoints({ organisation }: { organisation: OrganisationRef }) {
  const words = useWords(integrationsWords);
  const query = useQuery(endpointsQuery(organisation.id));
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Section
      title={words.endpointsOf(organisation.name)}
      action={
        <button type="button" className="button button-primary button-small" onClick={() => setCreating(true)}>
          {words.create}
        </button>
      }
    >
      <Loaded query={query}>
        {(endpoints) =>
          endpoints.length === 0 ? (
            <Empty>{words.empty}</Empty>
          ) : (
            <ul className="rows">
              {endpoints.map((endpoint) => (
                <EndpointRow key={endpoint.id} endpoint={endpoint} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewEndpointDialog
        organisation={organisation}
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={(endpoint) => {
          setCreating(false);
          setSecret(endpoint.secret);
        }}
      />
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </Section>
  );
}

function EndpointRow({ endpoint }: { endpoint: EndpointSummary }) {
  const words = useWords(integrationsWords);
  const { states } = useWords(endpointWords);
  const types = useWords(eventTypeWords);
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/integrations" search={{ endpoint: endpoint.id }} className="row-title">
          {endpointName(endpoint)}
        </Link>
        <p className="row-facts break">{endpoint.url}</p>
        <p className="row-facts">
          {endpoint.eventTypes.length === 0 ? words.allEvents : endpoint.eventTypes.map((type) => types[type]).join(" · ")}
        </p>
        <p className="facts">
          <Health health={endpoint.health} />
        </p>
      </div>
      <Tag tone={endpoint.state === "active" ? "done" : "warning"}>{states[endpoint.state]}</Tag>
    </li>
  );
}
