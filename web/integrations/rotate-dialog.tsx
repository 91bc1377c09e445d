import type { EndpointDetail, SecretRotated } from "../../contract/endpoint-views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { unreadableSecretWords } from "../../i18n/unreadable-secret.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";

type Opening = { endpoint: EndpointDetail; onClose: () => void; onRotated: (rotated: SecretRotated) => void };

export function RotateDialog({ open, ...opening }: Opening & { open: boolean }) {
  const words = useWords(endpointWords).rotate;
  return (
    <Dialog title={words.title} open={open} onClose={opening.onClose}>
      <RotateForm {...opening} />
    </Dialog>
  );
}

function RotateForm({ endpoint, onClose, onRotated }: Opening) {
  const words = useWords(endpointWords).rotate;
  const unreadable = useWords(unreadableSecretWords);
  const rotate = useSend(() => post<SecretRotated>(`/endpoints/${endpoint.id}/secrets`), onRotated);
  return (
    <Form
      onSubmit={() => rotate.mutate(undefined)}
      error={rotate.error}
      pending={rotate.isPending}
      submit={words.submit}
      onCancel={onClose}
    >
      <p>{endpoint.isSecretReadable ? words.text : unreadable.rotate}</p>
      {endpoint.previousSecretUntil !== null && <p>{words.again}</p>}
    </Form>
  );
}
