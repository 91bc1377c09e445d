import { useState } from "react";
import type { EndpointCreated } from "../../contract/endpoint-views.ts";
import type { OrganisationRef } from "../../contract/views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { EndpointFields, type EndpointSettings } from "./endpoint-fields.tsx";

type Opening = { organisation: OrganisationRef; onClose: () => void; onCreated: (endpoint: EndpointCreated) => void };

export function NewEndpointDialog({ open, ...opening }: Opening & { open: boolean }) {
  const words = useWords(endpointWords).form;
  return (
    <Dialog title={words.newTitle} open={open} onClose={opening.onClose}>
      <NewEndpointForm {...opening} />
    </Dialog>
  );
}

const unset: EndpointSettings = { url: "", description: "", eventTypes: [], spaceIds: [], includesClosed: false, signing: "both" };

function NewEndpointForm({ organisation, onClose, onCreated }: Opening) {
  const words = useWords(endpointWords).form;
  const [settings, setSettings] = useState(unset);
  const create = useSend(() => post<EndpointCreated>(`/organisations/${organisation.id}/endpoints`, settings), onCreated);
  return (
    <Form
      onSubmit={() => create.mutate(undefined)}
      error={create.error}
      pending={create.isPending}
      submit={words.create}
      onCancel={onClose}
    >
      <EndpointFields organisationId={organisation.id} settings={settings} onChange={setSettings} />
    </Form>
  );
}
