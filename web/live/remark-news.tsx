import { useEffect, useRef } from "react";
import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";

type RemarkNewsProps = {
  meeting: MeetingView;
  live: LiveMeetingView;
  shownId: Id<"agendaItem"> | null;
  onChoose: (id: Id<"agendaItem">) => void;
};

/** For whoever writes the minutes: what has been asked for and not entered, under items that are not on the screen. Said aloud when one comes. */
export function RemarkNews({ meeting, live, shownId, onChoose }: RemarkNewsProps) {
  const words = useWords(livePageWords).remarks;
  const announce = useAnnounce();
  const left = live.items.map(({ id, remarks }) => ({ id, left: remarks.filter(({ enteredAt }) => enteredAt === null) }));
  const ids = left.flatMap((item) => item.left.map((remark) => remark.id));
  const seen = useRef(new Set(ids));
  useEffect(() => {
    const fresh = live.items.flatMap(({ remarks }) => remarks).filter(({ id }) => !seen.current.has(id));
    for (const remark of fresh) {
      seen.current.add(remark.id);
      announce(words.came(remark.name));
    }
  }, [live.items, announce, words]);
  const elsewhere = meeting.items.flatMap((item) => {
    const count = left.find(({ id }) => id === item.id)?.left.length ?? 0;
    return count === 0 || item.id === shownId ? [] : [{ item, count }];
  });
  if (elsewhere.length === 0) return null;
  return (
    <div className="notice live-news">
      <p>{words.notYetEntered}</p>
      <ul className="tight">
        {elsewhere.map(({ item, count }) => (
          <li key={item.id}>
            <button type="button" className="link-button" onClick={() => onChoose(item.id)}>
              {item.number}. {item.title} ({count})
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
