import { env } from "cloudflare:workers";
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import * as encoding from "lib0/encoding";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { closeCodes, messageKinds, roomLimits } from "../../contract/room.ts";
import { newId } from "../../worker/platform/ids.ts";
import { roomOf, readmitAll } from "../../worker/room/address.ts";
import { admissionOf, author, reader, RoomClient, seededRoom } from "./room-client.ts";

const stored = (room: DurableObjectStub) =>
  runInDurableObject(room, (_, { storage }) => storage.sql.exec("SELECT sum(length(bytes)) AS n FROM log").one()["n"]);

describe.each(["reader", "commenter"] as const)("a %s", (role) => {
  const who = { ...reader, role };

  test("sees the text change and can say what they already have", async () => {
    const { documentId, room } = await seededRoom();
    const [writer, onlooker] = [await RoomClient.join(documentId), await RoomClient.join(documentId, who)];
    writer.type("skrevet");
    await writer.sync();
    await onlooker.sync();
    expect(onlooker.reads("body")).toBe("skrevet");
    const before = await stored(room);
    onlooker.sendStep2(Y.encodeStateAsUpdate(onlooker.doc));
    await onlooker.sync();
    expect(await stored(room)).toBe(before);
  });

  test.each([
    ["keystroke", (client: RoomClient) => void client.type("x")],
    ["deletion", (client: RoomClient) => client.sendUpdate(client.change(() => client.wordsOf("title").delete(0, 3)))],
    [
      "merge of what was written offline",
      (client: RoomClient) => {
        client.change(() => client.wordsOf("body").insert(0, "offline"));
        client.sendStep2(Y.encodeStateAsUpdate(client.doc));
      },
    ],
  ])("changes nothing with a %s, and is out", async (_, write) => {
    const { documentId, room } = await seededRoom();
    const [writer, intruder] = [await RoomClient.join(documentId), await RoomClient.join(documentId, who)];
    const before = [await room.read(), await stored(room)];
    write(intruder);
    expect((await intruder.closed).code).toBe(closeCodes.notAllowed);
    expect(await writer.sync()).toHaveLength(1);
    expect([await room.read(), await stored(room)]).toEqual(before);
  });
});

test("an admission that has run out ends with the next message, which is not taken, and the person is sent to be let in anew", async () => {
  const { documentId, room } = await seededRoom();
  const before = await room.read();
  const late = await RoomClient.enter(documentId, { ...admissionOf(author), expiresAt: new Date(Date.now() - 1).toISOString() });
  await late.until(() => late.frames.length > 0);
  late.doc.getXmlFragment("body").insert(0, [new Y.XmlElement("paragraph")]);
  late.sendStep2(Y.encodeStateAsUpdate(late.doc));
  expect((await late.closed).code).toBe(closeCodes.comeBack);
  expect(await room.read()).toEqual(before);
});

test("when rights change everybody is sent out, also from sleep, and nothing they sent on the way is taken", async () => {
  const { documentId, room } = await seededRoom();
  const [one, two] = [await RoomClient.join(documentId), await RoomClient.join(documentId, reader)];
  await evictDurableObject(room);
  const leaving = readmitAll(env, [documentId]);
  for (let count = 0; count < 50; count++) one.type("for sent");
  await leaving;
  const settled = await room.read();
  expect(await Promise.all([one.closed, two.closed].map(async (closed) => (await closed).code))).toEqual([1012, 1012]);
  expect(await room.read()).toEqual(settled);
});

