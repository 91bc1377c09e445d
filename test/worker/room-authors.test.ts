import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { closeCodes } from "../../contract/room.ts";
import type { TextNode } from "../../contract/text.ts";
import type { AuthorsView, WritersView } from "../../contract/views.ts";
import { canonicalText } from "../../text/canonical.ts";
import { plainField } from "../../text/plain.ts";
import { seedUpdate } from "../../text/seed.ts";
import { newId } from "../../worker/platform/ids.ts";
import { syncFrame } from "../../worker/room/frames.ts";
import type { RoomEvent } from "../../worker/room/host.ts";
import { writeBlocks } from "../cast/write.ts";
import { admissionOf, author, RoomClient, seededRoom } from "./room-client.ts";
import { Listener, roomOver } from "./room-peers.ts";
import { as, openSpace, openText, refusal, setTheStage } from "./stage.ts";

const other = { ...author, personId: newId("person", new Date()), organisation: "Region Sjælland" };

const logBytes = (room: DurableObjectStub) =>
  runInDurableObject(room, (_, { storage }) => storage.sql.exec("SELECT sum(length(bytes)) AS n FROM log").one()["n"]);

/** The words of a field, each stretch with who wrote it. */
async function written(
  room: Awaited<ReturnType<typeof seededRoom>>["room"],
  name: string,
): Promise<[string, string | undefined, boolean][]> {
  const [fields, { text }] = [await room.authors(), await room.read()];
  const words = plainField(text.fields.find((field) => field.name === name)?.content ?? []);
  const ranges = fields.find((field) => field.name === name)?.ranges ?? [];
  return ranges.map(({ from, to, author }) => [words.slice(from, to), author?.personId, author?.isOnBehalf ?? false]);
}

describe("writing under somebody else's name", () => {
  test("closes the socket and changes nothing", async () => {
    const { documentId, room } = await seededRoom();
    const honest = await RoomClient.join(documentId);
    honest.type("ærligt");
    await honest.sync();
    const forger = await RoomClient.join(documentId, other);
    forger.doc.clientID = honest.doc.clientID;
    const before = [await room.read(), await logBytes(room)];
    forger.type("falsk");
    expect((await forger.closed).code).toBe(closeCodes.notAllowed);
    expect([await room.read(), await logBytes(room)]).toEqual(before);
    expect(await written(room, "body")).toEqual([["ærligt", author.personId, false]]);
  });

  test("does so as well under the system's", async () => {
    const { documentId } = await seededRoom({ paragraphs: { body: ["fra skabelonen"] } });
    const seedClient = (await RoomClient.join(documentId)).doc.store.clients.keys().next().value ?? 0;
    const forger = await RoomClient.join(documentId);
    forger.doc.clientID = seedClient;
    forger.type("som systemet");
    expect((await forger.closed).code).toBe(closeCodes.notAllowed);
  });

  test("does so as well while the other's words are still waiting to be stored", () => {
    const log = [seedUpdate({ kind: "initiative", title: "Lindring" })];
    const [honest, forger] = [new Listener(), new Listener(admissionOf(other))];
    const room = roomOver(log, [honest, forger]);
    const writing = (words: string, clientId: number): Uint8Array => {
      const doc = new Y.Doc();
      for (const update of log.slice(0, 1)) Y.applyUpdate(doc, update);
      const before = Y.encodeStateVector(doc);
      doc.clientID = clientId;
      doc.getXmlFragment("body").insert(0, [new Y.XmlText(words)]);
      return syncFrame("update", Y.encodeStateAsUpdate(doc, before));
    };
    const at = new Date();
    room.receive(honest, writing("straks gemt", 1), at);
    room.receive(honest, writing("venter", 2), at);
    expect(log).toHaveLength(2);
    room.receive(forger, writing("venter ikke", 2), at);
    expect(forger.closedWith).toBe(closeCodes.notAllowed);
    room.text.flush(at);
    expect(log).toHaveLength(3);
  });

  test("does so as well under one that a colleague is here with and has not written under yet, and they can write", async () => {
    const { documentId, room } = await seededRoom();
    const colleague = await RoomClient.join(documentId);
    colleague.say({ cursor: null });
    const forger = await RoomClient.join(documentId, other);
    forger.doc.clientID = colleague.doc.clientID;
    forger.type("falsk");
    expect((await forger.closed).code).toBe(closeCodes.notAllowed);
    colleague.type("ærligt");
    await colleague.sync();
    expect(await written(room, "body")).toEqual([["ærligt", author.personId, false]]);
  });

  test("is reported with who tried and whose name it was", () => {
    const reports: RoomEvent[] = [];
    const log = [seedUpdate({ kind: "initiative", title: "Lindring" })];
    const doc = new Y.Doc();
    for (const update of log) Y.applyUpdate(doc, update);
    const forger = new Listener(admissionOf(other));
    const room = roomOver(log, [forger], {
      append: () => expect.fail("stored"),
      findAuthor: (clientId) => (clientId === doc.clientID ? { ...author, isOnBehalf: false } : undefined),
      notice: (report) => void reports.push(report),
    });
    const before = Y.encodeStateVector(doc);
    doc.getXmlFragment("body").insert(0, [new Y.XmlElement("paragraph")]);
    room.receive(forger, syncFrame("update", Y.encodeStateAsUpdate(doc, before)), new Date());
    expect(reports).toEqual([{ kind: "impersonation", by: other.personId, clientId: doc.clientID, owner: author.personId }]);
    expect(forger.closedWith).toBe(closeCodes.notAllowed);
  });
});

