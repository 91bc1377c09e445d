import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";

/**
 * Minutes as they were sent to the members: both variants, their bytes in the bucket, their hashes here. What is approved is one of these rounds, and never
 * something that was put together again afterwards.
 */
export const minutesRounds = sqliteTable(
  "minutes_rounds",
  {
    id: text("id").$type<Id<"minutesRound">>().primaryKey(),
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    /** Counts the meeting's own rounds from 1, which makes two who send at once a constraint. */
    number: integer("number").notNull(),
    publicSha256: text("public_sha256").notNull(),
    fullSha256: text("full_sha256").notNull(),
    sentAt: text("sent_at").notNull(),
    sentBy: text("sent_by").$type<Id<"person">>().notNull(),
    takenBackAt: text("taken_back_at"),
  },
  (table) => [uniqueIndex("minutes_rounds_number").on(table.meetingId, table.number)],
);

/** What each member says of a round. The last word stands until the chair concludes. */
export const minutesVerdicts = sqliteTable(
  "minutes_verdicts",
  {
    roundId: text("round_id").$type<Id<"minutesRound">>().notNull(),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    approves: integer("approves", { mode: "boolean" }).notNull(),
    /** Given by whoever does not approve. */
    reason: text("reason"),
    saidAt: text("said_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.personId] })],
);

/** Minutes that are approved, and from then on locked: one row for a meeting, never changed. */
export const minutesConclusions = sqliteTable("minutes_conclusions", {
  meetingId: text("meeting_id").$type<Id<"meeting">>().primaryKey(),
  roundId: text("round_id").$type<Id<"minutesRound">>().notNull(),
  /** The meeting that approved them: this one, or the forum's next. */
  approvedAtMeetingId: text("approved_at_meeting_id").$type<Id<"meeting">>().notNull(),
  concludedAt: text("concluded_at").notNull(),
  concludedBy: text("concluded_by").$type<Id<"person">>().notNull(),
  /** Why they were approved although somebody objected. */
  despite: text("despite"),
});

export const minutesPublications = sqliteTable("minutes_publications", {
  meetingId: text("meeting_id").$type<Id<"meeting">>().primaryKey(),
  publishedAt: text("published_at").notNull(),
  publishedBy: text("published_by").$type<Id<"person">>().notNull(),
});

/** What was added after approval, each with the hash of the one before it; the first with that of the full minutes. Never changed. */
export const minutesAdditions = sqliteTable(
  "minutes_additions",
  {
    id: text("id").$type<Id<"minutesAddition">>().primaryKey(),
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    number: integer("number").notNull(),
    /** The canonical JSON that was hashed. */
    record: text("record").notNull(),
    sha256: text("sha256").notNull(),
  },
  (table) => [uniqueIndex("minutes_additions_number").on(table.meetingId, table.number)],
);

/** An item of a later meeting puts right what earlier minutes say, at an item or as a whole. */
export const minutesCorrections = sqliteTable(
  "minutes_corrections",
  {
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>().primaryKey(),
    correctedMeetingId: text("corrected_meeting_id").$type<Id<"meeting">>().notNull(),
    correctedItemId: text("corrected_item_id").$type<Id<"agendaItem">>(),
    notedAt: text("noted_at").notNull(),
    notedBy: text("noted_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("minutes_corrections_meeting").on(table.correctedMeetingId)],
);
