import { env } from "cloudflare:workers";
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { roomLimits } from "../../contract/room.ts";
import { canonicalBytes, canonicalText } from "../../text/canonical.ts";
import { newId } from "../../worker/platform/ids.ts";
import { archivedLogKey, Compaction, type Archive } from "../../worker/room/compaction.ts";
import { loadText } from "../../worker/room/live-text.ts";
import { readRecords } from "../../worker/room/log-records.ts";
import { Snapshots } from "../../worker/room/snapshots.ts";
import { RoomStorage } from "../../worker/room/storage.ts";
import { UpdateLog } from "../../worker/room/update-log.ts";
import { author, RoomClient, seededRoom } from "./room-client.ts";

type Seeded = Awaited<ReturnType<typeof seededRoom>>;

const other = { ...author, personId: newId("person", new Date()) };

/** Breaks at one statement, counted from 1; never at 0. */
class FailingStorage extends RoomStorage {
  statements = 0;
  readonly #failsAt: number;

  constructor(storage: DurableObjectStorage, failsAt: number) {
    super(storage);
    this.#failsAt = failsAt;
  }

  override exec<Row extends Record<string, SqlStorageValue>>(query: string, ...bindings: SqlStorageValue[]): SqlStorageCursor<Row> {
    this.statements += 1;
    if (this.statements === this.#failsAt) throw new Error(`broke at ${query}`);
    return super.exec<Row>(query, ...bindings);
  }
}

function compactionOver(storage: RoomStorage, bucket: Archive = env.ARTEFACTS) {
  const snapshots = new Snapshots(storage);
  const log = new UpdateLog(storage, snapshots);
  return { log, snapshots, compaction: new Compaction(storage, log, snapshots, bucket) };
}

/** The stored text as a cold start reads it. */
function storedText(storage: DurableObjectStorage): string {
  const { compaction } = compactionOver(new RoomStorage(storage));
  return new TextDecoder().decode(
    canonicalBytes(
      canonicalText(
        loadText(() => compaction.stored()),
        "initiative",
      ),
    ),
  );
}

/** A document that two have written and deleted in, once compacted and written in again, so that there are a snapshot and a log. */
async function livelyRoom(): Promise<Seeded> {
  const seeded = await seededRoom({ paragraphs: { body: ["Skabelonens ord. "] } });
  const [one, two] = [await RoomClient.join(seeded.documentId), await RoomClient.join(seeded.documentId, other)];
  const write = async (round: number): Promise<void> => {
    for (const [client, words] of [
      [one, `første ${round} `],
      [two, `anden ${round} ${"tekst ".repeat(300)}`],
    ] as const) {
      client.type(words);
      client.sendUpdate(client.change(() => client.wordsOf("body").delete(3, 4)));
      await client.sync();
    }
    await two.sync();
    await one.sync();
  };
  for (let round = 0; round < 3; round++) await write(round);
  await compact(seeded);
  for (let round = 3; round < 6; round++) await write(round);
  return seeded;
}

/** As the alarm of a room at rest does it. */
async function compact({ documentId, room }: Seeded): Promise<void> {
  await runInDurableObject(room, (_, { storage }) => compactionOver(new RoomStorage(storage)).compaction.run(documentId, "initiative"));
  await evictDurableObject(room);
}

const count = (storage: DurableObjectStorage, table: string): number =>
  Number(storage.sql.exec(`SELECT count(*) AS n FROM ${table}`).one()["n"]);

describe("a crash while the log becomes a snapshot", () => {
  test("loses nothing, whichever statement it is at, and the next attempt succeeds", async () => {
    const { documentId, room } = await livelyRoom();
    const before = await room.read();
    const authors = await room.authors();
    const statements = await runInDurableObject(room, async (_, { storage }) => {
      const was = storedText(storage);
      for (let failsAt = 1; ; failsAt++) {
        const failing = new FailingStorage(storage, failsAt);
        const { compaction } = compactionOver(failing);
        const rowsBefore = [count(storage, "log"), count(storage, "snapshot_chunks")];
        const broke = await compaction.run(documentId, "initiative").then(
          () => false,
          () => true,
        );
        expect(storedText(storage), `statement ${failsAt}`).toBe(was);
        if (!broke) return failing.statements;
        expect([count(storage, "log"), count(storage, "snapshot_chunks")], `statement ${failsAt}`).toEqual(rowsBefore);
      }
    });
    expect(statements).toBeGreaterThanOrEqual(8);
    await evictDurableObject(room);
    expect(await room.read()).toEqual(before);
    expect(await room.authors()).toEqual(authors);
    expect(await runInDurableObject(room, (_, { storage }) => [count(storage, "log"), count(storage, "snapshot_chunks")])).toEqual([0, 1]);
  });

  test("of the bucket leaves the log where it is", async () => {
    const { documentId, room } = await livelyRoom();
    await runInDurableObject(room, async (_, { storage }) => {
      const [was, rows] = [storedText(storage), count(storage, "log")];
      const { compaction } = compactionOver(new RoomStorage(storage), { put: () => Promise.reject(new Error("no bucket")) });
      await expect(compaction.run(documentId, "initiative")).rejects.toThrow("no bucket");
      expect([storedText(storage), count(storage, "log")]).toEqual([was, rows]);
    });
  });
});

test("what is written while the archive is on its way is kept", async () => {
  const { documentId, room } = await livelyRoom();
  const client = await RoomClient.join(documentId);
  const update = client.change(() => client.wordsOf("body").insert(0, "imens "));
  await runInDurableObject(room, async (_, { storage }) => {
    const by = { personId: author.personId, isOnBehalf: false };
    const bucket: Archive = {
      put: (key, value, options) => {
        log.append([{ by, update }], new Date());
        return env.ARTEFACTS.put(key, value, options);
      },
    };
    const { log, compaction } = compactionOver(new RoomStorage(storage), bucket);
    await compaction.run(documentId, "initiative");
    log.append([{ by, update }], new Date());
    expect([...log.records()]).toHaveLength(2);
  });
  await evictDurableObject(room);
  expect((await RoomClient.join(documentId)).reads("body")).toMatch(/^imens /);
});

describe("a room that comes to rest", () => {
  test("has a snapshot in place of its log, is the same text with the same authors, and goes on being written in", async () => {
    const seeded = await livelyRoom();
    const { documentId, room } = seeded;
    const [before, authors] = [await room.read(), await room.authors()];
    await compact(seeded);
    expect(await room.read()).toEqual(before);
    expect(await room.authors()).toEqual(authors);
    const client = await RoomClient.join(documentId);
    client.type("mere");
    await client.sync();
    await evictDurableObject(room);
    expect((await RoomClient.join(documentId)).reads("body")).toMatch(/mere$/);
  });

  test("no longer holds what was deleted, and the archive has every record with who sent it", async () => {
    const seeded = await seededRoom();
    const { documentId, room } = seeded;
    const client = await RoomClient.join(documentId, other);
    client.type("x".repeat(100_000));
    client.sendUpdate(client.change(() => client.wordsOf("body").delete(0, 100_000)));
    await client.sync();
    const records = await runInDurableObject(room, (_, { storage }) => [...compactionOver(new RoomStorage(storage)).log.records()]);
    await compact(seeded);
    const size = await runInDurableObject(room, (_, { storage }) => new Snapshots(new RoomStorage(storage)).current()?.byteLength);
    expect(size).toBeLessThan(2000);
    const archive = await env.ARTEFACTS.get(archivedLogKey(documentId, 1, records.length));
    const bytes = await new Response(archive?.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    const archived = [...readRecords([{ bytes }], 1)];
    expect(archived).toEqual(records);
    expect(archived.map(({ by }) => [by.personId, by.isOnBehalf])).toContainEqual([other.personId, false]);
    expect(archived[0]?.by).toEqual({ personId: author.personId, isOnBehalf: true });
  });

  test("is cut into chunks that a row can hold", async () => {
    const seeded = await seededRoom();
    const { documentId, room } = seeded;
    const client = await RoomClient.join(documentId);
    const words = Array.from({ length: 400_000 }, (_, index) => String.fromCodePoint(0xe000 + ((index * 7919) % 6000))).join("");
    client.change(() => client.wordsOf("body").insert(0, words));
    client.sendStep2(Y.encodeStateAsUpdate(client.doc));
    await client.sync();
    await compact(seeded);
    const lengths = await runInDurableObject(room, (_, { storage }) =>
      storage.sql
        .exec("SELECT length(bytes) AS n FROM snapshot_chunks ORDER BY id")
        .toArray()
        .map((row) => row["n"]),
    );
    expect(lengths).toEqual([roomLimits.rowBytes, expect.any(Number)]);
    expect((await RoomClient.join(documentId)).reads("body")).toBe(words);
  });

  test("that has lost a chunk shows nobody an empty page", async () => {
    const seeded = await livelyRoom();
    await compact(seeded);
    await runInDurableObject(seeded.room, (_, { storage }) => void storage.sql.exec("DELETE FROM snapshot_chunks"));
    await evictDurableObject(seeded.room);
    await runInDurableObject(seeded.room, async (instance) => expect(() => instance.read()).rejects.toThrow("stored"));
  });
});

test("a long log becomes a snapshot while people still write, a short one waits for rest", async () => {
  const { documentId, room } = await seededRoom();
  const client = await RoomClient.join(documentId);
  const logRows = () => runInDurableObject(room, (_, { storage }) => count(storage, "log"));
  client.type("kort");
  await client.sync();
  await runDurableObjectAlarm(room);
  expect(await logRows()).toBeGreaterThan(0);
  client.type("æ".repeat(200_000));
  await client.sync();
  await runDurableObjectAlarm(room);
  expect(await logRows()).toBe(0);
  client.type("!");
  await client.sync();
  expect((await room.read()).sha256).toHaveLength(64);
  await evictDurableObject(room);
  expect((await RoomClient.join(documentId)).reads("body")).toMatch(/^kortæ+!$/);
});
