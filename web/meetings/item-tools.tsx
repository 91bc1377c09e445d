import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { post, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { chevronDownIcon, chevronUpIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** Where an item stands among others, and how it is moved. Null on an agenda that is out: people have its numbers. */
export type Placing = {
  /** From 0. */
  place: number;
  of: number;
  onMove: (place: number) => void;
  /** The item at that place was dropped on this one. */
  onDrop: (from: number) => void;
} | null;

/** What whoever makes the agenda can do with an item. */
export function ItemTools({ item, placing, onChange }: { item: AgendaItemView; placing: Placing; onChange: () => void }) {
  const words = useWords(agendaPageWords);
  const announce = useAnnounce();
  const isGoing = item.correction?.withdrawn === true;
  const off = useSend(
    () => remove<MeetingView>(`/agenda-items/${item.id}`),
    () => announce(words.takenOff(item.title)),
  );
  const back = useSend(() => post<MeetingView>(`/agenda-items/${item.id}/return`));
  const error = off.error ?? back.error;
  return (
    <div className="item-tools" role="group" aria-label={item.title}>
      {placing !== null && (
        <>
          <MoveButton item={item} label={words.order.up} picture={chevronUpIcon} to={placing.place - 1} {...placing} />
          <MoveButton item={item} label={words.order.down} picture={chevronDownIcon} to={placing.place + 1} {...placing} />
        </>
      )}
      <button type="button" className="link-button" aria-label={`${words.change}: ${item.title}`} onClick={onChange}>
        {words.change}
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={`${isGoing ? words.putBack : words.takeOff}: ${item.title}`}
        onClick={() => (isGoing ? back : off).mutate(undefined)}
      >
        {isGoing ? words.putBack : words.takeOff}
      </button>
      {error !== null && <ProblemNotice error={error} />}
    </div>
  );
}

function MoveButton({
  item,
  label,
  picture,
  to,
  of,
  onMove,
}: {
  item: AgendaItemView;
  label: string;
  picture: string;
  to: number;
  of: number;
  onMove: (place: number) => void;
}) {
  const isEnd = to < 0 || to >= of;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`${label}: ${item.title}`}
      // Not disabled: the focus of whoever has moved an item to the end must not be lost.
      aria-disabled={isEnd}
      onClick={() => !isEnd && onMove(to)}
    >
      <Icon path={picture} />
    </button>
  );
}
