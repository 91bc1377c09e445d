import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Id } from "../../contract/ids.ts";
import type { Circle, WhoSees, WhoSeesItem } from "../../contract/who-sees.ts";
import { longDateTime } from "../../i18n/language.ts";
import { seatRoleWords } from "../../i18n/roles.ts";
import { whoSeesWords } from "../../i18n/who-sees.ts";
import { get } from "../api/client.ts";
import { readersQuery } from "./queries.ts";
import { Loaded } from "../shell/loaded.tsx";
import "../styles/people.scss";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";

/** Who can see a document's text, and why. */
export function WhoSeesDocument({ documentId }: { documentId: Id<"document"> }) {
  const words = useWords(whoSeesWords);
  const query = useQuery(readersQuery(documentId));
  return (
    <Section title={words.title} lede={words.lede}>
      <Loaded query={query} lines={4}>
        {(view) => (
          <ul className="who-sees">
            <Circles circles={view.circles} />
            <Public url={view.public?.url ?? null}>{view.public === null ? words.notPublicDocument : words.publicDocument}</Public>
            <Programs systems={view.systems} />
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

/** Who can see an agenda item and its attachments, and why. */
export function WhoSeesItemSection({ agendaItemId }: { agendaItemId: Id<"agendaItem"> }) {
  const words = useWords(whoSeesWords);
  const path = `/agenda-items/${agendaItemId}/readers`;
  const query = useQuery({ queryKey: [path], queryFn: () => get<WhoSeesItem>(path) });
  return (
    <Section title={words.title} lede={words.lede}>
      <Loaded query={query} lines={4}>
        {(view) => (
          <ul className="who-sees">
            <Circles circles={view.circles} />
            <Public url={view.public?.url ?? null}>{view.public === null ? words.notPublicItem : words.publicItem}</Public>
            <Programs systems={view.systems} />
            <Attachments attachments={view.attachments} />
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function Circles({ circles }: { circles: Circle[] }) {
  const words = useWords(whoSeesWords);
  return circles.map((circle) => (
    <li key={`${circle.by} ${circle.name}`}>
      <p className="person-name">{circle.name}</p>
      <p className="row-facts">{words.why(circle)}</p>
      {circle.until !== null && (
        <p className="row-facts">
          {words.until} <Moment at={circle.until} />
        </p>
      )}
      {circle.by !== "person" && <People circle={circle} />}
    </li>
  ));
}

function People({ circle: { people, more, name } }: { circle: Circle }) {
  const words = useWords(whoSeesWords);
  const seats = useWords(seatRoleWords);
  if (people.length === 0) return <p className="row-facts">{words.nobody}</p>;
  return (
    <details>
      <summary>
        {words.people(people.length + more)}
        <span className="sr-only">: {name}</span>
      </summary>
      <ul className="tight">
        {people.map((person, index) => (
          <li key={index}>
            {person.name}
            {person.seat !== null && ` (${seats[person.seat].toLowerCase()})`}
          </li>
        ))}
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
    </details>
  );
}

function Public({ url, children }: { url: string | null; children: ReactNode }) {
  const words = useWords(whoSeesWords);
  return (
    <li>
      <p className="person-name">{words.publicTitle}</p>
      <p className="row-facts">{children}</p>
      {url !== null && (
        <p className="row-facts">
          <a href={url}>{words.see}</a>
        </p>
      )}
    </li>
  );
}

function Programs({ systems }: { systems: WhoSees["systems"] }) {
  const words = useWords(whoSeesWords);
  if (systems.length === 0) return null;
  return (
    <li>
      <p className="person-name">{words.systems}</p>
      {systems.map((system) => (
        <p key={system.organisationName} className="row-facts">
          {words.system(system)}
        </p>
      ))}
    </li>
  );
}

function Attachments({ attachments }: { attachments: WhoSeesItem["attachments"] }) {
  const words = useWords(whoSeesWords);
  const { language } = useLanguage();
  if (attachments.length === 0) return null;
  return (
    <li>
      <p className="person-name">{words.attachments}</p>
      {attachments.map(({ id, title, why, embargoUntil }) => (
        <p key={id} className="row-facts">
          <strong>{title}</strong>:{" "}
          {why === "embargo" ? words.attachment.embargo(longDateTime(language, new Date(embargoUntil ?? ""))) : words.attachment[why]}
        </p>
      ))}
    </li>
  );
}
