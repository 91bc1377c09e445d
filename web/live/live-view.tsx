import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { ProblemError } from "../api/client.ts";
import { meetingQuery } from "../meetings/queries.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useMe } from "../shell/session.ts";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Attendance } from "./attendance.tsx";
import { ItemList } from "./item-list.tsx";
import { ItemPanel } from "./item-panel.tsx";
import { ConnectionLine, RefusedEntries } from "./connection-line.tsx";
import { NotHeld } from "./not-held.tsx";
import { NowLine } from "./now-line.tsx";
import { liveQuery } from "./queries.ts";
import { useRemarkDrafts } from "./remark-drafts.ts";
import { RemarkNews } from "./remark-news.tsx";
import { QuorumLine } from "./quorum-line.tsx";
import type { LiveSession } from "./session.ts";
import { shownWith } from "./shown.ts";
import { useLiveSession, useLiveState } from "./use-live.ts";

const route = getRouteApi("/app/meetings/$meetingId");

/** The meeting while it runs: what everybody in it sees at the same moment, and what they enter. */
export function LiveView() {
  const words = useWords(livePageWords);
  const { meetingId } = route.useParams();
  const me = useMe();
  const session = useLiveSession(meetingId, me.person.id);
  const agenda = useQuery(meetingQuery(meetingId));
  const live = useQuery(liveQuery(meetingId));
  // Also where it was on the screen: whoever has lost their seat does not go on reading.
  if (live.error instanceof ProblemError && live.error.code === "not_found") return <Empty>{words.noSeat}</Empty>;
  if (session === null) return <Skeleton lines={8} />;
  return (
    <Loaded query={agenda} lines={8}>
      {(meeting) =>
        meeting.calledOff !== null ? (
          <NotHeld meetingId={meetingId} />
        ) : (
          <Loaded query={live}>
            {(told) => (
              <>
                {/* A line that is refused is lost like any other; this says what helps. */}
                {live.error instanceof ProblemError && <ProblemNotice error={live.error} />}
                <Running {...{ meeting, told, session }} />
              </>
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}

function Running({ meeting, told, session }: { meeting: MeetingView; told: LiveMeetingView; session: LiveSession }) {
  const words = useWords(livePageWords);
  const me = useMe();
  const state = useLiveState(session);
  const { drafts, setDraft } = useRemarkDrafts(meeting.id, me.person.id);
  /** What somebody looks at by themselves; null is to follow the meeting. */
  const [chosen, setChosen] = useState<Id<"agendaItem"> | null>(() => meeting.items.find(({ id }) => drafts[id] !== undefined)?.id ?? null);
  const live = shownWith(told, state.waiting, me.person);
  const followed = live.currentItemId ?? lastOn(live) ?? meeting.items[0]?.id ?? null;
  const shown = meeting.items.find(({ id }) => id === (chosen ?? followed));
  const shownLive = live.items.find(({ id }) => id === shown?.id);
  const { conduct } = live.may;
  const choose = (id: Id<"agendaItem">) => setChosen(id === live.currentItemId ? null : id);
  /** Whoever takes up an item by keyboard goes on from the buttons of the item that came. */
  const takenHere = useRef(false);
  const running = live.state === "in_progress";
  const begun = live.startedAt !== null;
  return (
    <div className={conduct ? "live live-conducted" : "live"}>
      <ConnectionLine state={state} />
      <RefusedEntries session={session} refused={state.refused} />
      {!begun && <p className="notice">{conduct ? words.notBegun : words.notBegunMember}</p>}
      {begun && !running && <p className="notice">{conduct ? words.over : words.overMember}</p>}
      {running && <NowLine {...{ meeting, live, chosen }} onFollow={() => setChosen(null)} />}
      {running && <QuorumLine quorum={live.quorum} />}
      {live.may.agree && <RemarkNews {...{ meeting, live }} shownId={shown?.id ?? null} onChoose={choose} />}
      <div className="live-parts">
        {shown !== undefined && shownLive !== undefined && (
          <ItemPanel
            key={shown.id}
            draft={drafts[shown.id] ?? null}
            onDraft={(draft) => setDraft(shown.id, draft)}
            // Whoever has sent something sees it where it stands, also where the meeting has gone on meanwhile.
            onHold={(held) => setChosen(held || shown.id !== followed ? shown.id : null)}
            {...{ meeting, live, item: shown, liveItem: shownLive, session }}
            waiting={state.waiting}
            takenHere={takenHere}
            onTakeUp={() => {
              takenHere.current = true;
              setChosen(null);
            }}
          />
        )}
        <ItemList {...{ meeting, live }} shownId={shown?.id ?? null} onChoose={choose} />
        <Attendance live={live} session={session} meetingDay={meeting.startsAt} />
      </div>
    </div>
  );
}

/** Between two items the screen stays at the one that was on last. */
function lastOn({ items }: LiveMeetingView): Id<"agendaItem"> | undefined {
  const beginnings = items.flatMap(({ id, times }) => times.map(({ from }) => ({ id, from })));
  return beginnings.toSorted((a, b) => b.from.localeCompare(a.from))[0]?.id;
}
