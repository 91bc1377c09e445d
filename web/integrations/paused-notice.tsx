import { Link } from "@tanstack/react-router";
import type { EndpointView } from "../../contract/endpoint-views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { Icon } from "../ui/icon.tsx";
import { warningIcon } from "../ui/icons.ts";
import { useWords } from "../ui/language.tsx";
import { endpointName } from "./endpoint-name.ts";

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
