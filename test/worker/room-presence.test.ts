import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import { newId } from "../../worker/platform/ids.ts";
import { author, reader, RoomClient, seededRoom } from "./room-client.ts";

const person = (name: string) => ({ ...author, personId: newId("person", new Date()), name });

/** Resolves when every client sees exactly these others. */
const seeEachOther = (...clients: RoomClient[]) =>
  Promise.all(
    clients.map((client) =>
      client.until(() => {
        const wanted = clients.filter((other) => other !== client).map((other) => other.doc.clientID);
        return wanted.every((clientId) => client.others().includes(clientId)) && client.others().length === wanted.length;
      }),
    ),
  );

/** Everybody has joined, says where their cursor is, and has seen all the others. */
async function company(documentId: Awaited<ReturnType<typeof seededRoom>>["documentId"], ...names: string[]): Promise<RoomClient[]> {
  const clients = await Promise.all(names.map((name) => RoomClient.join(documentId, person(name))));
  for (const [index, client] of clients.entries()) client.say({ cursor: index });
  await seeEachOther(...clients);
  for (const client of clients) await client.sync();
  return clients;
}

describe("people see who is there", () => {
  test("under the name the server knows, whatever they call themselves", async () => {
    const { documentId } = await seededRoom();
    const honest = await RoomClient.join(documentId, reader);
    const forger = await RoomClient.join(documentId, author);
    forger.say({ cursor: 3, user: { personId: reader.personId, name: "Direktøren", organisation: "Regionen", role: "lead" } });
    await honest.until(() => honest.others().length === 1);
    expect(honest.awareness.getStates().get(forger.doc.clientID)).toEqual({
      cursor: 3,
      user: { personId: author.personId, name: author.name, organisation: author.organisation },
    });
  });

  test("and hear back what they said themselves, each time, so that an idle client does not think it is alone", async () => {
    const { documentId } = await seededRoom();
    const client = await RoomClient.join(documentId);
    for (let count = 1; count <= 3; count++) {
      client.say({ cursor: 0 });
      await client.until(() => client.frames.filter((frame) => frame.kind === "awareness").length === count);
    }
    expect(client.awareness.getLocalState()).toEqual({ cursor: 0 });
  });

  test("as soon as they come in, without anybody moving", async () => {
    const { documentId } = await seededRoom();
    const [one, two] = await company(documentId, "En", "To");
    const late = await RoomClient.join(documentId);
    expect(new Set(late.others())).toEqual(new Set([one?.doc.clientID, two?.doc.clientID]));
    expect(late.frames.slice(0, 2).map((frame) => frame.kind)).toEqual(["step1", "awareness"]);
  });

  test("and when they ask, everybody but themselves", async () => {
    const { documentId } = await seededRoom();
    const alone = await RoomClient.join(documentId);
    alone.queryAwareness();
    await alone.until(() => alone.frames.at(-1)?.kind === "awareness");
    expect(alone.frames.at(-1)?.bytes).toEqual(new Uint8Array([0]));
  });
});

describe("after the room has slept", () => {
  test("a newcomer sees everybody who is there and nobody who is not", async () => {
    const { documentId, room } = await seededRoom();
    const [one, two, three] = await company(documentId, "En", "To", "Tre");
    await evictDurableObject(room);
    three?.leave();
    await one?.until(() => one.others().length === 1);
    await evictDurableObject(room);
    const late = await RoomClient.join(documentId);
    expect(new Set(late.others())).toEqual(new Set([one?.doc.clientID, two?.doc.clientID]));
  });

  test("somebody who leaves is gone for all, and only they", async () => {
    const { documentId, room } = await seededRoom();
    const [one, two, three] = (await company(documentId, "En", "To", "Tre")) as [RoomClient, RoomClient, RoomClient];
    await evictDurableObject(room);
    three.leave();
    await Promise.all([one, two].map((client) => client.until(() => client.others().length === 1)));
    expect(one.others()).toEqual([two.doc.clientID]);
    expect(two.others()).toEqual([one.doc.clientID]);
    await one.sync();
    await two.sync();
    expect(one.others()).toEqual([two.doc.clientID]);
  });

  test("a moving cursor does not need the text, so a text that cannot be read disturbs no cursor", async () => {
    const { documentId, room } = await seededRoom();
    const [one, two] = (await company(documentId, "En", "To")) as [RoomClient, RoomClient];
    await runInDurableObject(room, (_, { storage }) => void storage.sql.exec("DELETE FROM log"));
    await evictDurableObject(room);
    one.say({ cursor: 42 });
    await two.until(() => two.awareness.getStates().get(one.doc.clientID)?.["cursor"] === 42);
    one.leave();
    await two.until(() => two.others().length === 0);
  });
});

