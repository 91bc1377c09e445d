import type { ItemTextView } from "../../contract/agenda-views.ts";
import type { Actor } from "../access/actor.ts";
import { itemTextRole } from "../access/policy.ts";
import { findDecisionsOfItems } from "../decisions/decisions.ts";
import { rulesOf } from "../forums/rules.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import { itemFacts, readPublishedText } from "../meetings/item-text.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";

/** The text of an item that the actor may read. Refuses where what was published cannot be read any more. */
export async function viewItemText(
  env: Env,
  database: Database,
  actor: Actor,
  meeting: MeetingRow,
  item: AgendaItemRow,
): Promise<ItemTextView | Refusal> {
  const [rules, text, [decision]] = await Promise.all([
    rulesOf(database, meeting.forumId),
    readPublishedText(env, item),
    findDecisionsOfItems(database, [item.id]),
  ]);
  if (text instanceof Refusal) return text;
  const role = itemTextRole(actor, itemFacts(meeting, item));
  const { textVersionId: versionId, textSha256: sha256 } = item;
  return {
    agendaItemId: item.id,
    title: item.title,
    meetingId: meeting.id,
    sections: rules.sections,
    textId: role === null ? null : item.textId,
    role,
    documentVersionId: item.versionId,
    decisionId: decision?.id ?? null,
    published: text === null || versionId === null || sha256 === null ? null : { versionId, sha256, text },
  };
}
