import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** What is kept of an event: the body as it came, and the case it was entered under once it was. */
type Line = { kind: "event"; id: string; body: string } | { kind: "acknowledged"; id: string; reference: string };

/**
 * A file with a line for everything that happened here. It stands in for a records system: what matters is that an event is on the disk before the sender is
 * told so, that the same event twice is one, and that a restart finds what was left undone.
 */
export class Journal {
  readonly #file: number;
  readonly #references = new Map<string, string>();
  readonly #bodies = new Map<string, string>();
  readonly #acknowledged = new Set<string>();

  constructor(path: string) {
    for (const line of existsSync(path) ? completeLines(readFileSync(path, "utf8")) : []) this.#enter(JSON.parse(line) as Line);
    this.#file = openSync(path, "a");
  }

  /** Keeps the event and gives it a case. False when it was here already: senders deliver at least once. */
  keep(id: string, body: string): boolean {
    if (this.#bodies.has(id)) return false;
    this.#write({ kind: "event", id, body });
    return true;
  }

  /** The sender's side knows the reference now. */
  noteAcknowledged(id: string): void {
    this.#write({ kind: "acknowledged", id, reference: this.referenceOf(id) });
  }

  /** The case that the event was entered as, e.g. `26-0007`: a number of this system's own, the same for the same event. */
  referenceOf(id: string): string {
    const reference = this.#references.get(id);
    if (reference === undefined) throw new Error(`nothing is kept of ${id}`);
    return reference;
  }

  /** What is kept but not acknowledged, oldest first. */
  get unacknowledged(): { id: string; body: string }[] {
    return [...this.#bodies].filter(([id]) => !this.#acknowledged.has(id)).map(([id, body]) => ({ id, body }));
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(line: Line): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
    // Only after this is it true that the event has been received.
    fsyncSync(this.#file);
    this.#enter(line);
  }

  #enter(line: Line): void {
    if (line.kind === "acknowledged") this.#acknowledged.add(line.id);
    else {
      this.#bodies.set(line.id, line.body);
      this.#references.set(line.id, `26-${String(this.#references.size + 1).padStart(4, "0")}`);
    }
  }
}

/** A line without its end was being written when the power went: its event was never confirmed, and comes again. */
const completeLines = (text: string): string[] => text.split("\n").slice(0, -1);
