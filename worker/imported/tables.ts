import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { decisionStates, outcomes, type Outcome } from "../../contract/decision.ts";
import type { Id } from "../../contract/ids.ts";
import type { ImportedItem } from "../../contract/imported-views.ts";
import { attendanceStatuses, type Votes } from "../../contract/imports.ts";
import { sourceKinds } from "../../contract/import-source.ts";
import { itemAccess, itemTypes } from "../../contract/meeting.ts";
import type { PartyId } from "../../contract/space.ts";

/** A meeting from before, as its minutes tell it and a person confirmed it. Apart from the meetings held here, and never changed. */
export const importedMeetings = sqliteTable(
  "imported_meetings",
  {
    id: text("id").$type<Id<"import">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    forumAsWritten: text("forum_as_written").notNull(),
    date: text("date").notNull(),
    /** `HH:MM` in Europe/Copenhagen. */
    startsAt: text("starts_at"),
    place: text("place").notNull(),
    /** What it was read from. The bytes and the text read are in the bucket, under the import's id and these hashes. */
    sourceKind: text("source_kind", { enum: sourceKinds }).notNull(),
    sourceName: text("source_name").notNull(),
    sourceByteLength: integer("source_byte_length").notNull(),
    sourceSha256: text("source_sha256").notNull(),
    textSha256: text("text_sha256").notNull(),
    /** Of all that was confirmed: tells the same request sent again from another under the same id. */
    contentSha256: text("content_sha256").notNull(),
    importedAt: text("imported_at").notNull(),
    importedBy: text("imported_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("imported_meetings_forum").on(table.forumId, table.date), index("imported_meetings_source").on(table.sourceSha256)],
);

/** What an item says, beyond what lists and searches ask for. */
export type ImportedItemBody = Pick<
  ImportedItem,
  "sections" | "proposalClauses" | "unconfirmedDecision" | "chain" | "attachments" | "externalRefs"
> & {
  remarks: { by: string; text: string; partyId: PartyId | null }[];
};

export const importedItems = sqliteTable(
  "imported_items",
  {
    id: text("id").$type<Id<"importedItem">>().primaryKey(),
    importId: text("import_id")
      .$type<Id<"import">>()
      .notNull()
      .references(() => importedMeetings.id),
    position: integer("position").notNull(),
    number: text("number"),
    title: text("title").notNull(),
    access: text("access", { enum: itemAccess }).notNull(),
    itemType: text("item_type", { enum: itemTypes }),
    body: text("body", { mode: "json" }).$type<ImportedItemBody>().notNull(),
  },
  (table) => [uniqueIndex("imported_items_position").on(table.importId, table.position)],
);

/** Only what a person confirmed. It has no number of its own: the forum's series is for decisions taken here. */
export const importedDecisions = sqliteTable(
  "imported_decisions",
  {
    itemId: text("item_id")
      .$type<Id<"importedItem">>()
      .primaryKey()
      .references(() => importedItems.id),
    importId: text("import_id").$type<Id<"import">>().notNull(),
    text: text("text").notNull(),
    outcome: text("outcome", { enum: outcomes }).notNull(),
    state: text("state", { enum: decisionStates }).notNull(),
    clauses: text("clauses", { mode: "json" }).$type<{ number: string; outcome: Outcome }[]>().notNull(),
    onwardTo: text("onward_to"),
    deviatesFromProposal: integer("deviates_from_proposal", { mode: "boolean" }).notNull(),
    votes: text("votes", { mode: "json" }).$type<Votes>(),
    confirmedAt: text("confirmed_at").notNull(),
    confirmedBy: text("confirmed_by").$type<Id<"person">>().notNull(),
  },
  (table) => [
    index("imported_decisions_import").on(table.importId),
    check("imported_decisions_recommended_is_not_final", sql`not (${table.outcome} = 'recommended' and ${table.state} = 'final')`),
    check("imported_decisions_judged", sql`${table.outcome} <> 'unknown'`),
  ],
);

/** Who was there, who was not, and who missed one item. `party_id` is who a person said that the name is. */
export const importedAttendance = sqliteTable(
  "imported_attendance",
  {
    importId: text("import_id")
      .$type<Id<"import">>()
      .notNull()
      .references(() => importedMeetings.id),
    position: integer("position").notNull(),
    /** Null for the meeting as a whole. */
    itemId: text("item_id").$type<Id<"importedItem">>(),
    name: text("name").notNull(),
    title: text("title").notNull(),
    role: text("role").notNull(),
    party: text("party").notNull(),
    status: text("status", { enum: attendanceStatuses }).notNull(),
    partyId: text("party_id").$type<PartyId>(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] }), index("imported_attendance_party").on(table.partyId)],
);

/** An import that was taken back has one of these; put back, the row says so and stays. */
export const importWithdrawals = sqliteTable(
  "import_withdrawals",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    importId: text("import_id")
      .$type<Id<"import">>()
      .notNull()
      .references(() => importedMeetings.id),
    withdrawnAt: text("withdrawn_at").notNull(),
    withdrawnBy: text("withdrawn_by").$type<Id<"person">>().notNull(),
    putBackAt: text("put_back_at"),
    putBackBy: text("put_back_by").$type<Id<"person">>(),
  },
  (table) => [
    index("import_withdrawals_import").on(table.importId),
    uniqueIndex("import_withdrawals_once")
      .on(table.importId)
      .where(sql`${table.putBackAt} is null`),
  ],
);
