import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { AgendaItemView, BacklogEntry, MeetingView } from "../../contract/views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { Backlog } from "../forums/backlog.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { AgendaItem } from "./agenda-item.tsx";
import { Editions } from "./editions.tsx";
import { ItemFactsDialog } from "./item-facts-dialog.tsx";
import type { Placing } from "./item-tools.tsx";
import { NewItemDialog } from "./new-item-dialog.tsx";
import { meetingQuery } from "./queries.ts";
import { expectedStarts } from "./running-clock.ts";
import { SetAside, StandardItems } from "./off-agenda.tsx";
import { useOrder } from "./use-order.ts";
import { PostponedItems } from "./postponed.tsx";

const route = getRouteApi("/app/meetings/$meetingId");

/** The meeting as its agenda, which those who may can change. */
export function AgendaView() {
  const { meetingId } = route.useParams();
  return (
    <Loaded query={useQuery(meetingQuery(meetingId))} lines={8}>
      {(meeting) => <Agenda meeting={meeting} />}
    </Loaded>
  );
}

function Agenda({ meeting }: { meeting: MeetingView }) {
  const words = useWords(meetingPageWords);
  const agenda = useWords(agendaPageWords);
  const announce = useAnnounce();
  const order = useOrder(meeting);
  const starts = expectedStarts(meeting.startsAt, order.items);
  const move = (from: number, place: number) => {
    const item = order.items[from];
    if (item === undefined || from === place) return;
    order.move(item.id, place);
    announce(agenda.order.moved(item.title, place + 1, order.items.length));
  };
  const placingOf = (place: number): Placing =>
    meeting.may.orderAgenda
      ? { place, of: order.items.length, onMove: (to) => move(place, to), onDrop: (from) => move(from, place) }
      : null;
  /** A new item: of its own, or carrying one of the waiting texts. Null is no dialog. */
  const [adding, setAdding] = useState<"own" | BacklogEntry | null>(null);
  /** As it was when somebody began to change it: they keep their words when a colleague takes it off the list meanwhile. */
  const [changing, setChanging] = useState<AgendaItemView | null>(null);
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
            {order.items.map((item, place) => (
              <AgendaItem
                key={item.id}
                item={item}
                mayLink={meeting.may.changeAgenda}
                startsAt={starts.get(item.id) ?? null}
                placing={placingOf(place)}
                onChange={() => setChanging(item)}
              />
            ))}
          </ol>
        )}
        {order.error !== null && <ProblemNotice error={order.error} />}
        {meeting.may.orderAgenda && meeting.items.length > 1 && <p className="quiet">{agenda.order.help}</p>}
        <StandardItems meeting={meeting} />
        <SetAside meeting={meeting} />
        {meeting.state !== "planned" && meeting.state !== "agenda_draft" && <Editions meetingId={meeting.id} />}
      </Section>
      <PostponedItems meeting={meeting} />
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
      {changing !== null && (
        <ItemFactsDialog item={meeting.items.find(({ id }) => id === changing.id) ?? changing} open onClose={() => setChanging(null)} />
      )}
      <NewItemDialog meeting={meeting} carrying={adding} onClose={() => setAdding(null)} />
    </div>
  );
}
