import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { messageKinds, syncKinds } from "../../contract/room.ts";
import { seedUpdate } from "../../text/seed.ts";
import { newId } from "../../worker/platform/ids.ts";
import { Authors } from "../../worker/room/authors.ts";
import { firstLookAt, isQuiet, nextLookAt } from "../../worker/room/chores.ts";
import { recordFacts, recordIndexed } from "../../worker/room/facts.ts";
import { syncFrame } from "../../worker/room/frames.ts";
import { migrate } from "../../worker/room/object-schema.ts";
import { Room } from "../../worker/room/room.ts";
import { Snapshots } from "../../worker/room/snapshots.ts";
import { RoomStorage } from "../../worker/room/storage.ts";
import { UpdateLog } from "../../worker/room/update-log.ts";
import { chanceOf } from "../cast/chance.ts";
import { admissionOf, author } from "./room-client.ts";
import { Listener } from "./room-peers.ts";

const started = Date.parse("2023-03-20T09:00:00.000Z");

/** A room over real storage, whose time goes only as far as it is told: timers and alarms come when `goTo` passes them. */
class ArrangedRoom {
  readonly storage: RoomStorage;
  readonly room: Room;
  readonly writers: Listener[];
  readonly docs: Y.Doc[];
  alarms = 0;
  #now = started;
  #flushAt: number | null = null;
  #alarmAt: number | null = null;
  readonly #log: UpdateLog;