describe("honest clients are let be", () => {
  test("when they bring what others wrote and the room has", async () => {
    const { documentId, room } = await seededRoom();
    const [one, two] = [await RoomClient.join(documentId), await RoomClient.join(documentId, other)];
    one.type("fælles");
    await one.sync();
    await two.sync();
    const before = await logBytes(room);
    two.sendStep2(Y.encodeStateAsUpdate(two.doc));
    await two.sync();
    expect(two.isOpen).toBe(true);
    expect(await logBytes(room)).toBe(before);
  });

  test("when the same person goes on in a page that came back", async () => {
    const { documentId } = await seededRoom();
    const page = await RoomClient.join(documentId);
    page.type("før ");
    await page.sync();
    page.leave();
    const back = await RoomClient.join(documentId);
    back.doc.clientID = page.doc.clientID;
    back.type("efter");
    await back.sync();
    expect(back.reads("body")).toBe("før efter");
  });
});

describe("who wrote what", () => {
  test("is known for every letter, with the organisation of the time, and also after sleep", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Skabelon: "] } });
    const [one, two] = [await RoomClient.join(documentId), await RoomClient.join(documentId, other)];
    one.type("først ");
    await one.sync();
    await two.sync();
    two.type("siden");
    two.sendUpdate(two.change(() => two.wordsOf("body").insert(0, "🙂")));
    await two.sync();
    const expected = [
      ["🙂", other.personId, false],
      ["Skabelon: ", author.personId, true],
      ["først ", author.personId, false],
      ["siden", other.personId, false],
    ];
    expect(await written(room, "body")).toEqual(expected);
    await evictDurableObject(room);
    expect(await written(room, "body")).toEqual(expected);
    const organisations = (await room.authors()).flatMap(({ ranges }) => ranges.map((range) => range.author?.organisation));
    expect(new Set(organisations)).toEqual(new Set(["", author.organisation, other.organisation]));
  });

  test("counts places in the words that are shown, over blocks, breaks and white space around", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.sendUpdate(
      client.change(() => {
        const [list, item, paragraph] = ["bulletList", "listItem", "paragraph"].map((name) => new Y.XmlElement(name));
        if (list === undefined || item === undefined || paragraph === undefined) throw new Error("three elements");
        paragraph.insert(0, [new Y.XmlText("punkt"), new Y.XmlElement("hardBreak"), new Y.XmlText("linje  ")]);
        item.insert(0, [paragraph]);
        list.insert(0, [item]);
        client.doc.getXmlFragment("body").insert(1, [list]);
        client.wordsOf("body").insert(0, "  indledning");
      }),
    );
    await client.sync();
    expect(plainField(canonicalText(client.doc, "initiative").fields[2]?.content ?? [])).toBe("indledning\npunkt\nlinje");
    expect((await written(room, "body")).map(([words]) => words)).toEqual(["indledning", "punkt", "linje"]);
  });

  test("is found out for rooms from before it was kept", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["gammel "] } });
    const client = await RoomClient.join(documentId, other);
    client.type("tekst");
    await client.sync();
    await runInDurableObject(room, (_, { storage }) => {
      for (const table of ["clients", "writing_times", "snapshot", "snapshot_chunks", "brought_back"])
        storage.sql.exec(`DROP TABLE ${table}`);
      for (const column of ["name", "contributions"]) storage.sql.exec(`ALTER TABLE versions DROP COLUMN ${column}`);
      for (const column of ["readmitted_at", "text_schema"]) storage.sql.exec(`ALTER TABLE room DROP COLUMN ${column}`);
      storage.sql.exec("UPDATE object_schema SET version = 1");
    });
    await evictDurableObject(room);
    expect(await written(room, "body")).toEqual([
      ["gammel ", author.personId, true],
      ["tekst", other.personId, false],
    ]);
  });
});

