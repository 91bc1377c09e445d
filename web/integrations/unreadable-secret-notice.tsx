import { Link } from "@tanstack/react-router";
import type { EndpointSummary } from "../../contract/endpoint-views.ts";
import { unreadableSecretWords } from "../../i18n/unreadable-secret.ts";
import { Icon } from "../ui/icon.tsx";
import { warningIcon } from "../ui/icons.ts";
import { useWords } from "../ui/language.tsx";
import { endpointName } from "./endpoint-name.ts";

/** For endpoints whose secrets the installation can read no more: what happened, what is safe, what to do. One for all of them, because they are lost together. */
export function UnreadableSecretNotice({ endpoints, linked = false }: { endpoints: EndpointSummary[]; linked?: boolean }) {
  const words = useWords(unreadableSecretWords);
  const unreadable = endpoints.filter(({ isSecretReadable }) => !isSecretReadable);
  const [first] = unreadable;
  if (first === undefined) return null;
  const isSecretNeeded = unreadable.some(({ signing }) => signing !== "v1a");
  const isPublicKeyNeeded = unreadable.some(({ signing }) => signing !== "v1");
  const happened = [isSecretNeeded ? words.secret : words.publicKey, isSecretNeeded && isPublicKeyNeeded ? words.publicKeyToo : ""];
  return (
    <div className="notice notice-warning" role="status">
      <Icon path={warningIcon} />
      <div>
        <p className="notice-heading break">
          {unreadable.length === 1 ? words.one(endpointName(first)) : words.several(unreadable.length)}
        </p>
        <p className="break">
          {happened.join(" ")} {words.safe} {words.next}
        </p>
        {linked && (
          <ul>
            {unreadable.map((endpoint) => (
              <li key={endpoint.id} className="break">
                <Link to="/integrations" search={{ endpoint: endpoint.id }}>
                  {endpointName(endpoint)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
