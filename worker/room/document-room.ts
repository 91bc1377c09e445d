import { DurableObject } from "cloudflare:workers";
import type { DocumentKind } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import { closeCodes, roomLimits } from "../../contract/room.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import { seedUpdate, type SeedText } from "../../text/seed.ts";
import { openDatabase } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { describe, log } from "../platform/log.ts";
import { readAdmission } from "./admission.ts";
import { findFacts, recordFacts, recordIndexed } from "./facts.ts";
import { migrate } from "./object-schema.ts";
import { Room, TextNotLoaded } from "./room.ts";
import { SocketPeer } from "./socket-peer.ts";
import { indexText } from "./text-index.ts";
import { UpdateLog } from "./update-log.ts";
import { Versions, type Freeze, type Frozen } from "./versions.ts";

declare module "../platform/env.ts" {
  interface Env {
    ROOMS: DurableObjectNamespace<DocumentRoom>;
  }
}

/** The first text of a document. `at` is ISO 8601 in UTC. */
export type Seed = SeedText & { documentId: Id<"document">; by: Id<"person">; at: string };

const indexDelayMs = 1000;

/**
 * The home of one document's live text, named by the document's id. It wires the room to sockets, storage, time and the index; what
 * happens to the text is decided in room.ts. Sends that follow a write in the same turn are held by the runtime until the write is durable.
 */
export class DocumentRoom extends DurableObject<Env> {
  readonly #log: UpdateLog;
  readonly #versions: Versions;
  readonly #room: Room;
  readonly #awake = new Map<WebSocket, SocketPeer>();
  #indexIsDue = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrate(ctx.storage);
    this.#log = new UpdateLog(ctx.storage);
    this.#versions = new Versions(ctx.storage.sql, env.ARTEFACTS);
    this.#room = new Room({ load: () => this.#load(), append: (update, actor, at) => this.#append(update, actor, at) }, () =>
      this.#peers(),
    );
    // A crash can have taken the alarm, but not the knowledge of how far the index had come.
    if ((this.#log.head()?.sequence ?? 0) > (findFacts(ctx.storage.sql)?.indexedSequence ?? 0)) this.#indexSoon();
  }

  override fetch(request: Request): Response {
    const admission = readAdmission(request);
    const { 0: client, 1: server } = new WebSocketPair();
    const isFull = this.ctx.getWebSockets().length >= roomLimits.sockets;
    this.ctx.acceptWebSocket(server, [admission.personId]);
    const peer = SocketPeer.admit(server, admission);
    this.#awake.set(server, peer);
    if (isFull) peer.close(closeCodes.tryAgain, "room is full");
    else this.#orReset(() => this.#room.welcome(peer, new Date()));
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(socket: WebSocket, message: ArrayBuffer | string): void {
    // The protocol is binary; text is some proxy's or extension's, and no concern of ours.
    if (typeof message === "string") return;
    this.#orReset(() => this.#room.receive(this.#peerOf(socket), new Uint8Array(message), new Date()));
  }

  override webSocketClose(socket: WebSocket): void {
    this.#gone(socket);
  }

  override webSocketError(socket: WebSocket): void {
    this.#gone(socket);
  }

  override async alarm(): Promise<void> {
    await this.#index();
  }

  /** Gives the document its first text, once: with a text already there, it changes nothing. In lists as soon as this returns. */
  async seed(seed: Seed): Promise<void> {
    if (findFacts(this.ctx.storage.sql) === undefined) {
      this.ctx.storage.transactionSync(() => {
        recordFacts(this.ctx.storage.sql, seed.documentId, seed.kind);
        this.#append(seedUpdate(seed), seed.by, new Date(seed.at));
      });
    }
    await this.#index();
  }

  /** The live text of this moment. Throws `TextNotLoaded` where nothing was seeded or the storage cannot be read. */
  async read(): Promise<{ text: CanonicalText; sha256: string }> {
    const text = this.#room.text(this.#kind());
    return { text, sha256: await sha256Hex(canonicalBytes(text)) };
  }

  /** Freezes the live text for good, unless required fields are empty. Idempotent by the version's id. */
  async freeze(request: Freeze): Promise<Frozen> {
    return this.#versions.freeze(request, () => ({
      text: this.#room.text(this.#kind()),
      state: this.#room.state(),
      sequence: this.#log.head()?.sequence ?? 0,
    }));
  }

  /** Sends everybody out to come back with their present rights. Nothing that old sockets send after this is stored. */
  readmit(): void {
    this.#room.readmit(new Date());
  }

  #kind(): DocumentKind {
    const facts = findFacts(this.ctx.storage.sql);
    if (facts === undefined) throw new TextNotLoaded("the room was never given a text");
    return facts.kind;
  }

  *#load(): Generator<Uint8Array> {
    for (const record of this.#log.records()) yield record.update;
  }

  #append(update: Uint8Array, actor: Id<"person">, at: Date): void {
    this.#log.append(update, actor, at);
    this.#indexSoon();
  }

  #indexSoon(): void {
    if (this.#indexIsDue) return;
    this.#indexIsDue = true;
    this.ctx.waitUntil(this.ctx.storage.setAlarm(Date.now() + indexDelayMs));
  }

  /** Throws when the database cannot be reached; the alarm then comes again. */
  async #index(): Promise<void> {
    this.#indexIsDue = false;
    const facts = findFacts(this.ctx.storage.sql);
    const head = this.#log.head();
    if (facts === undefined || head === null || head.sequence <= facts.indexedSequence) return;
    await indexText(openDatabase(this.env.DB), facts.documentId, this.#room.text(facts.kind), head.at);
    recordIndexed(this.ctx.storage.sql, head.sequence);
  }

  #gone(socket: WebSocket): void {
    this.#room.leave(this.#peerOf(socket), new Date());
    this.#awake.delete(socket);
  }

  *#peers(): Generator<SocketPeer> {
    for (const socket of this.ctx.getWebSockets()) {
      const peer = this.#peerOf(socket);
      if (peer.isOpen) yield peer;
    }
  }

  #peerOf(socket: WebSocket): SocketPeer {
    const known = this.#awake.get(socket);
    if (known !== undefined) return known;
    const peer = SocketPeer.wake(socket);
    this.#awake.set(socket, peer);
    return peer;
  }

  /**
   * When storing fails, memory is ahead of storage and may have been half sent. The object starts over: sockets drop, and clients send again
   * what they were not told of.
   */
  #orReset(work: () => void): void {
    try {
      work();
    } catch (error) {
      log("error", "the room starts over", { cause: describe(error) });
      this.ctx.abort("the room could not store or read");
      throw error;
    }
  }
}
