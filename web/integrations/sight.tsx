import { useQuery } from "@tanstack/react-query";
import type { EndpointDetail, Reach } from "../../contract/endpoint-views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { reachQuery } from "./queries.ts";

/** What an endpoint can see, in plain words: its own filters within what its organisation may read today. */
export function Sight({ endpoint }: { endpoint: EndpointDetail }) {
  const words = useWords(endpointWords).sees;
  const query = useQuery(reachQuery(endpoint.organisation.id));
  return (
    <Section title={words.title}>
      <Loaded query={query}>{(reach) => <Seen endpoint={endpoint} reach={reach} />}</Loaded>
    </Section>
  );
}

function Seen({ endpoint, reach }: { endpoint: EndpointDetail; reach: Reach }) {
  const words = useWords(endpointWords).sees;
  const types = useWords(eventTypeWords);
  const { eventTypes, spaceIds, includesClosed } = endpoint;
  const isFiltered = spaceIds.length > 0;
  const names = new Map(reach.spaces.map(({ id, name }) => [id, name]));
  const spaces = isFiltered ? spaceIds.map((id) => ({ id, name: names.get(id) ?? words.lostSpace })) : reach.spaces;
  return (
    <>
      <p>{words.told(eventTypes.length === 0 ? words.allEvents : eventTypes.map((type) => types[type]).join(" · "))}</p>
      {spaces.length === 0 ? <p>{words.nowhere}</p> : <Places title={isFiltered ? words.spaces : words.allSpaces} places={spaces} />}
      {isFiltered ? (
        <p>{words.onlySpaces}</p>
      ) : reach.forums.length === 0 ? (
        <p>{words.noForums}</p>
      ) : (
        <Places title={words.forums} places={reach.forums} />
      )}
      <p>{includesClosed ? words.closed : words.open}</p>
      <p className="quiet">
        {words.never} {words.today}
      </p>
    </>
  );
}

function Places({ title, places }: { title: string; places: { id: string; name: string }[] }) {
  return (
    <>
      <p>{title}</p>
      <ul>
        {places.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}
