import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { spaceRoles } from "../../contract/space.ts";

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

/** Who takes part, in what role, for how long: exactly one of organisation, unit and person. A space's leads are the rows with role `lead`. */
export const participations = sqliteTable(
  "participations",
  {
    id: text("id").$type<Id<"participation">>().primaryKey(),
    spaceId: text("space_id")
      .$type<Id<"space">>()
      .notNull()
      .references(() => spaces.id),
    organisationId: text("organisation_id").$type<Id<"organisation">>(),
    unitId: text("unit_id").$type<Id<"unit">>(),
    personId: text("person_id").$type<Id<"person">>(),
    role: text("role", { enum: spaceRoles }).notNull(),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    /** When the participation was taken away; the row stays, as what was. */
    endedAt: text("ended_at"),
  },
  (table) => [
    index("participations_space").on(table.spaceId),
    index("participations_organisation").on(table.organisationId),
    index("participations_person").on(table.personId),
    uniqueIndex("participations_once")
      .on(table.spaceId, sql`coalesce(${table.organisationId}, ${table.unitId}, ${table.personId})`)
      .where(sql`${table.endedAt} is null`),
    check(
      "participations_party",
      sql`(${table.organisationId} is not null) + (${table.unitId} is not null) + (${table.personId} is not null) = 1`,
    ),
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
    organisationId: text("organisation_id").$type<Id<"organisation">>(),
    unitId: text("unit_id").$type<Id<"unit">>(),
    personId: text("person_id").$type<Id<"person">>(),
  },
  (table) => [
    index("group_members_group").on(table.groupId),
    check(
      "group_members_party",
      sql`(${table.organisationId} is not null) + (${table.unitId} is not null) + (${table.personId} is not null) = 1`,
    ),
  ],
);
