// With its database extension over SQLite. DEBOUNCE in milliseconds; its own default where there is none.
import { DatabaseSync } from "node:sqlite";
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";

const database = new DatabaseSync(`${process.env["DATA"]}/hocuspocus.sqlite`);
database.exec("PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, data BLOB)");
const find = database.prepare("SELECT data FROM documents WHERE name = ?");
const replace = database.prepare("INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data");
const debounce = process.env["DEBOUNCE"];

const server = new Server({
  address: "127.0.0.1",
  port: Number(process.env["PORT"]),
  quiet: true,
  ...(debounce === undefined ? {} : { debounce: Number(debounce), maxDebounce: Number(debounce) }),
  extensions: [
    new Database({
      fetch: async ({ documentName }) => find.get(documentName)?.data ?? null,
      store: async ({ documentName, state }) => void replace.run(documentName, state),
    }),
  ],
});
await server.listen();
console.log("ready");
