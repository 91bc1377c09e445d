import { watch } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Id } from "../../contract/ids.ts";
import { shareDocument } from "../cast/shared-document.ts";
import { sitDown } from "../cast/typist.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { wordsIn } from "../cast/words.ts";
import { chanceOf } from "../cast/chance.ts";
import { documentsWithSnapshot } from "../support/room-files.ts";
import { startServer, type TestServer } from "../support/server.ts";

const seed = Number(process.env["SAMARBEJDSRUM_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const cuts = 3;
const documentsPerCut = 3;
/** About what a server does with its disk, in the watcher's count, while so many logs become snapshots. */
const stepsMax = 800;
/** Alarms come two seconds after the first change and, when they fail, again. */
const compactsWithinMs = 60_000;

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startServer();
  visitor = await signIn(server.baseUrl, "slagelse-consultant");
}, 240_000);

afterAll(() => server.stop());

/** A document with so much text that its log becomes a snapshot while people still write. */
async function writeMuch(number: number): Promise<{ documentId: Id<"document">; words: string }> {
  const documentId = await shareDocument(visitor, `Komprimering ${number}`, []);
  const typist = await sitDown(visitor, documentId);
  const words = Array.from({ length: 30_000 }, (_, index) => `${number} ord nr. ${index * 7919}`).join(" ");
  wordsIn(typist.doc).insert(0, words);
  await typist.saved();
  typist.leave();
  return { documentId, words };
}

async function readWords(documentId: Id<"document">): Promise<string> {
  const newcomer = await sitDown(visitor, documentId);
  const words: string = wordsIn(newcomer.doc).toJSON();
  newcomer.leave();
  return words;
}

/** The line comes after the deed: a cut can come between them. */
const isSaidToBeSnapshot = ({ documentId }: { documentId: Id<"document"> }): boolean =>
  server
    .output()
    .split("\n")
    .some((line) => line.includes("a log became a snapshot") && line.includes(documentId));

const waitFor = (condition: () => boolean): Promise<boolean> => vi.waitUntil(condition, { timeout: compactsWithinMs });

/** Kills the server at that step with its disk, counted from the first file it puts into the bucket: what is archived before a log may go. */
function cutAtStep(step: number): { hasCome: () => boolean; close: () => void } {
  let left = step;
  let hasBegun = false;
  const watcher = watch(server.dataDir, { recursive: true }, (_, file) => {
    hasBegun ||= file?.includes("/blobs/") === true;
    if (!hasBegun) return;
    left -= 1;
    if (left === 0) void server.kill();
  });
  return { hasCome: () => left <= 0, close: () => watcher.close() };
}

test("a power cut while logs become snapshots loses no letter, and the snapshots are made after it", { timeout: 300_000 }, async () => {
  console.info(`power cuts in compaction with seed ${seed} (set SAMARBEJDSRUM_SEED to have the same ones again)`);
  const below = chanceOf(seed);
  let unfinished = 0;
  for (let round = 0; round < cuts; round++) {
    const step = 1 + below(stepsMax);
    const cut = cutAtStep(step);
    const written = await Promise.all(Array.from({ length: documentsPerCut }, (_, index) => writeMuch(round * documentsPerCut + index)));
    await waitFor(() => cut.hasCome() || written.every(isSaidToBeSnapshot));
    await server.kill();
    cut.close();
    const done = documentsWithSnapshot(server.dataDir);
    const open = written.filter(({ documentId }) => !done.has(documentId));
    console.info(`cut at step ${step}, with ${open.length} of ${documentsPerCut} not done`);
    unfinished += open.length;
    await server.restart();
    for (const { documentId, words } of written)
      expect((await readWords(documentId)) === words, `${documentId} after step ${step}`).toBe(true);
    await waitFor(() => open.every(isSaidToBeSnapshot));
    await server.kill();
    await server.restart();
    for (const { documentId, words } of written) expect((await readWords(documentId)) === words, `${documentId} as a snapshot`).toBe(true);
  }
  expect(unfinished).toBeGreaterThan(0);
});
