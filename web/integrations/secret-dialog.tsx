import type { EndpointCreated } from "../../contract/endpoint-views.ts";
import { integrationsWords } from "../../i18n/integrations.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Copy } from "../ui/fingerprint.tsx";

/** The only time the secret is shown: the server keeps it, but never says it again. */
export function SecretDialog({ endpoint, onClose }: { endpoint: EndpointCreated | null; onClose: () => void }) {
  const words = useWords(integrationsWords).secret;
  return (
    <Dialog title={words.title} open={endpoint !== null} onClose={onClose}>
      <p>{words.text}</p>
      <div className="fingerprint">
        <p className="fingerprint-label" id="endpoint-secret">
          {words.label}
        </p>
        <code className="break" aria-labelledby="endpoint-secret">
          {endpoint?.secret}
        </code>
        {endpoint !== null && <Copy text={endpoint.secret} />}
      </div>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={onClose}>
          {words.done}
        </button>
      </div>
    </Dialog>
  );
}
