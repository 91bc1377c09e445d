import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { decisionStates, outcomes } from "../../contract/decision.ts";
import type { Id } from "../../contract/ids.ts";

/**
 * Append-only: a decision is never edited. `agenda_item_id` is unique, so of two who record at once the second meets a constraint
 * ("already decided"), not a read that came too early.
 */
export const decisions = sqliteTable(
  "decisions",
  {
    id: text("id").$type<Id<"decision">>().primaryKey(),
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>().notNull().unique(),
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    /** Year of the meeting and running number in it: how people cite a decision, per forum. */
    year: integer("year").notNull(),
    number: integer("number").notNull(),
    outcome: text("outcome", { enum: outcomes }).notNull(),
    state: text("state", { enum: decisionStates }).notNull(),
    text: text("text").notNull(),
    reservation: text("reservation"),
    deviatesFromProposal: integer("deviates_from_proposal", { mode: "boolean" }).notNull(),
    onwardTo: text("onward_to"),
    /** The frozen version it was taken on; all three or none. */
    documentId: text("document_id").$type<Id<"document">>(),
    versionId: text("version_id").$type<Id<"version">>(),
    sha256: text("sha256"),
    recordedAt: text("recorded_at").notNull(),
    recordedBy: text("recorded_by").$type<Id<"person">>().notNull(),
  },
  (table) => [
    uniqueIndex("decisions_number").on(table.forumId, table.year, table.number),
    index("decisions_document").on(table.documentId),
    check(
      "decisions_version",
      sql`(${table.documentId} is null) = (${table.versionId} is null) and (${table.versionId} is null) = (${table.sha256} is null)`,
    ),
    check("decisions_recommended_is_not_final", sql`not (${table.outcome} = 'recommended' and ${table.state} = 'final')`),
  ],
);
