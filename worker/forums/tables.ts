import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { usualRules, type ForumRules, type RuleOverrides } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import { seatRoles } from "../../contract/organisation.ts";

/** Presets: what sort of body a forum is and how such bodies work. Rows, because the law changes them. */
export const forumKinds = sqliteTable("forum_kinds", {
  id: text("id").$type<Id<"forumKind">>().primaryKey(),
  name: text("name").notNull(),
  rules: text("rules", { mode: "json" }).$type<ForumRules>().notNull().default(usualRules),
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
  /** Where it stands among others, in its own words: "Politisk", "Fagligt strategisk". Empty where there is nothing to tell apart. */
  level: text("level").notNull().default(""),
  /** What is otherwise here than in other forums of the kind. */
  ruleOverrides: text("rule_overrides", { mode: "json" }).$type<RuleOverrides>().notNull().default({}),
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
    /** The seat whose holder a substitute sits for. Null for a substitute for anybody of the same side. */
    substituteFor: text("substitute_for").$type<Id<"seat">>(),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
  },
  (table) => [
    index("seats_forum").on(table.forumId),
    index("seats_person").on(table.personId),
    index("seats_organisation").on(table.organisationId),
  ],
);
