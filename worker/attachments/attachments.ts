import { and, asc, eq, isNull } from "drizzle-orm";
import type { AttachmentType, NewAttachment } from "../../contract/attachment.ts";
import type { Id } from "../../contract/ids.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import type { Person } from "../access/actor.ts";
import type { ItemFacts } from "../access/policy.ts";
import { noted } from "../audit/log.ts";
import { meetingChanged } from "../course/course.ts";
import { commit, isAnyOf, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { newId } from "../platform/ids.ts";
import { log } from "../platform/log.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { attachments } from "./tables.ts";

export type AttachmentRow = typeof attachments.$inferSelect;

/** Where an item stands, for whoever attaches to it. */
type Place = { agendaItemId: Id<"agendaItem">; meetingId: Id<"meeting">; forumId: Id<"forum"> };

/** Up to here an attachment comes out with the agenda or with a correction of it; later there is neither, and it is out at once. */
const awaitsPublication: MeetingState[] = ["planned", "agenda_draft", "agenda_published"];

const keyOf = (id: Id<"attachment">, sha256: string): string => `attachments/${id}/${sha256}`;

/** Keeps the file: the bucket first, then the row, because a row without its bytes would show somebody an attachment that is not there. */
export async function attach(
  env: Pick<Env, "ARTEFACTS">,
  database: Database,
  actor: Person,
  { agendaItemId, meetingId, forumId }: Place,
  state: MeetingState,
  attachment: NewAttachment & { type: AttachmentType; file: Uint8Array<ArrayBuffer> },
  now: Date,
): Promise<void> {
  const { title, access, embargoUntil, type, file } = attachment;
  const id = newId("attachment", now);
  const sha256 = await sha256Hex(file);
  await env.ARTEFACTS.put(keyOf(id, sha256), file);
  const publishedAt = awaitsPublication.includes(state) ? null : now.toISOString();
  const row = { id, agendaItemId, title, type, bytes: file.byteLength, sha256, access, embargoUntil, publishedAt };
  await commit(database, [
    meetingChanged(database, meetingId),
    database.insert(attachments).values({ ...row, addedAt: now.toISOString(), addedBy: actor.personId }),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "attachment.added",
      subjectId: id,
      forumId,
      detail: { agendaItemId, access },
    }),
  ]);
}

/** Takes an attachment away at once, also one that is out: whoever does has seen that it should not be there. */
export async function detach(
  env: Pick<Env, "ARTEFACTS">,
  database: Database,
  actor: Person,
  { meetingId, forumId }: Omit<Place, "agendaItemId">,
  { id, sha256, agendaItemId }: AttachmentRow,
  now: Date,
): Promise<void> {
  await commit(database, [
    meetingChanged(database, meetingId),
    database.delete(attachments).where(eq(attachments.id, id)),
    noted(database, { at: now, actorId: actor.personId, verb: "attachment.removed", subjectId: id, forumId, detail: { agendaItemId } }),
  ]);
  // After the row: bytes that nothing points to are better than a row of nothing.
  await env.ARTEFACTS.delete(keyOf(id, sha256));
}

export async function findAttachment(database: Database, id: Id<"attachment">): Promise<AttachmentRow | undefined> {
  const [row] = await database.select().from(attachments).where(eq(attachments.id, id));
  return row;
}

/** By id; those that were removed are left out. */
export async function findAttachments(database: Database, ids: Iterable<Id<"attachment">>): Promise<AttachmentRow[]> {
  return database.select().from(attachments).where(isAnyOf(attachments.id, ids));
}

/** The attachments of the items, as they were added. */
export async function listAttachments(database: Database, itemIds: Iterable<Id<"agendaItem">>): Promise<AttachmentRow[]> {
  return database.select().from(attachments).where(isAnyOf(attachments.agendaItemId, itemIds)).orderBy(asc(attachments.id));
}

/** For the batch that puts the items out. */
export function attachmentsComeOut(database: Database, itemIds: Iterable<Id<"agendaItem">>, at: Date): Statement {
  return database
    .update(attachments)
    .set({ publishedAt: at.toISOString() })
    .where(and(isAnyOf(attachments.agendaItemId, itemIds), isNull(attachments.publishedAt)));
}

/** Whether it may be read by those without a seat, as far as its publication and its embargo go. */
export const isOutAt = ({ publishedAt, embargoUntil }: AttachmentRow, now: Date): boolean =>
  publishedAt !== null && (embargoUntil === null || embargoUntil <= now.toISOString());

/** What the policy is asked of whoever would read it. */
export const reading = (row: AttachmentRow, item: ItemFacts, now: Date) =>
  ({ verb: "attachment.read", item, access: row.access, isOut: isOutAt(row, now) }) as const;

/** The bytes, only if they still have the hash they were kept with. */
export async function readAttachment(
  env: Pick<Env, "ARTEFACTS">,
  { id, sha256 }: AttachmentRow,
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const object = await env.ARTEFACTS.get(keyOf(id, sha256));
  const bytes = object === null ? null : new Uint8Array(await object.arrayBuffer());
  if (bytes !== null && (await sha256Hex(bytes)) === sha256) return bytes;
  log("error", "an attachment is gone or has another hash", { attachmentId: id });
  return refuse("frozen_text_damaged");
}
