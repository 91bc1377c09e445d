import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Requests that came with an `Idempotency-Key`, and what they were answered, for a day. */
export const idempotentRequests = sqliteTable(
  "idempotent_requests",
  {
    /** SHA-256 of who asked and the key they chose. */
    key: text("key").primaryKey(),
    /** SHA-256 of address and content: what the key was used for. */
    request: text("request").notNull(),
    /** Null while it is carried out, and for ever where the server died in the middle of it. */
    status: integer("status"),
    contentType: text("content_type"),
    /** Null where the answer is not to be kept. */
    body: text("body"),
    at: text("at").notNull(),
  },
  (table) => [index("idempotent_requests_at").on(table.at)],
);
