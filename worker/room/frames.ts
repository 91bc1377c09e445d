import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messageKinds, syncKinds } from "../../contract/room.ts";

/** One message of y-websocket's protocol, one to a frame. */
export type Message =
  | { kind: "step1"; stateVector: Uint8Array }
  | { kind: "step2" | "update"; update: Uint8Array }
  | { kind: "awareness"; states: Uint8Array }
  | { kind: "queryAwareness" }
  | { kind: "auth" }
  | { kind: "malformed" };

export function readFrame(frame: Uint8Array): Message {
  try {
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case messageKinds.sync:
        return readSync(decoder);
      case messageKinds.awareness:
        return { kind: "awareness", states: decoding.readVarUint8Array(decoder) };
      case messageKinds.queryAwareness:
        return { kind: "queryAwareness" };
      case messageKinds.auth:
        return { kind: "auth" };
      default:
        return { kind: "malformed" };
    }
  } catch (error) {
    // lib0 has no other word for a frame that ends too early than an exception.
    if (error instanceof Error) return { kind: "malformed" };
    throw error;
  }
}

function readSync(decoder: decoding.Decoder): Message {
  switch (decoding.readVarUint(decoder)) {
    case syncKinds.step1:
      return { kind: "step1", stateVector: decoding.readVarUint8Array(decoder) };
    case syncKinds.step2:
      return { kind: "step2", update: decoding.readVarUint8Array(decoder) };
    case syncKinds.update:
      return { kind: "update", update: decoding.readVarUint8Array(decoder) };
    default:
      return { kind: "malformed" };
  }
}

export function syncFrame(kind: keyof typeof syncKinds, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageKinds.sync);
    encoding.writeVarUint(encoder, syncKinds[kind]);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** The number of what is new in the margin. */
export function marginFrame(revision: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageKinds.margin);
    encoding.writeVarUint(encoder, revision);
  });
}

/** How often an earlier text was brought back, and by whom last. */
export type BroughtBack = { count: number; personId: string; name: string };

export function broughtBackFrame({ count, personId, name }: BroughtBack): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageKinds.broughtBack);
    encoding.writeVarUint(encoder, count);
    encoding.writeVarString(encoder, personId);
    encoding.writeVarString(encoder, name);
  });
}

export type AwarenessEntry = { clientId: number; clock: number; state: string };

/** Null when the bytes are not what they should be. The states themselves are left as they came, unparsed. */
export function readAwareness(bytes: Uint8Array): AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const entries: AwarenessEntry[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      entries.push({
        clientId: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        state: decoding.readVarString(decoder),
      });
    }
    return entries;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

export function awarenessFrame(entries: AwarenessEntry[]): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.clientId);
      encoding.writeVarUint(encoder, entry.clock);
      encoding.writeVarString(encoder, entry.state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageKinds.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });
}
