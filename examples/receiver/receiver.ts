import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { acknowledge, type Sender } from "./acknowledge.ts";
import type { Journal } from "./journal.ts";

const bodyMaxBytes = 64 * 1024;

/** The events that are entered as cases. The others are confirmed and let go of. */
const entered = new Set(["decision.recorded", "decision.replaced"]);

type Notice = { id: string; type: string };

/**
 * A receiver of webhooks: verify, store, confirm, and only then the rest. Acknowledging is not a condition for confirming, or a sender that is down
 * would be told that nothing had been received.
 */
export function createReceiver(secret: string, journal: Journal, sender: Sender): Server {
  const webhook = new Webhook(secret);
  const acknowledgeInTurn = oneAtATime(() => acknowledgeAll(journal, sender));

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "POST") return void response.writeHead(405).end();
    const body = await readBody(request);
    if (body === null) return void response.writeHead(413).end();
    let notice: Notice;
    try {
      // The bytes as they came: a body that was parsed and written again has another signature. The library refuses what is older than five minutes, too.
      notice = webhook.verify(body, headersOf(request)) as Notice;
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      return void response.writeHead(401, { "content-type": "text/plain" }).end(reasonOf(error));
    }
    if (entered.has(notice.type) && journal.keep(notice.id, body)) console.log(`${notice.id} entered as ${journal.referenceOf(notice.id)}`);
    response.writeHead(204).end();
    await acknowledgeInTurn();
  };

  return createServer((request, response) => {
    receive(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
}

/** Whatever is kept and not yet acknowledged, in order; for after each delivery and for the start. */
export async function acknowledgeAll(journal: Journal, sender: Sender): Promise<void> {
  for (const { id } of journal.unacknowledged) {
    if (!(await acknowledge(sender, id, journal.referenceOf(id)))) return;
    journal.noteAcknowledged(id);
  }
}

/** Two deliveries can come at the same moment, and what one is about to acknowledge the other would too. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(work, work));
}

/** The commonest reason by far is a clock. */
function reasonOf({ message }: WebhookVerificationError): string {
  return message.includes("timestamp") ? `${message}. This system's clock says ${new Date().toISOString()}.` : message;
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** Null when it is longer than any message is. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > bodyMaxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
