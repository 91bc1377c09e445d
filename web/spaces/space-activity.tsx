import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Id } from "../../contract/ids.ts";
import type { SpaceActivity } from "../../contract/space-activity.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { spaceActivityWords } from "../../i18n/space-activity.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { spaceActivityQuery } from "./queries.ts";

/** Who has one of the texts open, and which. */
export function HereNow({ spaceId }: { spaceId: Id<"space"> }) {
  const words = useWords(spaceActivityWords);
  const query = useQuery(spaceActivityQuery(spaceId));
  return (
    <Section title={words.here}>
      <Loaded query={query}>
        {({ here }) =>
          here.length === 0 ? (
            <p className="quiet">{words.hereEmpty}</p>
          ) : (
            <ul className="tight">
              {here.flatMap(({ document, people }) =>
                people.map((person) => (
                  <li key={`${document.id} ${person.id}`}>
                    {[person.name, person.organisationName].filter((part) => part !== null).join(", ")} {words.hereInText}{" "}
                    <Link to="/documents/$documentId" params={{ documentId: document.id }}>
                      {document.title === "" ? words.untitled : document.title}
                    </Link>
                  </li>
                )),
              )}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

/** What was done in the space last. */
export function Activity({ spaceId }: { spaceId: Id<"space"> }) {
  const words = useWords(spaceActivityWords);
  const query = useQuery(spaceActivityQuery(spaceId));
  return (
    <Section title={words.activity}>
      <Loaded query={query} lines={4}>
        {({ activity }) =>
          activity.length === 0 ? (
            <p className="quiet">{words.activityEmpty}</p>
          ) : (
            <ol className="rows">
              {activity.map((done, place) => (
                // What happened at one moment has no name of its own.
                <Done key={`${done.at} ${done.what} ${done.document?.id ?? ""} ${place}`} done={done} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}

function Done({ done: { what, at, by, document, written, deleted, times } }: { done: SpaceActivity }) {
  const words = useWords(spaceActivityWords);
  const events = useWords(eventTypeWords);
  const { language } = useLanguage();
  return (
    <li className="row">
      <div className="row-main">
        <p className="activity-what">
          {what === "text.written" ? words.wrote(language, written, deleted) : events[what]}
          {times > 1 && ` (${words.times(times)})`}
        </p>
        {document !== null && (
          <Link to="/documents/$documentId" params={{ documentId: document.id }} className="row-title">
            {document.title === "" ? words.untitled : document.title}
          </Link>
        )}
        <p className="row-facts">
          {by === null ? words.somebody : [by.name, by.organisationName].filter((part) => part !== null).join(", ")} ·{" "}
          <Moment at={at} form="dateTime" />
        </p>
      </div>
    </li>
  );
}
