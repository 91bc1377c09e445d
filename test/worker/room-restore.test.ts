import { env } from "cloudflare:workers";
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { RestorationView, VersionSummary, VersionView } from "../../contract/views.ts";
import { textSchemaVersion } from "../../contract/text.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import { plainText } from "../../text/plain.ts";
import { sha256Hex } from "../../worker/platform/hash.ts";
import { newId } from "../../worker/platform/ids.ts";
import { frozenStateKey, frozenTextKey } from "../../worker/room/frozen.ts";
import { surplusVersions } from "../../worker/room/thinning.ts";
import { author, RoomClient, seededRoom } from "./room-client.ts";
import { as, openSpace, openText, refusal, setTheStage } from "./stage.ts";

type Room = Awaited<ReturnType<typeof seededRoom>>["room"];
const other = { ...author, personId: newId("person", new Date()), organisation: "Region Sjælland" };

const named = (room: Room, name: string) =>
  room.nameVersion({ versionId: newId("version", new Date()), name, by: author.personId, at: new Date().toISOString() });
const restored = (room: Room, versionId: `ver_${string}`, askedAt = new Date()) =>
  room.restore({ versionId, by: other.personId, name: other.name, organisation: other.organisation, askedAt: askedAt.toISOString() });
const words = async (room: Room): Promise<string> => plainText((await room.read()).text);

afterEach(() => void vi.useRealTimers());

/** Arranges the clock of the room, which runs in the same isolate. */
const inMinutes = (minutes: number): void => void vi.setSystemTime(Date.now() + minutes * 60_000);

describe("bringing back a version", () => {
  test("that was on its way while rights changed is not done", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Indledning."] } });
    const version = await named(room, "Før mødet");
    const writer = await RoomClient.join(documentId);
    writer.type("Tilføjet efter mødet.");
    await writer.sync();
    const before = await words(room);
    const askedAt = new Date();
    await room.readmit();
    expect(await restored(room, version.versionId, askedAt)).toBe("outdated");
    expect(await words(room)).toBe(before);
  });

  test("with somebody offline who comes back later: both texts are there, and nothing twice", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Indledning. ", "Slutning."] } });
    const writer = await RoomClient.join(documentId);
    const version = await named(room, "Før mødet");
    writer.type("Tilføjet efter mødet.");
    await writer.sync();
    const offline = await RoomClient.join(documentId, other);
    offline.leave();
    offline.change(() => offline.wordsOf("body").insert(0, "Skrevet i toget. "));
    expect(await restored(room, version.versionId)).toBe("restored");
    expect(await words(room)).toBe("Palliativ indsats\n\nIndledning. \nSlutning.");
    const back = await RoomClient.join(documentId, other);
    back.sendStep2(Y.encodeStateAsUpdate(offline.doc));
    await back.sync();
    expect(await words(room)).toBe("Palliativ indsats\n\nSkrevet i toget. Indledning. \nSlutning.");
    await writer.sync();
    expect(writer.reads("body")).toBe("Skrevet i toget. Indledning. \nSlutning.");
  });

  test("that was frozen under an earlier schema verifies, and is brought back", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Før tabellerne."] } });
    const version = await named(room, "Ældre");
    const { text } = await room.read();
    const sha256 = await sha256Hex(canonicalBytes({ ...text, schema: textSchemaVersion - 1 }));
    await runInDurableObject(room, (_, { storage }) => void storage.sql.exec("UPDATE versions SET sha256 = ?", sha256));
    expect(await restored(room, version.versionId)).toBe("unchanged");
    const writer = await RoomClient.join(documentId);
    writer.type("Tilføjet.");
    await writer.sync();
    expect(await restored(room, version.versionId)).toBe("restored");
    expect((await room.read()).text).toEqual(text);
  });

  test("pressed twice, and by two at once, is once", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Først. "] } });
    const client = await RoomClient.join(documentId);
    const version = await named(room, "Start");
    client.type("Siden.");
    await client.sync();
    const answers = await Promise.all([1, 2, 3].map(() => restored(room, version.versionId)));
    expect(answers.toSorted()).toEqual(["restored", "unchanged", "unchanged"]);
    expect(await restored(room, version.versionId)).toBe("unchanged");
    expect(await words(room)).toBe("Palliativ indsats\n\nFørst.");
    expect((await client.sync()).map(({ kind }) => kind)).toEqual(["update", "step2"]);
    expect(client.reads("body")).toBe("Først.");
  });

  test("keeps what stood there as a version of its own, from which it can be brought back in turn", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    const empty = await named(room, "Tom");
    client.type("Det hele.");
    await client.sync();
    await restored(room, empty.versionId);
    const before = (await room.versions()).at(-1);
    expect(before).toMatchObject({ cause: "before_restoration", by: other.personId });
    expect(before?.contributions).toEqual([{ personId: author.personId, written: 9, deleted: 0 }]);
    await restored(room, before?.versionId ?? "ver_none");
    expect(await words(room)).toBe("Palliativ indsats\n\nDet hele.");
  });

  test("is the system's writing on behalf of who asked, and not somebody's contribution", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.type("Ord.");
    const version = await named(room, "Med ord");
    client.sendUpdate(client.change(() => client.wordsOf("body").delete(0, 4)));
    await client.sync();
    await restored(room, version.versionId);
    await evictDurableObject(room);
    const body = (await room.authors()).find(({ name }) => name === "body");
    expect(body?.ranges).toMatchObject([
      { from: 0, to: 4, author: { personId: other.personId, organisation: other.organisation, isOnBehalf: true } },
    ]);
    const after = await named(room, "Efter");
    expect(after.contributions).toEqual([]);
  });

  test("is refused for a version of another document, or one whose bytes are not what they were", async () => {
    const [{ documentId, room }, elsewhere] = [await seededRoom(), await seededRoom()];
    expect(await restored(room, (await named(elsewhere.room, "Andetsteds")).versionId)).toBe("unknown");
    const client = await RoomClient.join(documentId);
    const version = await named(room, "Min");
    client.type("mere");
    await client.sync();
    const doc = new Y.Doc();
    doc.getXmlFragment("body").insert(0, [new Y.XmlElement("paragraph")]);
    await env.ARTEFACTS.put(frozenStateKey(version.versionId), Y.encodeStateAsUpdateV2(doc));
    expect(await restored(room, version.versionId)).toBe("damaged");
    await env.ARTEFACTS.delete(frozenStateKey(version.versionId));
    expect(await restored(room, version.versionId)).toBe("damaged");
    expect(await words(room)).toBe("Palliativ indsats\n\nmere");
  });
});

