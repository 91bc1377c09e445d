import * as decoding from "lib0/decoding";
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { DocumentKind } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import { messageKinds, syncKinds, type PresentPerson } from "../../contract/room.ts";
import { textSchemaVersion } from "../../contract/text.ts";
import { fieldsOf } from "../../text/fields.ts";
import { createLedger, type Ledger } from "./acknowledgement.ts";
import { keepOneRun } from "./one-run.ts";

export type SessionState = {
  /** `opening` until the first sync; the text is not shown before that. `refused` is final until somebody reconnects. */
  connection: "opening" | "connected" | "disconnected" | "refused";
  /** Whether the text has come at least once. */
  loaded: boolean;
  /** My changes that the room has not told back. */
  pending: number;
  /** How many of my changes were waiting when the line came back, once all of them have arrived. Null until then, and after new writing. */
  merged: number | null;
  /** The room's reason for closing, when it will not have us. */
  closeCode: number | null;
  /** Tries in a row that ended before anything was said: the edge may be refusing. */
  failures: number;
  others: PresentPerson[];
};

export type Session = {
  doc: Y.Doc;
  awareness: Awareness;
  /** My own changes only, over all fields. */
  undo: Y.UndoManager;
  state: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  reconnect: () => void;
  /** Closes when everything has arrived, and not before: walking to another page loses nothing. */
  leave: () => void;
};

/** Opens the live text of a document: one connection, one Y.Doc, one account of what is saved. */
export function openSession(id: Id<"document">, kind: DocumentKind, me: Id<"person">): Session {
  const doc = new Y.Doc();
  keepOneRun(doc);
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const provider = new WebsocketProvider(`${scheme}://${location.host}/sync`, id, doc, {
    connect: false,
    params: { schema: String(textSchemaVersion) },
    // Tabs meet in the room like everybody else: what came sideways from another tab would be neither mine nor known to be stored.
    disableBc: true,
  });
  const ledger = createLedger();
  const fragments = fieldsOf[kind].map((field) => doc.getXmlFragment(field.name));
  const undo = new Y.UndoManager(fragments, {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get("addToHistory") !== false,
  });

  let state: SessionState = {
    connection: "opening",
    loaded: false,
    pending: 0,
    merged: null,
    closeCode: null,
    failures: 0,
    others: [],
  };
  const listeners = new Set<() => void>();
  let leaving = false;
  let merging = 0;

  const change = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
    if (leaving && (state.pending === 0 || state.connection === "refused")) close();
  };
  const count = () => {
    const pending = ledger.pending();
    if (pending === state.pending) return;
    const arrived = pending === 0 && merging > 0;
    change({ pending, ...(arrived ? { merged: merging } : {}) });
    if (arrived) merging = 0;
  };

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    ledger.wrote(update);
    if (state.merged !== null && state.connection === "connected") change({ merged: null });
    count();
  });
  listenToRoom(provider, ledger, count);

  provider.on("status", ({ status }) => {
    // How much was waiting is counted before the room's first words can make it less.
    if (status === "connected" && state.connection === "disconnected") merging = ledger.pending();
  });
  provider.on("sync", (synced) => {
    if (synced) change({ connection: "connected", loaded: true, closeCode: null, failures: 0 });
  });
  provider.on("connection-close", () => {
    if (state.connection !== "refused")
      change({ connection: state.loaded ? "disconnected" : "opening", failures: state.failures + 1, merged: null });
  });
  provider.on("closed", ({ code }) => change({ connection: "refused", closeCode: code }));
  provider.awareness.on("change", () => change({ others: othersIn(provider.awareness, me) }));

  const ask = (event: BeforeUnloadEvent) => {
    if (state.pending > 0) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);

  const close = () => {
    leaving = false;
    window.removeEventListener("beforeunload", ask);
    provider.destroy();
    undo.destroy();
    doc.destroy();
  };

  provider.connect();
  return {
    doc,
    awareness: provider.awareness,
    undo,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reconnect: () => {
      change({ connection: state.loaded ? "disconnected" : "opening", closeCode: null });
      provider.connect();
    },
    leave: () => {
      leaving = true;
      change({});
    },
  };
}

/** Reads every sync frame on its way into the document, and keeps the account by it. */
function listenToRoom(provider: WebsocketProvider, ledger: Ledger, counted: () => void): void {
  const apply = provider.messageHandlers[messageKinds.sync];
  if (apply === undefined) throw new Error("the provider has no handler for sync frames");
  provider.messageHandlers[messageKinds.sync] = (encoder, decoder, from, emitSynced, kind) => {
    const peek = decoding.clone(decoder);
    const step = decoding.readVarUint(peek);
    const payload = decoding.readVarUint8Array(peek);
    if (step === syncKinds.step1) ledger.reached(payload);
    else ledger.told(payload);
    apply(encoder, decoder, from, emitSynced, kind);
    counted();
  };
}

/** The server stamps `user` on everybody's state; a state without it is not yet somebody. One person in two tabs is one person. */
function othersIn(awareness: Awareness, me: Id<"person">): PresentPerson[] {
  const people = new Map<string, PresentPerson>();
  for (const state of awareness.getStates().values()) {
    const user: unknown = state["user"];
    if (isPresentPerson(user) && user.personId !== me) people.set(user.personId, user);
  }
  return [...people.values()];
}

function isPresentPerson(user: unknown): user is PresentPerson {
  return (
    typeof user === "object" &&
    user !== null &&
    "personId" in user &&
    typeof user.personId === "string" &&
    "name" in user &&
    typeof user.name === "string" &&
    "organisation" in user &&
    typeof user.organisation === "string"
  );
}
