import type { EventData } from "../../contract/event.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import type { Person } from "../access/actor.ts";
import type { NewEvent } from "../events/feed.ts";
import type { ImportRow } from "./imports.ts";

/** What the feed is told of an import, be it stored, withdrawn or put back. */
export function importEvent(
  baseUrl: string,
  row: ImportRow,
  forumName: string,
  items: { access: ItemAccess }[],
  actor: Person,
  now: Date,
): Omit<NewEvent<"meeting.imported">, "type"> {
  const openItems = items.filter((item) => item.access === "open").length;
  const data: EventData<"meeting.imported"> = {
    id: row.id,
    forum: { id: row.forumId, name: forumName },
    date: row.date,
    openItems,
    url: `${baseUrl}/imports/${row.id}`,
    publicUrl: openItems === 0 ? null : `${baseUrl}/public/imports/${row.id}`,
  };
  return { data, occurredAt: now, actorId: actor.personId, spaceId: null, forumId: row.forumId, access: "open" };
}
