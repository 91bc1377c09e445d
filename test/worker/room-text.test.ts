import { env } from "cloudflare:workers";
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { closeCodes, roomLimits } from "../../contract/room.ts";
import { canonicalText } from "../../text/canonical.ts";
import { titleOf } from "../../text/plain.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { roomOf } from "../../worker/room/address.ts";
import { findIndexed } from "../../worker/room/text-index.ts";
import { admissionOf, author, reader, RoomClient, seededRoom } from "./room-client.ts";

const kindsOf = (frames: { kind: string }[]) => frames.map((frame) => frame.kind);

describe("typing together", () => {
  test("a newcomer is asked what they have and has the text when they ask for it", async () => {
    const { documentId } = await seededRoom({ paragraphs: { purpose: ["Bedre lindring"] } });
    const client = await RoomClient.enter(documentId, admissionOf(author));
    await client.until(() => client.frames.length > 0);
    expect(kindsOf(client.frames)).toEqual(["step1"]);
    await client.sync();
    expect(titleOf(canonicalText(client.doc, "initiative"))).toBe("Palliativ indsats");
    expect(client.reads("purpose")).toBe("Bedre lindring");
  });

  test("what somebody types reaches everybody, and the sender too as the sign that it is kept", async () => {
    const { documentId } = await seededRoom();
    const [one, two] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
    one.type("Hej");
    expect(kindsOf(await one.sync())).toEqual(["update", "step2"]);
    expect(kindsOf(await two.sync())).toEqual(["update", "step2"]);
    expect(two.reads("body")).toBe("Hej");
  });

  test("an answer with the text goes only to who asked", async () => {
    const { documentId } = await seededRoom();
    const [asker, bystander] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
    await asker.sync();
    await asker.sync();
    expect(kindsOf(await bystander.sync())).toEqual(["step2"]);
  });

  test("what was said before is neither stored nor told again", async () => {
    const { documentId, room } = await seededRoom();
    const [one, two] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
    const update = one.type("én gang");
    await one.sync();
    await two.sync();
    const records = () =>
      runInDurableObject(room, (_, { storage }) => storage.sql.exec("SELECT max(last_sequence) AS n FROM log").one()["n"]);
    const before = await records();
    one.sendUpdate(update);
    one.sendStep2(Y.encodeStateAsUpdate(one.doc));
    expect(kindsOf(await one.sync())).toEqual(["step2"]);
    expect(kindsOf(await two.sync())).toEqual(["step2"]);
    expect(await records()).toBe(before);
  });

  test("what was written offline comes in with the merge, and only the new part of it is passed on", async () => {
    const { documentId } = await seededRoom();
    const [one, two] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
    one.type("fælles ".repeat(100));
    await one.sync();
    await two.sync();
    one.change(() => one.wordsOf("purpose").insert(0, "på toget"));
    one.sendStep2(Y.encodeStateAsUpdate(one.doc));
    await one.sync();
    const [update] = await two.sync();
    expect(update?.kind).toBe("update");
    expect(update?.bytes.byteLength).toBeLessThan(100);
    expect(two.reads("purpose")).toBe("på toget");
  });

  test("typing that overtakes what was written offline is asked for and not lost", async () => {
    const { documentId } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.change(() => client.wordsOf("body").insert(0, "offline "));
    client.type("straks");
    const frames = await client.sync();
    expect(kindsOf(frames)).toEqual(["step1", "step2"]);
    client.sendStep2(Y.encodeStateAsUpdate(client.doc));
    const other = await RoomClient.join(documentId);
    expect(other.reads("body")).toBe("offline straks");
  });
});

describe("the text is kept", () => {
  test("as it was, when the room has been asleep, with its sockets still open", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.type("før søvnen");
    await client.sync();
    const before = await room.read();
    await evictDurableObject(room);
    expect(await room.read()).toEqual(before);
    client.type(" og efter");
    await client.sync();
    const late = await RoomClient.join(documentId);
    expect(late.reads("body")).toBe("før søvnen og efter");
  });

  test("when a single change is larger than a row may be", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    const offline = "æ".repeat(800_000);
    client.change(() => client.wordsOf("body").insert(0, offline));
    client.sendStep2(Y.encodeStateAsUpdate(client.doc));
    await client.sync();
    const largest = await runInDurableObject(
      room,
      (_, { storage }) => storage.sql.exec("SELECT max(length(bytes)) AS n FROM log").one()["n"],
    );
    expect(largest).toBe(roomLimits.rowBytes);
    await evictDurableObject(room);
    client.type("!");
    const late = await RoomClient.join(documentId);
    expect(late.reads("body")).toBe(`${offline}!`);
  });

  test("and many small changes share few rows", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    for (const letter of "a".repeat(50)) {
      client.type(letter);
      // The question has what was typed before it stored at once.
      await client.sync();
    }
    const rows = await runInDurableObject(room, (_, { storage }) =>
      storage.sql.exec("SELECT count(*) AS n, max(last_sequence) AS last FROM log").one(),
    );
    expect(rows["last"]).toBe(51);
    expect(rows["n"]).toBe(1);
    await evictDurableObject(room);
    expect((await RoomClient.join(documentId)).reads("body")).toBe("a".repeat(50));
  });

  test("with who sent each change and when", async () => {
    const { documentId, room } = await seededRoom();
    const started = Date.now();
    const client = await RoomClient.join(documentId, { ...reader, role: "lead" });
    client.type("x");
    await client.sync();
    const actors = await runInDurableObject(room, (_, { storage }) =>
      new TextDecoder("latin1").decode(storage.sql.exec<{ bytes: ArrayBuffer }>("SELECT bytes FROM log").one().bytes),
    );
    expect(actors).toContain(author.personId);
    expect(actors).toContain(reader.personId);
    const lastAt = await runInDurableObject(room, (_, { storage }) => Number(storage.sql.exec("SELECT last_at FROM log").one()["last_at"]));
    expect(lastAt).toBeGreaterThanOrEqual(started);
  });

  test("and a second seed changes nothing", async () => {
    const { documentId, room } = await seededRoom();
    const before = await room.read();
    await room.seed({ documentId, kind: "mandate", title: "Noget andet", by: author.personId, at: new Date().toISOString() });
    expect(await room.read()).toEqual(before);
  });
});

