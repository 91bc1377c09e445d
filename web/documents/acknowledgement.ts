import * as Y from "yjs";

/**
 * Which of this page's changes the room has. A change is pending from the moment it is made until a frame from the room shows that the
 * room stored it: the room stores before it tells, and tells everything it stored to everybody, the writer too. So "saved" is never
 * the page's own opinion.
 *
 * A change is known by what Yjs calls it: ranges of clocks it wrote, and ranges of clocks it deleted, per client id.
 */
export type Ledger = {
  /** A change of mine: as the document emitted it, or as this computer kept it from before. */
  wrote: (update: Uint8Array) => void;
  /** An update or a sync step 2 from the room: what is in it, the room has. */
  told: (update: Uint8Array) => void;
  /** The room's sync step 1: how far it has come with each client's writing. Says nothing of deletions. */
  reached: (stateVector: Uint8Array) => void;
  /** Changes not yet known to be stored. */
  pending: () => number;
  /** The first clock of the client that is not known to be stored; Infinity where all is. */
  waitingFrom: (client: number) => number;
};

/** Half-open ranges of clocks, `from <= clock < to`, per client id. Never empty ones. */
type Clocks = Map<number, { from: number; to: number }[]>;
type Change = {
  update: Uint8Array;
  written: Clocks;
  deleted: Clocks;
  /**
   * Written, but what it stood in was gone by then: the room keeps the place and not the words. It counts as deleted too, for a deletion
   * of what is not there changes nothing, and what changes nothing is never told.
   */
  emptied: Clocks;
};

/** `stored` is told of each change, as it was given to `wrote`, once the room has all of it. */
export function createLedger(stored: (update: Uint8Array) => void = () => undefined): Ledger {
  let changes: Change[] = [];
  const settle = (subtract: (change: Change) => void) => {
    for (const change of changes) subtract(change);
    const settled = changes.filter((change) => !isOpen(change));
    changes = changes.filter(isOpen);
    for (const { update } of settled) stored(update);
  };
  return {
    wrote(update) {
      const change = changeOf(update);
      if (isOpen(change)) changes.push(change);
    },
    told(update) {
      if (changes.length === 0) return;
      const has = changeOf(update);
      settle((change) => {
        subtract(change.written, has.written);
        subtract(change.deleted, has.deleted);
        subtract(change.deleted, has.emptied);
      });
    },
    reached(stateVector) {
      if (changes.length === 0) return;
      const below: Clocks = new Map();
      for (const [client, clock] of Y.decodeStateVector(stateVector)) below.set(client, [{ from: 0, to: clock }]);
      settle((change) => subtract(change.written, below));
    },
    pending: () => changes.length,
    waitingFrom: (client) => Math.min(...changes.flatMap(({ written }) => written.get(client) ?? []).map(({ from }) => from)),
  };
}

const isOpen = ({ written, deleted }: Change) => written.size > 0 || deleted.size > 0;

function changeOf(update: Uint8Array): Change {
  const { structs, ds } = Y.decodeUpdate(update);
  const written: Clocks = new Map();
  const emptied: Clocks = new Map();
  for (const struct of structs) {
    // A skip marks clocks that the update does not carry.
    if (struct instanceof Y.Skip) continue;
    add(written, struct.id.client, struct.id.clock, struct.length);
    if (struct instanceof Y.GC) add(emptied, struct.id.client, struct.id.clock, struct.length);
  }
  const deleted: Clocks = new Map();
  for (const [client, items] of ds.clients) for (const item of items) add(deleted, client, item.clock, item.len);
  return { update, written, deleted, emptied };
}

function add(clocks: Clocks, client: number, from: number, length: number): void {
  if (length === 0) return;
  const ranges = clocks.get(client) ?? [];
  const last = ranges.at(-1);
  if (last !== undefined && last.to === from) last.to += length;
  else ranges.push({ from, to: from + length });
  clocks.set(client, ranges);
}

function subtract(clocks: Clocks, taken: Clocks): void {
  for (const [client, ranges] of clocks) {
    const cuts = taken.get(client);
    if (cuts === undefined) continue;
    const left = cuts.reduce(
      (rest, cut) =>
        rest.flatMap(({ from, to }) =>
          [
            { from, to: Math.min(to, cut.from) },
            { from: Math.max(from, cut.to), to },
          ].filter((range) => range.from < range.to),
        ),
      ranges,
    );
    if (left.length === 0) clocks.delete(client);
    else clocks.set(client, left);
  }
}
