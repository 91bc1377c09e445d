import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { linePing, linePong } from "../../contract/live.ts";
import { openLine, type Line, type LineState } from "../../web/live/line.ts";

/** The network between a page and a meeting, and what it does to sockets and to questions over HTTP. */
let network: "open" | "swallows" | "no sockets" | "gone" = "open";
let server: Server;
let sockets: WebSocketServer;
let line: Line | undefined;
let lookers: (() => void)[] = [];
const said: string[] = [];
const states: LineState[] = [];
let polls = 0;

const until = (condition: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => (condition() ? resolve() : void lookers.push(look));
    look();
  });
const tell = (word: string): void => {
  said.push(word);
  for (const look of lookers.splice(0)) look();
};

beforeEach(async () => {
  network = "open";
  said.length = 0;
  states.length = 0;
  polls = 0;
  lookers = [];
  sockets = new WebSocketServer({ noServer: true });
  server = createServer();
  server.on("upgrade", (request, socket, head) => {
    if (network === "gone" || network === "no sockets") return socket.destroy();
    return sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on("message", (words) => {
        const asked = Buffer.isBuffer(words) ? words.toString() : "";
        tell(`asked ${asked}`);
        if (network === "open" && asked === linePing) opened.send(linePong);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  line?.close();
  for (const socket of sockets.clients) socket.terminate();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** `patienceMs`: how long an answer is waited for. Longer than any machine takes, unless the test is of a line that gives none. */
function begin(patienceMs = 60_000): void {
  line = openLine({
    socket: () => new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync/meetings/mee_test`),
    poll: async () => {
      if (network === "gone") throw new Error("no network");
      polls += 1;
      tell("polled");
      await new Promise((resolve) => setImmediate(resolve));
    },
    heard: () => tell("heard"),
    changed: (state) => {
      states.push(state);
      tell(state);
    },
    times: { pingEveryMs: 20, patienceMs, firstPauseMs: 5, longestPauseMs: 10, pollForMs: 50 },
  });
}

const ring = (revision: number): void => {
  for (const socket of sockets.clients) socket.send(String(revision));
};
const heard = (): number => said.filter((word) => word === "heard").length;

describe("the line to a running meeting", () => {
  it("looks once when it is there, and again whenever it is told of something new", async () => {
    begin();
    await until(() => states.includes("connected"));
    expect(heard()).toBe(1);
    ring(7);
    await until(() => heard() === 2);
  });

  it("is not taken for dead while it answers, and says nothing of the answers", async () => {
    begin();
    await until(() => said.filter((word) => word === `asked ${linePing}`).length >= 5);
    expect(states).toEqual(["connecting", "connected"]);
    expect(heard()).toBe(1);
  });

  it("is found dead where the network swallows everything without a word, and looks again when it is back", async () => {
    begin(60);
    await until(() => states.includes("connected"));
    network = "swallows";
    await until(() => states.includes("lost"));
    network = "open";
    await until(() => states.filter((state) => state === "connected").length >= 2);
    expect(heard()).toBeGreaterThanOrEqual(2);
  });

  it("asks over HTTP where no socket is let through, and goes back to sockets when they are", async () => {
    network = "no sockets";
    begin();
    await until(() => polls >= 3);
    expect(states).toContain("connected");
    network = "open";
    await until(() => heard() >= 1);
  });

  it("says that it is lost for as long as nothing gets through", async () => {
    network = "gone";
    begin();
    await until(() => states.filter((state) => state === "lost").length >= 3);
    expect(states).not.toContain("connected");
  });
});
