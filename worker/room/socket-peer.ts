import * as v from "valibot";
import type { CloseCode } from "../../contract/room.ts";
import { describe, log } from "../platform/log.ts";
import { admissionSchema, type Admission } from "./admission.ts";
import type { Peer, Presence } from "./peer.ts";

/** What survives hibernation of a socket. The runtime allows 16 KiB. */
const attachmentSchema = v.object({
  admission: admissionSchema,
  presence: v.nullable(v.object({ clientId: v.number(), clock: v.number(), saidAt: v.number(), state: v.nullable(v.string()) })),
  isDismissed: v.boolean(),
});
type Attachment = v.InferOutput<typeof attachmentSchema>;

/** A peer over a hibernatable WebSocket: what it is told to keep is in the socket's attachment. */
export class SocketPeer implements Peer {
  readonly #socket: WebSocket;
  #attachment: Attachment;

  private constructor(socket: WebSocket, attachment: Attachment) {
    this.#socket = socket;
    this.#attachment = attachment;
  }

  static admit(socket: WebSocket, admission: Admission): SocketPeer {
    const peer = new SocketPeer(socket, { admission, presence: null, isDismissed: false });
    peer.#keep({});
    return peer;
  }

  /** The peer of a socket that was accepted in an earlier life of the object. */
  static wake(socket: WebSocket): SocketPeer {
    return new SocketPeer(socket, v.parse(attachmentSchema, socket.deserializeAttachment()));
  }

  get admission(): Admission {
    return this.#attachment.admission;
  }

  get presence(): Presence | null {
    return this.#attachment.presence;
  }

  set presence(presence: Presence | null) {
    this.#keep({ presence });
  }

  get isOpen(): boolean {
    return !this.#attachment.isDismissed && this.#socket.readyState === WebSocket.READY_STATE_OPEN;
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    try {
      this.#socket.send(frame);
    } catch (error) {
      // The other end went between two messages; its close comes by itself, and must not keep the frame from everybody else.
      log("info", "a frame could not be sent", { cause: describe(error) });
    }
  }

  close(code: CloseCode, reason: string): void {
    if (!this.isOpen) return;
    this.#keep({ isDismissed: true });
    this.#socket.close(code, reason);
  }

  #keep(change: Partial<Attachment>): void {
    this.#attachment = { ...this.#attachment, ...change };
    this.#socket.serializeAttachment(this.#attachment);
  }
}
