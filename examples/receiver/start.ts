import { Journal } from "./journal.ts";
import { acknowledgeAll, createReceiver } from "./receiver.ts";

const setting = (name: string, otherwise?: string): string => {
  const value = process.env[name] ?? otherwise;
  if (value !== undefined && value !== "") return value;
  console.error(`Set ${name}. examples/receiver/README.md says what it is.`);
  process.exit(1);
};

const journal = new Journal(setting("JOURNAL", "journal.jsonl"));
const sender = { api: setting("API", "http://localhost:8787/api"), token: setting("TOKEN"), system: setting("SYSTEM", "Eksempelsystemet") };
const port = Number(setting("PORT", "9000"));

const server = createReceiver(setting("SECRET"), journal, sender);
server.listen(port, "127.0.0.1", () => console.log(`Listening at http://localhost:${port}/`));
await acknowledgeAll(journal, sender);

const end = () => {
  server.closeAllConnections();
  server.close(() => {
    journal.close();
    process.exit(0);
  });
};
process.once("SIGTERM", end);
process.once("SIGINT", end);