describe("an empty page is never shown in place of a text", () => {
  test("that was never seeded", async () => {
    const { documentId } = await seededRoom();
    const other = documentId.replace("doc_", "doc_0") as typeof documentId;
    const client = await RoomClient.enter(other, admissionOf(author));
    expect((await client.closed).code).toBe(closeCodes.tryAgain);
    expect(client.frames).toEqual([]);
  });

  test.each([
    ["is cut short", "UPDATE log SET bytes = substr(bytes, 1, length(bytes) - 1) WHERE id = (SELECT max(id) FROM log)"],
    ["has lost its end", "UPDATE log SET bytes = substr(bytes, 1, 20) WHERE id = (SELECT max(id) FROM log)"],
    ["has lost its beginning", "DELETE FROM log WHERE id = 1"],
    [
      "is overwritten in the middle",
      "UPDATE log SET bytes = CAST(substr(bytes, 1, 60) || x'ffffffffffffffffff' || substr(bytes, 70) AS BLOB)",
    ],
  ])("whose log %s", async (_, damage) => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["x".repeat(9000)] } });
    const writer = await RoomClient.join(documentId);
    writer.type("mere");
    await writer.sync();
    await runInDurableObject(room, (_instance, { storage }) => void storage.sql.exec(damage));
    await evictDurableObject(room);
    const client = await RoomClient.enter(documentId, admissionOf(author));
    expect((await client.closed).code).toBe(closeCodes.tryAgain);
    expect(client.frames).toEqual([]);
    await runInDurableObject(room, async (instance) => expect(() => instance.read()).rejects.toThrow("stored"));
  });
});

test("when storing fails everybody is thrown out, nobody has seen the change, and it can be sent again", async () => {
  const { documentId, room } = await seededRoom();
  const [writer, other] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
  await runInDurableObject(room, (_, { storage }) => {
    storage.sql.exec("CREATE TRIGGER full_disk BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  });
  writer.type("ikke gemt");
  await Promise.all([writer.closed, other.closed]);
  expect(kindsOf(other.frames)).not.toContain("update");
  // The stub of before died with the object.
  await runInDurableObject(roomOf(env, documentId), (_, { storage }) => void storage.sql.exec("DROP TRIGGER full_disk"));
  const back = await RoomClient.join(documentId);
  expect(back.reads("body")).toBe("");
  back.sendStep2(Y.encodeStateAsUpdate(writer.doc));
  await back.sync();
  expect(back.reads("body")).toBe("ikke gemt");
});

describe("lists of documents", () => {
  const indexed = async (documentId: Awaited<ReturnType<typeof seededRoom>>["documentId"]) =>
    (await findIndexed(openDatabase(env.DB), [documentId])).get(documentId);

  test("know a new document at once", async () => {
    const at = "2023-03-20T09:00:00.000Z";
    const { documentId } = await seededRoom({ at, paragraphs: { purpose: ["Tidlig", "indsats"] } });
    expect(await indexed(documentId)).toEqual({ title: "Palliativ indsats", excerpt: "Tidlig indsats", changedAt: at });
  });

  test("know what was typed soon after", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.type(": tidlig", "title");
    client.type("Lindring ".repeat(100), "purpose");
    await client.sync();
    await runDurableObjectAlarm(room);
    const entry = await indexed(documentId);
    expect(entry?.title).toBe("Palliativ indsats: tidlig");
    expect(entry?.excerpt).toMatch(/^(Lindring )+\S*…$/);
    expect(entry?.excerpt.length).toBeLessThanOrEqual(240);
    expect(Date.now() - Date.parse(entry?.changedAt ?? "")).toBeLessThan(60_000);
  });

  test("know it also when the object went down before its alarm", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.type(" II", "title");
    await client.sync();
    await runInDurableObject(room, (_, { storage }) => storage.deleteAlarm());
    await evictDurableObject(room);
    await client.sync();
    expect(await runDurableObjectAlarm(room)).toBe(true);
    expect((await indexed(documentId))?.title).toBe("Palliativ indsats II");
  });
});