describe("versions are kept", () => {
  test("when a burst of work has ended, with who did how much, and once", async () => {
    const { documentId, room } = await seededRoom();
    const [one, two] = [await RoomClient.join(documentId), await RoomClient.join(documentId, other)];
    one.type("tolv tegn her");
    two.type("fem", "purpose");
    two.sendUpdate(two.change(() => two.wordsOf("purpose").delete(0, 1)));
    await Promise.all([one.sync(), two.sync()]);
    await runDurableObjectAlarm(room);
    expect(await room.versions()).toEqual([]);
    inMinutes(1);
    await runDurableObjectAlarm(room);
    const versions = await room.versions();
    expect(versions).toMatchObject([{ cause: "automatic", name: "" }]);
    expect(versions[0]?.contributions).toEqual([
      { personId: author.personId, written: 13, deleted: 0 },
      { personId: other.personId, written: 3, deleted: 1 },
    ]);
    await runDurableObjectAlarm(room);
    expect(await room.versions()).toHaveLength(1);
  });

  test("later, when they could not be kept at first, however often", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    client.type("tolv tegn her");
    await client.sync();
    const onStorage = (work: (storage: DurableObjectStorage) => unknown) =>
      runInDurableObject(room, async (_, { storage }) => void (await work(storage)));
    await onStorage(({ sql }) => sql.exec("CREATE TRIGGER broken BEFORE INSERT ON versions BEGIN SELECT RAISE(ABORT, 'broken'); END"));
    for (let minute = 0; minute < 8; minute++) {
      inMinutes(1);
      expect(await runDurableObjectAlarm(room), `asked for again after ${minute} minutes`).toBe(true);
    }
    await onStorage(({ sql }) => sql.exec("DROP TRIGGER broken"));
    inMinutes(1);
    await runDurableObjectAlarm(room);
    expect(await room.versions()).toMatchObject([{ cause: "automatic" }]);
  });

  test("every ten minutes while people go on writing", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    const seen: number[] = [];
    for (let minute = 0; minute < 25; minute++) {
      client.type("x");
      await client.sync();
      await runDurableObjectAlarm(room);
      seen.push((await room.versions()).length);
      inMinutes(1);
      client.type("y");
      await client.sync();
    }
    expect([seen[9], seen[11], seen[23]]).toEqual([0, 1, 2]);
  });

  test("but no version of a template that nobody has written in", async () => {
    const { room } = await seededRoom({ paragraphs: { body: ["Skabelon"] } });
    inMinutes(1);
    await runDurableObjectAlarm(room);
    expect(await room.versions()).toEqual([]);
  });

  test("by name once, also when it is asked for twice", async () => {
    const { documentId, room } = await seededRoom();
    const first = await named(room, "Til mødet");
    expect(await named(room, "Til mødet")).toEqual(first);
    const client = await RoomClient.join(documentId);
    client.type("nyt");
    await client.sync();
    expect((await named(room, "Til mødet")).versionId).not.toBe(first.versionId);
  });

  test("also when the log they are counted from has become a snapshot", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId, other);
    client.type("æ".repeat(6000));
    await client.sync();
    inMinutes(1);
    await runDurableObjectAlarm(room);
    const rows = await runInDurableObject(room, (_, { storage }) => storage.sql.exec("SELECT count(*) AS n FROM log").one()["n"]);
    expect(rows).toBe(0);
    client.type("!");
    await client.sync();
    expect((await named(room, "Siden")).contributions).toEqual([{ personId: other.personId, written: 1, deleted: 0 }]);
    expect((await room.versions())[0]?.contributions).toEqual([{ personId: other.personId, written: 6000, deleted: 0 }]);
  });
});

