import { env } from "cloudflare:workers";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import { messageKinds, syncKinds } from "../../contract/room.ts";
import { canonicalText } from "../../text/canonical.ts";
import type { FieldName } from "../../text/fields.ts";
import { plainField } from "../../text/plain.ts";
import { newId } from "../../worker/platform/ids.ts";
import { roomOf } from "../../worker/room/address.ts";
import { withAdmission, type Admission } from "../../worker/room/admission.ts";
import type { Seed } from "../../worker/room/seed.ts";

export const author = { personId: newId("person", new Date()), name: "Forfatter", organisation: "Sorø Kommune", role: "author" } as const;
export const reader = { personId: newId("person", new Date()), name: "Læser", organisation: "Region Sjælland", role: "reader" } as const;

export const admissionOf = (who: Omit<Admission, "askedAt" | "expiresAt">, expiresAt = new Date(Date.now() + 3_600_000)): Admission => ({
  ...who,
  askedAt: new Date().toISOString(),
  expiresAt: expiresAt.toISOString(),
});

/** A document with its first text in a room of its own. */
export async function seededRoom(seed: Partial<Seed> = {}) {
  const documentId = newId("document", new Date());
  const room = roomOf(env, documentId);
  const at = new Date().toISOString();
  await room.seed({ documentId, kind: "initiative", title: "Palliativ indsats", by: author.personId, at, ...seed });
  return { documentId, room };
}

/** What a client sits at: a socket, or what does a socket's work over HTTP. */
export type Line = Pick<WebSocket, "accept" | "send" | "close" | "readyState" | "addEventListener"> & { binaryType?: string };

export type Frame = { kind: "step1" | "step2" | "update" | "awareness"; bytes: Uint8Array };

/** What y-websocket does on a socket, by hand: the protocol's own functions over real frames, each of which is kept to be looked at. */
export class RoomClient {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  /** Everything that came in, oldest first. */
  readonly frames: Frame[] = [];
  readonly closed: Promise<CloseEvent>;
  readonly #socket: Line;
  readonly #waiting = new Set<() => void>();
  #looked = 0;

  constructor(socket: Line) {
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    this.closed = new Promise((resolve) => socket.addEventListener("close", resolve));
    socket.addEventListener("message", (event) => {
      if (!(event.data instanceof ArrayBuffer)) throw new Error("the room sent text");
      this.#receive(new Uint8Array(event.data));
      for (const look of this.#waiting) look();
    });
    socket.accept();
  }

  /** Straight to the room, as the edge would after letting the person in. */
  static async enter(documentId: Id<"document">, admission: Admission): Promise<RoomClient> {
    const upgrade = new Request(`http://localhost/sync/${documentId}`, { headers: { upgrade: "websocket" } });
    return RoomClient.over(await roomOf(env, documentId).fetch(withAdmission(upgrade, admission)));
  }

  static over(response: Response): RoomClient {
    if (response.webSocket === null) throw new Error(`no socket, but ${response.status}`);
    return new RoomClient(response.webSocket);
  }

  /** Enters and has the text. */
  static async join(documentId: Id<"document">, who: Omit<Admission, "askedAt" | "expiresAt"> = author): Promise<RoomClient> {
    const client = await RoomClient.enter(documentId, admissionOf(who));
    await client.sync();
    return client;
  }

  /**
   * Asks for the text and waits for it: whatever the room sent this socket before has then come in. Returns what came since the last time.
   */
  async sync(): Promise<Frame[]> {
    const asked = this.frames.length;
    this.sendRaw(encoding.encode((encoder) => (encoding.writeVarUint(encoder, messageKinds.sync), writeSyncStep1(encoder, this.doc))));
    await this.until(() => this.frames.slice(asked).some((frame) => frame.kind === "step2"));
    const fresh = this.frames.slice(this.#looked);
    this.#looked = this.frames.length;
    return fresh;
  }

  /** Resolves once the condition holds, looking again at every frame. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!condition()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      void this.closed.then((event) => reject(new Error(`closed with ${event.code} ${event.reason}`)));
      look();
    });
  }

  /** Writes into the first paragraph of a field and sends it. Returns the update. */
  type(words: string, field: FieldName = "body"): Uint8Array {
    const update = this.change(() => this.wordsOf(field).insert(this.wordsOf(field).length, words));
    this.sendUpdate(update);
    return update;
  }

  /** Changes the text here without sending it. */
  change(work: () => void): Uint8Array {
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array): void => void updates.push(update);
    this.doc.on("update", collect);
    this.doc.transact(work);
    this.doc.off("update", collect);
    return Y.mergeUpdates(updates);
  }

  /** The words of a field as this client has it. */
  reads(field: FieldName): string {
    const text = canonicalText(this.doc, "initiative");
    return plainField(text.fields.find(({ name }) => name === field)?.content ?? []);
  }

  /** The text of a field's first paragraph, to write in; made when the paragraph is empty. */
  wordsOf(field: FieldName): Y.XmlText {
    const paragraph = this.doc.getXmlFragment(field).get(0);
    if (!(paragraph instanceof Y.XmlElement)) throw new Error(`no paragraph in ${field}`);
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
    const words = paragraph.get(0);
    if (!(words instanceof Y.XmlText)) throw new Error(`no text in ${field}`);
    return words;
  }

  sendUpdate(update: Uint8Array): void {
    this.sendRaw(encoding.encode((encoder) => (encoding.writeVarUint(encoder, messageKinds.sync), writeUpdate(encoder, update))));
  }

  sendStep2(update: Uint8Array): void {
    this.sendRaw(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageKinds.sync);
        encoding.writeVarUint(encoder, syncKinds.step2);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  }

  /** Says of oneself what the state holds, and of the other clients named what one knows of them, as stock clients do. */
  say(state: Record<string, unknown> | null, others: number[] = []): void {
    this.awareness.setLocalState(state);
    this.sendAwareness(encodeAwarenessUpdate(this.awareness, [this.doc.clientID, ...others]));
  }

  sendAwareness(states: Uint8Array): void {
    this.sendRaw(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageKinds.awareness);
        encoding.writeVarUint8Array(encoder, states);
      }),
    );
  }

  queryAwareness(): void {
    this.sendRaw(encoding.encode((encoder) => encoding.writeVarUint(encoder, messageKinds.queryAwareness)));
  }

  sendRaw(frame: Uint8Array | string): void {
    this.#socket.send(frame);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.READY_STATE_OPEN;
  }

  leave(): void {
    this.#socket.close(1000, "left");
    this.awareness.destroy();
  }

  /** The clients this one sees beside itself. */
  others(): number[] {
    return [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID);
  }

  #receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === messageKinds.awareness) {
      const bytes = decoding.readVarUint8Array(decoder);
      applyAwarenessUpdate(this.awareness, bytes, this);
      this.frames.push({ kind: "awareness", bytes });
    } else if (kind === messageKinds.sync) {
      const [syncKind, bytes] = [frame[1], frame.subarray(2)];
      // Answers go nowhere: a test says itself what its client sends.
      readSyncMessage(decoder, encoding.createEncoder(), this.doc, this);
      this.frames.push({ kind: syncKind === syncKinds.step1 ? "step1" : syncKind === syncKinds.step2 ? "step2" : "update", bytes });
    } else {
      throw new Error(`the room sent a message of kind ${kind}`);
    }
    if (decoding.hasContent(decoder)) throw new Error("the room sent two messages in one frame");
  }
}
