import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { seatRoles } from "../../contract/organisation.ts";

/** Presets: what sort of body a forum is and how such bodies work. Rows, because the law changes them. */
export const forumKinds = sqliteTable("forum_kinds", {
  id: text("id").$type<Id<"forumKind">>().primaryKey(),
  name: text("name").notNull(),
  /** Days before a meeting by which the agenda is out. */
  publicationLeadDays: integer("publication_lead_days").notNull(),
  validFrom: text("valid_from").notNull(),
  validTo: text("valid_to"),
});

export const forums = sqliteTable("forums", {
  id: text("id").$type<Id<"forum">>().primaryKey(),
  kindId: text("kind_id")
    .$type<Id<"forumKind">>()
    .notNull()
    .references(() => forumKinds.id),
  name: text("name").notNull(),
  /** The body above: where recommendations go. */
  parentId: text("parent_id").$type<Id<"forum">>(),
  validFrom: text("valid_from").notNull(),
  validTo: text("valid_to"),
  successorId: text("successor_id").$type<Id<"forum">>(),
});

export const seats = sqliteTable(
  "seats",
  {
    id: text("id").$type<Id<"seat">>().primaryKey(),
    forumId: text("forum_id")
      .$type<Id<"forum">>()
      .notNull()
      .references(() => forums.id),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    /** Whom the seat speaks for. */
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    role: text("role", { enum: seatRoles }).notNull(),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
  },
  (table) => [
    index("seats_forum").on(table.forumId),
    index("seats_person").on(table.personId),
    index("seats_organisation").on(table.organisationId),
  ],
);
