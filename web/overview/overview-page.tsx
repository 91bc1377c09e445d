import { useQueries, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { overviewWords } from "../../i18n/overview.ts";
import { DecisionRows } from "../decisions/decision-rows.tsx";
import { dateInCopenhagen } from "../forums/copenhagen.ts";
import { forumQuery } from "../forums/queries.ts";
import { comingMeetingsQuery } from "../meetings/queries.ts";
import { MeetingRows } from "../meetings/meeting-rows.tsx";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { ChangedList } from "./changed-list.tsx";
import { overviewQuery } from "./queries.ts";
import { WaitingList } from "./waiting-list.tsx";
import "../styles/overview.scss";

/** Few administer anything: the others fetch nothing for it. */
const EndpointNotices = lazy(() => import("../integrations/endpoint-notices.tsx").then((module) => ({ default: module.EndpointNotices })));

const MyStatus = lazy(() => import("../status/my-status.tsx").then((module) => ({ default: module.MyStatus })));

/** What waits for me and what has changed, in one answer that comes first; the rest is asked for beside it, so that a slow or failing part holds up no other. */
export function OverviewPage() {
  const words = useWords(overviewWords);
  const me = useMe();
  const overview = useQuery(overviewQuery);
  return (
    <Page title={words.title} below={<p className="lede">{words.hello(me.person.name)}</p>}>
      {me.organisations.some((organisation) => organisation.administrator) && (
        <Suspense fallback={null}>
          <EndpointNotices />
        </Suspense>
      )}
      <div className="columns columns-wide-left">
        <div>
          <Loaded query={overview} lines={8}>
            {({ waiting, changed }) => (
              <>
                <WaitingList waiting={waiting} today={dateInCopenhagen(new Date())} />
                <ChangedList changed={changed} />
              </>
            )}
          </Loaded>
          <Suspense fallback={null}>
            <MyStatus />
          </Suspense>
        </div>
        <div>
          <Meetings />
          <Decided />
        </div>
      </div>
    </Page>
  );
}

function Meetings() {
  const words = useWords(overviewWords);
  const query = useQuery(comingMeetingsQuery);
  return (
    <Section title={words.meetings}>
      <Loaded query={query}>
        {(meetings) => (meetings.length === 0 ? <Empty>{words.meetingsEmpty}</Empty> : <MeetingRows meetings={meetings} withForum />)}
      </Loaded>
    </Section>
  );
}

const shownDecisions = 5;

function Decided() {
  const words = useWords(overviewWords);
  const me = useMe();
  const seats = new Map(me.seats.map((seat) => [seat.forum.id, seat.forum]));
  const forums = useQueries({ queries: [...seats.keys()].map((id) => forumQuery(id)) });
  if (seats.size === 0) return null;
  const loading = forums.find((forum) => forum.data === undefined);
  const decisions = forums
    .flatMap(({ data: forum }) => forum?.decisions.map((decision) => ({ ...decision, forum: forum.name })) ?? [])
    .toSorted((a, b) => b.meetingStartsAt.localeCompare(a.meetingStartsAt))
    .slice(0, shownDecisions);
  return (
    <Section title={words.decisions}>
      {loading !== undefined ? (
        <Loaded query={loading}>{() => null}</Loaded>
      ) : decisions.length === 0 ? (
        <Empty>{words.decisionsEmpty}</Empty>
      ) : (
        <DecisionRows decisions={decisions} />
      )}
    </Section>
  );
}
