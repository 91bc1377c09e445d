import type { Id } from "../../contract/ids.ts";

/**
 * What a person's documents keep on this computer: one database for each person and document, never shared between persons. What one of
 * them wrote goes out under Yjs client ids that the room knows as theirs, and from nobody else.
 */
export const keptStores = {
  /** Updates that together are the text as this computer knows it. */
  text: "text",
  /** My changes that the room is not known to have. */
  unsent: "unsent",
  /** Words that the room would not take from me, as plain text, for me to copy. */
  refused: "refused",
} as const;

/** What somebody has of minutes that they are importing, per person as well: the draft with their corrections, and what it was read from. */
export const keptDraftStores = { drafts: "drafts", sources: "sources" } as const;

/** Said on the window when the person leaves for good: what is open lets go of what it keeps, and sends no more. */
export const signedOut = "signed-out";

const prefixOf = (person: Id<"person">) => `text/${person}/`;
const entriesOf = (person: Id<"person">) => `meeting/${person}/`;
const draftsOf = (person: Id<"person">) => `imports/${person}`;

/** Rejects where the browser keeps nothing (some private windows). Closes by itself when it is to be deleted. */
export async function openKept(person: Id<"person">, document: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`${prefixOf(person)}${document}`, 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore(keptStores.text, { autoIncrement: true });
    request.result.createObjectStore(keptStores.unsent);
    request.result.createObjectStore(keptStores.refused, { autoIncrement: true });
  });
  const database = await answered(request);
  database.addEventListener("versionchange", () => database.close());
  return database;
}

/** As `openKept`, for the drafts of minutes. */
export async function openKeptDrafts(person: Id<"person">): Promise<IDBDatabase> {
  const request = indexedDB.open(draftsOf(person), 1);
  request.addEventListener("upgradeneeded", () => {
    for (const store of Object.values(keptDraftStores)) request.result.createObjectStore(store, { keyPath: "id" });
  });
  const database = await answered(request);
  database.addEventListener("versionchange", () => database.close());
  return database;
}

/** What would be lost if everything of this person were removed from this computer now. */
export type Unsent = { changes: number; drafts: number };

export async function countUnsent(person: Id<"person">): Promise<Unsent> {
  return { changes: (await countChanges(person)) + countEntries(person), drafts: await countDrafts(person) };
}

/** Where what somebody enters in a running meeting waits for the server, as a JSON list: in the tab's own storage. */
export const keptEntriesOf = (person: Id<"person">, meeting: Id<"meeting">): string => `${entriesOf(person)}${meeting}`;

/** Where what somebody is filling in and has not sent is kept, as JSON: in the tab's own storage, and gone with the entries. */
export const keptFormOf = (person: Id<"person">, about: Id<"meeting"> | Id<"agendaItem">): string => `${entriesOf(person)}form/${about}`;

function countEntries(person: Id<"person">): number {
  const lists = keptEntryKeys(person).map((key): unknown => JSON.parse(sessionStorage.getItem(key) ?? "[]"));
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

const keptEntryKeys = (person: Id<"person">): string[] => Object.keys(sessionStorage).filter((key) => key.startsWith(entriesOf(person)));

/** A draft is gone from here when it is stored. */
async function countDrafts(person: Id<"person">): Promise<number> {
  if (!(await namesKept()).includes(draftsOf(person))) return 0;
  const database = await openKeptDrafts(person);
  const drafts = await answered(database.transaction(keptDraftStores.drafts).objectStore(keptDraftStores.drafts).count());
  database.close();
  return drafts;
}

async function countChanges(person: Id<"person">): Promise<number> {
  let count = 0;
  for (const document of await documentsKept(person)) {
    const database = await openKept(person, document);
    const transaction = database.transaction([keptStores.unsent, keptStores.refused]);
    const counts = [transaction.objectStore(keptStores.unsent).count(), transaction.objectStore(keptStores.refused).count()];
    for (const request of counts) count += await answered(request);
    database.close();
  }
  return count;
}

/** Removes everything that is kept of this person's. What another page still holds open goes as soon as that page lets go. */
export async function wipeKept(person: Id<"person">): Promise<void> {
  for (const key of keptEntryKeys(person)) sessionStorage.removeItem(key);
  const names = (await namesKept()).filter((name) => name.startsWith(prefixOf(person)) || name === draftsOf(person));
  const removals = names.map((name) => indexedDB.deleteDatabase(name));
  await Promise.all(
    removals.map((request) => Promise.race([answered(request), new Promise((resolve) => request.addEventListener("blocked", resolve))])),
  );
}

async function documentsKept(person: Id<"person">): Promise<string[]> {
  const prefix = prefixOf(person);
  return (await namesKept()).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

async function namesKept(): Promise<string[]> {
  // A browser that keeps nothing has nothing to count or remove.
  if (typeof indexedDB === "undefined") return [];
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

export function answered<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the browser's storage gave no reason")));
  });
}
