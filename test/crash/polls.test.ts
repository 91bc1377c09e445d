import * as encoding from "lib0/encoding";
import { writeUpdate } from "y-protocols/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { packFrames } from "../../contract/polling.ts";
import { messageKinds } from "../../contract/room.ts";
import type { DocumentView } from "../../contract/views.ts";
import { sitDown } from "../cast/typist.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { write } from "../cast/write.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startServer();
  visitor = await signIn(server.baseUrl, "slagelse-consultant");
}, 240_000);

afterAll(() => server.stop());

async function newDocument(): Promise<string> {
  const space = await visitor.post<{ id: string }>("/spaces", {
    name: "Uden stik",
    purpose: "",
    goals: "",
    organisationId: "org_municipality_0330",
    forumId: null,
  });
  return (await visitor.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Uden stik" })).id;
}

test("what somebody without sockets was told has arrived is there after a power cut, and their connection is over", async () => {
  const documentId = await newDocument();
  const ask = (method: string, path: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> =>
    fetch(`${server.baseUrl}/sync/${documentId}/polls${path}`, {
      method,
      headers: { cookie: visitor.cookie },
      ...(body !== undefined && { body }),
    });
  const typist = await sitDown(visitor, documentId);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(typist.doc));
  typist.leave();

  const { id } = (await (await ask("POST", "")).json()) as { id: string };
  const words = ["Første. ", "Anden. ", "Tredje. "];
  for (const [index, sentence] of words.entries()) {
    const before = Y.encodeStateVector(copy);
    write(copy, "body", [sentence]);
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageKinds.sync);
      writeUpdate(encoder, Y.encodeStateAsUpdate(copy, before));
    });
    expect((await ask("POST", `/${id}/frames?number=${index + 1}`, packFrames([frame]))).status).toBe(204);
  }
  await server.kill();
  await server.restart();

  expect((await ask("GET", `/${id}/frames?after=0`)).status).toBe(410);
  const later = await sitDown(visitor, documentId);
  for (const sentence of words) expect(JSON.stringify(later.doc.getXmlFragment("body").toJSON())).toContain(sentence.trim());
  later.leave();
});
