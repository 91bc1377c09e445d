// As its documentation has it: hibernation on, the state kept as one row in the object's SQLite when a debounce has passed.
import { routePartykitRequest } from "partyserver";
import { YServer } from "y-partyserver";
import * as Y from "yjs";

export class Rooms extends YServer {
  static options = { hibernate: true };

  async onLoad() {
    const { sql } = this.ctx.storage;
    sql.exec("CREATE TABLE IF NOT EXISTS documents (id TEXT PRIMARY KEY, content BLOB)");
    const [row] = sql.exec("SELECT content FROM documents WHERE id = ?", this.name).toArray();
    if (row !== undefined) Y.applyUpdate(this.document, new Uint8Array(row.content));
  }

  async onSave() {
    const content = Y.encodeStateAsUpdate(this.document);
    const { rowsWritten } = this.ctx.storage.sql.exec("INSERT OR REPLACE INTO documents (id, content) VALUES (?, ?)", this.name, content);
    console.log(JSON.stringify({ room: this.name, rowsWritten, bytes: content.byteLength }));
  }
}

export default {
  fetch: async (request, env) => (await routePartykitRequest(request, env)) ?? new Response(null, { status: 404 }),
};
