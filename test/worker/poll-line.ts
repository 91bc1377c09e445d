import { textSchemaVersion } from "../../contract/text.ts";
import { packFrames, unpackFrames } from "../../contract/polling.ts";
import { problemSchema, type ProblemCode } from "../../contract/problem.ts";
import * as v from "valibot";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { base } from "./stage.ts";
import type { Line } from "./room-client.ts";

/** What somebody without a socket asks, request by request. */
export class PollRequests {
  readonly #visitor: Visitor;
  readonly #path: string;

  private constructor(visitor: Visitor, path: string) {
    this.#visitor = visitor;
    this.#path = path;
  }

  static async open(visitor: Visitor, documentId: string): Promise<PollRequests> {
    const answer = await new PollRequests(visitor, `${base}/sync/${documentId}/polls`).ask("POST", `?schema=${textSchemaVersion}`);
    const { id } = await answer.json<{ id: string }>();
    return new PollRequests(visitor, `${base}/sync/${documentId}/polls/${id}`);
  }

  /** The same connection in somebody else's hands. */
  inHandsOf(visitor: Visitor): PollRequests {
    return new PollRequests(visitor, this.#path);
  }

  async fetch(after: number): Promise<Uint8Array[]> {
    const answer = await this.ask("GET", `/frames?after=${after}`);
    const frames = unpackFrames(new Uint8Array(await answer.arrayBuffer()));
    if (frames === null) throw new Error("the answer is not whole frames");
    return frames;
  }

  async take(number: number, frames: Uint8Array[]): Promise<void> {
    await this.ask("POST", `/frames?number=${number}`, packFrames(frames));
  }

  async leave(): Promise<void> {
    await this.ask("DELETE", "");
  }

  /** Throws `Ended` for a problem. */
  async ask(method: string, rest: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
    const answer = await atTheDoor(`${this.#path}${rest}`, {
      method,
      headers: { cookie: this.#visitor.cookie },
      ...(body !== undefined && { body }),
    });
    if (answer.ok) return answer;
    throw new Ended(v.parse(problemSchema, await answer.json()).code, answer.status);
  }
}

export class Ended extends Error {
  readonly code: ProblemCode;
  readonly status: number;

  constructor(code: ProblemCode, status: number) {
    super(`the connection ended: ${code}`);
    this.code = code;
    this.status = status;
  }
}

/** A line over HTTP: asks for frames as long as it is open, and hands in what is to be sent in one request after the other. */
export class PollLine extends EventTarget implements Line {
  readyState: number = WebSocket.READY_STATE_OPEN;
  /** How it ended, once it has. */
  ended: Ended | null = null;
  readonly requests: PollRequests;
  readonly #unsent: Uint8Array[] = [];
  #isSending = false;
  #number = 0;

  constructor(requests: PollRequests) {
    super();
    this.requests = requests;
  }

  static async open(visitor: Visitor, documentId: string): Promise<PollLine> {
    return new PollLine(await PollRequests.open(visitor, documentId));
  }

  accept(): void {
    void this.#listen();
  }

  send(message: ArrayBuffer | ArrayBufferView | string): void {
    if (!(message instanceof Uint8Array)) throw new Error("the protocol is binary");
    this.#unsent.push(message);
    if (!this.#isSending) void this.#hand();
  }

  close(): void {
    this.readyState = WebSocket.READY_STATE_CLOSED;
    void this.requests.leave();
  }

  async #listen(): Promise<void> {
    try {
      for (let after = 0; this.readyState === WebSocket.READY_STATE_OPEN;) {
        const frames = await this.requests.fetch(after);
        after += frames.length;
        for (const frame of frames) this.dispatchEvent(new MessageEvent("message", { data: new Uint8Array(frame).buffer }));
      }
    } catch (error) {
      this.#end(error);
    }
  }

  async #hand(): Promise<void> {
    this.#isSending = true;
    try {
      while (this.#unsent.length > 0) await this.requests.take(++this.#number, this.#unsent.splice(0));
    } catch (error) {
      this.#end(error);
    }
    this.#isSending = false;
  }

  #end(error: unknown): void {
    if (!(error instanceof Ended)) throw error;
    if (this.readyState !== WebSocket.READY_STATE_OPEN) return;
    this.readyState = WebSocket.READY_STATE_CLOSED;
    this.ended = error;
    this.dispatchEvent(new CloseEvent("close", { code: 1000, reason: error.code }));
  }
}
