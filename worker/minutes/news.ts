import type { EventData } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { NewEvent } from "../events/feed.ts";
import type { MeetingRow } from "../meetings/meetings.ts";

type Told = {
  meeting: MeetingRow;
  forumName: string;
  round: { publicSha256: string; fullSha256: string };
  isPublished: boolean;
  actorId: Id<"person">;
  baseUrl: string;
  now: Date;
};

/** What the feed is told of minutes. Thin: what they say is at the address, under the reader's own rights. */
export function minutesEvent({
  meeting,
  forumName,
  round,
  isPublished,
  actorId,
  baseUrl,
  now,
}: Told): Omit<NewEvent<"minutes.approved">, "type"> {
  const data: EventData<"minutes.approved"> = {
    meeting: { id: meeting.id, startsAt: meeting.startsAt },
    forum: { id: meeting.forumId, name: forumName },
    publicSha256: round.publicSha256,
    fullSha256: round.fullSha256,
    url: `${baseUrl}/meetings/${meeting.id}/minutes`,
    publicUrl: isPublished ? `${baseUrl}/public/meetings/${meeting.id}/minutes` : null,
  };
  return { data, occurredAt: now, actorId, spaceId: null, forumId: meeting.forumId, access: "open" };
}
