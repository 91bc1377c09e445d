import { DurableObject } from "cloudflare:workers";
import type * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import { closeCodes } from "../../contract/room.ts";
import type { CanonicalText, TextKind } from "../../contract/text.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import { openDatabase } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { describe, log } from "../platform/log.ts";
import { readAdmission, type Admission } from "./admission.ts";
import { Alarm } from "./alarm.ts";
import { authoredFields, writersOf, type AuthoredField, type Writer } from "./authored-fields.ts";
import { Authors } from "./authors.ts";
import { authorsOfEarlier } from "./earlier-text.ts";
import { findBroughtBack, findFacts, getFacts, findReadmission, recordBroughtBack, recordFacts, recordReadmission } from "./facts.ts";
import { Company } from "./company.ts";
import { Compaction } from "./compaction.ts";
import { Snapshots } from "./snapshots.ts";
import { migrate } from "./object-schema.ts";
import type { Change } from "./host.ts";
import { Polls, type Fetched, type PollKey, type Taken } from "./polls.ts";
import { Room } from "./room.ts";
import { firstChange, type Seed } from "./seed.ts";
import { Sockets } from "./sockets.ts";
import { RoomStorage } from "./storage.ts";
import { outstandingSteps, recordTextSchema } from "./text-schema.ts";
import { Upkeep } from "./upkeep.ts";
import { UpdateLog } from "./update-log.ts";
import { Versions, type Freeze, type Frozen, type Version } from "./versions.ts";
import { Indexing } from "./indexing.ts";
import { Keeping } from "./keeping.ts";
import { Margin } from "./margin.ts";
import { Visiting } from "./visiting.ts";
import { replace, type Replaced, type Replacement } from "./replacement.ts";
import { restore, type Restoration, type Restored } from "./restoration.ts";

declare module "../platform/env.ts" {
  interface Env {
    ROOMS: DurableObjectNamespace<DocumentRoom>;
  }
}

/**
 * The home of one document's live text, named by the document's id. It wires the room to sockets, storage, time and the index; what
 * happens to the text is decided in room.ts. Sends that follow a write in the same turn are held by the runtime until the write is durable.
 */
