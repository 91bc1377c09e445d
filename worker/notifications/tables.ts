import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { notificationSays, type MailSettings } from "../../contract/notification.ts";

/** What a notification is about, and what of it: a question about a document, a decision on an item. Never a title or a word of it: those are looked up for whoever reads. */
export type AboutId = Id<"document"> | Id<"submission"> | Id<"agendaItem"> | Id<"meeting"> | Id<"space"> | Id<"statusRound">;
export type DetailId = Id<"question"> | Id<"comment"> | Id<"decision"> | Id<"action"> | Id<"participation"> | Id<"accessRequest">;

/**
 * That something concerns somebody. Derived from the feed, and from days that come nearer: to derive it again changes nothing, because `occasion` says what it was
 * that happened.
 */
export const notifications = sqliteTable(
  "notifications",
  {
    id: text("id").$type<Id<"notification">>().primaryKey(),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    says: text("says", { enum: notificationSays }).notNull(),
    occasion: text("occasion").notNull(),
    at: text("at").notNull(),
    /** Null where nobody did anything. */
    actorId: text("actor_id").$type<Id<"person">>(),
    aboutId: text("about_id").$type<AboutId>().notNull(),
    detailId: text("detail_id").$type<DetailId>(),
    readAt: text("read_at"),
    /** Whether it may still come in a letter. No longer once it has, or was read in the app. */
    awaitsMail: integer("awaits_mail", { mode: "boolean" }).notNull(),
    /** A letter with it was begun. One that was begun and of which nobody knows whether it went is in the next one again, which says so. */
    mailBegunAt: text("mail_begun_at"),
  },
  (table) => [
    uniqueIndex("notifications_once").on(table.personId, table.says, table.occasion),
    index("notifications_unread")
      .on(table.personId, table.id)
      .where(sql`${table.readAt} is null`),
    index("notifications_person").on(table.personId, table.id),
    index("notifications_mail")
      .on(table.personId)
      .where(sql`${table.awaitsMail} = 1`),
  ],
);

/** How far in what is followed the notifications have come, a row for each; to replay is to move it back. */
export const notificationProgress = sqliteTable("notification_progress", { id: integer("id").primaryKey(), seq: integer("seq").notNull() });

/** What somebody has chosen about mails; who has chosen nothing has no row. */
export const mailSettings = sqliteTable("mail_settings", {
  personId: text("person_id").$type<Id<"person">>().primaryKey(),
  language: text("language", { enum: ["da", "en"] }).notNull(),
  times: text("times", { mode: "json" }).$type<Partial<MailSettings["times"]>>().notNull(),
});

/** That the day's letter was looked after: one in a day at most, because a second row cannot be. */
export const dailyLetters = sqliteTable(
  "daily_letters",
  {
    personId: text("person_id").$type<Id<"person">>().notNull(),
    /** In Copenhagen. */
    day: text("day").notNull(),
    begunAt: text("begun_at").notNull(),
    /** Null where there was nothing to say, it could not be sent, or nobody knows. */
    sentAt: text("sent_at"),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day] })],
);