describe("what a client says of others", () => {
  test("is passed over, as every stock client repeats everybody", async () => {
    const { documentId } = await seededRoom();
    const [one, two, three] = (await company(documentId, "En", "To", "Tre")) as [RoomClient, RoomClient, RoomClient];
    two.say({ cursor: 9 }, [one.doc.clientID, three.doc.clientID]);
    two.sendAwareness(encodeAwarenessUpdate(two.awareness, [one.doc.clientID]));
    await two.sync();
    expect((await three.sync()).filter((frame) => frame.kind === "awareness")).toHaveLength(1);
    expect(three.awareness.getStates().get(one.doc.clientID)?.["user"]).toMatchObject({ name: "En" });
    expect(one.awareness.getStates().get(two.doc.clientID)).toMatchObject({ cursor: 9, user: { name: "To" } });
  });

  test("cannot send them away", async () => {
    const { documentId } = await seededRoom();
    const [one, two, three] = (await company(documentId, "En", "To", "Tre")) as [RoomClient, RoomClient, RoomClient];
    two.sendAwareness(encodeAwarenessUpdate(two.awareness, [one.doc.clientID], new Map()));
    await two.sync();
    await three.sync();
    expect(three.others()).toContain(one.doc.clientID);
  });

  test("cannot take over a cursor that is somebody else's", async () => {
    const { documentId } = await seededRoom();
    const [one, two] = (await company(documentId, "En", "To")) as [RoomClient, RoomClient];
    const thief = await RoomClient.join(documentId, person("Tyv"));
    thief.sendAwareness(encodeAwarenessUpdate(thief.awareness, [one.doc.clientID]));
    await thief.sync();
    thief.leave();
    await two.sync();
    one.say({ cursor: 7 });
    await two.until(() => two.awareness.getStates().get(one.doc.clientID)?.["cursor"] === 7);
    expect(two.awareness.getStates().get(one.doc.clientID)?.["user"]).toMatchObject({ name: "En" });
  });
});

describe("a page whose connection broke", () => {
  test("is seen again at once when it comes back, without having moved", async () => {
    const { documentId } = await seededRoom();
    const [one, two] = (await company(documentId, "En", "To")) as [RoomClient, RoomClient];
    const said = encodeAwarenessUpdate(two.awareness, [two.doc.clientID]);
    two.leave();
    await one.until(() => one.others().length === 0);
    const back = await RoomClient.join(documentId, person("To"));
    back.sendAwareness(said);
    await one.until(() => one.others().length === 1);
    expect(one.others()).toEqual([two.doc.clientID]);
  });

  test("is not sent away when its old socket is found dead at last", async () => {
    const { documentId } = await seededRoom();
    const who = person("To");
    const one = await RoomClient.join(documentId);
    const broken = await RoomClient.join(documentId, who);
    broken.say({ cursor: 1 });
    await one.until(() => one.others().length === 1);
    const back = await RoomClient.join(documentId, who);
    back.sendAwareness(encodeAwarenessUpdate(broken.awareness, [broken.doc.clientID]));
    await back.sync();
    broken.leave();
    const witness = await RoomClient.join(documentId);
    await one.sync();
    expect(one.others()).toEqual([broken.doc.clientID]);
    expect(witness.others()).toEqual([broken.doc.clientID]);
  });
});
