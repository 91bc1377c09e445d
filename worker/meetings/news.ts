import type { EventData } from "../../contract/event.ts";
import { nobody, type Person } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import type { Database, Statement } from "../platform/database.ts";
import { listAgendaItems } from "./agenda.ts";
import { itemFacts } from "./item-text.ts";
import type { MeetingRow } from "./meetings.ts";

type News =
  | { type: "meeting.moved"; more: Pick<EventData<"meeting.moved">, "id" | "before"> }
  | { type: "meeting.called_off"; more: Record<string, never> };

/** The event that tells what became of a meeting whose agenda is out, for the batch of what it tells of. `meeting` is as it stands from then on. */
export async function tellOfMeeting(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  { type, more }: News,
  now: Date,
  baseUrl: string,
): Promise<Statement[]> {
  const { id, forumId, startsAt } = meeting;
  const [names, items] = await Promise.all([forumNames(database, [forumId]), listAgendaItems(database, [id])]);
  // To the public a meeting is there by what is open in it.
  const isPublic = items.some((item) => permits(nobody, { verb: "item.read", item: itemFacts(meeting, item) }));
  const told = {
    meeting: { id, startsAt },
    forum: { id: forumId, name: names.get(forumId) ?? "" },
    url: `${baseUrl}/meetings/${id}`,
    publicUrl: isPublic ? `${baseUrl}/public/meetings/${id}` : null,
  };
  const place = { occurredAt: now, actorId: actor.personId, spaceId: null, forumId, access: "open" } as const;
  return [
    type === "meeting.moved"
      ? append(database, { type, data: { ...told, ...more }, ...place })
      : append(database, { type, data: told, ...place }),
  ];
}
