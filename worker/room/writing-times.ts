import * as Y from "yjs";
import type { Stamp } from "../../text/authored.ts";
import type { RoomStorage } from "./storage.ts";

/** People ask at what time something was written, not at what second; and each stamp is a row. */
const stampEveryMs = 60_000;

type Row = { client: number; clock: number; at: number };

/** When each client's letters were written: a stamp for each minute in which it wrote. Outlives the log, as the list of authors does. */
export class WritingTimes {
  readonly #storage: RoomStorage;
  #known: Map<number, Stamp[]> | null = null;

  constructor(storage: RoomStorage) {
    this.#storage = storage;
  }

  /** A client's stamps, by number. */
  of(clientId: number): readonly Stamp[] {
    return this.#all().get(clientId) ?? [];
  }

  /** The stamps that the update (V1) asks for. */
  due(update: Uint8Array, at: Date): Row[] {
    return [...Y.parseUpdateMeta(update).from].flatMap(([client, clock]) => {
      const last = this.of(client).at(-1);
      const isFresh = last !== undefined && (clock <= last.clock || at.getTime() - last.at < stampEveryMs);
      return isFresh ? [] : [{ client, clock, at: at.getTime() }];
    });
  }

  record({ client, clock, at }: Row): void {
    this.#storage.exec("INSERT INTO writing_times (client, clock, at) VALUES (?, ?, ?)", client, clock, at);
    const stamps = this.#all().get(client);
    if (stamps === undefined) this.#all().set(client, [{ clock, at }]);
    else stamps.push({ clock, at });
  }

  #all(): Map<number, Stamp[]> {
    if (this.#known === null) {
      this.#known = new Map();
      for (const { client, clock, at } of this.#storage.exec<Row>("SELECT client, clock, at FROM writing_times ORDER BY id")) {
        const stamps = this.#known.get(client) ?? [];
        this.#known.set(client, stamps);
        stamps.push({ clock, at });
      }
    }
    return this.#known;
  }
}
