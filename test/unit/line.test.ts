import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lineOver, movedToSocket, type Network, type OpenOther } from "../../web/documents/line.ts";
import { PollSocket } from "../../web/documents/poll-socket.ts";
import { BlockedNetwork } from "../support/blocked-network.ts";

let network: BlockedNetwork;
let known: Network;
let Line: typeof WebSocket;
let loaded: Promise<OpenOther>[];

beforeEach(async () => {
  // The page's own time; whatever waits for the network waits for it.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
  network = await BlockedNetwork.begin();
  loaded = [];
  known = {
    silent: 0,
    other: null,
    loadOther: () => {
      const module = import("../../web/documents/other-way.ts").then(({ openOther }) => openOther);
      loaded.push(module);
      return module;
    },
  };
  Line = lineOver(known);
});

afterEach(async () => {
  vi.useRealTimers();
  await network.end();
});

const isPolling = (line: WebSocket): boolean => line instanceof PollSocket;

/** A line as the provider holds it: with a handler that it takes away when it leaves. */
const held = (): WebSocket => Object.assign(new Line(network.url), { onclose: () => undefined });

/** Opens lines, one after the other has ended, and returns the last while it may still be open. */
async function tryTimes(count: number): Promise<WebSocket> {
  let line = held();
  for (let left = count; left > 1; left--) {
    await once(line, "close");
    await Promise.all(loaded);
    // What was loaded is taken up a turn later.
    await new Promise((resolve) => setImmediate(resolve));
    line = held();
  }
  return line;
}

describe("a page whose network lets no sockets through", () => {
  it("goes over HTTP at the third try, and so does its next document at the first", async () => {
    const third = await tryTimes(3);
    await once(third, "open");
    expect(isPolling(third)).toBe(true);
    expect(network.upgradeCount).toBe(2);
    const next = new Line(network.url);
    await once(next, "open");
    expect(isPolling(next)).toBe(true);
    third.close();
    next.close();
  });

  it("does not wait for ever for a word over a socket that opens and says nothing", async () => {
    network.upgrades = "silent";
    for (let times = 0; times < 2; times++) {
      const silent = held();
      await once(silent, "open");
      vi.advanceTimersByTime(7999);
      expect(silent.readyState).toBe(WebSocket.OPEN);
      const closed = once(silent, "close");
      vi.advanceTimersByTime(1);
      await closed;
    }
    await Promise.all(loaded);
    await new Promise((resolve) => setImmediate(resolve));
    const third = held();
    await once(third, "open");
    expect(isPolling(third)).toBe(true);
    third.close();
  });

  it("goes back to sockets where HTTP gets through no better", async () => {
    network.problem = { code: "not_signed_in", status: 401 };
    const third = await tryTimes(3);
    expect(isPolling(third)).toBe(true);
    await once(third, "close");
    expect(isPolling(new Line(network.url))).toBe(false);
  });

  it("looks now and then whether sockets work again, and moves over when they do", async () => {
    const third = await tryTimes(3);
    await once(third, "open");
    vi.advanceTimersByTime(5 * 60_000);
    await network.until(() => network.upgradeCount === 3);
    expect(third.readyState).toBe(WebSocket.OPEN);
    network.upgrades = "open";
    const closed = once(third, "close") as Promise<[CloseEvent]>;
    vi.advanceTimersByTime(5 * 60_000);
    const [event] = await closed;
    expect([event.code, event.reason]).toEqual([1012, movedToSocket]);
    const back = new Line(network.url);
    await once(back, "message");
    expect(isPolling(back)).toBe(false);
    back.close();
  });
});

describe("a page whose sockets work", () => {
  it("stays with them, however often one ends after something was heard", async () => {
    network.upgrades = "open";
    for (let times = 0; times < 4; times++) {
      const line = held();
      await once(line, "message");
      line.close();
      await once(line, "close");
    }
    expect(isPolling(new Line(network.url))).toBe(false);
    expect(loaded).toEqual([]);
  });

  it("keeps one open for as long as the page does, once something was heard", async () => {
    network.upgrades = "open";
    const line = held();
    await once(line, "message");
    vi.advanceTimersByTime(60 * 60_000);
    expect(line.readyState).toBe(WebSocket.OPEN);
    line.close();
  });

  it("learns nothing of the network from documents that are left before anything was heard", async () => {
    network.upgrades = "silent";
    for (let times = 0; times < 4; times++) {
      const line = held();
      await once(line, "open");
      Object.assign(line, { onclose: null });
      line.close();
      await once(line, "close");
    }
    expect(known.silent).toBe(0);
    expect(loaded).toEqual([]);
  });
});
