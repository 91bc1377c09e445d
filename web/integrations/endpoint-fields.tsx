import { useQuery } from "@tanstack/react-query";
import { signings, subscribableEventTypes, type Signing } from "../../contract/endpoint.ts";
import type { EndpointView } from "../../contract/endpoint-views.ts";
import type { Id } from "../../contract/ids.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { useWords } from "../ui/language.tsx";
import { TextField } from "../ui/field.tsx";
import { Choices, Tick } from "../ui/form.tsx";
import { reachQuery } from "./queries.ts";

/** What somebody can decide about an endpoint. */
export type EndpointSettings = Pick<EndpointView, "url" | "description" | "eventTypes" | "spaceIds" | "includesClosed" | "signing">;

const toggled = <T,>(list: T[], item: T, on: boolean): T[] => (on ? [...list, item] : list.filter((other) => other !== item));

export function EndpointFields({
  organisationId,
  settings,
  onChange,
}: {
  organisationId: Id<"organisation">;
  settings: EndpointSettings;
  onChange: (settings: EndpointSettings) => void;
}) {
  const words = useWords(endpointWords);
  const types = useWords(eventTypeWords);
  const reach = useQuery(reachQuery(organisationId));
  const change = (part: Partial<EndpointSettings>) => onChange({ ...settings, ...part });
  const spaces = reach.data?.spaces ?? [];
  return (
    <>
      <TextField
        name="url"
        type="url"
        label={words.form.url}
        help={words.form.urlHelp}
        value={settings.url}
        onChange={(url) => change({ url })}
      />
      <TextField
        name="description"
        label={words.form.description}
        help={words.form.descriptionHelp}
        value={settings.description}
        onChange={(description) => change({ description })}
        optional
      />
      <fieldset className="field choices">
        <legend className="form-label">{words.form.events}</legend>
        <span className="form-hint">{words.form.eventsHelp}</span>
        {subscribableEventTypes.map((type) => (
          <Tick
            key={type}
            label={types[type]}
            checked={settings.eventTypes.includes(type)}
            onChange={(on) => change({ eventTypes: toggled(settings.eventTypes, type, on) })}
          />
        ))}
      </fieldset>
      {spaces.length > 0 && (
        <fieldset className="field choices">
          <legend className="form-label">{words.form.spaces}</legend>
          <span className="form-hint">{words.form.spacesHelp}</span>
          {spaces.map((space) => (
            <Tick
              key={space.id}
              label={space.name}
              checked={settings.spaceIds.includes(space.id)}
              onChange={(on) => change({ spaceIds: toggled(settings.spaceIds, space.id, on) })}
            />
          ))}
        </fieldset>
      )}
      <Tick
        label={words.form.closed}
        help={words.form.closedHelp}
        checked={settings.includesClosed}
        onChange={(includesClosed) => change({ includesClosed })}
      />
      <Choices<Signing>
        legend={words.form.signing}
        value={settings.signing}
        choices={signings.map((value) => ({ value, ...words.signings[value] }))}
        onChange={(signing) => change({ signing })}
      />
    </>
  );
}
