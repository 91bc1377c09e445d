import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { spaceRoles, type PartyId } from "../../contract/space.ts";

export const spaces = sqliteTable("spaces", {
  id: text("id").$type<Id<"space">>().primaryKey(),
  name: text("name").notNull(),
  purpose: text("purpose").notNull(),
  goals: text("goals").notNull(),
  /** The forum that the space answers to. */
  forumId: text("forum_id").$type<Id<"forum">>(),
  createdAt: text("created_at").notNull(),
  createdBy: text("created_by").$type<Id<"person">>().notNull(),
});

/** Who takes part, in what role, for how long. A party is an organisation, a unit of one, or a person: its id says which. A space's leads are the rows with role `lead`. */
export const participations = sqliteTable(
  "participations",
  {
    id: text("id").$type<Id<"participation">>().primaryKey(),
    spaceId: text("space_id")
      .$type<Id<"space">>()
      .notNull()
      .references(() => spaces.id),
    partyId: text("party_id").$type<PartyId>().notNull(),
    role: text("role", { enum: spaceRoles }).notNull(),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    /** When the participation was taken away; the row stays, as what was. */
    endedAt: text("ended_at"),
  },
  (table) => [
    index("participations_party").on(table.partyId),
    uniqueIndex("participations_once")
      .on(table.spaceId, table.partyId)
      .where(sql`${table.endedAt} is null`),
  ],
);

export const groups = sqliteTable("groups", {
  id: text("id").$type<Id<"group">>().primaryKey(),
  spaceId: text("space_id")
    .$type<Id<"space">>()
    .notNull()
    .references(() => spaces.id),
  name: text("name").notNull(),
  purpose: text("purpose").notNull(),
  createdAt: text("created_at").notNull(),
});

export const groupMembers = sqliteTable(
  "group_members",
  {
    groupId: text("group_id")
      .$type<Id<"group">>()
      .notNull()
      .references(() => groups.id),
    partyId: text("party_id").$type<PartyId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.partyId] })],
);
