import type { Id } from "../../contract/ids.ts";
import type { MinutesDraft } from "../../contract/imports.ts";
import { sourceMaxBytes } from "../../contract/import-source.ts";
import { readFile } from "../sources/read-file.ts";
import { kindNamed } from "../sources/source-kind.ts";
import { postText, ProblemError, UnreachableError } from "../api/client.ts";
import { keepDrafts, type KeptDrafts } from "./kept-drafts.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Piece, ReadingProblem, ReadMinutes } from "./piece.ts";
import { workOf, type Work } from "./work.ts";

export type BatchState = {
  /** Null until what this computer has from before has been looked up. */
  pieces: Piece[] | null;
  /** False when the browser does not keep the drafts: then they live as long as the page. */
  keeps: boolean;
  /** The same person has these drafts open in another window. They come here when it is closed: two would write over each other. */
  elsewhere: boolean;
};

/**
 * The minutes that one person is bringing in for one forum: read one after the other, and kept on this computer with whatever the person has made of them
 * until they are stored.
 */
export class Batch {
  #state: BatchState = { pieces: null, keeps: true, elsewhere: false };
  #kept: KeptDrafts | null = null;
  #reading = false;
  #closed = false;
  readonly #closing = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #forumId: Id<"forum">;
  readonly #opened: Promise<void>;

  constructor(person: Id<"person">, forumId: Id<"forum">) {
    this.#forumId = forumId;
    this.#opened = this.#claim(person, forumId).then(() => this.#open(person));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state = (): BatchState => this.#state;

  /** What it was doing ends; what is kept stays. */
  close(): void {
    this.#closed = true;
    this.#kept?.close();
    this.#closing.abort();
  }

  async add(sources: (File | string)[]): Promise<void> {
    await this.#opened;
    const before = this.#state.pieces ?? [];
    const first = Math.max(0, ...before.map(({ place }) => place)) + 1;
    const added = sources.map((source, at) => newPiece(source, this.#forumId, first + at));
    this.#show([...before, ...added]);
    for (const piece of added) this.#keep(piece);
    await this.#readOn();
  }

  change(id: Piece["id"], change: (work: Work) => Work): void {
    this.changeRead(id, (read) => ({ ...read, work: change(read.work) }));
  }

  changeRead(id: Piece["id"], change: (read: ReadMinutes) => ReadMinutes): void {
    this.#replace(id, (piece) => (piece.stage.is === "read" ? { ...piece, stage: { is: "read", read: change(piece.stage.read) } } : piece));
  }

  /** Something has been taken out of the text, so that the file no longer says the same: from now on the text is the source. */
  async keepTextOnly(id: Piece["id"], changed: Omit<ReadMinutes, "sha256">): Promise<void> {
    const sha256 = await fingerprintOf(changed.text);
    this.#replace(id, (piece) => ({
      ...piece,
      file: null,
      pasted: changed.text,
      kind: "pasted",
      stage: { is: "read", read: { ...changed, sha256 } },
    }));
  }

  async retry(id: Piece["id"]): Promise<void> {
    this.#replace(id, (piece) => ({ ...piece, stage: { is: "waiting" } }));
    await this.#readOn();
  }

  remove(id: Piece["id"]): void {
    this.#show((this.#state.pieces ?? []).filter((piece) => piece.id !== id));
    this.#kept?.remove(id);
  }

  /** Puts back what `remove` or storing took off. */
  putBack(piece: Piece): void {
    this.#show([...(this.#state.pieces ?? []).filter(({ place }) => place !== piece.place), piece].toSorted((a, b) => a.place - b.place));
    this.#keep(piece);
  }

  /** It is in the forum's record now, and no longer kept here. It stays in the list until the page is left. */
  stored(id: Piece["id"]): void {
    this.#replace(id, (piece) => (piece.stage.is === "read" ? { ...piece, stage: { is: "stored", read: piece.stage.read } } : piece));
  }

