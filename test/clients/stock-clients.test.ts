import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import { WebsocketProvider as Provider210 } from "y-websocket-2.1.0";
import { WebsocketProvider as Provider300 } from "y-websocket-3.0.0";
import * as Y from "yjs";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { startServer, type TestServer } from "../support/server.ts";

const versions = { "3.1.0": WebsocketProvider, "3.0.0": Provider300, "2.1.0": Provider210 } as const;
type Version = keyof typeof versions;

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startServer();
  visitor = await signIn(server.baseUrl, "slagelse-consultant");
}, 240_000);

afterAll(() => server.stop());

async function newDocument(title: string): Promise<string> {
  const space = await visitor.post<SpaceView>("/spaces", {
    name: title,
    purpose: "Prøve",
    goals: "Prøve",
    organisationId: "org_municipality_0330",
    forumId: null,
  });
  return (await visitor.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title })).id;
}

/** A page with an unmodified client of the version, which counts the connections it makes. */
function open(version: Version, documentId: string) {
  let connections = 0;
  const socket: unknown = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: visitor.cookie } });
      connections += 1;
    }
  };
  if (!isSocketClass(socket)) throw new Error("the socket of this platform is not one a provider can use");
  const doc = new Y.Doc();
  const provider = new versions[version](`${visitor.baseUrl.replace(/^http/, "ws")}/sync`, documentId, doc, {
    WebSocketPolyfill: socket,
    disableBc: true,
  });
  provider.awareness.setLocalState({ cursor: version });
  return {
    doc,
    provider,
    connections: () => connections,
    others: () => [...provider.awareness.getStates().keys()].filter((client) => client !== doc.clientID).toSorted((a, b) => a - b),
    close: () => (provider.destroy(), doc.destroy()),
  };
}
type Page = ReturnType<typeof open>;

/** `ws` has the browser's interface but declares it with types of its own. */
function isSocketClass(value: unknown): value is typeof globalThis.WebSocket {
  return typeof value === "function" && "OPEN" in value && "CLOSED" in value;
}

const clientsOf = (...pages: Page[]): number[] => pages.map(({ doc }) => doc.clientID).toSorted((a, b) => a - b);

const within = { timeout: 10_000, interval: 50 };
const seesExactly = (page: Page, ...others: Page[]) => expect.poll(page.others, within).toEqual(clientsOf(...others));

describe.concurrent("people who sit still", () => {
  test("for a minute and a half keep the one connection they made, whichever client they have", async ({ expect }) => {
    const documentId = await newDocument("Stille");
    const pages = (Object.keys(versions) as Version[]).map((version) => open(version, documentId));
    for (const page of pages) await expect.poll(() => page.provider.synced, within).toBe(true);
    await pause(90_000);
    for (const page of pages) {
      expect(page.connections()).toBe(1);
      expect(page.provider.wsconnected).toBe(true);
      expect(page.others()).toEqual(clientsOf(...pages.filter((other) => other !== page)));
    }
    const [writer, ...readers] = pages;
    writer?.doc.getXmlFragment("body").insert(0, [new Y.XmlElement("paragraph")]);
    for (const reader of readers) await expect.poll(() => reader.doc.getXmlFragment("body").length, within).toBe(2);
    for (const page of pages) page.close();
  });

  test("for so long that the room falls asleep: whoever leaves then is gone, and whoever comes sees all the others", async () => {
    const documentId = await newDocument("Søvn");
    const [one, two, three] = [open("3.1.0", documentId), open("3.0.0", documentId), open("3.1.0", documentId)];
    await seesExactly(one, two, three);
    // Clients say again that they are there every 15 seconds; the runtime lets an object sleep after ten without a word.
    await pause(12_000);
    one.close();
    await seesExactly(two, three);
    const late = open("3.1.0", documentId);
    await seesExactly(late, two, three);
    await seesExactly(three, two, late);
    expect([two, three].map((page) => page.connections())).toEqual([1, 1]);
    for (const page of [two, three, late]) page.close();
  });
});
