import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { sectors } from "../../contract/organisation.ts";

/**
 * Bodies are data: dated, with a successor. Dates are calendar dates in Europe/Copenhagen, `valid_to` is the last day and null
 * means until further notice.
 */
export const organisations = sqliteTable(
  "organisations",
  {
    id: text("id").$type<Id<"organisation">>().primaryKey(),
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    sector: text("sector", { enum: sectors }).notNull(),
    /** The authority's own code: a municipality's four digits, a region's four. */
    code: text("code"),
    cvr: text("cvr"),
    /** The region of a municipality, the owner of a hospital. */
    parentId: text("parent_id").$type<Id<"organisation">>(),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    successorId: text("successor_id").$type<Id<"organisation">>(),
  },
  (table) => [
    index("organisations_parent").on(table.parentId),
    check("organisations_dates", sql`${table.validTo} is null or ${table.validTo} >= ${table.validFrom}`),
  ],
);

/** A municipality changes region without changing itself: one row per stretch of time. */
export const affiliations = sqliteTable(
  "organisation_affiliations",
  {
    id: integer("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<Id<"organisation">>()
      .notNull()
      .references(() => organisations.id),
    regionId: text("region_id")
      .$type<Id<"organisation">>()
      .notNull()
      .references(() => organisations.id),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
  },
  (table) => [uniqueIndex("affiliations_once").on(table.organisationId, table.regionId, table.validFrom)],
);

export const units = sqliteTable("units", {
  id: text("id").$type<Id<"unit">>().primaryKey(),
  organisationId: text("organisation_id")
    .$type<Id<"organisation">>()
    .notNull()
    .references(() => organisations.id),
  name: text("name").notNull(),
  validFrom: text("valid_from").notNull(),
  validTo: text("valid_to"),
});

export const memberships = sqliteTable(
  "memberships",
  {
    id: text("id").$type<Id<"membership">>().primaryKey(),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    organisationId: text("organisation_id")
      .$type<Id<"organisation">>()
      .notNull()
      .references(() => organisations.id),
    unitId: text("unit_id")
      .$type<Id<"unit">>()
      .references(() => units.id),
    /** May set up integrations and invite on the organisation's behalf. */
    administrator: integer("administrator", { mode: "boolean" }).notNull().default(false),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
  },
  (table) => [index("memberships_person").on(table.personId), index("memberships_organisation").on(table.organisationId)],
);
