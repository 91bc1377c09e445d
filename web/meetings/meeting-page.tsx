import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import type { Id } from "../../contract/ids.ts";
import type { MeetingView } from "../../contract/views.ts";
import { shortDate } from "../../i18n/language.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { shellWords } from "../../i18n/shell.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Page } from "../shell/page.tsx";
import { Moment } from "../ui/moment.tsx";
import { MeetingStateTag } from "../ui/state-tags.tsx";
import { CalledOff } from "./called-off.tsx";
import { Moved } from "./moved.tsx";
import { Progress } from "./progress.tsx";
import { meetingQuery } from "./queries.ts";

const route = getRouteApi("/app/meetings/$meetingId");

/** What all views of a meeting stand under: what it is, where it is in its course, and the way between the views. */
export function MeetingPage() {
  const words = useWords(meetingPageWords);
  const shell = useWords(shellWords);
  const { language } = useLanguage();
  const { meetingId } = route.useParams();
  const query = useQuery(meetingQuery(meetingId));
  const meeting = query.data;
  const title = meeting === undefined ? (query.isError ? words.title : shell.loading) : words.at(meeting.forum.name);
  return (
    <Page
      title={title}
      tabTitle={meeting === undefined ? title : `${title}, ${shortDate(language, new Date(meeting.startsAt))}`}
      above={
        meeting !== undefined && (
          <Link to="/forums/$forumId" params={{ forumId: meeting.forum.id }}>
            {meeting.forum.name}
          </Link>
        )
      }
      below={
        meeting !== undefined && (
          <>
            <p className="facts">
              <Moment at={meeting.startsAt} form="dateTime" />
              {meeting.place !== "" && <span>{meeting.place}</span>}
              <MeetingStateTag state={meeting.state} />
            </p>
            <Moved meeting={meeting} />
          </>
        )
      }
      actions={meeting !== undefined && <Progress meeting={meeting} />}
    >
      {meeting !== undefined && <CalledOff meeting={meeting} />}
      <Views meetingId={meetingId} meeting={meeting} />
      <Outlet />
    </Page>
  );
}

/** The forum's own follow them from when the meeting begins; everybody else reads them when they are published. */
const hasMinutes = ({ state, may }: MeetingView): boolean =>
  state === "minutes_published" ||
  (may.follow && (state === "in_progress" || state === "held" || state === "minutes_draft" || state === "minutes_approved"));

/** The same meeting seen in several ways, each at an address of its own. */
function Views({ meetingId, meeting }: { meetingId: Id<"meeting">; meeting: MeetingView | undefined }) {
  const gate = useWords(agendaPageWords).publication;
  const words = useWords(meetingPageWords).views;
  const shared = { params: { meetingId }, className: "tab", activeOptions: { exact: true } };
  return (
    <nav className="tabs" aria-label={words.label}>
      <Link to="/meetings/$meetingId" {...shared}>
        {words.agenda}
      </Link>
      {(meeting?.may.publish === true || meeting?.may.correct === true) && (
        <Link to="/meetings/$meetingId/publication" {...shared}>
          {meeting.may.publish ? gate.tab : gate.correctTab}
        </Link>
      )}
      {meeting?.may.follow === true && meeting.calledOff === null && (
        <Link to="/meetings/$meetingId/live" {...shared}>
          {words.live}
        </Link>
      )}
      {meeting !== undefined && hasMinutes(meeting) && (
        <Link to="/meetings/$meetingId/minutes" {...shared} activeOptions={{ exact: true, includeSearch: false }}>
          {words.minutes}
        </Link>
      )}
    </nav>
  );
}