  constructor(storage: DurableObjectStorage, writerCount: number) {
    this.storage = new RoomStorage(storage);
    migrate(this.storage);
    recordFacts(this.storage, newId("document", new Date(started)), "initiative");
    this.#log = new UpdateLog(this.storage, new Snapshots(this.storage));
    const seed = seedUpdate({ kind: "initiative", title: "Lindring" });
    const authors = new Authors(this.storage);
    this.#log.append([{ by: { personId: author.personId, isOnBehalf: true }, update: seed }], new Date(started));
    this.writers = Array.from(
      { length: writerCount },
      () => new Listener(admissionOf({ ...author, personId: newId("person", new Date()) }, new Date(started + 3_600_000))),
    );
    this.docs = this.writers.map(() => new Y.Doc());
    for (const doc of this.docs) Y.applyUpdate(doc, seed);
    this.room = new Room({
      load: () => ({ snapshot: null, updates: Array.from(this.#log.records(), (record) => record.update) }),
      bringUp: () => null,
      recordBroughtUp: () => undefined,
      append: (changes, at) => {
        authors.record(changes, at);
        this.#log.append(changes, at);
        if (this.#alarmAt === null) this.#setAlarm(firstLookAt(at).getTime());
      },
      broughtBack: () => ({ count: 0, personId: "", name: "" }),
      recordBroughtBack: () => undefined,
      findAuthor: authors.findAuthor,
      stampsOf: authors.stampsOf,
      storedBytes: () => 0,
      readmittedAt: () => null,
      recordReadmission: () => undefined,
      notice: () => undefined,
      peers: () => this.writers,
      flushIn: (delayMs) => (this.#flushAt = delayMs === null ? null : this.#now + delayMs),
    });
    for (const writer of this.writers) this.room.welcome(writer, this.now);
  }

  get now(): Date {
    return new Date(this.#now);
  }

  goTo(ms: number): void {
    for (;;) {
      const next = Math.min(this.#flushAt ?? Infinity, this.#alarmAt ?? Infinity);
      if (next > started + ms) break;
      this.#now = next;
      if (next === this.#flushAt) this.room.text.flush(this.now);
      else this.#look();
    }
    this.#now = started + ms;
  }

  passWithoutTimers(ms: number): void {
    this.#now = started + ms;
  }

  press(writer: number): void {
    const [doc, peer] = [this.docs[writer], this.writers[writer]];
    if (doc === undefined || peer === undefined) throw new Error(`no writer ${writer}`);
    const before = Y.encodeStateVector(doc);
    doc.getXmlFragment("body").insert(0, [new Y.XmlText("a")]);
    this.room.receive(peer, syncFrame("update", Y.encodeStateAsUpdate(doc, before)), this.now);
  }

  /** What the host does in its alarm, as far as rows go. */
  #look(): void {
    this.#alarmAt = null;
    const head = this.#log.head();
    if (head === null) throw new Error("there is a text");
    if (isQuiet(this.now, head.at)) recordIndexed(this.storage, head.sequence);
    else this.#setAlarm(nextLookAt(this.now, head.at).getTime());
  }

  #setAlarm(at: number): void {
    this.#alarmAt = at;
    this.alarms += 1;
  }

  /** Alarms are billed as rows. */
  get rows(): number {
    return this.storage.rowsWritten + this.alarms;
  }
}

const updatesTo = (listener: Listener): number =>
  listener.frames.filter((frame) => frame[0] === messageKinds.sync && frame[1] === syncKinds.update).length;

const inRoom = <Result>(writerCount: number, work: (arranged: ArrangedRoom) => Result): Promise<Result> =>
  runInDurableObject(env.ROOMS.getByName(newId("document", new Date())), (_, { storage }) => work(new ArrangedRoom(storage, writerCount)));

describe("what typing costs", () => {
  test.each([
    // Evenly spread over the interval, which is the worst there is for gathering what one person writes.
    { writers: 1, everyMs: 200, budget: 250, spread: "evenly" },
    { writers: 10, everyMs: 100, budget: 600, spread: "evenly" },
    { writers: 10, everyMs: 100, budget: 600, spread: "by chance" },
  ])(
    "stays within $budget rows for 1,000 keystrokes of $writers, each pressing every $everyMs ms, spread $spread",
    async ({ writers, everyMs, budget, spread }) => {
      const below = chanceOf(20230320);
      const presses = Array.from({ length: 1000 }, (_, count) => ({
        writer: count % writers,
        at: spread === "evenly" ? (count * everyMs) / writers : Math.floor(count / writers) * everyMs + below(everyMs),
      })).toSorted((one, other) => one.at - other.at);
      const rows = await inRoom(writers, (arranged) => {
        const before = arranged.rows;
        for (const { writer, at } of presses) {
          arranged.goTo(1000 + at);
          arranged.press(writer);
        }
        arranged.goTo(1000 + (1000 * everyMs) / writers + 60_000);
        expect(updatesTo(arranged.writers[0] ?? new Listener())).toBeGreaterThan(100);
        return arranged.rows - before;
      });
      console.info(`${rows} rows for 1,000 keystrokes of ${writers}, spread ${spread}`);
      expect(rows).toBeGreaterThan(100);
      expect(rows).toBeLessThanOrEqual(budget);
    },
  );
});

describe("a letter", () => {
  test("after a pause is kept and told at once", () =>
    inRoom(2, (arranged) => {
      arranged.goTo(5000);
      arranged.press(0);
      expect(arranged.writers.map(updatesTo)).toEqual([1, 1]);
    }));

  test("in company is told within ten milliseconds, together with what came beside it", () =>
    inRoom(2, (arranged) => {
      arranged.goTo(5000);
      arranged.press(0);
      arranged.goTo(5003);
      arranged.press(1);
      arranged.goTo(5006);
      arranged.press(0);
      expect(arranged.writers.map(updatesTo)).toEqual([1, 1]);
      arranged.goTo(5010);
      expect(arranged.writers.map(updatesTo)).toEqual([2, 2]);
    }));

  test("is told in time also when letters come so thick that the runtime gets round to no timer", () =>
    inRoom(2, (arranged) => {
      arranged.goTo(5000);
      arranged.press(0);
      for (let ms = 1; ms <= 30; ms++) {
        arranged.passWithoutTimers(5000 + ms);
        arranged.press(ms % 2);
      }
      expect(arranged.writers.map(updatesTo)).toEqual([4, 4]);
    }));

  test("in a crowd waits for a second one, and for no more than sixteen milliseconds", () =>
    inRoom(8, (arranged) => {
      const told = (): number => updatesTo(arranged.writers[7] ?? new Listener());
      arranged.goTo(5000);
      arranged.press(0);
      expect(told()).toBe(1);
      arranged.goTo(5020);
      arranged.press(1);
      expect(told()).toBe(1);
      arranged.goTo(5025);
      arranged.press(2);
      expect(told()).toBe(2);
      arranged.goTo(5026);
      arranged.press(3);
      arranged.press(4);
      expect(told()).toBe(2);
      arranged.goTo(5029);
      expect(told()).toBe(3);
      arranged.press(5);
      arranged.goTo(5044);
      expect(told()).toBe(3);
      arranged.goTo(5045);
      expect(told()).toBe(4);
    }));

  test("of somebody alone is told within a second", () =>
    inRoom(1, (arranged) => {
      arranged.goTo(5000);
      arranged.press(0);
      arranged.goTo(5100);
      arranged.press(0);
      arranged.goTo(5999);
      expect(arranged.writers.map(updatesTo)).toEqual([1]);
      arranged.goTo(6000);
      expect(arranged.writers.map(updatesTo)).toEqual([2]);
    }));

  test("that is still waiting is kept before anybody is shown the text, and before the writer's leaving is told", () =>
    inRoom(1, (arranged) => {
      const [writer] = arranged.writers;
      if (writer === undefined) throw new Error("nobody is there");
      const asked: (() => void)[] = [
        () => arranged.room.welcome(new Listener(), arranged.now),
        () => arranged.room.receive(writer, syncFrame("step1", new Uint8Array([0])), arranged.now),
        () => void arranged.room.text.canonical("initiative", arranged.now),
        () => void arranged.room.text.state(arranged.now),
        () => arranged.room.leave(new Listener(), arranged.now),
        () => arranged.room.readmit(arranged.now),
      ];
      for (const [count, ask] of asked.entries()) {
        arranged.goTo(10_000 + count * 100);
        arranged.press(0);
        const told = updatesTo(writer);
        arranged.press(0);
        expect(updatesTo(writer)).toBe(told);
        ask();
        expect(updatesTo(writer)).toBe(told + 1);
      }
    }));
});
