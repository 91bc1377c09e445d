import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import type { TokenScope } from "../../contract/token.ts";

/** An organisation's keys to the API. Of the token itself only the hash is here: whoever reads this table can ask for nothing with it. */
export const tokens = sqliteTable(
  "tokens",
  {
    id: text("id").$type<Id<"token">>().primaryKey(),
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    name: text("name").notNull(),
    scopes: text("scopes", { mode: "json" }).$type<TokenScope[]>().notNull(),
    /** Hex, of the whole token. */
    sha256: text("sha256").notNull().unique(),
    expiresAt: text("expires_at").notNull(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").$type<Id<"person">>().notNull(),
    /** To the hour. Null is never. */
    lastUsedAt: text("last_used_at"),
    revokedAt: text("revoked_at"),
    revokedBy: text("revoked_by").$type<Id<"person">>(),
  },
  (table) => [index("tokens_organisation").on(table.organisationId)],
);
