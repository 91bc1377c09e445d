import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { overviewWords } from "../../i18n/overview.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { MyActions } from "../actions/my-actions.tsx";
import { DecisionRows } from "../decisions/decision-rows.tsx";
import { myDocumentsQuery } from "../documents/queries.ts";
import { forumQuery } from "../forums/queries.ts";
import { comingMeetingsQuery } from "../meetings/queries.ts";
import { MeetingRows } from "../meetings/meeting-rows.tsx";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Empty } from "../ui/empty.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { DocumentStateTag } from "../ui/state-tags.tsx";

/** Few administer anything: the others fetch nothing for it. */
const PausedNotices = lazy(() => import("../integrations/paused-notice.tsx").then((module) => ({ default: module.PausedNotices })));

const MyStatus = lazy(() => import("../status/my-status.tsx").then((module) => ({ default: module.MyStatus })));

/** What waits for me. Each part is asked for by itself, so that a slow or failing one holds up no other. */
export function OverviewPage() {
  const words = useWords(overviewWords);
  const me = useMe();
  const secretary = me.seats.some((seat) => seat.role === "secretariat");
  return (
    <Page title={words.title} below={<p className="lede">{words.hello(me.person.name)}</p>}>
      {me.organisations.some((organisation) => organisation.administrator) && (
        <Suspense fallback={null}>
          <PausedNotices />
        </Suspense>
      )}
      <div className="columns">
        <div>
          {/* Whoever builds agendas comes for what is to be on them. */}
          {secretary && <Waiting />}
          <Suspense fallback={null}>
            <MyStatus />
          </Suspense>
          <MyActions />
          <Writing />
          {!secretary && <Waiting />}
        </div>
        <div>
          <Meetings />
          <Decided />
        </div>
      </div>
    </Page>
  );
}

function Writing() {
  const words = useWords(overviewWords);
  const kinds = useWords(documentKindWords);
  const query = useQuery(myDocumentsQuery);
  return (
    <Section title={words.writing}>
      <Loaded query={query}>
        {(documents) =>
          documents.length === 0 ? (
            <Empty
              action={
                <Link to="/spaces" className="button button-secondary button-small">
                  {words.toSpaces}
                </Link>
              }
            >
              {words.writingEmpty}
            </Empty>
          ) : (
            <ul className="rows">
              {documents.map((document) => (
                <li key={document.id} className="row">
                  <div className="row-main">
                    <Link to="/documents/$documentId" params={{ documentId: document.id }} className="row-title">
                      {document.title}
                    </Link>
                    <p className="row-facts">
                      {kinds[document.kind]} · {document.space.name} · {words.changed.toLowerCase()} <Moment at={document.changedAt} />
                    </p>
                  </div>
                  <DocumentStateTag state={document.state} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

/** Only for those who build agendas: members read what is on them. */
function Waiting() {
  const words = useWords(overviewWords);
  const kinds = useWords(documentKindWords);
  const me = useMe();
  const leading = me.seats.filter((seat) => seat.role === "secretariat" || seat.role === "chair" || seat.role === "co_chair");
  const forums = useQueries({ queries: leading.map((seat) => forumQuery(seat.forum.id)) });
  if (leading.length === 0) return null;
  const entries = forums.flatMap((forum) => forum.data?.backlog ?? []);
  const loading = forums.find((forum) => forum.data === undefined);
  return (
    <Section title={words.waiting} lede={words.waitingText}>
      {loading !== undefined ? (
        <Loaded query={loading}>{() => null}</Loaded>
      ) : entries.length === 0 ? (
        <Empty>{words.waitingEmpty}</Empty>
      ) : (
        <ul className="rows">
          {entries.map(({ submission, document }) => (
            <li key={submission.id} className="row">
              <div className="row-main">
                <Link to="/forums/$forumId" params={{ forumId: submission.forum.id }} className="row-title">
                  {submission.title}
                </Link>
                <p className="row-facts">
                  {kinds[document.kind]} · {submission.forum.name} · {words.submitted.toLowerCase()} <Moment at={submission.submittedAt} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
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