  /**
   * It was taken back out of the record: the draft is here again, under an id of its own, since the first one stands for what was taken back. Null where
   * the draft is gone.
   */
  reopen(id: Piece["id"]): Piece["id"] | null {
    const piece = (this.#state.pieces ?? []).find((candidate) => candidate.id === id);
    if (piece?.stage.is !== "stored") return null;
    const reopened: Piece = { ...piece, id: newImportId(), stage: { is: "read", read: piece.stage.read } };
    this.putBack(reopened);
    return reopened.id;
  }

  /** Resolves when no other window has these drafts open, and holds them against others until this one is closed. */
  async #claim(person: Id<"person">, forumId: Id<"forum">): Promise<void> {
    const { locks } = navigator;
    const name = `imports/${person}/${forumId}`;
    const closed = new Promise<void>((resolve) => this.#closing.signal.addEventListener("abort", () => resolve()));
    const isFree = await new Promise<boolean>((resolve) => {
      void locks.request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : closed;
      });
    });
    if (isFree) return;
    this.#tell({ ...this.#state, elsewhere: true });
    await new Promise<void>((resolve, reject) => {
      const held = locks.request(name, { signal: this.#closing.signal }, () => {
        resolve();
        return closed;
      });
      // Whoever leaves while they wait has no claim, and needs none.
      held.catch((reason: unknown) => (this.#closed ? resolve() : reject(reason)));
    });
    this.#tell({ ...this.#state, elsewhere: false });
  }

  async #open(person: Id<"person">): Promise<void> {
    if (this.#closed) return;
    const fail = (reason: unknown) => {
      if (this.#closed) return;
      console.warn("Drafts are not kept on this computer.", reason);
      this.#kept = null;
      this.#tell({ ...this.#state, keeps: false });
    };
    try {
      const kept = await keepDrafts(person, fail);
      const found = await kept.load();
      if (this.#closed) return kept.close();
      this.#kept = kept;
      this.#show(found.filter(({ forumId }) => forumId === this.#forumId));
      void this.#readOn();
    } catch (error) {
      fail(error);
      this.#show([]);
    }
  }

  /** One at a time: while one is read, a person works on those that have been. */
  async #readOn(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    for (let next = this.#waiting(); next !== undefined && !this.#closed; next = this.#waiting()) await this.#read(next);
    this.#reading = false;
  }

  #waiting = (): Piece | undefined => (this.#state.pieces ?? []).find(({ stage }) => stage.is === "waiting");

  async #read(piece: Piece): Promise<void> {
    const step = (stage: Piece["stage"]) => this.#replace(piece.id, (current) => ({ ...current, stage }));
    step({ is: "extracting" });
    try {
      const text = piece.file === null ? { text: piece.pasted ?? "" } : await readFile(piece.file);
      if ("problem" in text) return step({ is: "failed", problem: { source: text.problem } });
      step({ is: "reading" });
      const [draft, sha256] = await Promise.all([
        postText<MinutesDraft>("/imports/minutes", text.text),
        fingerprintOf(piece.file ?? text.text),
      ]);
      return step({ is: "read", read: { text: text.text, sha256, draft, work: workOf(draft) } });
    } catch (error) {
      return step({ is: "failed", problem: problemOf(error) });
    }
  }

  #replace(id: Piece["id"], change: (piece: Piece) => Piece): void {
    const pieces = (this.#state.pieces ?? []).map((piece) => (piece.id === id ? change(piece) : piece));
    this.#show(pieces);
    const changed = pieces.find((piece) => piece.id === id);
    if (changed !== undefined) this.#keep(changed);
  }

  #keep(piece: Piece): void {
    if (this.#kept === null) return;
    if (piece.stage.is === "stored" || piece.stage.is === "failed") this.#kept.remove(piece.id);
    // That it is being read is nothing to keep: after a reload it is read anew.
    else if (piece.stage.is === "read" || piece.stage.is === "waiting") this.#kept.save(piece);
  }

  #show(pieces: Piece[]): void {
    this.#tell({ ...this.#state, pieces });
  }

  #tell(state: BatchState): void {
    if (this.#closed) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const newImportId = (): Id<"import"> => `imp_${crypto.randomUUID().replaceAll("-", "")}`;

const newPiece = (source: File | string, forumId: Id<"forum">, place: number): Piece => ({
  id: newImportId(),
  forumId,
  place,
  name: typeof source === "string" ? "" : source.name,
  kind: typeof source === "string" ? "pasted" : (kindNamed(source.name) ?? "text"),
  // A file that is far too large is not copied into the browser's storage just to be refused.
  file: typeof source === "string" ? null : source,
  pasted: typeof source === "string" ? source.normalize("NFC").replaceAll("\0", "") : null,
  stage:
    typeof source !== "string" && source.size > sourceMaxBytes ? { is: "failed", problem: { source: "too_large" } } : { is: "waiting" },
});

function problemOf(error: unknown): ReadingProblem {
  if (error instanceof UnreachableError) return "unreachable";
  if (error instanceof ProblemError) return { code: error.code };
  // Ours: the browser reports it like any other, and the minutes that wait are read all the same.
  reportError(error);
  return { code: "internal" };
}
