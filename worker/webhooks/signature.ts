import { Webhook } from "standardwebhooks";

/**
 * The three headers of Standard Webhooks 1.0. Made afresh for each attempt: the receiver refuses an old timestamp, and knows a repetition
 * by the id, which is the event's.
 */
export function signatureHeaders(secret: string, eventId: string, at: Date, body: string): Record<string, string> {
  return {
    "webhook-id": eventId,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(eventId, at, body),
  };
}
