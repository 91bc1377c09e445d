import type { MeetingView } from "../../contract/views.ts";
import { longDateTime, type Language } from "../../i18n/language.ts";
import { itemTypeWords, meetingStateWords } from "../../i18n/meetings.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { CalledOff } from "./called-off.tsx";
import { Moved } from "./moved.tsx";
import { Joined } from "./joined.tsx";
import { publicMinutesWords } from "../../i18n/public-minutes.ts";
import { publicPageWords } from "../../i18n/public-pages.ts";
import { Page, placed } from "./page.tsx";

/** A meeting as everybody may see it: its open items in order, each with what was decided. */
export function MeetingPage({ language, meeting }: { language: Language; meeting: MeetingView }) {
  const words = publicPageWords[language];
  const title = words.meetingOf(meeting.forum.name, longDateTime(language, new Date(meeting.startsAt)));
  return (
    <Page language={language} title={title} address={`/public/meetings/${meeting.id}`} indexed>
      <p class="record-kicker">
        <a href={placed(language, `/public/forums/${meeting.forum.id}`)}>{meeting.forum.name}</a>
      </p>
      <h1>{title}</h1>
      <CalledOff language={language} meeting={meeting} />
      <Moved language={language} meeting={meeting} />
      <dl class="record-facts">
        {meeting.place === "" ? null : (
          <>
            <dt>{words.place}</dt>
            <dd>{meeting.place}</dd>
          </>
        )}
        <dt>{words.state}</dt>
        <dd>{meetingStateWords[language][meeting.state]}</dd>
      </dl>
      {meeting.state === "minutes_published" && meeting.items.length > 0 ? (
        <p>
          <a href={placed(language, `/public/meetings/${meeting.id}/minutes`)}>{publicMinutesWords[language].link}</a>
        </p>
      ) : null}
      <h2>{words.agenda}</h2>
      <ul class="record-list">
        {meeting.items.map(({ id, number, title: itemTitle, itemType, decision }) => (
          <li>
            <a href={placed(language, `/public/items/${id}`)}>{`${number}. ${itemTitle}`}</a>
            {decision === null ? null : (
              <strong class="record-said">{outcomeSentence[language](decision.outcome, decision.state, null)}</strong>
            )}
            <Joined language={language} joining={decision?.joining ?? null} />
            <p class="record-help">{itemTypeWords[language][itemType]}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
