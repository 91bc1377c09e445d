import { env } from "cloudflare:workers";
import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { plainText } from "../../text/plain.ts";
import { roomOf } from "../../worker/room/address.ts";
import { syncFrame } from "../../worker/room/frames.ts";
import { newId } from "../../worker/platform/ids.ts";
import type { Visitor } from "../cast/visitor.ts";
import { Ended, PollLine, PollRequests } from "./poll-line.ts";
import { RoomClient } from "./room-client.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, decide, openSpace, openText, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

async function newDocument(): Promise<{ id: Id<"document">; space: SpaceView; slagelse: Visitor; soro: Visitor }> {
  const [slagelse, soro, space] = [await as("slagelse-consultant"), await as("soro-consultant"), await openSpace()];
  const { id } = await slagelse.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Uden stik" });
  return { id, space, slagelse, soro };
}

async function sitDownWithoutSocket(visitor: Visitor, id: Id<"document">): Promise<{ client: RoomClient; line: PollLine }> {
  const line = await PollLine.open(visitor, id);
  const client = new RoomClient(line);
  await client.sync();
  return { client, line };
}

const textOf = async (id: Id<"document">): Promise<string> => plainText((await roomOf(env, id).read()).text);

/** The object goes down, with all that it had in memory and with the requests that are waiting in it. */
async function breakDown(id: Id<"document">): Promise<void> {
  await expect(runInDurableObject(roomOf(env, id), (_, state) => state.abort("the machine is gone"))).rejects.toThrow(
    "the machine is gone",
  );
}

/** How the request was refused; fails when it was not. */
async function endOf(request: Promise<unknown>): Promise<{ code: string; status: number }> {
  try {
    await request;
  } catch (error) {
    if (error instanceof Ended) return { code: error.code, status: error.status };
    throw error;
  }
  return expect.fail("was not refused");
}

/** An update that types the words at the beginning of the body, as a frame of a client that has the whole text. */
async function typing(id: Id<"document">, visitor: Visitor, words: string): Promise<Uint8Array> {
  const reader = await openText(visitor, id);
  const update = reader.change(() => reader.wordsOf("body").insert(0, words));
  reader.leave();
  return syncFrame("update", update);
}

