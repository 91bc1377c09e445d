import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Id } from "../../contract/ids.ts";
import type { ImportComparison, ImportedMeeting } from "../../contract/imported-views.ts";
import type { MeetingView } from "../../contract/views.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { resemblanceWords } from "../../i18n/imported.ts";
import { longDate } from "../../i18n/language.ts";
import { get } from "../api/client.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import type { Work } from "./work.ts";

type Resembling = ImportComparison["resembles"][number];
type Facts = { forum: string; date: string; startsAt: string; place: string; items: string[] };

/** What is in the record already and may be the same meeting, beside the draft. */
export function Alike({ alike, work }: { alike: Resembling; work: Work }) {
  const words = useWords(importPageWords).alike;
  const reasons = useWords(resemblanceWords);
  return (
    <div className="alike">
      <p className="notice-heading">{reasons[alike.reason]}</p>
      <p>{words.share(Math.round(alike.titlesInCommon * 100))}</p>
      {alike.importId !== null && (
        <Imported id={alike.importId} mine={factsOf(work)}>
          <Link to="/imports/$importId" params={{ importId: alike.importId }}>
            {words.link}
          </Link>
        </Imported>
      )}
      {alike.meetingId !== null && (
        <Held id={alike.meetingId} mine={factsOf(work)}>
          <Link to="/meetings/$meetingId" params={{ meetingId: alike.meetingId }}>
            {words.linkHeld}
          </Link>
        </Held>
      )}
    </div>
  );
}

const factsOf = (work: Work): Facts => ({
  forum: work.forum,
  date: work.date,
  startsAt: work.startsAt,
  place: work.place,
  items: work.items.map(({ number, title }) => `${number} ${title}`.trim()),
});

function Imported({ id, mine, children }: { id: Id<"import">; mine: Facts; children: ReactNode }) {
  const { data } = useQuery({ queryKey: ["imports", id], queryFn: () => get<ImportedMeeting>(`/imports/${id}`) });
  const theirs = data && {
    forum: data.forum.name,
    date: data.date,
    startsAt: data.startsAt ?? "",
    place: data.place,
    items: data.items.map(({ number, title }) => `${number ?? ""} ${title}`.trim()),
  };
  return (
    <>
      {theirs !== undefined && <SideBySide mine={mine} theirs={theirs} />}
      <p>{children}</p>
    </>
  );
}

function Held({ id, mine, children }: { id: Id<"meeting">; mine: Facts; children: ReactNode }) {
  const { data } = useQuery({ queryKey: ["meetings", id], queryFn: () => get<MeetingView>(`/meetings/${id}`) });
  const at = data && new Date(data.startsAt);
  const theirs = data && {
    forum: data.forum.name,
    date: at?.toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }) ?? "",
    startsAt: at?.toLocaleTimeString("en-GB", { timeZone: "Europe/Copenhagen", hour: "2-digit", minute: "2-digit" }) ?? "",
    place: data.place,
    items: data.items.map(({ number, title }) => `${number} ${title}`),
  };
  return (
    <>
      {theirs !== undefined && <SideBySide mine={mine} theirs={theirs} />}
      <p>{children}</p>
    </>
  );
}

function SideBySide({ mine, theirs }: { mine: Facts; theirs: Facts }) {
  const words = useWords(importPageWords).alike;
  const { language } = useLanguage();
  const dayOf = (date: string) => (date === "" ? "" : longDate(language, new Date(`${date}T12:00:00Z`)));
  return (
    <table className="table table--borderless table-side-by-side">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.mine}</th>
          <th scope="col">{words.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {(["forum", "date", "startsAt", "place"] as const).map((row) => (
          <tr key={row}>
            <th scope="row">{words.row[row]}</th>
            <td>{row === "date" ? dayOf(mine.date) : mine[row]}</td>
            <td>{row === "date" ? dayOf(theirs.date) : theirs[row]}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.row.items}</th>
          <td>
            <Titles titles={mine.items} />
          </td>
          <td>
            <Titles titles={theirs.items} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Titles({ titles }: { titles: string[] }) {
  const words = useWords(importPageWords).alike;
  if (titles.length === 0) return <>{words.noItems}</>;
  return (
    <ul className="tight">
      {titles.map((title, place) => (
        <li key={place}>{title}</li>
      ))}
    </ul>
  );
}