export class DocumentRoom extends DurableObject<Env> {
  readonly #storage: RoomStorage;
  readonly #log: UpdateLog;
  readonly #compaction: Compaction;
  readonly #authors: Authors;
  readonly #versions: Versions;
  readonly #room: Room;
  readonly #keeping: Keeping;
  readonly #indexing: Indexing;
  readonly #sockets: Sockets;
  readonly #polls: Polls;
  readonly #company: Company;
  #flushTimer: number | null = null;
  readonly #alarm: Alarm;
  readonly #upkeep: Upkeep;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    const database = () => openDatabase(env.DB);
    this.#storage = new RoomStorage(ctx.storage);
    migrate(this.#storage);
    const snapshots = new Snapshots(this.#storage);
    this.#log = new UpdateLog(this.#storage, snapshots);
    this.#compaction = new Compaction(this.#storage, this.#log, snapshots, env.ARTEFACTS);
    this.#authors = new Authors(this.#storage);
    this.#alarm = new Alarm(ctx, this.#storage);
    this.#versions = new Versions(this.#storage, env.ARTEFACTS);
    this.#room = new Room({
      load: () => this.#compaction.stored(),
      bringUp: () => this.#bringUp(),
      recordBroughtUp: () => recordTextSchema(this.#storage),
      append: (changes, at) => this.#append(changes, at),
      findAuthor: this.#authors.findAuthor,
      stampsOf: this.#authors.stampsOf,
      storedBytes: () => this.#compaction.storedBytes(),
      readmittedAt: () => findReadmission(this.#storage),
      recordReadmission: (at) => recordReadmission(this.#storage, at),
      broughtBack: () => findBroughtBack(this.#storage),
      recordBroughtBack: (by, name) => recordBroughtBack(this.#storage, by, name),
      notice: ({ kind, ...event }) => log("warn", kind, { room: ctx.id.name ?? ctx.id.toString(), ...event }),
      peers: () => this.#company.peers(),
      flushIn: (delayMs) => this.#flushIn(delayMs),
    });
    this.#sockets = new Sockets(ctx);
    this.#polls = new Polls(this.#room, (work) => this.#orReset(work));
    this.#company = new Company(this.#sockets, this.#polls, new Visiting(this.#storage, database, ctx));
    this.#keeping = new Keeping(this.#versions, this.#log, this.#room);
    this.#indexing = new Indexing(this.#storage, this.#log, this.#room, database);
    this.#upkeep = new Upkeep({
      storage: this.#storage,
      log: this.#log,
      alarm: this.#alarm,
      indexing: this.#indexing,
      keeping: this.#keeping,
      versions: this.#versions,
      compaction: this.#compaction,
    });
    // The alarm is stored with the change that asked for it. What else may have taken it, the knowledge of how far the index had come is here.
    if (this.#indexing.isBehind()) ctx.waitUntil(this.#alarm.soonUnlessAsked(new Date()));
  }

  override fetch(request: Request): Response {
    const admission = readAdmission(request);
    const isFull = this.#company.isFullFor(admission);
    const { peer, client } = this.#sockets.accept(admission);
    if (isFull) peer.close(closeCodes.tryAgain, "room is full");
    else this.#orReset(() => this.#room.welcome(peer, new Date()));
    if (peer.isOpen) this.#company.came(admission);
    return new Response(null, { status: 101, webSocket: client });
  }

  /** The four requests of somebody whose network blocks sockets. */
  openPoll(pollId: Id<"poll">, admission: Admission): Taken {
    const isFull = this.#company.isFullFor(admission);
    const opened: Taken = isFull ? { kind: "closed", code: closeCodes.tryAgain } : this.#polls.open(pollId, admission);
    if (opened.kind === "taken") this.#company.came(admission);
    return opened;
  }

  fetchFrames(key: PollKey, after: number): Promise<Fetched> {
    return this.#polls.fetch(key, after);
  }

  takeFrames(key: PollKey, number: number, body: Uint8Array): Taken {
    return this.#polls.take(key, number, body);
  }

  leavePoll(key: PollKey): void {
    this.#polls.leave(key);
    this.#company.went(key.personId);
  }

  override webSocketMessage(socket: WebSocket, message: ArrayBuffer | string): void {
    // The protocol is binary; text is some proxy's or extension's, and no concern of ours.
    if (typeof message === "string") return;
    this.#orReset(() => this.#room.receive(this.#sockets.peerOf(socket), new Uint8Array(message), new Date()));
  }

  override webSocketClose(socket: WebSocket): void {
    this.#gone(socket);
  }

  override webSocketError(socket: WebSocket): void {
    this.#gone(socket);
  }

  override async alarm(): Promise<void> {
    this.#alarm.came();
    const now = new Date();
    this.#orReset(() => this.#room.text.flush(now));
    await this.#upkeep.run(now);
  }

  /** Gives the document its first text, once: with a text already there, it changes nothing. In lists as soon as this returns. */
  async seed(seed: Seed): Promise<void> {
    if (findFacts(this.#storage) === undefined) {
      this.#storage.transaction(() => {
        recordFacts(this.#storage, seed.documentId, seed.kind);
        this.#write([firstChange(seed)], new Date(seed.at));
      });
    }
    await this.#indexing.catchUp();
    this.#indexing.settle();
  }

  /** Writes the index of the text anew, whatever it says now. Throws `TextNotLoaded`, or when the database cannot be reached. */
  async reindex(): Promise<void> {
    await this.#indexing.catchUp(true);
    await this.#indexing.noteContributions(this.#versions.list(), true);
    this.#indexing.settle();
  }

  /** The live text of this moment. Throws `TextNotLoaded` where nothing was seeded or the storage cannot be read. */
  async read(): Promise<{ text: CanonicalText; sha256: string }> {
    const text = this.#room.text.canonical(this.#kind(), new Date());
    return { text, sha256: await sha256Hex(canonicalBytes(text)) };
  }

  /** The whole Yjs state (V2) of this moment. Throws `TextNotLoaded`. */
  state(): Uint8Array {
    return this.#room.text.state(new Date());
  }

  /** Who wrote what of the live text of this moment. Throws `TextNotLoaded`. */
  authors(): AuthoredField[] {
    return this.#room.text.written(this.#kind(), new Date(), authoredFields);
  }

  /** Who wrote what of a version; undefined where there is none, or nothing is left to tell it by. */
  authorsOf(versionId: Id<"version">): Promise<AuthoredField[] | undefined> {
    return authorsOfEarlier(this.#versions, versionId, this.#kind(), this.#authors);
  }

  /** Whose each client id is that has letters in the live text. Throws `TextNotLoaded`. */
  writers(): Writer[] {
    return this.#room.text.written(this.#kind(), new Date(), writersOf);
  }

  /** What hangs in the text's margin. */
  margin(): Margin {
    return new Margin(this.#room, this.#kind());
  }

  /** Who is in the text now, each once. Looks at the lines and not into the text. */
  present(): Id<"person">[] {
    return this.#company.present();
  }

  /** Freezes the live text for good, unless required fields are empty. Idempotent by the version's id. */
  async freeze(request: Freeze): Promise<Frozen> {
    return this.#versions.freeze(request, () => this.#keeping.moment(this.#kind()));
  }

  /** The versions there are, oldest first. */
  versions(): Version[] {
    return this.#versions.list();
  }

  /** Keeps the text of this moment under a name, and returns the version; the same one when it is asked for twice. */
  nameVersion(request: Parameters<Keeping["name"]>[0]): Promise<Version> {
    return this.#keeping.name(request, this.#kind());
  }

  /** Makes the live text say what a version says. What it said until then is kept as a version of its own. */
  restore(request: Restoration): Promise<Restored> {
    const kind = this.#kind();
    return restore(request, kind, this.#room, this.#versions, () => this.#keeping.saved(kind, request.by));
  }

  /** Puts proposed words in place of others, once. Throws `TextNotLoaded`. */
  replace(request: Replacement): Promise<Replaced> {
    return replace(request, this.#room);
  }

  /** Sends everybody out to come back with their present rights. Nothing that old sockets send after this is stored. */
  readmit(): void {
    this.#room.readmit(new Date());
  }

  #kind(): TextKind {
    return getFacts(this.#storage).kind;
  }

  #bringUp(): ((doc: Y.Doc) => void) | null {
    const steps = outstandingSteps(this.#storage);
    const kind = this.#kind();
    return steps.length === 0 ? null : (doc) => steps.forEach((step) => step(doc, kind));
  }

  #append(changes: Change[], at: Date): void {
    if (this.#authors.isNewIn(changes, at)) this.#storage.transaction(() => this.#write(changes, at));
    else this.#write(changes, at);
    this.#keeping.changed(at);
    this.#alarm.soonAfter(at);
  }

  #write(changes: Change[], at: Date): void {
    this.#authors.record(changes, at);
    this.#log.append(changes, at);
  }

  #flushIn(delayMs: number | null): void {
    clearTimeout(this.#flushTimer);
    if (delayMs !== null) this.#flushTimer = setTimeout(() => this.#orReset(() => this.#room.text.flush(new Date())), delayMs);
  }

  #gone(socket: WebSocket): void {
    const peer = this.#sockets.peerOf(socket);
    this.#orReset(() => this.#room.leave(peer, new Date()));
    this.#sockets.forget(socket);
    this.#company.went(peer.admission.personId);
  }

  /** When storing fails, memory is ahead of storage and may have been half sent: the object starts over, sockets drop, and clients send again what they were not told of. */
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
