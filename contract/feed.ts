import * as v from "valibot";
import { eventEnvelopeSchema, type EventEnvelope } from "./event.ts";
import { idSchema } from "./ids.ts";
import { sectors } from "./organisation.ts";
import { numberBetween, oneLine } from "./words.ts";

/** A number of the feed. */
const seqSchema = numberBetween(0, Number.MAX_SAFE_INTEGER, "The number of the feed to go on from");

/**
 * GET /api/events: what happened after the number `after` (0 is from the beginning), in order. `limit` is of events answered. `wait` is how many seconds
 * the answer may be held back when there is nothing to tell: it comes as soon as there is.
 */
export const feedQuerySchema = v.object({
  after: v.optional(seqSchema, "0"),
  limit: v.optional(numberBetween(1, 500, "How many events at most"), "100"),
  wait: v.optional(numberBetween(0, 25, "Seconds to wait for news"), "0"),
});

/**
 * POST /api/events/:eventId/acknowledgements: an organisation's system has entered the event, under a reference of its own ("journaliseret som sag 24-1234 i
 * SBSYS"). The same again changes nothing. A person says which of their organisations it is; a token is of one already.
 */
export const newAcknowledgementSchema = v.object({
  system: oneLine(100),
  reference: oneLine(200),
  organisationId: v.optional(idSchema("organisation")),
});

/** POST /api/events/:eventId/acknowledgements. */
export const acknowledgementViewSchema = v.object({
  id: idSchema("acknowledgement"),
  eventId: idSchema("event"),
  organisationId: idSchema("organisation"),
  system: v.string(),
  reference: v.string(),
  acknowledgedAt: v.string(),
});
export type AcknowledgementView = v.InferOutput<typeof acknowledgementViewSchema>;

/** How an organisation's endpoints stand with an event. `waiting`: it is on its way. `received`: a system has taken it. `given_up`: it was tried in vain. */
export const receiptDeliveries = ["waiting", "received", "given_up"] as const;

/** GET /api/decisions/:decisionId/receipts: what became of telling organisations' systems of it. Those that have none, or were not told, are not in it. */
export const receiptViewSchema = v.object({
  organisation: v.object({ id: idSchema("organisation"), name: v.string(), sector: v.picklist(sectors) }),
  /** Null where it was only acknowledged. */
  delivery: v.nullable(v.picklist(receiptDeliveries)),
  acknowledgements: v.array(v.object({ system: v.string(), reference: v.string(), acknowledgedAt: v.string() })),
});
export type ReceiptView = v.InferOutput<typeof receiptViewSchema>;

/** GET /api/events, in order. What the reader may not see is passed over, and its numbers are missing; `next` is what to ask for as `after`. */
export const feedPageSchema = v.object({ events: v.array(eventEnvelopeSchema), next: v.number() });
export type FeedPage = { events: EventEnvelope[]; next: number };
