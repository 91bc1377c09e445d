import { DurableObject } from "cloudflare:workers";
import type { Id } from "../../contract/ids.ts";
import { linePing, linePong } from "../../contract/live.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";

declare module "../platform/env.ts" {
  interface Env {
    MEETING_BELLS: DurableObjectNamespace<MeetingBell>;
  }
}

export const meetingBellOf = (env: Env, meetingId: Id<"meeting">): DurableObjectStub<MeetingBell> => env.MEETING_BELLS.getByName(meetingId);

/** More than any forum has members and screens; beyond it somebody is playing. */
const socketsMax = 200;

/**
 * Rung when something in a meeting has changed and is stored. All that goes over its sockets is the number of the revision: what has changed is fetched,
 * under the rights of whoever fetches. It remembers nothing; a ring that is lost is made good by the next, or by the reader's own look.
 */
export class MeetingBell extends DurableObject<Env> {
  #revision = 0;
  readonly #waiting = new Set<() => void>();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    // Answered by the runtime: whoever asks whether the line still stands wakes nobody.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(linePing, linePong));
  }

  /** A socket of somebody whom the edge has let in. */
  override fetch(): Response {
    if (this.ctx.getWebSockets().length >= socketsMax) return new Response(null, { status: 429 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  ring(revision: number): void {
    if (revision <= this.#revision) return;
    this.#revision = revision;
    for (const socket of this.ctx.getWebSockets()) tell(socket, String(revision));
    for (const wake of this.#waiting) wake();
  }

  /** Resolves as soon as the meeting has gone past the revision, and after `waitMs` in any case. */
  async pastOrLater(revision: number, waitMs: number): Promise<void> {
    if (this.#revision > revision) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(patience);
        this.#waiting.delete(wake);
        resolve();
      };
      const patience = setTimeout(wake, waitMs);
      this.#waiting.add(wake);
    });
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 are what is said of a close that said nothing, and cannot be said back.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }
}

function tell(socket: WebSocket, words: string): void {
  if (socket.readyState !== WebSocket.READY_STATE_OPEN) return;
  try {
    socket.send(words);
  } catch (error) {
    // The other end went between two messages; its close comes by itself, and must not keep the rest from hearing.
    log("info", "a revision could not be sent", { cause: describe(error) });
  }
}
