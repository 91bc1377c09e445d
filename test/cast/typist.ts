import { messageKinds } from "../../contract/room.ts";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { writeSyncStep1 } from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { readFrame } from "../../worker/room/frames.ts";
import type { Visitor } from "./visitor.ts";

/** Somebody who writes in a document, through the client everybody's browser uses. */
export type Typist = {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** Resolves when the room has stored everything written so far. */
  saved: () => Promise<void>;
  /** Resolves when the connection is gone, with everything that was on its way read. */
  cutOff: () => Promise<void>;
  leave: () => void;
};

/** Sits down at the document and waits until its text is there. `onTold` is handed every update that the room tells, the typist's own too. */
export async function sitDown(visitor: Visitor, documentId: string, onTold?: (update: Uint8Array) => void): Promise<Typist> {
  const socket: unknown = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: visitor.cookie } });
      if (onTold === undefined) return;
      this.on("message", (data: Buffer | ArrayBuffer) => {
        const message = readFrame(new Uint8Array(data));
        if (message.kind === "update") onTold(message.update);
      });
    }
  };
  if (!isSocketClass(socket)) throw new Error("the socket of this platform is not one a provider can use");
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${visitor.baseUrl.replace(/^http/, "ws")}/sync`, documentId, doc, {
    WebSocketPolyfill: socket,
    disableBc: true,
  });
  await synced(provider);
  return {
    doc,
    provider,
    saved: async () => {
      // Frames are handled in order: the answer to a question asked now comes after everything sent before it is stored.
      provider.synced = false;
      const question = encoding.createEncoder();
      encoding.writeVarUint(question, messageKinds.sync);
      writeSyncStep1(question, doc);
      provider.ws?.send(encoding.toUint8Array(question));
      await synced(provider);
    },
    cutOff: async () => {
      const { ws } = provider;
      if (ws === null || ws.readyState === ws.CLOSED) return;
      await new Promise((resolve) => ws.addEventListener("close", resolve));
    },
    leave: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

function synced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return Promise.resolve();
  return new Promise((resolve) => {
    const listen = (isSynced: boolean) => {
      if (!isSynced) return;
      provider.off("sync", listen);
      resolve();
    };
    provider.on("sync", listen);
  });
}

/** `ws` has the browser's interface but declares it with types of its own. */
function isSocketClass(value: unknown): value is typeof globalThis.WebSocket {
  return typeof value === "function" && "OPEN" in value && "CLOSED" in value;
}
