import * as v from "valibot";
import { closeOfProblem, packFrames, pollLimits, unpackFrames } from "../../contract/polling.ts";
import { problemSchema } from "../../contract/problem.ts";

/** What a browser reports of a socket that broke without a close frame. */
const broken = 1006;

/** Requests of an open connection that get no good answer are asked again: after this, this times two, and so on. */
const firstPauseMs = 250;
const triesMax = 5;

/** Beyond what the room takes to answer. */
const patienceMs = 10_000;

/** Small frames travel together up to here. */
const requestBytes = 1024 * 1024;

const openedSchema = v.object({ id: v.string() });

/** The connection is over, as a socket's close code says it. */
class Ended extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`the connection ended with ${code}`);
    this.code = code;
  }
}

/**
 * Does a WebSocket's work over HTTP, as contract/polling.ts has it, for networks that let no socket through. The provider is given it in a socket's
 * place and knows no difference: a frame that was sent arrives once and in order, or the connection is reported as closed.
 */
export class PollSocket extends EventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;

  readonly url: string;
  readonly protocol = "";
  readonly extensions = "";
  binaryType: BinaryType = "arraybuffer";
  onopen: WebSocket["onopen"] = null;
  onmessage: WebSocket["onmessage"] = null;
  onerror: WebSocket["onerror"] = null;
  onclose: WebSocket["onclose"] = null;

  #readyState: WebSocket["readyState"] = PollSocket.CONNECTING;
  /** Of the connection, once the room has given it an id. */
  #address: string | null = null;
  readonly #unsent: Uint8Array[] = [];
  #isSending = false;
  /** Requests with frames that the room has taken. */
  #handed = 0;
  readonly #gone = new AbortController();

  constructor(url: string | URL) {
    super();
    this.url = String(url);
    this.addEventListener("open", (event) => void this.onopen?.(event));
    this.addEventListener("message", (event) => void (event instanceof MessageEvent && this.onmessage?.(event)));
    this.addEventListener("close", (event) => void (event instanceof CloseEvent && this.onclose?.(event)));
    if (typeof window !== "undefined") window.addEventListener("pagehide", () => this.close(), { signal: this.#gone.signal });
    void this.#orEnd(() => this.#live());
  }

  get readyState(): WebSocket["readyState"] {
    return this.#readyState;
  }

  get bufferedAmount(): number {
    return this.#unsent.reduce((sum, frame) => sum + frame.byteLength, 0);
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (this.#readyState !== PollSocket.OPEN) return;
    if (!ArrayBuffer.isView(data)) throw new TypeError("the room's frames are bytes");
    this.#unsent.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice());
    if (!this.#isSending) void this.#orEnd(() => this.#hand());
  }

  close(code = 1000, reason = ""): void {
    if (this.#readyState === PollSocket.CLOSED) return;
    this.#readyState = PollSocket.CLOSED;
    this.#gone.abort();
    this.#leave();
    this.dispatchEvent(new CloseEvent("close", { code, reason, wasClean: code !== broken }));
  }

  async #live(): Promise<void> {
    const { origin, pathname, search } = new URL(this.url.replace(/^ws/, "http"));
    // To its end, also when the page leaves meanwhile: only the answer says what there is to leave.
    const opened = await request("POST", `${origin}${pathname}/polls${search}`, []);
    if (opened?.status !== 201) throw new Ended(broken);
    const { id } = v.parse(openedSchema, await opened.json());
    this.#address = `${origin}${pathname}/polls/${id}`;
    // Closed while it was being opened.
    if (this.#readyState === PollSocket.CLOSED) return this.#leave();
    this.#readyState = PollSocket.OPEN;
    this.dispatchEvent(new Event("open"));
    for (let after = 0; this.#readyState === PollSocket.OPEN;) {
      const frames = await this.#ask("GET", `frames?after=${after}`, undefined, readFrames);
      after += frames.length;
      for (const frame of frames) this.dispatchEvent(new MessageEvent("message", { data: new Uint8Array(frame).buffer }));
    }
  }

  /** One request at a time: what is written meanwhile goes with the next. */
  async #hand(): Promise<void> {
    this.#isSending = true;
    // What is sent in the same turn travels together.
    await Promise.resolve();
    for (let number = this.#handed + 1; this.#unsent.length > 0; number++) {
      await this.#ask("POST", `frames?number=${number}`, packFrames(this.#nextToSend()), (answer) => (answer.status === 204 ? [] : null));
      this.#handed = number;
    }
    this.#isSending = false;
  }

  #nextToSend(): Uint8Array[] {
    let bytes = 0;
    const end = this.#unsent.findIndex(
      (frame, index) => ((bytes += frame.byteLength) > requestBytes && index > 0) || index === pollLimits.framesAtOnce,
    );
    return this.#unsent.splice(0, end === -1 ? this.#unsent.length : end);
  }

  /** The same request until it has a good answer, which `read` tells from what a proxy may say in its place. Throws `Ended`. */
  async #ask<Answer>(
    method: "GET" | "POST",
    path: string,
    body: Uint8Array<ArrayBuffer> | undefined,
    read: (answer: Response) => Answer | null | Promise<Answer | null>,
  ): Promise<Answer> {
    for (let tries = 0; tries < triesMax; tries++) {
      if (tries > 0) await this.#pause(firstPauseMs * 2 ** (tries - 1));
      const answer = await request(method, `${this.#address}/${path}`, [this.#gone.signal], body);
      if (this.#readyState === PollSocket.CLOSED) break;
      const value = answer?.ok === true ? await read(answer) : null;
      if (value !== null) return value;
      if (answer !== null && answer.status >= 400 && answer.status < 500) throw new Ended(await closeCodeOf(answer));
    }
    throw new Ended(broken);
  }

  #pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      this.#gone.signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
    });
  }

  #leave(): void {
    // Also when the page is just going away. Where it fails the room notices by itself, in time.
    if (this.#address === null) return;
    fetch(this.#address, { method: "DELETE", keepalive: true }).catch((error: unknown) =>
      console.debug("the room was not told of leaving", error),
    );
  }

  async #orEnd(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.close(error instanceof Ended ? error.code : broken);
      if (!(error instanceof Ended)) throw error;
    }
  }
}

/** Null when no answer came. */
async function request(method: string, address: string, ends: AbortSignal[], body?: Uint8Array<ArrayBuffer>): Promise<Response | null> {
  const signal = AbortSignal.any([...ends, AbortSignal.timeout(pollLimits.waitMs + patienceMs)]);
  try {
    return await fetch(address, { method, signal, cache: "no-store", credentials: "same-origin", ...(body !== undefined && { body }) });
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

async function readFrames(answer: Response): Promise<Uint8Array[] | null> {
  if (answer.headers.get("content-type") !== "application/octet-stream") return null;
  try {
    return unpackFrames(new Uint8Array(await answer.arrayBuffer()));
  } catch (error) {
    // The connection broke in the middle of the answer.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

async function closeCodeOf(answer: Response): Promise<number> {
  const problem = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), await answer.text());
  return problem.success ? closeOfProblem(problem.output.code) : broken;
}
