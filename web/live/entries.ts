import * as v from "valibot";
import { newActionSchema } from "../../contract/action.ts";
import { idSchema, type Id } from "../../contract/ids.ts";
import { attendanceMarkSchema, attendeeIdSchema, currentItemSchema, itemAbsenceSchema } from "../../contract/live.ts";
import { newRemarkSchema, remarkEntrySchema } from "../../contract/remark.ts";

const agendaItemId = idSchema("agendaItem");
const remarkId = idSchema("remark");
const actionId = idSchema("action");

/**
 * What somebody enters in a running meeting, as data: it waits here until the server has it, also over a reload of the page. Each carries what makes it the
 * same when it is sent twice.
 */
export const entrySchema = v.variant("kind", [
  v.object({ kind: v.literal("currentItem"), ...currentItemSchema.entries }),
  v.object({ kind: v.literal("attendance"), attendeeId: attendeeIdSchema, mark: attendanceMarkSchema }),
  v.object({ kind: v.literal("itemAbsence"), agendaItemId, attendeeId: attendeeIdSchema, ...itemAbsenceSchema.entries }),
  v.object({ kind: v.literal("remark"), agendaItemId, remarkId, remark: newRemarkSchema, at: v.string() }),
  v.object({ kind: v.literal("takeBack"), agendaItemId, remarkId }),
  v.object({ kind: v.literal("remarkEntry"), agendaItemId, remarkId, ...remarkEntrySchema.entries }),
  v.object({ kind: v.literal("action"), agendaItemId, actionId, action: newActionSchema, ownerName: v.string() }),
  v.object({ kind: v.literal("removeAction"), agendaItemId, actionId }),
]);
export type Entry = v.InferOutput<typeof entrySchema>;

export type EntryRequest = { method: "PUT" | "DELETE"; path: string; body: unknown };

/** The request that the entry is for the server. */
export function requestOf(entry: Entry, meetingId: Id<"meeting">): EntryRequest {
  const put = (path: string, body: unknown): EntryRequest => ({ method: "PUT", path, body });
  const remove = (path: string): EntryRequest => ({ method: "DELETE", path, body: null });
  switch (entry.kind) {
    case "currentItem":
      return put(`/meetings/${meetingId}/current-item`, { agendaItemId: entry.agendaItemId, at: entry.at });
    case "attendance":
      return put(`/meetings/${meetingId}/attendance/${entry.attendeeId}`, entry.mark);
    case "itemAbsence":
      return put(`/agenda-items/${entry.agendaItemId}/attendance/${entry.attendeeId}`, { absence: entry.absence });
    case "remark":
      return put(`/agenda-items/${entry.agendaItemId}/remarks/${entry.remarkId}`, entry.remark);
    case "takeBack":
      return remove(`/agenda-items/${entry.agendaItemId}/remarks/${entry.remarkId}`);
    case "remarkEntry":
      return put(`/agenda-items/${entry.agendaItemId}/remarks/${entry.remarkId}/entry`, { entered: entry.entered });
    case "action":
      return put(`/agenda-items/${entry.agendaItemId}/actions/${entry.actionId}`, entry.action);
    case "removeAction":
      return remove(`/agenda-items/${entry.agendaItemId}/actions/${entry.actionId}`);
  }
}

/** Of two that wait with the same slot only the later is sent: it says all that the earlier did. */
export function slotOf(entry: Entry): string {
  switch (entry.kind) {
    case "currentItem":
      // Each item that was on has a time of its own, also those that were on while the line was gone.
      return `currentItem ${entry.at ?? ""}`;
    case "attendance":
      return `attendance ${entry.attendeeId}`;
    case "itemAbsence":
      return `itemAbsence ${entry.agendaItemId} ${entry.attendeeId}`;
    case "remark":
    case "takeBack":
    case "remarkEntry":
      return `${entry.kind} ${entry.remarkId}`;
    case "action":
    case "removeAction":
      return `${entry.kind} ${entry.actionId}`;
  }
}
