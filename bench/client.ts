import { once } from "node:events";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { messageKinds, syncKinds } from "../contract/room.ts";

/** Where a room is, and how it is spoken to. `name` is put before every frame where the server wants that, with a word of admission first. */
export type Door = { url: string; headers: Record<string, string>; framedName: string | null; answers: boolean };

/** Hocuspocus answers a question of its own with a kind of its own. */
const syncReply = 4;

type Listener = (update: Uint8Array) => void;

/** One connection to a room, the same for every server: y-websocket's protocol, without awareness and without a document of its own. */
export class Client {
  readonly #socket: WebSocket;
  readonly #door: Door;
  #onState: Listener = () => undefined;
  /** Called with every update that the server tells of. */
  onUpdate: Listener = () => undefined;

  private constructor(door: Door) {
    this.#door = door;
    this.#socket = new WebSocket(door.url, { headers: door.headers, perMessageDeflate: false });
    this.#socket.binaryType = "arraybuffer";
    this.#socket.on("message", (data: ArrayBuffer) => this.#hear(new Uint8Array(data)));
  }

  /** Comes in and has the server's whole state; the first is empty where the server keeps none. */
  static async join(door: Door): Promise<{ client: Client; state: Uint8Array | null }> {
    const client = new Client(door);
    await once(client.#socket, "open");
    if (door.framedName !== null) client.#send((encoder) => (encoding.writeVarUint(encoder, 2), writeToken(encoder)));
    return { client, state: door.answers ? await client.ask() : null };
  }

  /** All that the server has, as one update. What was sent before this is in it, because frames are handled in order. */
  ask(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#onState = resolve;
      this.#socket.once("close", (code) => reject(new Error(`the server closed with ${code}`)));
      this.#send((encoder) => {
        encoding.writeVarUint(encoder, messageKinds.sync);
        encoding.writeVarUint(encoder, syncKinds.step1);
        encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
      });
    });
  }

  send(update: Uint8Array): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, messageKinds.sync);
      encoding.writeVarUint(encoder, syncKinds.update);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  /** Resolves when the connection is gone and everything that came over it was read. */
  async closed(): Promise<void> {
    if (this.#socket.readyState !== WebSocket.CLOSED) await once(this.#socket, "close");
  }

  leave(): void {
    this.#socket.removeAllListeners("close");
    this.#socket.terminate();
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    const frame = encoding.encode((encoder) => {
      if (this.#door.framedName !== null) encoding.writeVarString(encoder, this.#door.framedName);
      write(encoder);
    });
    this.#socket.send(frame);
  }

  #hear(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (this.#door.framedName !== null) decoding.readVarString(decoder);
    const kind = decoding.readVarUint(decoder);
    if (kind !== messageKinds.sync && kind !== syncReply) return;
    const syncKind = decoding.readVarUint(decoder);
    if (syncKind === syncKinds.update) this.onUpdate(decoding.readVarUint8Array(decoder));
    if (syncKind === syncKinds.step2) this.#onState(decoding.readVarUint8Array(decoder));
  }
}

function writeToken(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, "benchmark");
}
