import type { Id } from "../../contract/ids.ts";
import type { MinutesDraft } from "../../contract/imports.ts";
import { answered, keptDraftStores, openKeptDrafts } from "../shell/device.ts";
import type { Piece } from "./piece.ts";
import type { Work } from "./work.ts";

/** What changes with every keystroke, apart from what is large and seldom changes. */
type KeptDraft = Pick<Piece, "id" | "forumId" | "place" | "name" | "kind"> & { sha256: string; work: Work | null };
type KeptSource = Pick<Piece, "id" | "file" | "pasted"> & { read: { text: string; draft: MinutesDraft } | null };

const { drafts, sources } = keptDraftStores;

export type KeptDrafts = {
  /** In the order in which they came. */
  load: () => Promise<Piece[]>;
  save: (piece: Piece) => void;
  remove: (id: Piece["id"]) => void;
  close: () => void;
};

/**
 * The drafts of one person on this computer. A change is written at once; while one is being written only the newest of those that follow waits, so that
 * typing in a large draft does not queue up. Rejects where the browser keeps nothing; `onFailure` is told when it stops keeping.
 */
export async function keepDrafts(person: Id<"person">, onFailure: (reason: unknown) => void): Promise<KeptDrafts> {
  const database = await openKeptDrafts(person);
  const waiting = new Map<Piece["id"], Piece | null>();
  const textsWritten = new Map<Piece["id"], string | null>();
  let writing = false;

  const writeOut = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    try {
      for (let [next] = waiting; next !== undefined; [next] = waiting) {
        const [id, piece] = next;
        waiting.delete(id);
        const transaction = database.transaction([drafts, sources], "readwrite");
        if (piece === null) forget(transaction, id);
        else write(transaction, piece);
        await completed(transaction);
      }
    } catch (error) {
      onFailure(error);
    } finally {
      writing = false;
    }
  };

  const write = (transaction: IDBTransaction, piece: Piece): void => {
    const { id, forumId, place, name, kind, file, pasted, stage } = piece;
    const read = stage.is === "read" ? stage.read : null;
    const text = read?.text ?? null;
    transaction
      .objectStore(drafts)
      .put({ id, forumId, place, name, kind, sha256: read?.sha256 ?? "", work: read?.work ?? null } satisfies KeptDraft);
    if (textsWritten.has(id) && textsWritten.get(id) === text) return;
    const source: KeptSource = { id, file, pasted, read: read === null ? null : { text: read.text, draft: read.draft } };
    transaction.objectStore(sources).put(source);
    textsWritten.set(id, text);
  };

  const forget = (transaction: IDBTransaction, id: Piece["id"]): void => {
    transaction.objectStore(drafts).delete(id);
    transaction.objectStore(sources).delete(id);
    textsWritten.delete(id);
  };

  const put = (id: Piece["id"], piece: Piece | null): void => {
    waiting.set(id, piece);
    void writeOut();
  };
  return {
    load: async () => {
      const transaction = database.transaction([drafts, sources]);
      // Both asked for before either is awaited: a transaction that is left alone ends.
      const asked = [drafts, sources].map((store): IDBRequest<unknown[]> => transaction.objectStore(store).getAll());
      const [keptDrafts = [], keptSources = []] = await Promise.all(asked.map(answered));
      // Written by this file alone, and under a version of its own: see `openKeptDrafts`.
      return (keptDrafts as KeptDraft[])
        .flatMap((draft) => pieceOf(draft, keptSources as KeptSource[]) ?? [])
        .toSorted((a, b) => a.place - b.place);
    },
    save: (piece) => put(piece.id, piece),
    remove: (id) => put(id, null),
    close: () => database.close(),
  };
}

/** What had not been read when the page was closed is read anew. */
function pieceOf({ work, sha256, ...draft }: KeptDraft, keptSources: KeptSource[]): Piece | null {
  const source = keptSources.find(({ id }) => id === draft.id);
  if (source === undefined) return null;
  const { file, pasted, read } = source;
  const stage: Piece["stage"] = work === null || read === null ? { is: "waiting" } : { is: "read", read: { ...read, sha256, work } };
  return { ...draft, file, pasted, stage };
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("the browser's storage gave no reason")));
  });
}
