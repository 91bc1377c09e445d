import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { closeCodes } from "../../contract/room.ts";
import { textSchemaVersion } from "../../contract/text.ts";
import { seedUpdate } from "../../text/seed.ts";
import { textSteps } from "../../text/steps.ts";
import type { Change } from "../../worker/room/host.ts";
import { loadText } from "../../worker/room/live-text.ts";
import { Snapshots } from "../../worker/room/snapshots.ts";
import { RoomStorage } from "../../worker/room/storage.ts";
import { UpdateLog } from "../../worker/room/update-log.ts";
import { admissionOf, author, RoomClient, seededRoom } from "./room-client.ts";
import { Listener, roomOver } from "./room-peers.ts";

test("there is a step from each schema of the text to the next", () => {
  expect(textSteps).toHaveLength(textSchemaVersion - 1);
});

describe("a text of an earlier schema", () => {
  const boldened = (doc: Y.Doc) => {
    const [line] = doc.getXmlFragment("body").toArray();
    const run = line instanceof Y.XmlElement ? line.get(0) : undefined;
    if (run instanceof Y.XmlText) run.format(0, run.length, { bold: {} });
  };

  test("is brought to the present one when somebody first needs it, once, stored, and as the system's own change", () => {
    const log = [seedUpdate({ kind: "initiative", title: "Ældre", paragraphs: { body: ["Skrevet før."] } })];
    const changes: Change[] = [];
    let isOld = true;
    const host = {
      bringUp: () => (isOld ? boldened : null),
      recordBroughtUp: () => void (isOld = false),
      append: (appended: Change[]) => {
        changes.push(...appended);
        log.push(...appended.map(({ update }) => update));
      },
    };
    const listener = new Listener();
    const room = roomOver(log, [listener], host);
    room.welcome(listener, new Date());
    const [, , body] = room.text.canonical("initiative", new Date()).fields;
    expect(body?.content).toMatchObject([{ content: [{ text: "Skrevet før.", marks: [{ type: "bold" }] }] }]);
    expect(changes.map(({ by }) => [by.personId, by.isOnBehalf])).toEqual([["per_system", true]]);
    const later = roomOver(log, [], host);
    expect(later.text.canonical("initiative", new Date())).toEqual(room.text.canonical("initiative", new Date()));
    expect(changes).toHaveLength(1);
  });

  test("keeps what somebody wrote offline before it was brought up", () => {
    const log = [seedUpdate({ kind: "initiative", title: "Ældre", paragraphs: { body: ["Skrevet før."] } })];
    const offline = new Y.Doc();
    for (const update of log) Y.applyUpdate(offline, update);
    const [line] = offline.getXmlFragment("body").toArray();
    const run = line instanceof Y.XmlElement ? line.get(0) : undefined;
    if (run instanceof Y.XmlText) run.insert(7, "i toget ");
    const room = roomOver(log, [], { bringUp: () => boldened, recordBroughtUp: () => undefined });
    room.text.canonical("initiative", new Date());
    log.push(Y.encodeStateAsUpdate(offline));
    const [, , body] = roomOver(log).text.canonical("initiative", new Date()).fields;
    expect(JSON.stringify(body)).toContain("i toget");
  });
});

test("a text of a newer schema than the server's, as after a deploy was taken back, is neither shown nor written in", async () => {
  const { documentId, room } = await seededRoom({ paragraphs: { body: ["Nyere end serveren."] } });
  await runInDurableObject(room, (_object, { storage }) => void storage.sql.exec("UPDATE room SET text_schema = ?", textSchemaVersion + 1));
  await evictDurableObject(room);
  const client = await RoomClient.enter(documentId, admissionOf(author));
  expect((await client.closed).code).toBe(closeCodes.tryAgain);
});

test("a snapshot in the encoding of before is told to newcomers in theirs", async () => {
  const { documentId, room } = await seededRoom({ paragraphs: { body: ["Skrevet før."] } });
  const { sha256 } = await room.read();
  await runInDurableObject(room, (_, { storage }) => {
    const own = new RoomStorage(storage);
    const snapshots = new Snapshots(own);
    const log = new UpdateLog(own, snapshots);
    const sealed = log.seal();
    if (sealed === null) throw new Error("the seed is in the log");
    const text = loadText(() => ({ snapshot: null, updates: Array.from(log.records(), ({ update }) => update) }));
    snapshots.replace(Y.encodeStateAsUpdateV2(text), sealed.head);
    log.drop(sealed);
    for (const later of ["writing_times", "brought_back"]) own.exec(`DROP TABLE ${later}`);
    own.exec("UPDATE object_schema SET version = 7");
  });
  await evictDurableObject(room);
  const newcomer = await RoomClient.join(documentId);
  expect(newcomer.reads("body")).toBe("Skrevet før.");
  expect((await room.read()).sha256).toBe(sha256);
});