describe("thinning", () => {
  const now = new Date("2023-06-01T12:00:00.000Z");
  const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

  test("keeps one in ten minutes of the last day, one in an hour of the last week and one in a day before, and all that somebody asked for", () => {
    const automatic = (at: Date) => ({ cause: "automatic" as const, at });
    const recent = [ago(1), ago(0.99), ago(0.5)].map(automatic);
    const week = [ago(48), ago(47.8), ago(47.6), ago(40)].map(automatic);
    const old = [ago(400), ago(399), ago(398)].map(automatic);
    const asked = (["named", "submitted", "before_restoration"] as const).map((cause) => ({ cause, at: ago(398.5) }));
    const surplus = surplusVersions([...old, ...asked, ...week, ...recent], now);
    expect(surplus).toEqual([old[0], old[1], week[0], week[1], recent[0]]);
  });

  test("lets go of the bytes, and counts what was contributed for the version that stays", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    inMinutes(10 - (new Date().getMinutes() % 10));
    const made: string[] = [];
    for (const burst of ["første", "andet"]) {
      client.type(burst);
      await client.sync();
      inMinutes(1);
      await runDurableObjectAlarm(room);
      made.push((await room.versions()).at(-1)?.versionId ?? "");
    }
    const versions = await room.versions();
    expect(versions.map(({ versionId }) => versionId)).toEqual([made[1]]);
    expect(versions[0]?.contributions).toEqual([{ personId: author.personId, written: 11, deleted: 0 }]);
    expect(await env.ARTEFACTS.head(frozenTextKey((made[0] ?? "") as `ver_${string}`))).toBeNull();
    expect(await env.ARTEFACTS.head(frozenTextKey((made[1] ?? "") as `ver_${string}`))).not.toBeNull();
  });
});

describe("over HTTP", () => {
  beforeAll(setTheStage);

  test("writers name versions and bring them back, readers look, and nobody else knows of them", async () => {
    const [slagelse, hospital] = [await as("slagelse-consultant"), await as("hospital-director")];
    const space = await openSpace();
    const { id } = await slagelse.post<{ id: `doc_${string}` }>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Fald" });
    const client = await openText(slagelse, id);
    client.type("Først.");
    await client.sync();
    const version = await slagelse.post<VersionSummary>(`/documents/${id}/versions`, { name: " Til mødet " });
    expect(version).toMatchObject({ cause: "named", name: "Til mødet", title: "Fald", by: { organisationName: "Slagelse Kommune" } });
    expect(version.contributors).toMatchObject([{ person: { organisationName: "Slagelse Kommune" }, written: 6, deleted: 0 }]);
    client.type(" Siden.");
    await client.sync();

    expect(await hospital.get<VersionSummary[]>(`/documents/${id}/versions`)).toEqual([version]);
    const shown = await hospital.get<VersionView>(`/documents/${id}/versions/${version.id}`);
    expect(plainText(shown.text)).toBe("Fald\n\nFørst.");
    const restoration = { versionId: version.id };
    expect(await refusal(hospital.post(`/documents/${id}/restorations`, restoration))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(hospital.post(`/documents/${id}/versions`, { name: "Min" }))).toMatchObject({ code: "not_allowed" });
    expect(await refusal((await as("naestved-director")).get(`/documents/${id}/versions`))).toMatchObject({ code: "not_found" });

    expect(await slagelse.post<RestorationView>(`/documents/${id}/restorations`, restoration)).toEqual({ ...restoration, changed: true });
    expect(await slagelse.post<RestorationView>(`/documents/${id}/restorations`, restoration)).toEqual({ ...restoration, changed: false });
    await client.sync();
    expect(client.reads("body")).toBe("Først.");
    expect(await refusal(slagelse.post(`/documents/${id}/restorations`, { versionId: "ver_unknown" }))).toMatchObject({
      code: "not_found",
    });
    expect((await hospital.get<VersionSummary[]>(`/documents/${id}/versions`)).map(({ cause }) => cause)).toEqual([
      "before_restoration",
      "named",
    ]);
  });
});