describe("somebody whose network blocks sockets", () => {
  test("writes the same text as somebody with one, sees them, and is seen", async () => {
    const { id, slagelse, soro } = await newDocument();
    const socket = await openText(slagelse, id);
    const { client, line } = await sitDownWithoutSocket(soro, id);
    socket.say({ cursor: 1 });
    client.say({ cursor: 2 });
    await Promise.all([socket.until(() => socket.others().length === 1), client.until(() => client.others().length === 1)]);
    for (let round = 0; round < 10; round++) {
      socket.type("S");
      client.type("h");
    }
    const isWhole = (words: string) => words.length === 20;
    await Promise.all([socket.until(() => isWhole(socket.reads("body"))), client.until(() => isWhole(client.reads("body")))]);
    expect(client.reads("body")).toBe(socket.reads("body"));
    expect(await textOf(id)).toContain(socket.reads("body"));
    const authors = await slagelse.get<{ fields: { name: string; ranges: { author: { id: string } | null }[] }[] }>(
      `/documents/${id}/authors`,
    );
    const ofBody = authors.fields.find(({ name }) => name === "body")?.ranges ?? [];
    expect(new Set(ofBody.map(({ author }) => author?.id))).toEqual(new Set(["per_demo_slagelse_consultant", "per_demo_soro_consultant"]));
    line.close();
    await socket.until(() => socket.others().length === 0);
    socket.leave();
  });

  test("is told that a change was taken only when it is stored", async () => {
    const { id, slagelse } = await newDocument();
    const [first, second] = [await typing(id, slagelse, "Gemt."), await typing(id, slagelse, "Også gemt.")];
    const requests = await PollRequests.open(slagelse, id);
    // The second comes while the room still gathers.
    await requests.take(1, [first]);
    await requests.take(2, [second]);
    await breakDown(id);
    expect(await textOf(id)).toMatch(/Også gemt.*Gemt\.|Gemt\..*Også gemt\./);
  });

  test("may repeat a request whose answer was lost, and it counts once", async () => {
    const { id, slagelse } = await newDocument();
    const [first, other] = [await typing(id, slagelse, "Første."), await typing(id, slagelse, "Anden.")];
    const requests = await PollRequests.open(slagelse, id);
    await requests.take(1, [first]);
    await requests.take(1, [other]);
    expect(await textOf(id)).not.toContain("Anden.");
    await requests.take(2, [other]);
    await requests.take(1, [first]);
    expect(await textOf(id)).toContain("Anden.");
    expect(await endOf(requests.take(4, [first]))).toEqual({ code: "connection_ended", status: 410 });
  });

  test("is given frames again until they say that those have arrived", async () => {
    const { id, slagelse, soro } = await newDocument();
    const requests = await PollRequests.open(slagelse, id);
    const first = await requests.fetch(0);
    expect(first.length).toBeGreaterThan(0);
    expect(await requests.fetch(0)).toEqual(first);
    const news = requests.fetch(first.length);
    const writer = await openText(soro, id);
    writer.type("Nyt.");
    await writer.sync();
    const update = await news;
    expect(update).toHaveLength(1);
    expect(await requests.fetch(first.length)).toEqual(update);
    expect(await endOf(requests.fetch(0))).toMatchObject({ code: "connection_ended" });
    writer.leave();
  });

  test("starts again when the room has slept meanwhile, and has lost nothing", async () => {
    const { id, slagelse } = await newDocument();
    const { client, line } = await sitDownWithoutSocket(slagelse, id);
    client.type("Før søvnen.");
    await client.until(() => line.ended !== null || client.frames.some(({ kind }) => kind === "update"));
    await breakDown(id);
    await client.closed;
    expect(await endOf(line.requests.fetch(0))).toEqual({ code: "connection_ended", status: 410 });
    client.change(() => client.wordsOf("body").insert(0, "Under. "));
    const again = new RoomClient(await PollLine.open(slagelse, id));
    Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(client.doc));
    again.sendStep2(Y.encodeStateAsUpdate(again.doc));
    await again.sync();
    expect(await textOf(id)).toContain("Under. Før søvnen.");
    again.leave();
  });
});

