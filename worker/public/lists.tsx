import type { RecordHit, RecordKind } from "../../contract/record.ts";
import type { MeetingSummary } from "../../contract/views.ts";
import { changedMeeting } from "../../i18n/changed-meetings.ts";
import { longDate, longDateTime, type Language } from "../../i18n/language.ts";
import { meetingStateWords } from "../../i18n/meetings.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { Joined } from "./joined.tsx";
import { publicPageWords } from "../../i18n/public-pages.ts";
import { markedWords } from "../record/fold.ts";
import { placed } from "./page.tsx";

/** Meetings, each with its day and how far it is. */
export function Meetings({ language, meetings, withForum }: { language: Language; meetings: MeetingSummary[]; withForum: boolean }) {
  return (
    <ul class="record-list">
      {meetings.map((meeting) => (
        <li>
          <a href={placed(language, `/public/meetings/${meeting.id}`)}>
            {withForum ? `${meeting.forum.name}, ` : ""}
            {longDateTime(language, new Date(meeting.startsAt))}
          </a>
          <p class="record-help">{[meeting.place, meetingStateWords[language][meeting.state]].filter((part) => part !== "").join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}

/** What was found in the record, with the words that found it marked. */
export function Hits({ language, hits, terms }: { language: Language; hits: RecordHit[]; terms: string[] }) {
  const words = publicPageWords[language];
  return (
    <ol class="record-list">
      {hits.map(({ id, kind, title, citation, date, outcome, state, joining, excerpt, isCalledOff, movedFrom }) => (
        <li>
          <a href={placed(language, pathOf(kind, id))}>{title}</a>
          {outcome === null || state === null ? null : (
            <strong class="record-said">{outcomeSentence[language](outcome, state, null)}</strong>
          )}
          <Joined language={language} joining={joining} />
          <p class="record-help">
            {[
              language === "da" && kind !== "decision" ? citation : `${citation} (${longDate(language, new Date(`${date}T12:00:00Z`))})`,
              words.kinds[kind],
            ].join(" · ")}
          </p>
          <Changed said={changedMeeting[language]({ isCalledOff, movedFrom })} />
          {excerpt === "" || terms.length === 0 ? null : <Excerpt text={excerpt} terms={terms} />}
        </li>
      ))}
    </ol>
  );
}

/** The page of the record that an entry of the kind has. */
export const pathOf = (kind: RecordKind, id: string): string =>
  ({ decision: `/public/decisions/${id}`, item: `/public/items/${id}`, imported: `/public/imported-items/${id}` })[kind];

const Changed = ({ said }: { said: string | null }) => (said === null ? null : <p class="record-help">{said}</p>);

function Excerpt({ text, terms }: { text: string; terms: string[] }) {
  return <p>{markedWords(text, terms).map(({ words, found }) => (found ? <mark>{words}</mark> : words))}</p>;
}

/** The way on through a list that is longer than a page. */
export function Pages({ language, next, first }: { language: Language; next: string | null; first: string | null }) {
  const words = publicPageWords[language].search;
  if (next === null && first === null) return null;
  return (
    <p class="record-pages">
      {first === null ? null : <a href={first}>{words.first}</a>}
      {next === null ? null : (
        <a href={next} rel="next">
          {words.next}
        </a>
      )}
    </p>
  );
}
