import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import type { EndpointCreated } from "../../contract/endpoint-views.ts";
import type { OrganisationRef } from "../../contract/views.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { integrationsWords } from "../../i18n/integrations.ts";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { EndpointPanel } from "./endpoint-panel.tsx";
import { NewEndpointDialog } from "./new-endpoint-dialog.tsx";
import { endpointsQuery } from "./queries.ts";
import { Tokens } from "./tokens.tsx";
import { SecretDialog } from "./secret-dialog.tsx";

const route = getRouteApi("/app/integrations");

export function IntegrationsPage() {
  const words = useWords(integrationsWords);
  const me = useMe();
  const { endpoint } = route.useSearch();
  const administered = me.organisations.filter((organisation) => organisation.administrator);
  return (
    <Page
      title={words.title}
      above={
        endpoint !== undefined && (
          <Link to="/integrations" search={{}}>
            {words.back}
          </Link>
        )
      }
      below={<p className="lede">{words.lede}</p>}
    >
      {administered.length === 0 && <Empty>{words.noneAdministered}</Empty>}
      {endpoint !== undefined ? (
        <EndpointPanel id={endpoint} />
      ) : (
        administered.map((organisation) => (
          <Fragment key={organisation.id}>
            <Endpoints organisation={organisation} />
            <Tokens organisation={organisation} />
          </Fragment>
        ))
      )}
    </Page>
  );
}

function Endpoints({ organisation }: { organisation: OrganisationRef }) {
  const words = useWords(integrationsWords);
  const types = useWords(eventTypeWords);
  const query = useQuery(endpointsQuery(organisation.id));
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<EndpointCreated | null>(null);
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
                <li key={endpoint.id} className="row">
                  <div className="row-main">
                    <Link to="/integrations" search={{ endpoint: endpoint.id }} className="row-title">
                      {endpoint.description === "" ? endpoint.url : endpoint.description}
                    </Link>
                    <p className="row-facts break">{endpoint.url}</p>
                    <p className="row-facts">
                      {endpoint.eventTypes.length === 0 ? words.allEvents : endpoint.eventTypes.map((type) => types[type]).join(" · ")}
                    </p>
                  </div>
                  <Tag tone={endpoint.state === "active" ? "done" : "warning"}>{words.states[endpoint.state]}</Tag>
                </li>
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
          setCreated(endpoint);
        }}
      />
      <SecretDialog endpoint={created} onClose={() => setCreated(null)} />
    </Section>
  );
}
