import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pass } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ContentsView, DocumentSummary, DocumentView } from "../../contract/views.ts";
import { runTool } from "../../scripts/tools.ts";
import { sitDown } from "../cast/typist.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { write } from "../cast/write.ts";
import { startServer, type TestServer } from "../support/server.ts";

const indexedWithinMs = 60_000;

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startServer();
  visitor = await signIn(server.baseUrl, "slagelse-consultant");
}, 240_000);

afterAll(() => server.stop());

async function newDocument(title: string): Promise<string> {
  const space = await visitor.post<{ id: string }>("/spaces", {
    name: title,
    purpose: "",
    goals: "",
    organisationId: "org_municipality_0330",
    forumId: null,
  });
  return (await visitor.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title })).id;
}

async function type(documentId: string, words: string): Promise<void> {
  const typist = await sitDown(visitor, documentId);
  write(typist.doc, "body", [words]);
  await typist.saved();
  typist.leave();
}

/** As lists have it: from the database alone, without a word to the room. */
const excerptOf = async (documentId: string): Promise<string | undefined> =>
  (await visitor.get<DocumentSummary[]>("/documents")).find(({ id }) => id === documentId)?.excerpt;

async function untilListed(documentId: string, words: string): Promise<void> {
  for (const until = Date.now() + indexedWithinMs; (await excerptOf(documentId)) !== words; await pass(100)) {
    if (Date.now() > until) throw new Error(`the list says "${await excerptOf(documentId)}" and not "${words}"`);
  }
}

test("what was typed just before a power cut is in the lists soon after the server is back, with nobody opening the text", async () => {
  const documentId = await newDocument("Strømsvigt");
  await type(documentId, "Skrevet i sidste sekund.");
  expect(await excerptOf(documentId)).toBe("");
  await server.kill();
  await server.restart();
  await untilListed(documentId, "Skrevet i sidste sekund.");
});

test("an index that was lost comes back from the rooms by one command, with the server running or not", async () => {
  const [first, second] = [await newDocument("Den ene"), await newDocument("Den anden")];
  await type(first, "Ord i den ene.");
  await type(second, "Ord i den anden.");
  await Promise.all([untilListed(first, "Ord i den ene."), untilListed(second, "Ord i den anden.")]);
  const before = await visitor.get<ContentsView>(`/documents/${first}/contents`);

  await server.kill();
  forgetIndex();
  expect(await rebuild()).toMatchObject({ exitCode: 0 });
  await server.restart();
  expect(await excerptOf(first)).toBe("Ord i den ene.");
  expect(await excerptOf(second)).toBe("Ord i den anden.");
  expect(await visitor.get(`/documents/${first}/contents`)).toEqual(before);

  const { exitCode, output } = await rebuild();
  expect(output).toMatch(/Indexed \d+ texts\./);
  expect(exitCode).toBe(0);
  expect(await excerptOf(second)).toBe("Ord i den anden.");
});

const rebuild = () => runTool(process.execPath, ["scripts/rebuild-index.ts", "--data", server.dataDir]);

/** As if the table had been lost: behind the server's back, while it is down. */
function forgetIndex(): void {
  const folder = join(server.dataDir, "d1");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".sqlite"));
  let forgotten = 0;
  for (const file of files) {
    const database = new DatabaseSync(join(folder, file));
    if (database.prepare("select 1 from sqlite_master where name = 'text_index'").get() !== undefined) {
      forgotten += Number(database.prepare("delete from text_index").run().changes);
    }
    database.close();
  }
  expect(forgotten).toBeGreaterThan(1);
}
