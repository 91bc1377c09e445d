import { slotOf, type Entry } from "./entries.ts";

/** What the sender says of an entry: the server has it, will not have it, or did not answer and may have it or not. */
export type Sent = { kind: "taken" } | { kind: "refused"; error: Error } | { kind: "unanswered" };

export type OutboxState = {
  /** In the order in which they are sent. */
  waiting: Entry[];
  refused: { entry: Entry; error: Error }[];
};

/** Where entries wait over a reload. */
export type OutboxStore = { read: () => Entry[]; write: (waiting: Entry[]) => void };

export type Outbox = {
  state: () => OutboxState;
  add: (entry: Entry) => void;
  /** Sends what waits, in order, until one gets no answer. */
  flush: () => Promise<void>;
  dismiss: (entry: Entry) => void;
};

/**
 * Sends what is entered in a meeting, one at a time and in order. What gets no answer stays and is sent again as it was: the server does it once. What is
 * refused is set aside with the reason and its words, and holds nothing else up.
 */
export function createOutbox(store: OutboxStore, send: (entry: Entry) => Promise<Sent>, changed: () => void): Outbox {
  let state: OutboxState = { waiting: store.read(), refused: [] };
  let going: Promise<void> | null = null;

  const change = (next: Partial<OutboxState>) => {
    state = { ...state, ...next };
    store.write(state.waiting);
    changed();
  };
  const sendAll = async (): Promise<void> => {
    for (let entry = state.waiting[0]; entry !== undefined; entry = state.waiting[0]) {
      const current = entry;
      const sent = await send(current);
      if (sent.kind === "unanswered") return;
      const waiting = state.waiting.filter((one) => one !== current);
      change(sent.kind === "refused" ? { waiting, refused: [...state.refused, { entry: current, error: sent.error }] } : { waiting });
    }
  };
  const flush = (): Promise<void> => (going ??= sendAll().finally(() => (going = null)));
  return {
    state: () => state,
    add: (entry) => {
      // The one that is under way may have arrived: it stays, and the later one follows it.
      const settled = going === null ? 0 : 1;
      const others = state.waiting.slice(settled).filter((one) => slotOf(one) !== slotOf(entry));
      change({ waiting: [...state.waiting.slice(0, settled), ...others, entry] });
      // When the sender is about to stop, what was added last must not be left behind.
      void (going ?? Promise.resolve()).then(flush);
    },
    flush,
    dismiss: (entry) => change({ refused: state.refused.filter((one) => one.entry !== entry) }),
  };
}

/** An id that this page makes itself, so that what is sent again is the same thing. */
export function ownId<K extends "rem" | "act" | "atn">(prefix: K): `${K}_${string}` {
  return `${prefix}_${crypto.randomUUID().replaceAll("-", "")}`;
}
