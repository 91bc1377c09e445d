import { textSchemaVersion } from "../../contract/text.ts";
import { env } from "cloudflare:workers";
import { listDurableObjectIds } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import type { Id } from "../../contract/ids.ts";
import { closeCodes } from "../../contract/room.ts";
import { newId } from "../../worker/platform/ids.ts";
import { refuse } from "../../worker/platform/refusal.ts";
import { withAdmission, type Admission } from "../../worker/room/admission.ts";
import { syncRoute } from "../../worker/room/sync-route.ts";
import { atTheDoor } from "./front-door.ts";
import { admissionOf, author, reader, RoomClient, seededRoom } from "./room-client.ts";

const admitted = (admission: Admission) => syncRoute(() => Promise.resolve(admission));

const knock = (
  route: ReturnType<typeof syncRoute>,
  documentId: string,
  change: { query?: string; headers?: Record<string, string> } = {},
) =>
  route.request(`http://localhost/sync/${documentId}${change.query ?? ""}`, { headers: { upgrade: "websocket", ...change.headers } }, env);

const codeOf = async (response: Response) => ({ status: response.status, code: (await response.json<{ code: string }>()).code });

describe("the door to the live text", () => {
  test("opens for whom it admits, from our own pages and from programs", async () => {
    const { documentId } = await seededRoom();
    for (const headers of [{}, { origin: "http://localhost" }]) {
      const client = RoomClient.over(await knock(admitted(admissionOf(author)), documentId, { headers }));
      await client.sync();
      expect(client.reads("title")).toBe("Palliativ indsats");
    }
  });

  test("refuses a page of somebody else's, whose visitor may well be signed in here", async () => {
    const { documentId } = await seededRoom();
    const answer = await knock(admitted(admissionOf(author)), documentId, { headers: { origin: "https://example.org" } });
    expect(await codeOf(answer)).toEqual({ status: 403, code: "wrong_origin" });
  });

  test("refuses what is no socket", async () => {
    const { documentId } = await seededRoom();
    const answer = await admitted(admissionOf(author)).request(`http://localhost/sync/${documentId}`, {}, env);
    expect(await codeOf(answer)).toEqual({ status: 426, code: "upgrade_expected" });
  });

  test.each(["0", "0.5", "-1", "", "gammel", String(textSchemaVersion - 1)])(
    "refuses an editor that knows only schema %j and would delete the rest",
    async (schema) => {
      const { documentId } = await seededRoom();
      const answer = await knock(admitted(admissionOf(author)), documentId, { query: `?schema=${schema}` });
      expect(await codeOf(answer)).toEqual({ status: 426, code: "upgrade_expected" });
    },
  );

  test.each([String(textSchemaVersion), String(textSchemaVersion + 1)])("opens for an editor of schema %s", async (schema) => {
    const { documentId } = await seededRoom();
    expect((await knock(admitted(admissionOf(author)), documentId, { query: `?schema=${schema}` })).status).toBe(101);
  });

  test("wakes no room for somebody it refuses", async () => {
    const before = (await listDurableObjectIds(env.ROOMS)).length;
    const refusing = syncRoute(() => Promise.resolve(refuse("not_found")));
    expect(await codeOf(await knock(refusing, newId("document", new Date())))).toEqual({ status: 404, code: "not_found" });
    expect(await codeOf(await knock(refusing, "spa_somethingelse"))).toEqual({ status: 404, code: "not_found" });
    expect(await listDurableObjectIds(env.ROOMS)).toHaveLength(before);
  });

  test("does not believe an admission that the client wrote itself", async () => {
    const { documentId } = await seededRoom();
    const forged = withAdmission(new Request("http://localhost/"), admissionOf({ ...author, role: "lead" }));
    const client = RoomClient.over(await knock(admitted(admissionOf(reader)), documentId, { headers: Object.fromEntries(forged.headers) }));
    await client.sync();
    client.type("x");
    expect((await client.closed).code).toBe(closeCodes.notAllowed);
  });

  test("is shut for whoever has not signed in", async () => {
    const documentId: Id<"document"> = newId("document", new Date());
    const answer = await atTheDoor(`http://localhost/sync/${documentId}`, { headers: { upgrade: "websocket" } });
    expect(await codeOf(answer)).toEqual({ status: 401, code: "not_signed_in" });
  });
});
