import { useState } from "react";
import type { EndpointDetail } from "../../contract/endpoint-views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { patch } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { EndpointFields, type EndpointSettings } from "./endpoint-fields.tsx";

type Opening = { endpoint: EndpointDetail; onClose: () => void };

export function ChangeEndpointDialog({ open, ...opening }: Opening & { open: boolean }) {
  const words = useWords(endpointWords).form;
  return (
    <Dialog title={words.changeTitle} open={open} onClose={opening.onClose}>
      <ChangeEndpointForm {...opening} />
    </Dialog>
  );
}

function ChangeEndpointForm({ endpoint, onClose }: Opening) {
  const words = useWords(endpointWords).form;
  const announce = useAnnounce();
  const { url, description, eventTypes, spaceIds, includesClosed, signing } = endpoint;
  const [settings, setSettings] = useState<EndpointSettings>({ url, description, eventTypes, spaceIds, includesClosed, signing });
  const save = useSend(
    () => patch(`/endpoints/${endpoint.id}`, settings),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  return (
    <Form onSubmit={() => save.mutate(undefined)} error={save.error} pending={save.isPending} submit={words.save} onCancel={onClose}>
      <EndpointFields organisationId={endpoint.organisation.id} settings={settings} onChange={setSettings} />
    </Form>
  );
}
