import { useState } from "react";
import { subscribableEventTypes } from "../../contract/endpoint.ts";
import type { EventType } from "../../contract/event.ts";
import type { EndpointCreated } from "../../contract/endpoint-views.ts";
import type { OrganisationRef } from "../../contract/views.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { integrationsWords } from "../../i18n/integrations.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Form, Tick } from "../ui/form.tsx";

type Opening = { organisation: OrganisationRef; onClose: () => void; onCreated: (endpoint: EndpointCreated) => void };

export function NewEndpointDialog({ open, ...opening }: Opening & { open: boolean }) {
  const words = useWords(integrationsWords);
  return (
    <Dialog title={words.form.title} open={open} onClose={opening.onClose}>
      <NewEndpointForm {...opening} />
    </Dialog>
  );
}

function NewEndpointForm({ organisation, onClose, onCreated }: Opening) {
  const words = useWords(integrationsWords).form;
  const types = useWords(eventTypeWords);
  const [url, setUrl] = useState("");
  const [description, setDescription] = useState("");
  const [eventTypes, setEventTypes] = useState<EventType[]>([]);
  const create = useSend(
    () => post<EndpointCreated>(`/organisations/${organisation.id}/endpoints`, { url, description, eventTypes }),
    onCreated,
  );
  return (
    <Form
      onSubmit={() => create.mutate(undefined)}
      error={create.error}
      pending={create.isPending}
      submit={words.create}
      onCancel={onClose}
    >
      <TextField name="url" type="url" label={words.url} help={words.urlHelp} value={url} onChange={setUrl} />
      <TextField
        name="description"
        label={words.description}
        help={words.descriptionHelp}
        value={description}
        onChange={setDescription}
        optional
      />
      <fieldset className="field choices">
        <legend className="form-label">{words.events}</legend>
        <span className="form-hint">{words.eventsHelp}</span>
        {subscribableEventTypes.map((type) => (
          <Tick
            key={type}
            label={types[type]}
            checked={eventTypes.includes(type)}
            onChange={(on) => setEventTypes(on ? [...eventTypes, type] : eventTypes.filter((other) => other !== type))}
          />
        ))}
      </fieldset>
    </Form>
  );
}
