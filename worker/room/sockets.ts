import type { Id } from "../../contract/ids.ts";
import type { Admission } from "./admission.ts";
import { SocketPeer } from "./socket-peer.ts";

/** The sockets of an object, as peers of its room. Those of an earlier life of the object are found again through the runtime. */
export class Sockets {
  readonly #ctx: DurableObjectState;
  readonly #awake = new Map<WebSocket, SocketPeer>();

  constructor(ctx: DurableObjectState) {
    this.#ctx = ctx;
  }

  /** A new socket: the peer at this end, and the other end for the client. */
  accept(admission: Admission): { peer: SocketPeer; client: WebSocket } {
    const { 0: client, 1: server } = new WebSocketPair();
    this.#ctx.acceptWebSocket(server, [admission.personId]);
    const peer = SocketPeer.admit(server, admission);
    this.#awake.set(server, peer);
    return { peer, client };
  }

  /** Of everybody or of one person, with those that are only waiting for the other end to close. */
  count(personId?: Id<"person">): number {
    return this.#ctx.getWebSockets(personId).length;
  }

  /** Open ones. */
  *peers(): Generator<SocketPeer> {
    for (const socket of this.#ctx.getWebSockets()) {
      const peer = this.peerOf(socket);
      if (peer.isOpen) yield peer;
    }
  }

  peerOf(socket: WebSocket): SocketPeer {
    const known = this.#awake.get(socket);
    if (known !== undefined) return known;
    const peer = SocketPeer.wake(socket);
    this.#awake.set(socket, peer);
    return peer;
  }

  forget(socket: WebSocket): void {
    this.#awake.delete(socket);
  }
}
