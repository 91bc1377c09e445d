import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { endpointStates, pauseReasons, signings } from "../../contract/endpoint.ts";
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
    /** JSON array of spaces; empty is all. */
    spaceIds: text("space_ids", { mode: "json" }).$type<Id<"space">[]>().notNull().default([]),
    includesClosed: integer("includes_closed", { mode: "boolean" }).notNull().default(true),
    state: text("state", { enum: endpointStates }).notNull(),
    /** Both set while it is paused, and null otherwise. */
    pauseReason: text("pause_reason", { enum: pauseReasons }),
    pausedAt: text("paused_at"),
    /** When the owners were told by mail that it paused itself; null while nobody has been. */
    ownersToldAt: text("owners_told_at"),
    signing: text("signing", { enum: signings }).notNull().default("v1"),
    /** AES-256-GCM under SECRETS_KEY: nonce and ciphertext, base64. */
    secretEncrypted: text("secret_encrypted").notNull(),
    /** The secret before the last rotation, and until when it is signed with as well. Taken away when that is over. */
    previousSecretEncrypted: text("previous_secret_encrypted"),
    previousSecretUntil: text("previous_secret_until"),
    /** The feed's number when the endpoint was made: it is told what comes after. */
    startsAfterSeq: integer("starts_after_seq").notNull(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("endpoints_organisation").on(table.organisationId)],
);
