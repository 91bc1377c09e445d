import type { RecordHit } from "../../contract/record.ts";
import type { MeetingSummary } from "../../contract/views.ts";
import { longDate, type Language } from "../../i18n/language.ts";
import { publicPageWords } from "../../i18n/public-pages.ts";
import { Hits, Meetings } from "./lists.tsx";
import { Page, placed } from "./page.tsx";
import { SearchForm, type Choices } from "./search-form.tsx";

export type ListedForum = { id: string; name: string; kind: string; level: string; validTo: string | null };
type FrontPageProps = {
  language: Language;
  today: string;
  choices: Choices;
  forums: ListedForum[];
  coming: MeetingSummary[];
  latest: RecordHit[];
};

/** Where the record begins: searching, the forums, what is to come and what was decided last. */
export function FrontPage({ language, today, choices, forums, coming, latest }: FrontPageProps) {
  const words = publicPageWords[language];
  const isFormer = ({ validTo }: ListedForum): boolean => validTo !== null && validTo < today;
  const former = forums.filter(isFormer);
  return (
    <Page language={language} title={words.title} address="/public" indexed atom="/public/atom">
      <h1>{words.title}</h1>
      <p>{words.lede}</p>
      <SearchForm language={language} asked={{ q: "" }} choices={choices} />
      <h2>{words.forums}</h2>
      {forums.length === 0 ? <p>{words.noForums}</p> : <Forums language={language} forums={forums.filter((forum) => !isFormer(forum))} />}
      {former.length === 0 ? null : (
        <>
          <h2>{words.formerForums}</h2>
          <Forums language={language} forums={former} />
        </>
      )}
      {coming.length === 0 ? null : (
        <>
          <h2>{words.comingMeetings}</h2>
          <Meetings language={language} meetings={coming} withForum />
        </>
      )}
      <h2>{words.latest}</h2>
      {latest.length === 0 ? <p>{words.nothingDecided}</p> : <Hits language={language} hits={latest} terms={[]} />}
      <Follow language={language} atom="/public/atom" calendar="/public/calendar.ics" />
    </Page>
  );
}

function Forums({ language, forums }: { language: Language; forums: ListedForum[] }) {
  const words = publicPageWords[language];
  return (
    <ul class="record-list">
      {forums.map(({ id, name, kind, level, validTo }) => (
        <li>
          <a href={placed(language, `/public/forums/${id}`)}>{name}</a>
          <p class="record-help">
            {[kind, level, validTo === null ? "" : words.until(longDate(language, new Date(`${validTo}T12:00:00Z`)))]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Where news, days and data come from without asking for this page again. */
export function Follow({ language, atom, calendar }: { language: Language; atom: string; calendar: string }) {
  const words = publicPageWords[language];
  return (
    <section class="record-follow" aria-labelledby="follow">
      <h2 id="follow">{words.follow}</h2>
      <ul>
        <li>
          <a href={atom}>{words.atom}</a>
        </li>
        <li>
          <a href={calendar}>{words.calendar}</a>
        </li>
        <li>
          <a href="/public/oparl/system">{words.machine}</a>
        </li>
      </ul>
    </section>
  );
}
