import { deliveryTerms } from "../../contract/delivery.ts";
import type { NotSentReason } from "../../contract/endpoint.ts";
import type { Answer } from "./schedule.ts";

const answerMaxBytes = 64 * 1024;
const userAgent = "Samarbejdsrum-Webhooks/1.0";

/** `notSent`: why nothing left the house; null where it did. */
export type Sent = Answer & { durationMs: number; notSent: NotSentReason | null };

/**
 * One attempt. No answer within 15 s, no connection, no such host: all are "no answer". What the receiver wrote is read so far that an
 * ordinary one can finish its sentence, and thrown away: shown to anybody, it would make us a window into other people's networks.
 */
export async function send(url: string, signature: Record<string, string>, body: string, clock: () => Date): Promise<Sent> {
  const startedAt = clock().getTime();
  const answer = await ask(url, signature, body);
  return { ...answer, notSent: null, durationMs: clock().getTime() - startedAt };
}

async function ask(url: string, signature: Record<string, string>, body: string): Promise<Answer> {
  // Not `AbortSignal.timeout`: its timer cannot be taken back, and a pending timer keeps the object awake and billed.
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), deliveryTerms.timeoutS * 1000);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...signature, "content-type": "application/json", "user-agent": userAgent },
      body,
      redirect: "manual",
      signal: impatience.signal,
    });
    await discard(response.body);
    return { httpStatus: response.status, retryAfter: response.headers.get("retry-after") };
  } catch (error) {
    console.debug("no answer from a receiver", String(error));
    return { httpStatus: null, retryAfter: null };
  } finally {
    clearTimeout(timer);
  }
}

/** The status has said it all: a body that breaks off, stalls or never ends changes nothing about it. */
async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null) return;
  const reader = body.getReader();
  let length = 0;
  try {
    while (length <= answerMaxBytes) {
      const { done, value } = await reader.read();
      if (done) return;
      length += value.byteLength;
    }
    await reader.cancel();
  } catch (error) {
    console.debug("a receiver's answer broke off", String(error));
  }
}
