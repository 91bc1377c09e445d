import type { Id } from "../../contract/ids.ts";
import type { Stamp } from "../../text/authored.ts";
import type { Records } from "./authored-fields.ts";
import type { Change } from "./host.ts";
import type { RoomStorage } from "./storage.ts";
import { WritingTimes } from "./writing-times.ts";

/** Who a change is by, as the server knows it. `isOnBehalf`: the system wrote it, because this person asked for it. */
export type Author = {
  personId: Id<"person">;
  /** As the person was named with at the time; empty when nobody said. */
  organisation: string;
  isOnBehalf: boolean;
};

/** Of what the product itself changes in a text, on nobody's behalf. */
export const theSystem: Author = { personId: "per_system", organisation: "", isOnBehalf: true };

/** Somebody wrote under a client id that is another's. */
export type Impersonation = { by: Id<"person">; clientId: number; owner: Id<"person"> };

type Row = { id: number; person: Id<"person">; organisation: string; is_on_behalf: number };

/**
 * Whose each Yjs client id is: the first person's who wrote with it. The text names nothing but client ids, and a client may name any it likes,
 * so this list is what makes a letter somebody's. It is a row for each time somebody opened the document and wrote, and outlives the log.
 */
export class Authors implements Records {
  readonly #storage: RoomStorage;
  readonly #times: WritingTimes;
  #known: Map<number, Author> | null = null;

  constructor(storage: RoomStorage) {
    this.#storage = storage;
    this.#times = new WritingTimes(storage);
  }

  readonly findAuthor = (clientId: number): Author | undefined => this.#all().get(clientId);

  readonly stampsOf = (clientId: number): readonly Stamp[] => this.#times.of(clientId);

  /** Whether the changes have somebody new, or a time that is not on record yet. */
  isNewIn(changes: Change[], at: Date): boolean {
    return changes.some(({ update, clientIds }) => clientIds.length > 0 || this.#times.due(update, at).length > 0);
  }

  record(changes: Change[], at: Date): void {
    for (const { by, update, clientIds } of changes) {
      for (const clientId of clientIds) this.#recordAuthor(clientId, by);
      for (const stamp of this.#times.due(update, at)) this.#times.record(stamp);
    }
  }

  #recordAuthor(clientId: number, author: Author): void {
    this.#storage.exec(
      "INSERT INTO clients (id, person, organisation, is_on_behalf) VALUES (?, ?, ?, ?)",
      clientId,
      author.personId,
      author.organisation,
      Number(author.isOnBehalf),
    );
    this.#all().set(clientId, author);
  }

  #all(): Map<number, Author> {
    this.#known ??= new Map(
      this.#storage
        .exec<Row>("SELECT id, person, organisation, is_on_behalf FROM clients")
        .toArray()
        .map((row) => [row.id, { personId: row.person, organisation: row.organisation, isOnBehalf: row.is_on_behalf === 1 }]),
    );
    return this.#known;
  }
}

/**
 * A client id is its first writer's. An honest client can hold nothing under another's that is new in the room: what others write is told to it only once
 * it is stored.
 */
export function findImpersonation(
  by: Author,
  clientIds: number[],
  findAuthor: (clientId: number) => Author | undefined,
): Impersonation | undefined {
  for (const clientId of clientIds) {
    const owner = findAuthor(clientId);
    if (owner !== undefined && (owner.personId !== by.personId || owner.isOnBehalf))
      return { by: by.personId, clientId, owner: owner.personId };
  }
  return undefined;
}

/** For what the room itself writes. */
export function freshClientId(): number {
  const [clientId = 0] = crypto.getRandomValues(new Uint32Array(1));
  return clientId;
}
