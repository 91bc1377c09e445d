import type * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import type { StampsOf } from "../../text/authored.ts";
import type { Author, Impersonation } from "./authors.ts";
import type { BroughtBack } from "./frames.ts";
import type { Peer } from "./peer.ts";

/** What one person changed, as a Yjs update (V1), and the clients that nobody had written with before. */
export type Change = { by: Author; update: Uint8Array; clientIds: number[] };

/** What an operator should be able to find out. */
export type RoomEvent = ({ kind: "impersonation" } & Impersonation) | { kind: "large_document" } | { kind: "full_document" };

/** A snapshot and the updates that came after it, oldest first; all V1. */
export type StoredText = { snapshot: Uint8Array | null; updates: Iterable<Uint8Array> };

/** What the room needs from where it lives. */
export type RoomHost = {
  load(): StoredText;
  /** What brings a text of an earlier schema to the present one; null where it is of the present one. Throws `TextNotLoaded`. */
  bringUp(): ((doc: Y.Doc) => void) | null;
  /** The text is of the present schema from now on. In the turn in which the change itself is appended. */
  recordBroughtUp(): void;
  /** Writes down what was taken in. Throws when it cannot: then the room's memory is ahead of it and must be dropped. */
  append(changes: Change[], at: Date): void;
  /** Of the snapshot and the log together. */
  storedBytes(): number;
  /** When everybody was last sent out because rights changed. */
  readmittedAt(): Date | null;
  recordReadmission(at: Date): void;
  broughtBack(): BroughtBack;
  recordBroughtBack(by: Id<"person">, name: string): void;
  /** Whose the client is, of what is stored. */
  findAuthor(clientId: number): Author | undefined;
  /** When what is stored of the client's was written. */
  stampsOf: StampsOf;
  notice(event: RoomEvent): void;
  /** Open ones. */
  peers(): Iterable<Peer>;
  /** Has `flush` called after so many milliseconds, or, with null, no longer. */
  flushIn(delayMs: number | null): void;
};