describe("what cannot be read", () => {
  const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

  test.each<[string, Uint8Array]>([
    ["an empty frame", new Uint8Array()],
    ["a message of no known kind", new Uint8Array([9])],
    ["a sync message of no known kind", new Uint8Array([messageKinds.sync, 7, 0])],
    ["a frame that ends before its update", new Uint8Array([messageKinds.sync, 2, 100, 1, 2])],
    ["an update that is none", new Uint8Array([messageKinds.sync, 2, 3, 255, 255, 255])],
    ["a state vector that is none", new Uint8Array([messageKinds.sync, 0, 2, 255, 255])],
    ["a length of many bytes that never ends", new Uint8Array(40).fill(255)],
    ["awareness that is none", new Uint8Array([messageKinds.awareness, 2, 5, 1])],
    [
      "awareness whose state is no JSON",
      frame((encoder) => {
        encoding.writeVarUint(encoder, messageKinds.awareness);
        encoding.writeVarUint8Array(
          encoder,
          encoding.encode((inner) => {
            for (const number of [1, 77, 1]) encoding.writeVarUint(inner, number);
            encoding.writeVarString(inner, "{nej");
          }),
        );
      }),
    ],
  ])("%s closes its socket, and only that", async (_, bytes) => {
    const { documentId, room } = await seededRoom();
    const [sender, other] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
    const before = await room.read();
    sender.sendRaw(bytes);
    expect((await sender.closed).code).toBe(closeCodes.malformed);
    other.type("uforstyrret");
    await other.sync();
    expect(await room.read()).not.toEqual(before);
  });

  test("text frames are passed over", async () => {
    const { documentId } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.sendRaw("ping");
    expect(await client.sync()).toHaveLength(1);
  });
});

describe("too much", () => {
  test("at once in one change closes the socket and stores nothing", async () => {
    const { documentId, room } = await seededRoom();
    const before = await room.read();
    const client = await RoomClient.join(documentId);
    client.type("x".repeat(roomLimits.updateBytes));
    expect((await client.closed).code).toBe(closeCodes.tooMuch);
    expect(await room.read()).toEqual(before);
  });

  test("even for what was written offline closes the socket and stores nothing", async () => {
    const { documentId, room } = await seededRoom();
    const before = await room.read();
    const client = await RoomClient.join(documentId);
    client.change(() => client.wordsOf("body").insert(0, "x".repeat(roomLimits.offlineMergeBytes)));
    client.sendStep2(Y.encodeStateAsUpdate(client.doc));
    expect((await client.closed).code).toBe(closeCodes.tooMuch);
    expect(await room.read()).toEqual(before);
  });

  test("presence closes the socket", async () => {
    const { documentId } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.say({ note: "x".repeat(roomLimits.awarenessBytes) });
    expect((await client.closed).code).toBe(closeCodes.tooMuch);
  });

  test("company is asked to try again", async () => {
    const { documentId } = await seededRoom();
    const half = { length: roomLimits.socketsOfOnePerson };
    const guests = await Promise.all(Array.from(half, () => RoomClient.enter(documentId, admissionOf(reader))));
    const another = { ...reader, personId: newId("person", new Date()) };
    const oneTooMany = await RoomClient.enter(documentId, admissionOf(reader));
    expect((await oneTooMany.closed).code).toBe(closeCodes.tryAgain);
    // One person's many pages keep nobody else out.
    guests.push(...(await Promise.all(Array.from(half, () => RoomClient.enter(documentId, admissionOf(another))))));
    expect(guests.every((guest) => guest.isOpen)).toBe(true);
    const oneMore = await RoomClient.enter(documentId, admissionOf(author));
    expect((await oneMore.closed).code).toBe(closeCodes.tryAgain);
    for (const guest of guests) guest.leave();
  });
});

describe("content that no editor writes", () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ["a root that is no field", (doc) => doc.getText("secret").insert(0, "x")],
    ["a map in a field", (doc) => doc.getMap("body").set("x", 1)],
    ["a picture in the text", (doc) => doc.getText("body").insertEmbed(0, { image: "x" })],
    ["a list in a field", (doc) => doc.getArray("body").insert(0, [new Y.Array()])],
    ["bytes in a field", (doc) => doc.getArray("body").insert(0, [new Uint8Array([1])])],
  ])("%s is refused", async (_, write) => {
    const { documentId, room } = await seededRoom();
    const before = await room.read();
    const client = await RoomClient.join(documentId);
    const doc = new Y.Doc();
    write(doc);
    client.sendUpdate(Y.encodeStateAsUpdate(doc));
    expect((await client.closed).code).toBe(closeCodes.malformed);
    expect(await room.read()).toEqual(before);
  });
});

test("nobody reaches the room without an admission from the edge", async () => {
  const { documentId } = await seededRoom();
  await runInDurableObject(roomOf(env, documentId), (instance) => {
    expect(() => instance.fetch(new Request("http://localhost/", { headers: { upgrade: "websocket" } }))).toThrow("admission");
  });
});
