import type { CloseCode } from "../../contract/room.ts";
import type { Admission } from "./admission.ts";

/** What a socket's person shows to the others: cursor and selection, with who they are stamped into it. */
export type Presence = {
  /** The Yjs client that the socket speaks for. */
  clientId: number;
  /** As the client counts, given back to it alone. */
  clock: number;
  /** When it was last said, in milliseconds; the clock that all others are given. */
  saidAt: number;
  /** JSON of the state; null when the client says it is away. */
  state: string | null;
};

/** One connection, as the room sees it. What is set here outlives hibernation. */
export type Peer = {
  readonly admission: Admission;
  presence: Presence | null;
  /** False from `close` on, also while the socket itself is still closing and messages still come in. */
  readonly isOpen: boolean;
  send(frame: Uint8Array): void;
  close(code: CloseCode, reason: string): void;
};
