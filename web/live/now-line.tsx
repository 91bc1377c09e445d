import { useEffect, useRef } from "react";
import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";

type NowLineProps = { meeting: MeetingView; live: LiveMeetingView; chosen: Id<"agendaItem"> | null; onFollow: () => void };

/** Where the meeting is, for everybody, and the way back to it for those who look at something else. */
export function NowLine({ meeting, live, chosen, onFollow }: NowLineProps) {
  const words = useWords(livePageWords);
  const announce = useAnnounce();
  const current = meeting.items.find(({ id }) => id === live.currentItemId);
  const title = current === undefined ? words.nothingNow : `${current.number}. ${current.title}`;
  const before = useRef(live.currentItemId);
  useEffect(() => {
    if (before.current !== live.currentItemId) announce(`${words.now}: ${title}`);
    before.current = live.currentItemId;
  }, [live.currentItemId, announce, words, title]);
  const away = chosen !== null && chosen !== live.currentItemId;
  return (
    <div className="live-now">
      <p>
        <span className="live-now-word">{words.now}</span> <strong>{title}</strong>
      </p>
      {away && (
        <button type="button" className="button button-primary" onClick={onFollow}>
          {words.follow}
        </button>
      )}
    </div>
  );
}
