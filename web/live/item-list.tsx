import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { useItemState } from "../meetings/item-state.ts";
import { Empty } from "../ui/empty.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { clockOf, minutesBetween } from "./clock.ts";

type ItemListProps = {
  meeting: MeetingView;
  live: LiveMeetingView;
  shownId: Id<"agendaItem"> | null;
  onChoose: (id: Id<"agendaItem">) => void;
};

/** The agenda as it goes: what is on, what has been, and how long it took. */
export function ItemList({ meeting, live, shownId, onChoose }: ItemListProps) {
  const words = useWords(livePageWords);
  const stateOf = useItemState();
  const { language } = useLanguage();
  return (
    <div className="live-items">
      <Section title={words.items}>
        {meeting.items.length === 0 ? (
          <Empty>{words.itemsEmpty}</Empty>
        ) : (
          <ol className="rows">
            {meeting.items.map((item) => {
              const times = live.items.find(({ id }) => id === item.id)?.times ?? [];
              const open = times.find(({ until }) => until === null);
              const spent = times.reduce((sum, { from, until }) => sum + (until === null ? 0 : minutesBetween(from, until)), 0);
              const isOn = item.id === live.currentItemId;
              return (
                <li key={item.id}>
                  <button
                    type="button"
                    className="live-item"
                    aria-current={item.id === shownId ? "true" : undefined}
                    onClick={() => onChoose(item.id)}
                  >
                    <span className="live-item-title">
                      {item.number}. {item.title}
                    </span>
                    <span className="row-facts">
                      {[
                        isOn && [words.on, open && words.from(clockOf(language, open.from))].filter(Boolean).join(" "),
                        !isOn && item.state !== "published" && stateOf(item),
                        !isOn && item.state === "published" && spent === 0 && words.ahead,
                        spent > 0 && words.minutes(spent),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
        )}
      </Section>
    </div>
  );
}
