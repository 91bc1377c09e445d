import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import { nobody } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { listAttachments, reading } from "../attachments/attachments.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { itemFacts, readPublishedText } from "../meetings/item-text.ts";
import { findMeeting } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";
import { viewMeeting } from "./meeting.ts";

/** `sections`: the item's own text as it was put out; `frozen`: the text of the document that it carries. */
export type PublicItem = {
  meeting: MeetingView;
  item: AgendaItemView;
  sections: CanonicalText | null;
  attachments: { id: Id<"attachment">; title: string; type: string }[];
  frozen: CanonicalText | null;
};

/** An open item of a published agenda, with the frozen text it carries; undefined for any other, and the refusal where that text is damaged. */
export async function viewPublicItem(
  env: Env,
  database: Database,
  id: Id<"agendaItem">,
  now: Date,
): Promise<PublicItem | Refusal | undefined> {
  const row = await findAgendaItem(database, id);
  const meetingRow = row === undefined ? undefined : await findMeeting(database, row.meetingId);
  if (row === undefined || meetingRow === undefined) return undefined;
  const meeting = await viewMeeting(database, nobody, meetingRow, now);
  const item = meeting?.items.find((candidate) => candidate.id === id);
  if (meeting === undefined || item === undefined) return undefined;
  const sections = await readPublishedText(env, row);
  if (sections instanceof Refusal) return sections;
  const attached = await listAttachments(database, [id]);
  const attachments = attached.filter((attachment) => permits(nobody, reading(attachment, itemFacts(meetingRow, row), now)));
  if (item.document === null) return { meeting, item, sections, attachments, frozen: null };
  const frozen = await readFrozen(env, item.document.versionId, item.document.sha256);
  return frozen instanceof Refusal ? frozen : { meeting, item, sections, attachments, frozen: frozen.text };
}
