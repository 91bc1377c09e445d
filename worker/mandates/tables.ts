import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { mandateScopes } from "../../contract/mandate.ts";
import { seatRoles } from "../../contract/organisation.ts";

/** What a forum, or a role in it, may do: terms that a person has settled, beside the text that was decided. */
export const mandates = sqliteTable(
  "mandates",
  {
    id: text("id").$type<Id<"mandate">>().primaryKey(),
    /** The forum that holds it, and the role in it; null where it is the forum itself. */
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    holderRole: text("holder_role", { enum: seatRoles }),
    scope: text("scope", { enum: mandateScopes }).notNull(),
    subject: text("subject").notNull(),
    /** Whole kroner; null where there is no limit. */
    amountLimit: integer("amount_limit"),
    /** Who gave it, as written. */
    issuer: text("issuer").notNull(),
    reportsTo: text("reports_to"),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    /** Where it was decided, as written, of one that names no decision. Those from before it was asked have neither. */
    source: text("source"),
    decisionId: text("decision_id").$type<Id<"decision">>().unique(),
    settledAt: text("settled_at").notNull(),
    settledBy: text("settled_by").$type<Id<"person">>().notNull(),
  },
  (table) => [
    index("mandates_forum").on(table.forumId),
    check("mandates_dates", sql`${table.validTo} is null or ${table.validTo} >= ${table.validFrom}`),
  ],
);

/** Somebody says that a mandate does not hold what it is taken to hold. While that is open, what is decided under it counts as advice. */
export const mandateDisputes = sqliteTable(
  "mandate_disputes",
  {
    id: text("id").$type<Id<"mandateDispute">>().primaryKey(),
    mandateId: text("mandate_id")
      .$type<Id<"mandate">>()
      .notNull()
      .references(() => mandates.id),
    words: text("words").notNull(),
    raisedAt: text("raised_at").notNull(),
    raisedBy: text("raised_by").$type<Id<"person">>().notNull(),
    /** All four or none. */
    stands: integer("stands", { mode: "boolean" }),
    settlement: text("settlement"),
    settledAt: text("settled_at"),
    settledBy: text("settled_by").$type<Id<"person">>(),
  },
  (table) => [
    // One dispute at a time: of two who raise one at once, the second reads the first's.
    uniqueIndex("mandate_disputes_open")
      .on(table.mandateId)
      .where(sql`${table.settledAt} is null`),
  ],
);
