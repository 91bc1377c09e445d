import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { seatRoles } from "../../contract/organisation.ts";
import type { ForumView } from "../../contract/views.ts";
import { forumsWords } from "../../i18n/forums.ts";
import { byDanishName } from "../../i18n/language.ts";
import { seatRoleWords } from "../../i18n/roles.ts";
import { shellWords } from "../../i18n/shell.ts";
import { DecisionRows } from "../decisions/decision-rows.tsx";
import { Mandates } from "../mandates/mandates.tsx";
import { MeetingRows } from "../meetings/meeting-rows.tsx";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { EarlierMeetings } from "../record/earlier-meetings.tsx";
import { SpaceRows } from "../spaces/space-rows.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { Backlog } from "./backlog.tsx";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { PlanMeetingDialog } from "./plan-meeting-dialog.tsx";
import { forumQuery } from "./queries.ts";

const ItemRequests = lazy(() => import("../item-requests/item-requests.tsx"));

const route = getRouteApi("/app/forums/$forumId");

export function ForumPage() {
  const words = useWords(forumsWords);
  const shell = useWords(shellWords);
  const { forumId } = route.useParams();
  const query = useQuery(forumQuery(forumId));
  const forum = query.data;
  return (
    <Page
      title={forum?.name ?? (query.isError ? words.forum : shell.loading)}
      above={<Link to="/forums">{words.title}</Link>}
      below={forum === undefined ? undefined : <Standing forum={forum} />}
    >
      <Loaded query={query} lines={8}>
        {(loaded) => (
          <div className="columns columns-wide-left">
            <div>
              {loaded.may.readBacklog && (
                <Section title={words.backlog} lede={words.backlogLede}>
                  {loaded.backlog.length === 0 ? <Empty>{words.backlogEmpty}</Empty> : <Backlog entries={loaded.backlog} />}
                </Section>
              )}
              <Section title={words.decisions}>
                {loaded.decisions.length === 0 ? <Empty>{words.decisionsEmpty}</Empty> : <DecisionRows decisions={loaded.decisions} />}
              </Section>
              <p className="between">
                <Link to="/actions" search={{ forum: loaded.id }}>
                  {words.actions}
                </Link>
                {" · "}
                <Link to="/forums/$forumId/status" params={{ forumId: loaded.id }}>
                  {words.status}
                </Link>
              </p>
              <Section
                title={words.spaces}
                action={
                  loaded.may.readBacklog && (
                    <Link to="/forums/$forumId/review" params={{ forumId: loaded.id }}>
                      {words.review}
                    </Link>
                  )
                }
              >
                {loaded.spaces.length === 0 ? <Empty>{words.spacesEmpty}</Empty> : <SpaceRows spaces={loaded.spaces} />}
              </Section>
            </div>
            <div>
              <Meetings forum={loaded} />
              <Suspense fallback={null}>
                <ItemRequests forumId={loaded.id} />
              </Suspense>
              <EarlierMeetings forum={loaded} />
              <Mandates forumId={loaded.id} maySettle={loaded.may.planMeeting} />
              <Seats forum={loaded} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ forum }: { forum: ForumView }) {
  const words = useWords(forumsWords);
  return (
    <p className="facts">
      <span>{forum.kind}</span>
      {forum.level !== "" && <span>{forum.level}</span>}
      {forum.parent !== null && (
        <span>
          {words.above}{" "}
          <Link to="/forums/$forumId" params={{ forumId: forum.parent.id }}>
            {forum.parent.name}
          </Link>
        </span>
      )}
      <span>{words.publication(forum.rules.publicationLead)}</span>
      {forum.may.planMeeting && (
        <Link to="/audit" search={{ of: forum.id }}>
          {words.audit}
        </Link>
      )}
      {forum.successor !== null && (
        <span>
          {words.successor}{" "}
          <Link to="/forums/$forumId" params={{ forumId: forum.successor.id }}>
            {forum.successor.name}
          </Link>
        </span>
      )}
    </p>
  );
}

function Meetings({ forum }: { forum: ForumView }) {
  const words = useWords(forumsWords);
  const [planning, setPlanning] = useState(false);
  const [subscribing, setSubscribing] = useState(false);
  return (
    <Section
      title={words.meetings}
      action={
        forum.may.planMeeting && (
          <button type="button" className="button button-primary button-small" onClick={() => setPlanning(true)}>
            {words.plan}
          </button>
        )
      }
    >
      {forum.meetings.length === 0 ? <Empty>{words.meetingsEmpty}</Empty> : <MeetingRows meetings={forum.meetings} />}
      {forum.may.readBacklog && (
        <p>
          <button type="button" className="link-button" onClick={() => setSubscribing(true)}>
            {words.calendar}
          </button>
        </p>
      )}
      <CalendarDialog open={subscribing} onClose={() => setSubscribing(false)} />
      <PlanMeetingDialog forum={forum} open={planning} onClose={() => setPlanning(false)} />
    </Section>
  );
}

/** The chair first; among equals by name. */
const bySeat = (a: ForumView["seats"][number], b: ForumView["seats"][number]) =>
  seatRoles.indexOf(a.role) - seatRoles.indexOf(b.role) || byDanishName(a.person.name, b.person.name);

function Seats({ forum }: { forum: ForumView }) {
  const words = useWords(forumsWords);
  const roles = useWords(seatRoleWords);
  return (
    <Section title={words.seats}>
      <p>
        <Link to="/forums/$forumId/rules" params={{ forumId: forum.id }}>
          {words.rules}
        </Link>
      </p>
      <ul className="people">
        {forum.seats.toSorted(bySeat).map((seat) => (
          <li key={`${seat.person.id} ${seat.role}`} className="person">
            <div>
              <span className="person-name">{seat.person.name}</span>
              <span className="person-of">{seat.organisationName}</span>
            </div>
            <span className="role">{roles[seat.role]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
