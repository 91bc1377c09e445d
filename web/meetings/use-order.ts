import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { meetingQuery } from "./queries.ts";

type ItemId = Id<"agendaItem">;

export type Order = {
  /** The items as they are to stand, also before the server has been told. */
  items: AgendaItemView[];
  /** Puts the item at the place, from 0. */
  move: (id: ItemId, place: number) => void;
  error: Error | null;
};

/**
 * The order of an agenda, changed at once and sent when the last change has arrived: whoever presses three times moves an item three places, however slow the line.
 */
export function useOrder(meeting: MeetingView): Order {
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<ItemId[] | null>(null);
  const { mutate, isPending, error, reset } = useSend(
    (itemIds: ItemId[]) => put<MeetingView>(`/meetings/${meeting.id}/agenda-order`, { itemIds, seen: meeting.items.map(({ id }) => id) }),
    (answer, sent) => {
      queries.setQueryData(meetingQuery(meeting.id).queryKey, answer);
      setWanted((latest) => (latest === sent ? null : latest));
    },
  );
  useEffect(() => {
    if (wanted === null || isPending) return;
    if (error === null) mutate(wanted);
    // The agenda is another than the one that was put in order. It is shown as it is.
    else setWanted(null);
  }, [wanted, isPending, error, mutate]);
  const ids = wanted ?? meeting.items.map(({ id }) => id);
  const items = ids.flatMap((id, index) => meeting.items.filter((item) => item.id === id).map((item) => ({ ...item, number: index + 1 })));
  return {
    items: wanted === null || items.length !== meeting.items.length ? meeting.items : items,
    move: (id, place) => {
      // Not while something is being sent: what is let go of is not waited for, and nothing would send the order after it.
      if (error !== null) reset();
      setWanted(ids.filter((other) => other !== id).toSpliced(place, 0, id));
    },
    error,
  };
}
