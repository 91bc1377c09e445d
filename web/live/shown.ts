import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { Entry } from "./entries.ts";

type Item = LiveMeetingView["items"][number];

/** The meeting as the server last told it, with what waits to be sent laid over it: whoever entered something sees it at once. */
export const shownWith = (
  live: LiveMeetingView,
  waiting: Entry[],
  me: { id: Item["remarks"][number]["personId"]; name: string },
): LiveMeetingView => waiting.reduce((view, entry) => lay(view, entry, me), live);

function lay(live: LiveMeetingView, entry: Entry, me: Parameters<typeof shownWith>[2]): LiveMeetingView {
  switch (entry.kind) {
    case "currentItem":
      return { ...live, currentItemId: entry.agendaItemId };
    case "attendance":
      return { ...live, attendance: withAttendee(live.attendance, entry) };
    case "itemAbsence":
      return inItem(live, entry.agendaItemId, ({ absences, ...item }) => {
        const others = absences.filter(({ attendeeId }) => attendeeId !== entry.attendeeId);
        return {
          ...item,
          absences: entry.absence === null ? others : [...others, { attendeeId: entry.attendeeId, absence: entry.absence }],
        };
      });
    case "remark":
      return inItem(live, entry.agendaItemId, ({ remarks, ...item }) => ({
        ...item,
        remarks: [
          ...remarks.filter(({ id }) => id !== entry.remarkId),
          {
            id: entry.remarkId,
            personId: me.id,
            name: me.name,
            organisationName: "",
            sector: null,
            onBehalfOf: entry.remark.onBehalfOf,
            words: entry.remark.words,
            recordedAt: entry.at,
            enteredAt: null,
            may: { takeBack: false },
          },
        ],
      }));
    case "takeBack":
      return inItem(live, entry.agendaItemId, (item) => ({ ...item, remarks: item.remarks.filter(({ id }) => id !== entry.remarkId) }));
    case "remarkEntry":
      return inItem(live, entry.agendaItemId, (item) => ({
        ...item,
        remarks: item.remarks.map((remark) =>
          remark.id === entry.remarkId ? { ...remark, enteredAt: entry.entered ? (remark.enteredAt ?? remark.recordedAt) : null } : remark,
        ),
      }));
    case "action":
      return inItem(live, entry.agendaItemId, (item) => ({
        ...item,
        actions: [
          ...item.actions.filter(({ id }) => id !== entry.actionId),
          {
            id: entry.actionId,
            what: entry.action.what,
            owner: { id: entry.action.ownerId, name: entry.action.ownerName ?? entry.ownerName },
            due: entry.action.due,
            window: null,
            settled: null,
            may: { settle: false },
          },
        ],
      }));
    case "removeAction":
      return inItem(live, entry.agendaItemId, (item) => ({ ...item, actions: item.actions.filter(({ id }) => id !== entry.actionId) }));
  }
}

const inItem = (live: LiveMeetingView, itemId: Item["id"], change: (item: Item) => Item): LiveMeetingView => ({
  ...live,
  items: live.items.map((item) => (item.id === itemId ? change(item) : item)),
});

function withAttendee(attendance: LiveMeetingView["attendance"], { attendeeId, mark }: Extract<Entry, { kind: "attendance" }>) {
  const { name, ...said } = mark;
  if (attendance.some(({ id }) => id === attendeeId))
    return attendance.map((attendee) =>
      attendee.id === attendeeId ? { ...attendee, ...said, ...(name === null ? {} : { name }) } : attendee,
    );
  const unseated = { role: null, personId: null, title: "", organisationId: null, organisationName: "", sector: null, usuallyFor: null };
  return [...attendance, { ...unseated, id: attendeeId, name: name ?? "", ...said }];
}
