import type { Outcome } from "../../contract/decision.ts";
import type { Id } from "../../contract/ids.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { RecordEntry } from "../record/entries.ts";

type Decided = { id: Id<"decision">; outcome: Outcome; text: string; reservation: string | null };

/** What the record finds of a decision taken here. */
export function recordEntryOf(
  decision: Decided,
  item: { title: string; access: ItemAccess },
  meeting: { forumId: Id<"forum">; startsAt: string },
): RecordEntry {
  return {
    id: decision.id,
    kind: "decision",
    forumId: meeting.forumId,
    date: copenhagenDate(new Date(meeting.startsAt)),
    title: item.title,
    access: item.access,
    outcome: decision.outcome,
    text: [decision.text, decision.reservation ?? ""].join("\n").trim(),
  };
}
