import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { integrationsWords } from "../../i18n/integrations.ts";
import { useWords } from "../ui/language.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Empty } from "../ui/empty.tsx";
import { EndpointNotices } from "./endpoint-notices.tsx";
import { EndpointPanel } from "./endpoint-panel.tsx";
import { Endpoints } from "./endpoints.tsx";
import { Tokens } from "./tokens.tsx";

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
      below={
        <>
          <p className="lede">{words.lede}</p>
          <p>
            <Link to="/integrations/verify">{words.verify}</Link>
          </p>
          {administered.length > 0 && (
            <p>
              <Link to="/audit" search={{ of: administered[0]?.id }}>
                {words.audit}
              </Link>
            </p>
          )}
        </>
      }
    >
      {administered.length === 0 && <Empty>{words.noneAdministered}</Empty>}
      {endpoint !== undefined ? (
        <EndpointPanel key={endpoint} id={endpoint} />
      ) : (
        <>
          <EndpointNotices />
          {administered.map((organisation) => (
            <Fragment key={organisation.id}>
              <Endpoints organisation={organisation} />
              <Tokens organisation={organisation} />
            </Fragment>
          ))}
        </>
      )}
    </Page>
  );
}
