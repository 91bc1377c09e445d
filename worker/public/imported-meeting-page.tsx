import type { ImportedMeeting } from "../../contract/imported-views.ts";
import { importCitation, importedPageWords } from "../../i18n/imported.ts";
import type { Language } from "../../i18n/language.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { recordWords } from "../../i18n/record.ts";
import { People } from "./parts.tsx";
import { Page } from "./page.tsx";

/** An earlier meeting as everybody may read it: who was there, and the open items with what was decided. */
export function ImportedMeetingPage({ language, meeting }: { language: Language; meeting: ImportedMeeting }) {
  const words = importedPageWords[language];
  const title = importCitation[language](meeting.forum.name, meeting.date, null);
  const present = meeting.attendance.filter(({ status }) => status === "present");
  const others = meeting.attendance.filter(({ status }) => status !== "present");
  return (
    <Page language={language} title={title} address={`/public/imports/${meeting.id}`} indexed>
      <p class="record-kicker">{words.kicker}</p>
      <h1>{title}</h1>
      <p class="record-notice">{words.meetingNotice}</p>
      <dl class="record-facts">
        <dt>{recordWords[language].decidedBy}</dt>
        <dd>{meeting.forum.name}</dd>
        <dt>{words.meeting}</dt>
        <dd>
          {[
            importCitation[language]("", meeting.date, null).replace(/^, /, ""),
            meeting.startsAt === null ? "" : words.startsAt(meeting.startsAt),
          ]
            .join(" ")
            .trim()}
        </dd>
        {meeting.place === "" ? null : (
          <>
            <dt>{words.place}</dt>
            <dd>{meeting.place}</dd>
          </>
        )}
      </dl>
      <h2>{words.items}</h2>
      <ul>
        {meeting.items.map((item) => (
          <li>
            <a href={`/public/imported-items/${item.id}`}>{`${item.number === null ? "" : `${words.item(item.number)}: `}${item.title}`}</a>
            {item.decision === null ? null : (
              <>
                <br />
                {outcomeSentence[language](item.decision.outcome, item.decision.state, item.decision.onwardTo)}
              </>
            )}
          </li>
        ))}
      </ul>
      <People title={words.attendance} people={present} language={language} />
      <People title={words.absent} people={others} language={language} />
    </Page>
  );
}