describe("when it was written", () => {
  test("is known to the minute, within what one person wrote in one go as well, of the live text and of its versions", async () => {
    const { documentId, room } = await seededRoom();
    const page = await RoomClient.join(documentId);
    page.type("om morgenen ");
    await page.sync();
    page.leave();
    await runInDurableObject(room, (_, { storage }) => void storage.sql.exec("UPDATE writing_times SET at = at - 7200000"));
    await evictDurableObject(room);
    const back = await RoomClient.join(documentId);
    back.doc.clientID = page.doc.clientID;
    back.type("sidst ");
    await back.sync();
    back.type("på dagen");
    await back.sync();

    const body = (await room.authors()).find(({ name }) => name === "body")?.ranges ?? [];
    expect(body.map(({ from, to }) => [from, to])).toEqual([
      [0, 12],
      [12, 26],
    ]);
    const [first, then] = body.map(({ at }) => at ?? 0);
    expect((then ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(7_200_000);

    const written = (await room.writers()).filter(({ clientId }) => clientId === page.doc.clientID);
    expect(written).toMatchObject([
      {
        clientId: page.doc.clientID,
        author: { personId: author.personId, organisation: author.organisation, isOnBehalf: false },
      },
    ]);
    expect(written[0]?.stamps.map(({ at }) => at)).toEqual([first, then]);

    const { versionId } = await room.nameVersion({
      versionId: newId("version", new Date()),
      name: "Nu",
      by: author.personId,
      at: new Date().toISOString(),
    });
    back.type(", og mere");
    await back.sync();
    expect((await room.authorsOf(versionId))?.find(({ name }) => name === "body")?.ranges).toEqual(body);
    expect(await room.authorsOf(newId("version", new Date()))).toBeUndefined();
  });
});

describe("over HTTP", () => {
  beforeAll(setTheStage);

  test("readers of a text see who wrote it, and nobody else does", async () => {
    const [slagelse, soro] = [await as("slagelse-consultant"), await as("soro-consultant")];
    const space = await openSpace();
    const { id } = await slagelse.post<{ id: `doc_${string}` }>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Fald" });
    const client = await openText(soro, id);
    client.type("Sorøs ord");
    await client.sync();
    const { fields } = await slagelse.get<AuthorsView>(`/documents/${id}/authors`);
    expect(fields.find(({ name }) => name === "body")?.ranges).toMatchObject([
      { from: 0, to: 9, author: { organisationName: "Sorø Kommune" }, organisationName: "Sorø Kommune", isOnBehalf: false },
    ]);
    expect(fields.find(({ name }) => name === "title")?.ranges).toMatchObject([{ isOnBehalf: true, organisationName: "Slagelse Kommune" }]);
    const picture = (alt: string): TextNode => ({ type: "image", attrs: { file: "fil_kort", sha256: "a".repeat(64), alt } });
    client.sendUpdate(client.change(() => writeBlocks(client.doc, "purpose", [picture("Et kort")])));
    await client.sync();
    const describer = await openText(slagelse, id);
    const purpose = describer.doc.getXmlFragment("purpose");
    describer.sendUpdate(describer.change(() => (purpose.get(purpose.length - 1) as Y.XmlElement).setAttribute("alt", "Vejene")));
    await describer.sync();
    const { fields: illustrated } = await slagelse.get<AuthorsView>(`/documents/${id}/authors`);
    expect(illustrated.find(({ name }) => name === "purpose")).toMatchObject({
      ranges: [],
      files: [{ placed: { organisationName: "Sorø Kommune" }, described: { organisationName: "Slagelse Kommune", isOnBehalf: false } }],
    });
    const { writers } = await slagelse.get<WritersView>(`/documents/${id}/writers`);
    expect(writers.find(({ clientId }) => clientId === describer.doc.clientID)).toMatchObject({ organisationName: "Slagelse Kommune" });
    const stranger = await as("naestved-director");
    for (const path of ["authors", "writers"])
      expect(await refusal(stranger.get(`/documents/${id}/${path}`)), path).toMatchObject({ code: "not_found" });
  });
});
