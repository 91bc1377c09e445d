import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import { closeCodes, type PresentPerson } from "../../contract/room.ts";
import { textSchemaVersion, type TextKind } from "../../contract/text.ts";
import { fieldsOf, rootsOf, type Field, type FieldName } from "../../text/fields.ts";
import { signedOut } from "../shell/device.ts";
import { askForCaret } from "./ask-for-caret.ts";
import { createLedger } from "./acknowledgement.ts";
import { caretToFollow } from "./caret-follows.ts";
import { isKnown, knowsValues, linesIn, mayBringForeign } from "./contents.ts";
import { putBack, watchFallenWords } from "./fallen-words.ts";
import { openedEditors } from "./field-editors.ts";
import { keepText } from "./kept-text.ts";
import { hearNews, type LineNews } from "./line-news.ts";
import { lineOver, movedToSocket } from "./line.ts";
import { listenToRoom } from "./listen-to-room.ts";
import { keepOneRun } from "./one-run.ts";
import { isValueInUse, valuesForm } from "./values/changes.ts";
import { othersIn } from "./people-here.ts";
import { watchComposing } from "./while-composing.ts";

export type SessionState = {
  /** `opening` until there is a text to show. `refused` is final until somebody reconnects. */
  connection: "opening" | "connected" | "disconnected" | "refused";
  /** Whether there is a text to show: the room's, or, when the room cannot be reached, the copy on this computer. */
  loaded: boolean;
  /** Whether what is shown is that copy: the room has not been reached since the page was opened, and may know more. */
  copy: boolean;
  /** Whether the text has come to hold something that this page's editors do not know. */
  foreign: boolean;
  /** Whether this computer keeps what is typed, so that it is here also after the page is closed. */
  kept: boolean;
  /** What the room would not take from me some other time: plain words, to copy. */
  refusedWords: string[];
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

/** All of it but the account of what is saved, which changes with each letter. */
export type Standing = Omit<SessionState, "pending" | "merged">;

/** Tries to open the text before one says that it is not going well. */
export const patience = 2;

/** A storage that does not answer must not keep anybody from a text that the room has. */
const storageAnswersWithinMs = 3000;

export type Session = LineNews & {
  id: Id<"document">;
  doc: Y.Doc;
  awareness: Awareness;
  /** My own changes only, over all fields. */
  undo: Y.UndoManager;
  state: () => SessionState;
  /** The same object until something of it changes: for whoever draws more than the account. */
  standing: () => Standing;
  subscribe: (listener: () => void) => () => void;
  reconnect: () => void;
  forgetRefusedWords: () => void;
  /** Closes when everything has arrived, and not before: walking to another page loses nothing. */
  leave: () => void;
};

/** Opens the live text of a document: one connection, one Y.Doc, one account of what is saved. */
export function openSession(id: Id<"document">, kind: TextKind, me: Id<"person">): Session {
  const doc = new Y.Doc();
  keepOneRun(doc);
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const provider = new WebsocketProvider(`${scheme}://${location.host}/sync`, id, doc, {
    connect: false,
    params: { schema: String(textSchemaVersion), margin: "1" },
    // Tabs meet in the room like everybody else: what came sideways from another tab would be neither mine nor known to be stored.
    disableBc: true,
    WebSocketPolyfill: lineOver(),
  });
  const kept = keepText(doc, me, id, (keeps) => change({ kept: keeps }));
  const ledger = createLedger((update) => kept.stored(update));
  const fragments = fieldsOf[kind].flatMap(rootsOf).map((root) => doc.getXmlFragment(root));
  const undo = new Y.UndoManager(fragments, {
    trackedOrigins: new Set<unknown>([ySyncPluginKey, valuesForm, putBack]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes) && !(item instanceof Y.Item && isValueInUse(item)),
    captureTransaction: (transaction) => transaction.meta.get("addToHistory") !== false,
  });

  let state: SessionState = {
    connection: "opening",
    loaded: false,
    copy: false,
    foreign: false,
    kept: false,
    refusedWords: [],
    pending: 0,
    merged: null,
    closeCode: null,
    failures: 0,
    others: [],
  };
  const listeners = new Set<() => void>();
  let leaving = false;
  let closed = false;
  let merging = 0;
  /** Whether what this computer keeps is a whole text, which further changes make newer. */
  let hasCopy = false;

  let standing: Standing = state;
  const change = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    if (Object.keys(next).some((name) => name !== "pending" && name !== "merged")) standing = state;
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
    if (origin === kept) return;
    if (origin === provider) {
      if (hasCopy) kept.told(update);
      return;
    }
    kept.wrote(update);
    ledger.wrote(update);
    if (state.merged !== null && state.connection === "connected") change({ merged: null });
    count();
  });
  const composing = watchComposing();
  const fallen = watchFallenWords(doc, {
    roots: fieldsOf[kind].filter(({ plain }) => !plain).map(({ name }) => doc.getXmlFragment(name)),
    isTold: (origin) => origin === provider,
    waitingFrom: ledger.waitingFrom,
  });
  listenToRoom(provider, ledger, {
    composing,
    takeIn: (apply) => {
      // An editor that has not heard of a move would put the caret back when the others' words come in.
      askForCaret();
      const follow = caretToFollow(openedEditors(session));
      apply();
      fallen.putBack();
      follow();
    },
    counted: () => {
      count();
      comeBack();
    },
  });
  lookForForeign(doc, fieldsOf[kind], (foreign) => {
    if (foreign !== state.foreign) change({ foreign });
  });

  provider.on("status", ({ status }) => {
    // How much was waiting is counted before the room's first words can make it less.
    if (status === "connected" && state.connection === "disconnected") merging = ledger.pending();
  });
  provider.on("sync", (synced) => {
    if (!synced) return;
    if (!hasCopy) kept.told(Y.encodeStateAsUpdate(doc));
    hasCopy = true;
    change({ connection: "connected", loaded: true, copy: false, closeCode: null, failures: 0 });
  });
  provider.on("connection-close", (event) => {
    // Only moved: the next connection is there in a moment.
    if (state.connection === "refused" || event?.reason === movedToSocket) return;
    const failures = state.failures + 1;
    const copy = state.copy || (!state.loaded && hasCopy && failures >= patience);
    const loaded = state.loaded || copy;
    change({ connection: loaded ? "disconnected" : "opening", loaded, copy, failures, merged: null });
  });
  provider.on("closed", ({ code }) => {
    // Sent again it would be refused again, so it stays as words.
    if (code === closeCodes.notAllowed) kept.setAside(state.pending === 0 ? "" : fragments.flatMap(linesIn).join("\n"));
    change({ connection: "refused", closeCode: code });
  });
  provider.awareness.on("change", () => {
    const others = othersIn(provider.awareness, me);
    // Whereabouts change with each letter, and who is here hardly ever.
    if (JSON.stringify(others) !== JSON.stringify(state.others)) change({ others });
  });

  const ask = (event: BeforeUnloadEvent) => {
    if (state.pending > 0) event.preventDefault();
  };
  /** The browser knows that there is no network long before the socket does, which says nothing for half a minute. */
  const cutOff = () => {
    if (state.connection !== "connected") return;
    change({ connection: "disconnected", merged: null });
  };
  /** The socket lived through it, or the browser was wrong. */
  const comeBack = () => {
    if (state.connection === "disconnected" && provider.synced) change({ connection: "connected" });
  };
  const letGo = () => {
    window.removeEventListener("beforeunload", ask);
    window.removeEventListener("offline", cutOff);
    window.removeEventListener("online", comeBack);
    composing.forget();
    provider.disconnect();
    kept.close();
  };
  window.addEventListener("beforeunload", ask);
  window.addEventListener("offline", cutOff);
  window.addEventListener("online", comeBack);
  window.addEventListener(signedOut, letGo);

  const close = () => {
    leaving = false;
    closed = true;
    letGo();
    window.removeEventListener(signedOut, letGo);
    provider.destroy();
    undo.destroy();
    doc.destroy();
  };

  const begin = async () => {
    const found = await kept.load();
    if (closed) return;
    hasCopy ||= found.hasText;
    for (const update of found.unsent) ledger.wrote(update);
    change({ refusedWords: found.refused });
    count();
  };
  // What was kept comes first, so that nothing is called saved while some of it is not.
  void Promise.race([begin(), new Promise((resolve) => setTimeout(resolve, storageAnswersWithinMs))]).then(() => {
    if (!closed) provider.connect();
  });
  const session: Session = {
    ...hearNews(provider),
    id,
    doc,
    awareness: provider.awareness,
    undo,
    state: () => state,
    standing: () => standing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reconnect: () => {
      change({ connection: state.loaded ? "disconnected" : "opening", closeCode: null });
      provider.connect();
    },
    forgetRefusedWords: () => {
      kept.forgetRefused();
      change({ refusedWords: [] });
    },
    leave: () => {
      leaving = true;
      change({});
    },
  };
  return session;
}

/** Looks at each field that somebody else, or this computer's store, has changed. */
function lookForForeign(doc: Y.Doc, fields: Field[], found: (foreign: boolean) => void): void {
  const foreign = new Set<FieldName>();
  doc.on("afterTransaction", (transaction) => {
    if (transaction.local) return;
    const touched = new Set<unknown>(transaction.changedParentTypes.keys());
    const isNew = mayBringForeign(transaction);
    for (const field of fields) {
      if (!rootsOf(field).some((root) => touched.has(doc.getXmlFragment(root)))) continue;
      // Fields of one plain line and of values know other things than the rest, and are looked through in no time.
      if (!(isNew || field.plain || field.values.length > 0 || foreign.has(field.name))) continue;
      if (isKnown(doc.getXmlFragment(field.name), field) && knowsValues(doc, field)) foreign.delete(field.name);
      else foreign.add(field.name);
    }
    found(foreign.size > 0);
  });
}
