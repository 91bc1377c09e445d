import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { itemTextRole, templateTextRole, textRole, type DocumentFacts } from "../access/policy.ts";
import { findDocumentWithFacts, type DocumentRow } from "../documents/documents.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import { findItemsOfText, itemFacts } from "../meetings/item-text.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { mayWrite } from "../room/admission.ts";
import { findTemplateOfText, type TemplateRow } from "../templates/templates.ts";

/** What a room holds the text of, with what the policy needs to know. An item's may be on several agendas, the last one first: a matter that was postponed takes it along. */
export type TextHome =
  | { kind: "document"; document: DocumentRow; facts: DocumentFacts }
  | { kind: "item"; items: { item: AgendaItemRow; meeting: MeetingRow }[] }
  | { kind: "template"; template: TemplateRow };

export async function findTextHome(database: Database, textId: Id<"document">, now: Date): Promise<TextHome | undefined> {
  const found = await findDocumentWithFacts(database, textId, copenhagenDate(now));
  if (found !== undefined) return { kind: "document", ...found };
  const items = await findItemsOfText(database, textId);
  if (items.length > 0) return { kind: "item", items };
  const template = await findTemplateOfText(database, textId);
  return template && { kind: "template", template };
}

/** What somebody may do in the live text, as at the door of its room. */
export function roleInText(person: Person, home: TextHome): "reads" | "writes" | null {
  const role = liveRole(person, home);
  return role === null ? null : mayWrite(role) ? "writes" : "reads";
}

function liveRole(person: Person, home: TextHome) {
  switch (home.kind) {
    case "document":
      return textRole(person, home.facts);
    case "item": {
      const [last] = home.items;
      return last === undefined ? null : itemTextRole(person, itemFacts(last.meeting, last.item));
    }
    case "template":
      return templateTextRole(person, { forumId: home.template.forumId, isRetired: home.template.retiredAt !== null });
  }
}

/** Where what happens in it is noted. */
export function placeOf(home: TextHome): { spaceId?: Id<"space">; forumId?: Id<"forum"> } {
  if (home.kind === "document") return { spaceId: home.document.spaceId };
  const forumId = home.kind === "template" ? home.template.forumId : home.items[0]?.meeting.forumId;
  return forumId === undefined ? {} : { forumId };
}
