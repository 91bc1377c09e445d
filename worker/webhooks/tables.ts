import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { endpointStates } from "../../contract/endpoint.ts";
import type { EventType } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";

/** Where an organisation wants to be told. What was sent, and how it went, is in the endpoint's Durable Object. */
export const endpoints = sqliteTable(
  "endpoints",
  {
    id: text("id").$type<Id<"endpoint">>().primaryKey(),
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    url: text("url").notNull(),
    description: text("description").notNull(),
    /** JSON array of event types; empty is all. */
    eventTypes: text("event_types", { mode: "json" }).$type<EventType[]>().notNull(),
    state: text("state", { enum: endpointStates }).notNull(),
    /** AES-256-GCM under SECRETS_KEY: nonce and ciphertext, base64. */
    secretEncrypted: text("secret_encrypted").notNull(),
    /** The feed's number when the endpoint was made: it is told what comes after. */
    startsAfterSeq: integer("starts_after_seq").notNull(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("endpoints_organisation").on(table.organisationId)],
);
