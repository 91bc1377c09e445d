import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProblemCode } from "../../contract/problem.ts";
import { closeCodes } from "../../contract/room.ts";
import { PollSocket } from "../../web/documents/poll-socket.ts";
import { BlockedNetwork } from "../support/blocked-network.ts";

let network: BlockedNetwork;

beforeEach(async () => {
  network = await BlockedNetwork.begin();
});
afterEach(() => network.end());

const words = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What comes in over the socket, until so many have. */
function heardBy(socket: PollSocket, count: number): Promise<string[]> {
  const heard: string[] = [];
  return new Promise((resolve) => {
    // As the provider listens.
    Object.assign(socket, {
      onmessage: (event: MessageEvent<ArrayBuffer>) => {
        heard.push(new TextDecoder().decode(event.data));
        if (heard.length === count) resolve(heard);
      },
    });
  });
}

const closeOf = async (socket: PollSocket): Promise<number> => {
  const [event] = (await once(socket, "close")) as [CloseEvent];
  return event.code;
};

async function openSocket(): Promise<PollSocket> {
  const socket = new PollSocket(network.url);
  expect(socket.readyState).toBe(WebSocket.CONNECTING);
  await once(socket, "open");
  expect(socket.readyState).toBe(WebSocket.OPEN);
  return socket;
}

describe("frames over a network without sockets", () => {
  it("arrive once and in order, whatever is lost or answered by somebody else on the way", async () => {
    network.faults.push("answer lost", "bad gateway", null, "login page", "answer lost", null, "bad gateway", "login page", "answer lost");
    const socket = await openSocket();
    const heard = heardBy(socket, 6);
    for (const text of ["en", "to", "tre"]) {
      network.tell(`${text} ud`, `${text} igen`);
      socket.send(words(`${text} ind`));
      await network.until(() => network.taken.flat().includes(`${text} ind`));
    }
    expect(await heard).toEqual(["en ud", "en igen", "to ud", "to igen", "tre ud", "tre igen"]);
    expect(network.taken.flat()).toEqual(["en ind", "to ind", "tre ind"]);
    socket.close();
  });

  it("that are sent while a request is on its way travel together with the next", async () => {
    const socket = await openSocket();
    let release: () => void = () => undefined;
    network.hold = new Promise<void>((resolve) => (release = resolve));
    socket.send(words("a"));
    socket.send(words("b"));
    await network.until(() => network.taken.length === 1);
    for (const text of ["c", "d", "e"]) socket.send(words(text));
    release();
    await network.until(() => network.taken.length === 2);
    expect(network.taken).toEqual([
      ["a", "b"],
      ["c", "d", "e"],
    ]);
    socket.close();
  });

  it("are not sent any more once it is closed, and the room is told", async () => {
    const socket = await openSocket();
    const closed = closeOf(socket);
    socket.close();
    socket.send(words("for sent"));
    await network.until(() => network.left.length === 1);
    expect(await closed).toBe(1000);
    expect(network.left).toEqual(network.opened);
    expect(network.taken).toEqual([]);
  });
});

describe("a connection over a network without sockets", () => {
  it("that is closed while it is being opened is left all the same", async () => {
    const socket = new PollSocket(network.url);
    await network.until(() => network.opened.length === 1);
    socket.close();
    await network.until(() => network.left.length === 1);
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });

  it("that is refused at the door closes like a socket that is, without having been open", async () => {
    network.problem = { code: "not_found", status: 404 };
    const socket = new PollSocket(network.url);
    let wasOpen = false;
    socket.addEventListener("open", () => (wasOpen = true));
    expect(await closeOf(socket)).toBe(1006);
    expect(wasOpen).toBe(false);
  });

  it.each<[ProblemCode, number, number]>([
    ["not_allowed", 403, closeCodes.notAllowed],
    ["document_full", 413, closeCodes.documentFull],
    ["body_too_large", 413, closeCodes.tooMuch],
    ["too_many_requests", 429, closeCodes.tooMuch],
    ["connection_ended", 410, closeCodes.comeBack],
    ["not_signed_in", 401, closeCodes.comeBack],
    ["not_found", 404, closeCodes.comeBack],
  ])("that the room ends with %s closes as a socket would", async (code, status, closeCode) => {
    const socket = await openSocket();
    const closed = closeOf(socket);
    network.problem = { code, status };
    socket.send(words("x"));
    expect(await closed).toBe(closeCode);
  });

  it("over which nothing comes through any more breaks after a few tries", async () => {
    const socket = await openSocket();
    const closed = closeOf(socket);
    network.problem = { code: "internal", status: 500 };
    network.tell("forgæves");
    expect(await closed).toBe(1006);
  }, 15_000);
});
