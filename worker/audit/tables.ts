import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { auditVerbs } from "../../contract/audit.ts";
import type { Id } from "../../contract/ids.ts";

/**
 * Who saw, changed, decided, published and fetched what. Append-only: triggers in the migration `audit` refuse every change and every deletion. `seq` is the order
 * of commits.
 */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    at: text("at").notNull(),
    /** A person, or the token of an organisation's system. */
    actorId: text("actor_id").$type<Id<"person"> | Id<"token">>().notNull(),
    verb: text("verb", { enum: auditVerbs }).notNull(),
    /** The id of what it was done to. */
    subjectId: text("subject_id").notNull(),
    forumId: text("forum_id").$type<Id<"forum">>(),
    spaceId: text("space_id").$type<Id<"space">>(),
    /** Set where it is one organisation's own affair: its tokens, its endpoints. */
    organisationId: text("organisation_id").$type<Id<"organisation">>(),
    /** JSON: ids, codes and numbers. */
    detail: text("detail").notNull(),
    /** What makes a second reading on the same day the same entry; null for what is noted each time. */
    once: text("once").unique(),
  },
  (table) => [
    index("audit_entries_forum").on(table.forumId, table.seq),
    index("audit_entries_actor").on(table.actorId, table.seq),
    index("audit_entries_organisation").on(table.organisationId, table.seq),
    index("audit_entries_subject").on(table.subjectId),
  ],
);
