import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { packFrames, unpackFrames } from "../../contract/polling.ts";
import type { ProblemCode } from "../../contract/problem.ts";

/** What happens to a request on its way: it arrives and its answer is lost, or it never arrives and a proxy says something instead. */
export type Fault = "answer lost" | "bad gateway" | "login page";

/** A room's poll wire and what a network does to it, without a room: what came in is kept, and what is to be told is told. */
export class BlockedNetwork {
  upgrades: "refused" | "silent" | "open" = "refused";
  upgradeCount = 0;
  /** For the requests with or for frames, in the order in which they come; null lets one through. */
  readonly faults: (Fault | null)[] = [];
  /** The room's refusal of every request from now on. */
  problem: { code: ProblemCode; status: number } | null = null;
  /** Frames that came in, as text, request by request. */
  readonly taken: string[][] = [];
  /** Ids of connections, opened and left. */
  readonly opened: string[] = [];
  readonly left: string[] = [];
  /** Requests with frames wait for this before they are answered. */
  hold: Promise<unknown> = Promise.resolve();
  readonly #frames: Uint8Array[] = [];
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  #wake: () => void = () => undefined;
  #lookers: (() => void)[] = [];

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on("upgrade", (request, socket, head) => {
      this.upgradeCount += 1;
      if (this.upgrades === "refused") socket.destroy();
      else this.#sockets.handleUpgrade(request, socket, head, (opened) => this.upgrades === "open" && opened.send(new Uint8Array([1])));
      this.#look();
    });
  }

  static async begin(): Promise<BlockedNetwork> {
    const network = new BlockedNetwork();
    await new Promise<void>((resolve) => network.#server.listen(0, "127.0.0.1", resolve));
    return network;
  }

  /** Where the provider thinks there are sockets. */
  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/sync/doc_test?schema=1`;
  }

  tell(...words: string[]): void {
    this.#frames.push(...words.map((word) => new TextEncoder().encode(word)));
    this.#wake();
  }

  /** Resolves when the condition holds, looking again at every request. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => (condition() ? resolve() : void this.#lookers.push(look));
      look();
    });
  }

  async end(): Promise<void> {
    this.#wake();
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", this.url);
    const id = pathname.split("/")[4] ?? "";
    const isOfFrames = pathname.endsWith("/frames");
    const fault = isOfFrames ? this.faults.shift() : undefined;
    if (fault === "bad gateway") response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
    else if (fault === "login page") response.writeHead(200, { "content-type": "text/html" }).end("<h1>Log på gæstenettet</h1>");
    else if (this.problem !== null) this.#refuse(response, this.problem);
    else if (!isOfFrames && request.method === "POST") {
      this.opened.push(`pol_${this.opened.length + 1}`);
      response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ id: this.opened.at(-1) }));
    } else if (request.method === "DELETE") {
      this.left.push(id);
      response.writeHead(204).end();
    } else {
      const body =
        request.method === "POST" ? await this.#take(request, Number(searchParams.get("number"))) : await this.#fetch(searchParams);
      if (fault === "answer lost") response.destroy();
      else if (this.problem !== null) this.#refuse(response, this.problem);
      else if (body === null) response.writeHead(204).end();
      else response.writeHead(200, { "content-type": "application/octet-stream" }).end(body);
    }
    this.#look();
  }

  #refuse(response: ServerResponse, { code, status }: { code: ProblemCode; status: number }): void {
    const problem = { type: `urn:${code}`, title: code, status, code };
    response.writeHead(status, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
  }

  async #take(request: IncomingMessage, number: number): Promise<null> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const frames = unpackFrames(new Uint8Array(Buffer.concat(chunks)));
    // The same number again is the same request again.
    if (number === this.taken.length + 1) this.taken.push((frames ?? []).map((frame) => new TextDecoder().decode(frame)));
    this.#look();
    await this.hold;
    return null;
  }

  async #fetch(query: URLSearchParams): Promise<Uint8Array> {
    const after = Number(query.get("after"));
    if (this.#frames.length <= after) await new Promise<void>((resolve) => (this.#wake = resolve));
    return packFrames(this.#frames.slice(after));
  }

  #look(): void {
    for (const look of this.#lookers.splice(0)) look();
  }
}
