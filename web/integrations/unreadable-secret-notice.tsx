import { Link } from "@tanstack/react-router";
import type { EndpointSummary } from "../../contract/endpoint-views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { unreadableSecretWords } from "../../i18n/unreadable-secret.ts";
import { Icon } from "../ui/icon.tsx";
import { warningIcon } from "../ui/icons.ts";
import { useWords } from "../ui/language.tsx";
import { endpointName } from "./endpoint-name.ts";

/** For an endpoint whose secret the installation can read no more: what happened, what is safe, what to do. */
export function UnreadableSecretNotice({ endpoint, linked = false }: { endpoint: EndpointSummary; linked?: boolean }) {
  const words = useWords(unreadableSecretWords);
  const { paused } = useWords(endpointWords);
  if (endpoint.isSecretReadable) return null;
  const happened = { v1: words.secret, v1a: words.publicKey, both: `${words.secret} ${words.publicKeyToo}` };
  return (
    <div className="notice notice-warning" role="status">
      <Icon path={warningIcon} />
      <div>
        <p className="notice-heading break">{words.heading(endpointName(endpoint))}</p>
        <p className="break">
          {happened[endpoint.signing]} {words.safe} {words.next}
        </p>
        {linked && (
          <Link to="/integrations" search={{ endpoint: endpoint.id }}>
            {paused.open}
          </Link>
        )}
      </div>
    </div>
  );
}