describe("without a socket as with one", () => {
  test("a reader's keystroke changes nothing, and ends the connection", async () => {
    const { id, slagelse } = await newDocument();
    const region = await as("region-consultant");
    const frame = await typing(id, slagelse, "Indsmuglet");
    const requests = await PollRequests.open(region, id);
    expect((await requests.fetch(0)).length).toBeGreaterThan(0);
    expect(await endOf(requests.take(1, [frame]))).toEqual({ code: "not_allowed", status: 403 });
    expect(await endOf(requests.take(2, [frame]))).toEqual({ code: "not_allowed", status: 403 });
    expect(await textOf(id)).not.toContain("Indsmuglet");
  });

  test("nobody writes in another's name", async () => {
    const { id, slagelse, soro } = await newDocument();
    const honest = await openText(slagelse, id);
    honest.type("Mit.");
    await honest.sync();
    const update = honest.change(() => honest.wordsOf("body").insert(0, "Ikke mit."));
    const forger = await PollRequests.open(soro, id);
    expect(await endOf(forger.take(1, [syncFrame("update", update)]))).toMatchObject({ code: "not_allowed" });
    expect(await textOf(id)).not.toContain("Ikke mit.");
    honest.leave();
  });

  test("whoever loses the right to write is put out at once, comes back as a reader, and what they send is not stored", async () => {
    const { id, space, slagelse, soro } = await newDocument();
    const frame = await typing(id, soro, "For sent");
    const requests = await PollRequests.open(soro, id);
    const known = await requests.fetch(0);
    const waiting = endOf(requests.fetch(known.length));
    const participation = space.participations.find(({ party }) => party.id === "org_municipality_0340");
    await slagelse.patch(`/participations/${participation?.id}`, { role: "reader" });
    expect(await waiting).toEqual({ code: "connection_ended", status: 410 });
    expect(await endOf(requests.take(1, [frame]))).toMatchObject({ code: "connection_ended" });
    const again = await PollRequests.open(soro, id);
    expect(await endOf(again.take(1, [frame]))).toMatchObject({ code: "not_allowed" });
    expect(await textOf(id)).not.toContain("For sent");
  });

  test("a text that a decision closes is closed at once", async () => {
    const { document, meeting } = await runningMeeting();
    const soro = await as("soro-consultant");
    const frame = await typing(document.id, soro, "Efter afslaget");
    const { client, line } = await sitDownWithoutSocket(soro, document.id);
    await decide(meeting, { outcome: "rejected" });
    await client.closed;
    expect(line.ended).toMatchObject({ code: "connection_ended" });
    const again = await PollRequests.open(soro, document.id);
    expect(await endOf(again.take(1, [frame]))).toMatchObject({ code: "not_allowed" });
  });

  test("whoever signs out, or holds only the connection's id, gets nothing more of it", async () => {
    const { id, slagelse, soro } = await newDocument();
    const requests = await PollRequests.open(slagelse, id);
    expect(await endOf(requests.inHandsOf(soro).fetch(0))).toMatchObject({ code: "connection_ended" });
    expect(await endOf(requests.inHandsOf(soro).take(1, []))).toMatchObject({ code: "connection_ended" });
    await atTheDoor(`${base}/api/auth/sign-out`, { method: "POST", headers: { cookie: slagelse.cookie, origin: base } });
    expect(await endOf(requests.fetch(0))).toEqual({ code: "not_signed_in", status: 401 });
    expect(await endOf(requests.take(1, []))).toEqual({ code: "not_signed_in", status: 401 });
  });

  test("whoever may not enter does not wake the room, and an older editor is refused", async () => {
    const { id, slagelse } = await newDocument();
    const before = (await listDurableObjectIds(env.ROOMS)).length;
    const outsider = await as("kolding-outsider");
    expect(await endOf(PollRequests.open(outsider, id))).toEqual({ code: "not_found", status: 404 });
    expect(await endOf(PollRequests.open(outsider, newId("document", new Date())))).toEqual({ code: "not_found", status: 404 });
    expect(await listDurableObjectIds(env.ROOMS)).toHaveLength(before);
    const requests = await PollRequests.open(slagelse, id);
    expect(await endOf(requests.ask("GET", "/frames?after=0&schema=0"))).toEqual({ code: "upgrade_expected", status: 426 });
  });

  test.each<[string, Uint8Array[], string]>([
    ["a frame that is none", [new Uint8Array([9, 9, 9])], "connection_ended"],
    ["an update larger than any keystroke", [syncFrame("update", new Uint8Array(1024 * 1024 + 1))], "too_many_requests"],
    ["more questions than anybody has", Array.from({ length: 121 }, () => new Uint8Array([3])), "too_many_requests"],
  ])("the same limits hold: %s", async (_, frames, code) => {
    const { id, slagelse } = await newDocument();
    const requests = await PollRequests.open(slagelse, id);
    expect(await endOf(requests.take(1, frames))).toMatchObject({ code });
  });

  test("numbers that are none, and bodies that are not frames, are refused", async () => {
    const { id, slagelse } = await newDocument();
    const requests = await PollRequests.open(slagelse, id);
    for (const query of ["", "?after=", "?after=-1", "?after=1e3"])
      expect(await endOf(requests.ask("GET", `/frames${query}`))).toMatchObject({ code: "invalid_input" });
    expect(await endOf(requests.ask("POST", "/frames?number=1", new Uint8Array([0, 0, 0, 9, 1])))).toMatchObject({
      code: "connection_ended",
    });
    const large = await PollRequests.open(slagelse, id);
    expect(await endOf(large.ask("POST", "/frames?number=1", new Uint8Array(9 * 1024 * 1024 + 1)))).toMatchObject({
      code: "body_too_large",
    });
  });
});
