import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { BacklogEntry, MeetingView } from "../../contract/views.ts";
import { shortDate } from "../../i18n/language.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Backlog } from "../forums/backlog.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Empty } from "../ui/empty.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { MeetingStateTag } from "../ui/state-tags.tsx";
import { AgendaItem } from "./agenda-item.tsx";
import { NewItemDialog } from "./new-item-dialog.tsx";
import { Progress } from "./progress.tsx";
import { meetingQuery } from "./queries.ts";

const route = getRouteApi("/app/meetings/$meetingId");

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
          <p className="facts">
            <Moment at={meeting.startsAt} form="dateTime" />
            {meeting.place !== "" && <span>{meeting.place}</span>}
            <MeetingStateTag state={meeting.state} />
          </p>
        )
      }
      actions={meeting !== undefined && <Progress meeting={meeting} />}
    >
      <Loaded query={query} lines={8}>
        {(loaded) => <Agenda meeting={loaded} />}
      </Loaded>
    </Page>
  );
}

function Agenda({ meeting }: { meeting: MeetingView }) {
  const words = useWords(meetingPageWords);
  /** A new item: of its own, or carrying one of the waiting texts. Null is no dialog. */
  const [adding, setAdding] = useState<"own" | BacklogEntry | null>(null);
  return (
    <div className={meeting.may.changeAgenda ? "columns columns-wide-left" : ""}>
      <Section
        title={words.agenda}
        action={
          meeting.may.changeAgenda && (
            <button type="button" className="button button-secondary button-small" onClick={() => setAdding("own")}>
              {words.add}
            </button>
          )
        }
      >
        {meeting.items.length === 0 ? (
          <Empty>
            {words.agendaEmpty} {meeting.may.changeAgenda && words.agendaEmptyAction}
          </Empty>
        ) : (
          <ol className="agenda">
            {meeting.items.map((item) => (
              <AgendaItem key={item.id} item={item} mayLink={meeting.may.changeAgenda} />
            ))}
          </ol>
        )}
      </Section>
      {meeting.may.changeAgenda && (
        <Section title={words.backlog}>
          {meeting.backlog.length === 0 ? (
            <p className="quiet">{words.backlogEmpty}</p>
          ) : (
            <Backlog
              entries={meeting.backlog}
              action={(entry) => (
                <button
                  type="button"
                  className="button button-secondary button-small"
                  aria-label={`${words.put}: ${entry.submission.title}`}
                  onClick={() => setAdding(entry)}
                >
                  {words.put}
                </button>
              )}
            />
          )}
        </Section>
      )}
      <NewItemDialog meeting={meeting} carrying={adding} onClose={() => setAdding(null)} />
    </div>
  );
}
