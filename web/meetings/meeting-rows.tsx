import { Link } from "@tanstack/react-router";
import type { MeetingSummary } from "../../contract/views.ts";
import { overviewWords } from "../../i18n/overview.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { MeetingStateTag } from "../ui/state-tags.tsx";

export function MeetingRows({ meetings, withForum = false }: { meetings: MeetingSummary[]; withForum?: boolean }) {
  const words = useWords(overviewWords);
  return (
    <ul className="rows">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="row">
          <div className="row-main">
            <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className="row-title">
              <Moment at={meeting.startsAt} form="dateTime" />
            </Link>
            <p className="row-facts">
              {[withForum ? meeting.forum.name : null, meeting.place === "" ? null : meeting.place, words.items(meeting.itemCount)]
                .filter((fact) => fact !== null)
                .join(" · ")}
            </p>
          </div>
          <MeetingStateTag state={meeting.state} />
        </li>
      ))}
    </ul>
  );
}
