import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";

export const mailingKinds = [
  "agenda",
  "meeting_moved",
  "meeting_called_off",
  "minutes_sent",
  "minutes_published",
  "request_answered",
] as const;

/** Letters that are owed: the row comes in the batch of what they tell of, so that no crash lets them be forgotten. */
export const mailings = sqliteTable(
  "mailings",
  {
    kind: text("kind", { enum: mailingKinds }).notNull(),
    /** What they tell of: the publication of an agenda, the move of a meeting, the meeting that was called off or whose minutes are out, the round of minutes, or the answered request. */
    subjectId: text("subject_id")
      .$type<Id<"agendaPublication"> | Id<"meetingMove"> | Id<"minutesRound"> | Id<"meeting"> | Id<"itemRequest">>()
      .notNull(),
    /** Who is to have one, as it was when they were owed. */
    recipients: text("recipients", { mode: "json" }).$type<Id<"person">[]>().notNull(),
    /** Who has. */
    sentTo: text("sent_to", { mode: "json" }).$type<Id<"person">[]>().notNull().default([]),
    owedAt: text("owed_at").notNull(),
    /** When somebody last began to send them. */
    begunAt: text("begun_at").notNull(),
    /** When there was nothing more to send; null while there is. */
    doneAt: text("done_at"),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subjectId] })],
);
