import * as Y from "yjs";
import { Client, type Door } from "./client.ts";

/** Somebody at a document of their own, writing in a paragraph of their own. */
export class Writer {
  readonly client: Client;
  readonly doc: Y.Doc;
  #onTold: (update: Uint8Array) => void = () => undefined;
  #send: (update: Uint8Array) => void;

  private constructor(client: Client, doc: Y.Doc) {
    this.client = client;
    this.doc = doc;
    this.#send = (update) => client.send(update);
    client.onUpdate = (update) => {
      Y.applyUpdate(doc, update, client);
      this.#onTold(update);
    };
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== client) this.#send(update);
    });
  }

  static async join(door: Door): Promise<Writer> {
    const { client, state } = await Client.join(door);
    const doc = new Y.Doc();
    if (state !== null) Y.applyUpdate(doc, state);
    return new Writer(client, doc);
  }

  set onTold(listener: (update: Uint8Array) => void) {
    this.#onTold = listener;
  }

  /** Puts a line there for each writer, and resolves when all of them have it. */
  static async prepareLines(writers: Writer[]): Promise<void> {
    const [first] = writers;
    if (first === undefined) throw new Error("nobody writes");
    const lines = writers.map(() => {
      const line = new Y.XmlElement("paragraph");
      line.insert(0, [new Y.XmlText()]);
      return line;
    });
    const arrived = writers.slice(1).map(({ doc }) => new Promise<void>((resolve) => doc.once("update", () => resolve())));
    first.#body.insert(0, lines);
    await Promise.all(arrived);
  }

  /** One letter at the end of the line. Returns the Yjs clock after it. */
  press(line: number, letter = "a"): number {
    const paragraph = this.#body.get(line);
    const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (!(words instanceof Y.XmlText)) throw new Error(`there is no line ${line}`);
    words.insert(words.length, letter);
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  /** From now on what is pressed is handed to somebody else, who may send it. */
  divert(send: (update: Uint8Array) => void): void {
    this.#send = send;
  }

  leave(): void {
    this.client.leave();
    this.doc.destroy();
  }

  get #body(): Y.XmlFragment {
    return this.doc.getXmlFragment("body");
  }
}
