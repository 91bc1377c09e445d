import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ItemCorrection, PublicationAnswer, PublishedItem } from "../../contract/agenda.ts";
import { standardItemKinds } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import { agendaItemStates, itemAccess, itemTypes, meetingStates } from "../../contract/meeting.ts";
import { leadingRoles } from "../../contract/organisation.ts";

export const meetings = sqliteTable(
  "meetings",
  {
    id: text("id").$type<Id<"meeting">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    startsAt: text("starts_at").notNull(),
    place: text("place").notNull(),
    state: text("state", { enum: meetingStates }).notNull(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("meetings_forum").on(table.forumId)],
);

/** An item carries a submission or stands alone. What it carries is the frozen version, never the live text. */
export const agendaItems = sqliteTable(
  "agenda_items",
  {
    id: text("id").$type<Id<"agendaItem">>().primaryKey(),
    meetingId: text("meeting_id")
      .$type<Id<"meeting">>()
      .notNull()
      .references(() => meetings.id),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    itemType: text("item_type", { enum: itemTypes }).notNull(),
    access: text("access", { enum: itemAccess }).notNull(),
    state: text("state", { enum: agendaItemStates }).notNull(),
    /** Which of the items it is that stand on every agenda; null for a matter of its own. */
    standardKind: text("standard_kind", { enum: standardItemKinds }),
    /** The room of the item's live text, and the version of it that was published last. Null until somebody writes, or publishes. */
    textId: text("text_id").$type<Id<"document">>(),
    textVersionId: text("text_version_id").$type<Id<"version">>(),
    textSha256: text("text_sha256"),
    /** Who speaks to it, as the secretariat writes it. */
    presenter: text("presenter").notNull().default(""),
    expectedMinutes: integer("expected_minutes"),
    /** Other systems' numbers for the matter, as written. */
    externalRefs: text("external_refs", { mode: "json" }).$type<string[]>().notNull().default([]),
    /** What was changed since the agenda came out, and is not out itself yet. */
    correction: text("correction", { mode: "json" }).$type<ItemCorrection>(),
    /** The postponed item of an earlier meeting that this one takes up again. */
    continuesId: text("continues_id").$type<Id<"agendaItem">>(),
    submissionId: text("submission_id").$type<Id<"submission">>(),
    documentId: text("document_id").$type<Id<"document">>(),
    versionId: text("version_id").$type<Id<"version">>(),
    sha256: text("sha256"),
  },
  (table) => [
    uniqueIndex("agenda_items_number").on(table.meetingId, table.number),
    index("agenda_items_text").on(table.textId),
    uniqueIndex("agenda_items_continues")
      .on(table.continuesId)
      .where(sql`${table.state} not in ('draft', 'withdrawn')`),
    // On one agenda at a time; what was set aside, postponed or withdrawn may come back on another.
    uniqueIndex("agenda_items_submission")
      .on(table.submissionId)
      .where(sql`${table.state} not in ('draft', 'postponed', 'withdrawn')`),
  ],
);

/** Every time that a meeting was moved to another time or place. Never changed. */
export const meetingMoves = sqliteTable("meeting_moves", {
  id: text("id").$type<Id<"meetingMove">>().primaryKey(),
  meetingId: text("meeting_id")
    .$type<Id<"meeting">>()
    .notNull()
    .references(() => meetings.id),
  movedAt: text("moved_at").notNull(),
  movedBy: text("moved_by").$type<Id<"person">>().notNull(),
  /** Asked for where the agenda was out; empty otherwise. */
  reason: text("reason").notNull(),
  startsAtBefore: text("starts_at_before").notNull(),
  placeBefore: text("place_before").notNull(),
  startsAt: text("starts_at").notNull(),
  place: text("place").notNull(),
});

/** That a meeting was called off: when, by whom, in which office, and why. Never changed. */
export const meetingCancellations = sqliteTable("meeting_cancellations", {
  meetingId: text("meeting_id")
    .$type<Id<"meeting">>()
    .primaryKey()
    .references(() => meetings.id),
  cancelledAt: text("cancelled_at").notNull(),
  cancelledBy: text("cancelled_by").$type<Id<"person">>().notNull(),
  /** What gave them the right: an office outlives who holds it, and is what everybody reads. */
  office: text("office", { enum: leadingRoles }).notNull(),
  /** Asked for where the agenda was out; may be empty otherwise. */
  reason: text("reason").notNull(),
});

/** Every time that an agenda was put out: the first, and each correction. Never changed. */
export const agendaPublications = sqliteTable(
  "agenda_publications",
  {
    id: text("id").$type<Id<"agendaPublication">>().primaryKey(),
    meetingId: text("meeting_id")
      .$type<Id<"meeting">>()
      .notNull()
      .references(() => meetings.id),
    number: integer("number").notNull(),
    publishedAt: text("published_at").notNull(),
    publishedBy: text("published_by").$type<Id<"person">>().notNull(),
    /** Why it was late or incomplete, or what was corrected. */
    reason: text("reason").notNull(),
    /** What whoever put it out answered to what was asked of its items. */
    answers: text("answers", { mode: "json" }).$type<PublicationAnswer[]>().notNull().default([]),
    items: text("items", { mode: "json" }).$type<PublishedItem[]>().notNull(),
    /** Who is to have a letter. */
    recipients: text("recipients", { mode: "json" }).$type<Id<"person">[]>().notNull(),
  },
  (table) => [uniqueIndex("agenda_publications_number").on(table.meetingId, table.number)],
);
