import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { ratings } from "../../contract/status.ts";

/** A forum asks how what was decided goes, in a period. */
export const statusRounds = sqliteTable(
  "status_rounds",
  {
    id: text("id").$type<Id<"statusRound">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    name: text("name").notNull(),
    periodFrom: text("period_from").notNull(),
    periodTo: text("period_to").notNull(),
    deadline: text("deadline").notNull(),
    openedAt: text("opened_at").notNull(),
    openedBy: text("opened_by").$type<Id<"person">>().notNull(),
    /** Both or none. From then on nothing is reported any more: the table refuses it. */
    shownAt: text("shown_at"),
    shownBy: text("shown_by").$type<Id<"person">>(),
  },
  (table) => [index("status_rounds_forum").on(table.forumId)],
);

/** Who owes the round a report on what, settled when it was opened: who comes and goes later changes no count's base. */
export const statusOwed = sqliteTable(
  "status_owed",
  {
    roundId: text("round_id")
      .$type<Id<"statusRound">>()
      .notNull()
      .references(() => statusRounds.id),
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    /** The initiative's, as it was when the round was opened. */
    title: text("title").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.documentId, table.organisationId] }),
    index("status_owed_organisation").on(table.organisationId),
  ],
);

/** Append-only: of an organisation's reports on an initiative in a round the latest counts. */
export const statusReports = sqliteTable(
  "status_reports",
  {
    id: text("id").$type<Id<"statusReport">>().primaryKey(),
    roundId: text("round_id")
      .$type<Id<"statusRound">>()
      .notNull()
      .references(() => statusRounds.id),
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    result: text("result", { enum: ratings }).notNull(),
    timetable: text("timetable", { enum: ratings }).notNull(),
    /** All three or none. */
    why: text("why"),
    consequence: text("consequence"),
    wayBack: text("way_back"),
    submittedAt: text("submitted_at").notNull(),
    submittedBy: text("submitted_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("status_reports_round").on(table.roundId)],
);
