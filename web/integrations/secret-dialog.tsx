import { endpointWords } from "../../i18n/endpoints.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Copy } from "../ui/fingerprint.tsx";
import { Moment } from "../ui/moment.tsx";

/** The only time the secret is shown: the server keeps it, but never says it again. `previousUntil` is set where it replaces another. */
export function SecretDialog({
  secret,
  previousUntil = null,
  onClose,
}: {
  secret: string | null;
  previousUntil?: string | null;
  onClose: () => void;
}) {
  const words = useWords(endpointWords).secret;
  return (
    <Dialog title={words.title} open={secret !== null} onClose={onClose}>
      <p>{words.text}</p>
      {previousUntil !== null && (
        <p>
          {words.overlap} <Moment at={previousUntil} form="dateTime" />.
        </p>
      )}
      <div className="fingerprint">
        <p className="fingerprint-label" id="endpoint-secret">
          {words.label}
        </p>
        <code className="break" aria-labelledby="endpoint-secret">
          {secret}
        </code>
        {secret !== null && <Copy text={secret} />}
      </div>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={onClose}>
          {words.done}
        </button>
      </div>
    </Dialog>
  );
}
