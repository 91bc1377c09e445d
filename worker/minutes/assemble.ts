import { minutesSchemaVersion, type MinutedAttendee, type MinutedItem, type Minutes, type MinutesVariant } from "../../contract/minutes.ts";
import type { AgendaItemState } from "../../contract/meeting.ts";

/** Who was in the room, with an id to tell them apart. */
export type SourceAttendee = MinutedAttendee & { id: string };

/** When an item was on. Instants; `until` is null while it still is. */
type Stay = { from: string; until: string | null };

/** All that is known of an item of the agenda, the closed ones included. */
export type SourceItem = Omit<MinutedItem, "absences" | "attachments" | "corrects"> & {
  state: AgendaItemState;
  times: Stay[];
  /** Who of those in the room took no part. */
  absences: { attendeeId: string; kind: "abstainedFromItem" | "disqualified" }[];
  attachments: { title: string; access: "open" | "closed" }[];
  corrects: (NonNullable<MinutedItem["corrects"]> & { access: "open" | "closed"; publicNumber: number | null }) | null;
};

export type MinutesSource = {
  forum: Minutes["forum"];
  meeting: Minutes["meeting"];
  attendance: SourceAttendee[];
  /** In the order of the agenda. */
  items: SourceItem[];
  /** Whether the meeting approves its own minutes: then what its last item comes to is in the approval, and not in what is approved. */
  approvesItself: boolean;
};

/** Items that were never on the agenda that went out are no part of the meeting. */
const treated: AgendaItemState[] = ["published", "treated", "postponed", "withdrawn", "minuted"];
export const isTreated = (state: AgendaItemState): boolean => treated.includes(state);

/**
 * The minutes, of everything that is known of the meeting. The public variant is made of the open items alone, before anything is counted or looked up, so that
 * nothing in it (a number, a name, a reference) can come from a closed one.
 */
export function assembleMinutes(source: MinutesSource, variant: MinutesVariant): Minutes {
  const isPublic = variant === "public";
  const items = source.items.filter(({ state, access }) => isTreated(state) && (!isPublic || access === "open"));
  return {
    schema: minutesSchemaVersion,
    variant,
    forum: source.forum,
    meeting: source.meeting,
    attendance: source.attendance.map(({ id: _id, ...attendee }) => attendee),
    items: items.map((item, place) => minuted(item, isPublic ? place + 1 : item.number, isPublic, source)),
  };
}

function minuted(item: SourceItem, number: number, isPublic: boolean, { attendance, approvesItself }: MinutesSource): MinutedItem {
  const { state: _state, times, absences, attachments, corrects, decision, ...told } = item;
  const isOwnApproval = approvesItself && item.standardKind === "minutes_approval";
  return {
    ...told,
    number,
    decision: isOwnApproval ? null : decision,
    absences: [
      ...absences.flatMap(({ attendeeId, kind }) => {
        const attendee = attendance.find(({ id }) => id === attendeeId);
        return attendee === undefined ? [] : [{ ...nameOf(attendee), kind, at: null }];
      }),
      ...attendance.flatMap((attendee) => awayDuring(times, attendee)),
    ],
    attachments: attachments.filter(({ access }) => !isPublic || access === "open").map(({ title }) => title),
    corrects: corrects === null || (isPublic && corrects.access === "closed") ? null : correctedFor(isPublic, corrects),
  };
}

function correctedFor(isPublic: boolean, corrects: NonNullable<SourceItem["corrects"]>): MinutedItem["corrects"] {
  const { access: _access, publicNumber, ...told } = corrects;
  return { ...told, number: isPublic ? publicNumber : told.number };
}

const nameOf = ({ name, organisationName }: SourceAttendee) => ({ name, organisationName });

/** Whoever was at the meeting, and not while the item was on. Where no time was kept of the item, nobody can tell. */
function awayDuring(times: Stay[], attendee: SourceAttendee): MinutedItem["absences"] {
  const [first] = times;
  const last = times.at(-1);
  if (attendee.status !== "present" || first === undefined || last === undefined) return [];
  if (attendee.until !== null && attendee.until <= first.from) return [{ ...nameOf(attendee), kind: "left", at: attendee.until }];
  if (attendee.from !== null && last.until !== null && attendee.from >= last.until)
    return [{ ...nameOf(attendee), kind: "notYetCome", at: attendee.from }];
  return [];
}
