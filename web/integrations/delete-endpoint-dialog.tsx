import type { EndpointDetail } from "../../contract/endpoint-views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";

type Opening = { endpoint: EndpointDetail; onClose: () => void; onDeleted: () => void };

export function DeleteEndpointDialog({ open, ...opening }: Opening & { open: boolean }) {
  const words = useWords(endpointWords).remove;
  return (
    <Dialog title={words.title} open={open} onClose={opening.onClose}>
      <DeleteEndpointForm {...opening} />
    </Dialog>
  );
}

function DeleteEndpointForm({ endpoint, onClose, onDeleted }: Opening) {
  const words = useWords(endpointWords).remove;
  const announce = useAnnounce();
  const send = useSend(
    () => remove(`/endpoints/${endpoint.id}`),
    () => {
      announce(words.done);
      onDeleted();
    },
  );
  return (
    <Form onSubmit={() => send.mutate(undefined)} error={send.error} pending={send.isPending} submit={words.submit} onCancel={onClose}>
      <p>{words.text}</p>
    </Form>
  );
}
