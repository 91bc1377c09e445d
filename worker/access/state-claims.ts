import type { DocumentState } from "../../contract/document.ts";
import type { AgendaItemState, MeetingState } from "../../contract/meeting.ts";

/** On an agenda that is out, an item that was added or set aside since is not. */
export function isOut(state: AgendaItemState): boolean {
  return state !== "requested" && state !== "draft" && state !== "on_agenda";
}

export function isPublished(state: MeetingState): boolean {
  return state !== "planned" && state !== "agenda_draft" && state !== "cancelled";
}

/** It will not be held: called off before its agenda was out, or after. */
export function isCalledOff(state: MeetingState): boolean {
  return state === "cancelled" || state === "called_off";
}

/** Nothing is written of it any more. */
export function isLocked(state: MeetingState): boolean {
  return state === "minutes_approved" || state === "minutes_published" || isCalledOff(state);
}

export function isAtRest(state: DocumentState): boolean {
  return state === "closed" || state === "dropped" || state === "revoked" || state === "superseded" || state === "expired";
}
