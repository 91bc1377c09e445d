import type { NewConfirmedMinutes } from "../../contract/imported.ts";
import type { MinutesDraft } from "../../contract/imports.ts";

/** A draft as somebody sends it who has confirmed every decision whose outcome was read, and nothing else. */
export function confirmedFrom(draft: MinutesDraft): NewConfirmedMinutes {
  const attendees = (list: MinutesDraft["attendance"]) => list.map((attendee) => ({ ...attendee, partyId: null }));
  return {
    forum: draft.forum,
    date: draft.date ?? "2020-01-01",
    startsAt: draft.startsAt,
    place: draft.place,
    attendance: attendees(draft.attendance),
    items: draft.items.map((item) => {
      const { number, title, access, decision } = item;
      if (access === "closed") return { access, number, title };
      return {
        ...item,
        access,
        sections: item.sections.map(({ kind, heading, text }) => ({ kind, heading, text })),
        absent: attendees(item.absent),
        remarks: item.remarks.map((remark) => ({ ...remark, partyId: null })),
        decision:
          decision.outcome === "unknown"
            ? { confirmed: false as const, text: decision.text }
            : { ...decision, outcome: decision.outcome, confirmed: true as const },
      };
    }),
    evenIfResembles: false,
    declaredNotCpr: false,
  };
}
