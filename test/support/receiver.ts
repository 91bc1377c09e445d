import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What the receiver is to answer to one request. `hangs` keeps the answer open for ever, after the head and body if there is a `status`. */
export type PlannedAnswer = { afterMs?: number; status?: number; headers?: Record<string, string>; bodyBytes?: number; hangs?: boolean };

/** A request as it came. `at` is the receiver's own clock, in milliseconds. */
export type Received = { headers: Record<string, string>; body: string; at: number };

export type Receiver = {
  /** The address to give an endpoint. Each inbox has its own plan and its own record. */
  inboxUrl: (inbox: string) => string;
  /** The answers to come, in order; afterwards 204. */
  plan: (inbox: string, answers: PlannedAnswer[]) => void;
  /** Everything that came, in order, as soon as there are `atLeast` of them. */
  received: (inbox: string, atLeast: number) => Promise<Received[]>;
  /** The address at which the same can be asked over HTTP, by tests that run where there is no Node. */
  url: string;
  close: () => Promise<void>;
};

class Inbox {
  readonly received: Received[] = [];
  answers: PlannedAnswer[] = [];
  #waiting: (() => void)[] = [];

  add(request: Received): void {
    this.received.push(request);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async atLeast(count: number): Promise<Received[]> {
    while (this.received.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.received;
  }
}

/**
 * A real HTTP receiver of webhooks on loopback, which can be told to misbehave. `POST /in/NAME` receives; `PUT /plan/NAME` and
 * `GET /received/NAME?atLeast=N` are `plan` and `received`.
 */
export async function startReceiver(): Promise<Receiver> {
  const inboxes = new Map<string, Inbox>();
  const inboxOf = (name: string): Inbox => {
    const inbox = inboxes.get(name) ?? new Inbox();
    inboxes.set(name, inbox);
    return inbox;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://receiver");
    const [, verb, name] = pathname.split("/");
    const inbox = inboxOf(name ?? "");
    const body = await text(request);
    if (verb === "in") {
      inbox.add({
        headers: Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)])),
        body,
        at: Date.now(),
      });
      const planned = inbox.answers.shift() ?? { status: 204 };
      setTimeout(() => answer(response, planned), planned.afterMs ?? 0);
      return;
    }
    if (verb === "plan") {
      inbox.answers = JSON.parse(body) as PlannedAnswer[];
      response.writeHead(204).end();
    } else {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(await inbox.atLeast(Number(searchParams.get("atLeast")))));
    }
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    inboxUrl: (inbox) => `${url}/in/${inbox}`,
    plan: (inbox, answers) => {
      inboxOf(inbox).answers = answers;
    },
    received: (inbox, atLeast) => inboxOf(inbox).atLeast(atLeast),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What is written to somebody who has hung up goes nowhere, and is no error. */
function answer(response: ServerResponse, { status, headers = {}, bodyBytes = 0, hangs = false }: PlannedAnswer): void {
  if (status === undefined) return;
  response.writeHead(status, headers);
  if (bodyBytes > 0) response.write(Buffer.alloc(bodyBytes, "x"));
  if (!hangs) response.end();
}
