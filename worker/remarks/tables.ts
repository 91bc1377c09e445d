import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { behalves } from "../../contract/remark.ts";

/** What members asked to have written down. The words are whoever said them's: nobody edits them, and only they take them back. */
export const recordedRemarks = sqliteTable(
  "recorded_remarks",
  {
    id: text("id").$type<Id<"remark">>().primaryKey(),
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>().notNull(),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    /** For whom the person's seat speaks. */
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    onBehalfOf: text("on_behalf_of", { enum: behalves }).notNull(),
    /** Empty when it has been taken back. */
    words: text("words").notNull(),
    /** By the server's clock. */
    recordedAt: text("recorded_at").notNull(),
    takenBackAt: text("taken_back_at"),
    enteredAt: text("entered_at"),
    enteredBy: text("entered_by").$type<Id<"person">>(),
  },
  (table) => [index("recorded_remarks_meeting").on(table.meetingId)],
);
