import * as decoding from "lib0/decoding";
import type { WebsocketProvider } from "y-websocket";
import { messageKinds, syncKinds } from "../../contract/room.ts";
import type { Ledger } from "./acknowledgement.ts";
import type { Composing } from "./while-composing.ts";

type Hearing = { composing: Composing; takeIn: (apply: () => void) => void; counted: () => void };

/** Reads every sync frame on its way into the document, and keeps the account by it. */
export function listenToRoom(provider: WebsocketProvider, ledger: Ledger, { composing, takeIn, counted }: Hearing): void {
  const { [messageKinds.sync]: apply, [messageKinds.awareness]: draw } = provider.messageHandlers;
  if (apply === undefined || draw === undefined) throw new Error("the provider has no handlers for what the room says");
  provider.messageHandlers[messageKinds.sync] = (encoder, decoder, from, emitSynced, kind) => {
    const peek = decoding.clone(decoder);
    const step = decoding.readVarUint(peek);
    const payload = decoding.readVarUint8Array(peek);
    const write = () => apply(encoder, decoder, from, emitSynced, kind);
    if (step === syncKinds.step1) {
      ledger.reached(payload);
      // Answered at once: the answer goes with what the handler leaves behind.
      write();
      return counted();
    }
    composing.after(() => {
      ledger.told(payload);
      takeIn(write);
      counted();
    });
  };
  // The others' carets stand in the line too.
  provider.messageHandlers[messageKinds.awareness] = (...frame) => composing.after(() => draw(...frame));
}
