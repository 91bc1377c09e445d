import { env } from "cloudflare:workers";
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { canonicalBytes, canonicalText } from "../../text/canonical.ts";
import { plainText } from "../../text/plain.ts";
import { sha256Hex } from "../../worker/platform/hash.ts";
import { newId } from "../../worker/platform/ids.ts";
import { Refusal } from "../../worker/platform/refusal.ts";
import { frozenStateKey, frozenTextKey, readFrozen } from "../../worker/room/frozen.ts";
import type { Freeze } from "../../worker/room/versions.ts";
import { author, RoomClient, seededRoom } from "./room-client.ts";

const freezing = (change: Partial<Freeze> = {}): Freeze => ({
  versionId: newId("version", new Date()),
  only: null,
  requiredFields: ["title"],
  validValues: false,
  notCpr: null,
  files: null,
  at: new Date().toISOString(),
  by: author.personId,
  cause: "submitted",
  name: "",
  ...change,
});

async function frozen(room: Awaited<ReturnType<typeof seededRoom>>["room"], request: Freeze) {
  const answer = await room.freeze(request);
  if (answer.kind !== "frozen") throw new Error(`not frozen: ${answer.kind}`);
  return answer;
}

async function shown(versionId: Freeze["versionId"], sha256: string) {
  const version = await readFrozen(env, versionId, sha256);
  if (version instanceof Refusal) throw new Error(version.code);
  return version;
}

describe("a frozen text", () => {
  test("has the hash of exactly the bytes that are shown, and stays as it was while the live text goes on", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { purpose: ["Bedre lindring"] } });
    const request = freezing();
    const { sha256, title } = await frozen(room, request);
    expect(title).toBe("Palliativ indsats");
    expect((await room.read()).sha256).toBe(sha256);

    const client = await RoomClient.join(documentId);
    client.type("senere", "purpose");
    await client.sync();
    expect((await room.read()).sha256).not.toBe(sha256);

    const { bytes, text } = await shown(request.versionId, sha256);
    expect(await sha256Hex(bytes)).toBe(sha256);
    expect(canonicalBytes(text)).toEqual(bytes);
    expect(plainText(text)).toBe("Palliativ indsats\n\nBedre lindring");
  });

  test("is kept with the state it is the text of", async () => {
    const { room } = await seededRoom();
    const request = freezing();
    const { sha256 } = await frozen(room, request);
    const state = await env.ARTEFACTS.get(frozenStateKey(request.versionId));
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, new Uint8Array((await state?.arrayBuffer()) ?? new ArrayBuffer()));
    expect(await sha256Hex(canonicalBytes(canonicalText(doc, "initiative")))).toBe(sha256);
  });

  test("is the same version when freezing is asked for twice, also after edits and a restart", async () => {
    const { documentId, room } = await seededRoom();
    const request = freezing();
    const first = await frozen(room, request);
    const client = await RoomClient.join(documentId);
    client.type("nyt");
    await client.sync();
    expect(await frozen(room, request)).toEqual(first);
    await evictDurableObject(room);
    expect(await frozen(room, request)).toEqual(first);
    expect((await shown(request.versionId, first.sha256)).text).toBeDefined();
    const count = await runInDurableObject(room, (_, { storage }) => storage.sql.exec("SELECT count(*) AS n FROM versions").one()["n"]);
    expect(count).toBe(1);
  });

  test("is one version when two ask at the same moment while somebody types", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    const request = freezing();
    const answers: Promise<{ sha256: string }>[] = [];
    for (let count = 0; count < 5; count++) {
      answers.push(frozen(room, request));
      client.type(`ord ${count} `);
    }
    const hashes = new Set((await Promise.all(answers)).map(({ sha256 }) => sha256));
    expect(hashes.size).toBe(1);
    for (const sha256 of hashes) expect((await shown(request.versionId, sha256)).text).toBeDefined();
  });

  test("is not made while a required field is empty, and the empty ones are named", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { purpose: [" \u00a0"], lead: ["Sorø"] } });
    const request = freezing({ requiredFields: ["title", "purpose", "lead", "economics"] });
    expect(await room.freeze(request)).toEqual({ kind: "missing", fields: ["purpose", "economics"] });
    expect(await env.ARTEFACTS.head(frozenTextKey(request.versionId))).toBeNull();

    const client = await RoomClient.join(documentId);
    client.type("Lindring", "purpose");
    client.type("Ingen", "economics");
    await client.sync();
    expect(await room.freeze(request)).toMatchObject({ kind: "frozen" });
  });
});

describe("showing a frozen text", () => {
  test("refuses bytes that are not those that were frozen", async () => {
    const { room } = await seededRoom();
    const request = freezing();
    const { sha256 } = await frozen(room, request);
    const { bytes } = await shown(request.versionId, sha256);
    await env.ARTEFACTS.put(frozenTextKey(request.versionId), new TextDecoder().decode(bytes).replace("Palliativ", "Palliatiw"));
    expect(await readFrozen(env, request.versionId, sha256)).toMatchObject({ code: "frozen_text_damaged" });
  });

  test("refuses where the bytes are gone", async () => {
    expect(await readFrozen(env, newId("version", new Date()), "0".repeat(64))).toMatchObject({ code: "frozen_text_damaged" });
  });
});
