import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { invitedRoles } from "../../contract/invitation.ts";

/** Letters that ask somebody to take part in a space. The address may be nobody's here. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text("id").$type<Id<"invitation">>().primaryKey(),
    spaceId: text("space_id").$type<Id<"space">>().notNull(),
    /** In small letters. */
    email: text("email").notNull(),
    role: text("role", { enum: invitedRoles }).notNull(),
    validTo: text("valid_to"),
    words: text("words").notNull(),
    /** Of what the link holds. It counts once, until the instant; sent again, the link is another. */
    tokenHash: text("token_hash").notNull().unique(),
    invitedBy: text("invited_by").$type<Id<"person">>().notNull(),
    sentAt: text("sent_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    acceptedAt: text("accepted_at"),
    acceptedBy: text("accepted_by").$type<Id<"person">>(),
    revokedAt: text("revoked_at"),
  },
  (table) => [
    uniqueIndex("invitations_once")
      .on(table.spaceId, table.email)
      .where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
  ],
);

/** Each letter that went out, to count how many one person sends. */
export const invitationLetters = sqliteTable(
  "invitation_letters",
  {
    invitationId: text("invitation_id").$type<Id<"invitation">>().notNull(),
    sentBy: text("sent_by").$type<Id<"person">>().notNull(),
    sentAt: text("sent_at").notNull(),
  },
  (table) => [index("invitation_letters_sender").on(table.sentBy, table.sentAt)],
);
