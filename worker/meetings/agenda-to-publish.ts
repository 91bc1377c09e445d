import { desc, eq } from "drizzle-orm";
import type { PublishedItem } from "../../contract/agenda.ts";
import { sectionKeys, type ForumRules } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { emptyFields } from "../../text/plain.ts";
import { listAttachments, type AttachmentRow } from "../attachments/attachments.ts";
import { rulesOf } from "../forums/rules.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { newId } from "../platform/ids.ts";
import { roomOf } from "../room/address.ts";
import { saidHashes } from "../room/said-hashes.ts";
import { listAgendaItems, unpublished, type AgendaItemRow } from "./agenda.ts";
import type { ItemToPublish } from "./gate.ts";
import type { MeetingRow } from "./meetings.ts";
import { lastDayInTime } from "./publication-lead.ts";
import { agendaPublications } from "./tables.ts";

export type PublicationRow = typeof agendaPublications.$inferSelect;

/** `text`: what would be frozen of the item's own text, and `isTextNew` whether it has to be. */
export type AgendaEntry = {
  row: AgendaItemRow;
  item: PublishedItem;
  text: CanonicalText | null;
  isTextNew: boolean;
  heldBack: ItemToPublish["heldBack"];
};
export type AgendaToPublish = {
  next: "agenda" | "correction" | null;
  rules: ForumRules;
  /** The last day on which the agenda is in time, `YYYY-MM-DD`. */
  publishBy: string;
  entries: AgendaEntry[];
  /** Whether there are attachments that were added since the agenda came out. */
  hasNewAttachments: boolean;
  /** What is out, the newest first. */
  published: PublicationRow[];
};

/** The agenda as it would be put out at the moment: the corrected facts, and the sections of the live texts. */
export async function gatherAgenda(env: Env, database: Database, meeting: MeetingRow, now: Date): Promise<AgendaToPublish> {
  const [rules, rows, published] = await Promise.all([
    rulesOf(database, meeting.forumId),
    listAgendaItems(database, [meeting.id]),
    listPublications(database, meeting.id),
  ]);
  const attached = await listAttachments(
    database,
    rows.map(({ id }) => id),
  );
  return {
    next: unpublished.includes(meeting.state) ? "agenda" : meeting.state === "agenda_published" ? "correction" : null,
    rules,
    publishBy: lastDayInTime(copenhagenDate(new Date(meeting.startsAt)), rules.publicationLead),
    entries: await Promise.all(rows.map((row) => entryOf(env, row, now, attached))),
    hasNewAttachments: attached.some(({ publishedAt }) => publishedAt === null),
    published,
  };
}

/** SHA-256 of all that would be read of it and that would be held back, without the version ids that each look at it gives anew. */
export function fingerprintOf({ next, entries }: Pick<AgendaToPublish, "next" | "entries">): Promise<string> {
  const said = entries.map(({ item, heldBack }) => ({ item: { ...item, textVersionId: null }, heldBack }));
  return sha256Hex(Uint8Array.from(new TextEncoder().encode(JSON.stringify({ next, said }))));
}

/** The meeting's publications, newest first. */
export async function listPublications(database: Database, meetingId: Id<"meeting">): Promise<PublicationRow[]> {
  return database
    .select()
    .from(agendaPublications)
    .where(eq(agendaPublications.meetingId, meetingId))
    .orderBy(desc(agendaPublications.number));
}

/** When the agendas of the meetings were put out, each time. */
export async function listEditions(database: Database, meetingIds: Iterable<Id<"meeting">>) {
  return database
    .select({ meetingId: agendaPublications.meetingId, publishedAt: agendaPublications.publishedAt })
    .from(agendaPublications)
    .where(isAnyOf(agendaPublications.meetingId, meetingIds));
}

async function entryOf(env: Env, row: AgendaItemRow, now: Date, attached: AttachmentRow[]): Promise<AgendaEntry> {
  const { withdrawn, ...corrected } = row.correction ?? {};
  const text = row.textId === null ? null : await sectionsOf(env, row.textId);
  const hashes = text === null ? null : await saidHashes(text);
  const isTextNew = hashes !== null && !hashes.some((sha256) => sha256 === row.textSha256);
  const { id, number, title, itemType, access, presenter, expectedMinutes, externalRefs } = { ...row, ...corrected };
  return {
    row,
    text,
    isTextNew,
    heldBack: attached.filter(({ agendaItemId }) => agendaItemId === id).flatMap((attachment) => heldBackBy(attachment, access, now)),
    item: {
      id,
      number,
      title,
      itemType,
      access,
      presenter,
      expectedMinutes,
      externalRefs,
      withdrawn: withdrawn === true || row.state === "withdrawn",
      documentVersionId: row.versionId,
      textVersionId: text === null ? null : isTextNew ? newId("version", now) : row.textVersionId,
      textSha256: hashes === null ? null : isTextNew ? hashes[0] : row.textSha256,
      attachments: attached
        .filter(({ agendaItemId, access: of, embargoUntil }) => agendaItemId === id && of === "open" && embargoUntil === null)
        .map((attachment) => attachment.title),
    },
  };
}

/** Of a closed item everything is, and there is nothing to say of each. */
function heldBackBy({ title, access, embargoUntil }: AttachmentRow, ofItem: AgendaItemRow["access"], now: Date): ItemToPublish["heldBack"] {
  if (ofItem === "closed") return [];
  if (access === "closed") return [{ title, check: "attachment_closed" }];
  return embargoUntil !== null && embargoUntil > now.toISOString() ? [{ title, check: "attachment_embargoed" }] : [];
}

/** The sections of the live text, without the decision; null where there is nothing to read in any. */
export async function sectionsOf(env: Env, textId: Id<"document">): Promise<CanonicalText | null> {
  const { text } = await roomOf(env, textId).read();
  const sections = { ...text, fields: text.fields.filter(({ name }) => sectionKeys.some((key) => key === name)) };
  return emptyFields(sections, sectionKeys).length === sectionKeys.length ? null : sections;
}
