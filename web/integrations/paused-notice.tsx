import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { EndpointView } from "../../contract/endpoint-views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { useMe } from "../shell/session.ts";
import { Icon } from "../ui/icon.tsx";
import { warningIcon } from "../ui/icons.ts";
import { useWords } from "../ui/language.tsx";
import { endpointName } from "./endpoint-name.ts";
import { endpointsQuery } from "./queries.ts";

/** For an endpoint that paused itself: what happened, what is safe, what to do. */
export function PausedNotice({ endpoint, linked = false }: { endpoint: EndpointView; linked?: boolean }) {
  const words = useWords(endpointWords);
  if (endpoint.pause === null || endpoint.pause.reason === "by_hand") return null;
  return (
    <div className="notice notice-warning" role="status">
      <Icon path={warningIcon} />
      <div>
        <p className="notice-heading break">{words.paused.heading(endpointName(endpoint))}</p>
        <p>
          {words.pauses[endpoint.pause.reason]}. {words.paused.safe} {words.paused.next}
        </p>
        {linked && (
          <Link to="/integrations" search={{ endpoint: endpoint.id }}>
            {words.paused.open}
          </Link>
        )}
      </div>
    </div>
  );
}

/** The same for every endpoint of the organisations that one administers. Nothing while it is not known: it holds up no page. */
export function PausedNotices() {
  const me = useMe();
  const administered = me.organisations.filter((organisation) => organisation.administrator);
  const lists = useQueries({ queries: administered.map(({ id }) => endpointsQuery(id)) });
  return lists.flatMap((list) => list.data ?? []).map((endpoint) => <PausedNotice key={endpoint.id} endpoint={endpoint} linked />);
}
