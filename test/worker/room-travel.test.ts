import { env } from "cloudflare:workers";
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { closeCodes, roomLimits } from "../../contract/room.ts";
import { newId } from "../../worker/platform/ids.ts";
import { Compaction } from "../../worker/room/compaction.ts";
import { Snapshots } from "../../worker/room/snapshots.ts";
import { RoomStorage } from "../../worker/room/storage.ts";
import { UpdateLog } from "../../worker/room/update-log.ts";
import { admissionOf, author, RoomClient, seededRoom } from "./room-client.ts";

afterEach(() => void vi.useRealTimers());

const person = () => ({ ...author, personId: newId("person", new Date()) });

/** The same page on a new socket: what it has that the room has not is sent, as stock clients do. */
async function comeBack(
  page: RoomClient,
  documentId: Parameters<typeof RoomClient.join>[0],
  who: ReturnType<typeof person>,
): Promise<RoomClient> {
  const back = await RoomClient.join(documentId, who);
  Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(page.doc));
  back.doc.clientID = page.doc.clientID;
  back.sendStep2(Y.encodeStateAsUpdate(back.doc));
  await back.sync();
  return back;
}

describe("a phone that sleeps in mid-edit, while a desktop edits and leaves", () => {
  test.each(["with its socket still open", "with its socket gone"])("loses nothing of either, %s", async (how) => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Fælles. "] } });
    const who = person();
    const [phone, desktop] = [await RoomClient.join(documentId, who), await RoomClient.join(documentId)];
    phone.type("Fra telefonen");
    await phone.sync();
    const unsent = phone.change(() => phone.wordsOf("body").insert(phone.wordsOf("body").length, ", i toget."));
    await desktop.sync();
    desktop.sendUpdate(desktop.change(() => desktop.wordsOf("body").insert(0, "Fra skrivebordet. ")));
    desktop.sendUpdate(desktop.change(() => desktop.wordsOf("body").delete(18, 8)));
    await desktop.sync();
    desktop.leave();
    await evictDurableObject(room);
    let woken = phone;
    if (how.endsWith("open")) {
      phone.sendUpdate(unsent);
      await phone.sync();
    } else {
      phone.leave();
      woken = await comeBack(phone, documentId, who);
    }
    expect(woken.reads("body")).toBe("Fra skrivebordet. Fra telefonen, i toget.");
    expect((await RoomClient.join(documentId)).reads("body")).toBe("Fra skrivebordet. Fra telefonen, i toget.");
  });
});

test("a session that expires in mid-sentence loses nothing of it when the person has signed in again", async () => {
  const { documentId } = await seededRoom();
  const who = person();
  const page = await RoomClient.enter(documentId, admissionOf(who));
  await page.sync();
  page.type("Før udløb");
  await page.sync();
  // The room runs in the same isolate, by the same clock.
  vi.setSystemTime(Date.now() + 3_600_000);
  page.type(", under udløb");
  expect((await page.closed).code).toBe(closeCodes.comeBack);
  page.change(() => page.wordsOf("body").insert(page.wordsOf("body").length, " og efter"));
  const back = await comeBack(page, documentId, who);
  expect(back.reads("body")).toBe("Før udløb, under udløb og efter");
  expect((await RoomClient.join(documentId)).reads("body")).toBe(back.reads("body"));
});

describe("three people on bad lines", () => {
  /** Mulberry32. */
  const chanceOf = (seed: number) => {
    let state = seed >>> 0;
    return (limit: number): number => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
    };
  };

  test.each([7, 20230419, 99])("end with the same text, whatever was lost, came late or fell asleep on the way (seed %i)", async (seed) => {
    const chance = chanceOf(seed);
    const because = `seed ${seed}`;
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Start"] } });
    const people = [person(), person(), person()];
    const pages = await Promise.all(people.map((who) => RoomClient.join(documentId, who)));
    const late: Uint8Array[][] = people.map(() => []);
    for (let step = 0; step < 90; step++) {
      const at = chance(3);
      const [page, who, waiting] = [pages[at], people[at], late[at]];
      if (page === undefined || who === undefined || waiting === undefined) throw new Error("three people");
      const words = page.wordsOf("body");
      const update = page.change(() => {
        if (chance(3) === 0 && words.length > 4) words.delete(chance(words.length - 2), 1 + chance(2));
        else words.insert(chance(words.length + 1), `${at}${step} `);
      });
      switch (chance(6)) {
        case 0:
          // Lost on the way, until the page comes back.
          break;
        case 1:
          waiting.push(update);
          break;
        case 2:
          page.sendUpdate(update);
          for (const one of waiting.splice(0).toReversed()) page.sendUpdate(one);
          break;
        default:
          page.sendUpdate(update);
      }
      if (chance(12) === 0) {
        // A room does not fall asleep while something waits to be stored; asking for the text has it stored.
        await room.read();
        await evictDurableObject(room);
      }
      if (chance(8) === 0) {
        page.leave();
        pages[at] = await comeBack(page, documentId, who);
      }
    }
    const ends: RoomClient[] = [];
    for (const [at, page] of pages.entries()) {
      page.leave();
      ends.push(await comeBack(page, documentId, people[at] ?? person()));
    }
    const newcomer = await RoomClient.join(documentId);
    for (const page of ends) {
      await page.sync();
      expect(page.reads("body"), because).toBe(newcomer.reads("body"));
    }
    expect(newcomer.reads("body").length, because).toBeGreaterThan(50);
  });
});

describe("large texts", () => {
  /** Words that cannot be packed into less. */
  const bulk = (bytes: number): string =>
    Array.from({ length: Math.floor(bytes / 3) }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20000))).join("");

  test("a paste of six megabytes is refused as too much for a document, and everybody else goes on", async () => {
    const { documentId, room } = await seededRoom();
    const before = await room.read();
    const [paster, other] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
    paster.change(() => paster.wordsOf("body").insert(0, bulk(6_000_000)));
    paster.sendStep2(Y.encodeStateAsUpdate(paster.doc));
    expect((await paster.closed).code).toBe(closeCodes.documentFull);
    expect(await room.read()).toEqual(before);
    other.type("videre");
    await other.sync();
    expect(other.isOpen).toBe(true);
  });

  test.each([1.9, 2, 2.1])("a text of %d MiB is whole after it has been cut into rows, in the log and in the snapshot", async (size) => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    const words = bulk(size * roomLimits.rowBytes);
    client.change(() => client.wordsOf("body").insert(0, words));
    client.sendStep2(Y.encodeStateAsUpdate(client.doc));
    await client.sync();
    await evictDurableObject(room);
    expect((await RoomClient.join(documentId)).reads("body") === words).toBe(true);
    await runInDurableObject(room, async (_, { storage }) => {
      const counted = new RoomStorage(storage);
      const snapshots = new Snapshots(counted);
      const log = new UpdateLog(counted, snapshots);
      await new Compaction(counted, log, snapshots, env.ARTEFACTS).run(documentId, "initiative");
      expect(log.byteLength()).toBe(0);
    });
    await evictDurableObject(room);
    expect((await RoomClient.join(documentId)).reads("body") === words).toBe(true);
  });
});
