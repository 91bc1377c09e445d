import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import type { EndpointDetail, SecretRotated, WebhookKeys } from "../../contract/endpoint-views.ts";
import { fromBase64 } from "../../worker/webhooks/base64.ts";
import { findEndpoint } from "../../worker/webhooks/endpoint-rows.ts";
import { encryptSecret } from "../../worker/webhooks/secret.ts";
import { keepUpEndpoints } from "../../worker/webhooks/upkeep.ts";
import { atTheDoor } from "./front-door.ts";
import { refusal } from "./stage.ts";
import { database, foundEndpoint, foundOrganisation, foundSpace, openInbox, participantsChange, verified } from "./webhooks-world.ts";
import type { Received } from "./webhooks-world.ts";

const day = 24 * 60 * 60 * 1000;

async function world(signing: "both" | "v1" | "v1a" = "both") {
  const { organisationId, administrator } = await foundOrganisation("Sorø");
  const spaceId = await foundSpace([organisationId]);
  const inbox = openInbox();
  const endpoint = await foundEndpoint(organisationId, inbox.url, { signing });
  const visitor = await administrator();
  return { visitor, endpoint, inbox, spaceId, rotate: () => visitor.post<SecretRotated>(`/endpoints/${endpoint.id}/secrets`) };
}

async function publishedKey(): Promise<CryptoKey> {
  const response = await atTheDoor("http://localhost/.well-known/webhook-keys");
  expect(response.headers.get("cache-control")).toContain("public");
  const { keys } = (await response.json()) as WebhookKeys;
  const key = keys[0]?.publicKey ?? "";
  expect(key).toMatch(/^whpk_/);
  return crypto.subtle.importKey("raw", fromBase64(key.slice("whpk_".length)), "Ed25519", false, ["verify"]);
}

const signaturesOf = ({ headers }: Received) => (headers["webhook-signature"] ?? "").split(" ");

async function isSignedBy(key: CryptoKey, { headers, body }: Received): Promise<boolean> {
  const signature = signaturesOf({ headers, body, at: 0 }).find((part) => part.startsWith("v1a,")) ?? "v1a,";
  const signed = new TextEncoder().encode(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  return crypto.subtle.verify("Ed25519", key, fromBase64(signature.slice("v1a,".length)), signed);
}

async function only(received: Promise<Received[]>): Promise<Received> {
  const last = (await received).at(-1);
  if (last === undefined) throw new Error("nothing came");
  return last;
}

describe("a secret that is replaced", () => {
  test("is signed with beside the new one for a day, and both receivers' libraries take the message", async () => {
    const { endpoint, inbox, spaceId, rotate, visitor } = await world();
    const { secret, previousUntil } = await rotate();
    expect(secret).not.toBe(endpoint.secret);
    expect(Math.abs(Date.parse(previousUntil ?? "") - Date.now() - day)).toBeLessThan(60_000);
    expect(await visitor.get<EndpointDetail>(`/endpoints/${endpoint.id}`)).toMatchObject({ previousSecretUntil: previousUntil });

    await participantsChange(spaceId);
    await endpoint.run();
    const request = await only(inbox.received(1));
    expect(verified(request, secret)).toEqual(verified(request, endpoint.secret));
    expect(signaturesOf(request).map((part) => part.split(",")[0])).toEqual(["v1", "v1", "v1a"]);
  });

  test("begins the attempts anew, so that whoever tries out secrets loses no event by it", async () => {
    const { endpoint, inbox, spaceId, rotate } = await world();
    await inbox.plan(Array.from({ length: 11 }, () => ({ status: 401 })));
    await participantsChange(spaceId);
    await endpoint.run();
    for (let times = 1; times <= 11; times++) {
      await rotate();
      await vi.waitUntil(async () => (await endpoint.attempts()).length === times + 1);
    }
    expect((await endpoint.attempts()).map(({ result }) => result)).toEqual([...Array.from({ length: 11 }, () => "failed"), "delivered"]);
  });

  test("that was sealed by a key the installation has no more is seen to be so, and replaced by one that is signed with at once", async () => {
    const { visitor, endpoint, inbox, spaceId, rotate } = await world("v1");
    const sealedElsewhere = await encryptSecret(endpoint.secret, endpoint.id, btoa("another key of thirty-two bytes!"));
    await env.DB.prepare("UPDATE endpoints SET secret_encrypted = ? WHERE id = ?").bind(sealedElsewhere, endpoint.id).run();
    await participantsChange(spaceId);
    // No surprise, over which the runtime would ring again and again: what is to be told waits.
    await endpoint.run();
    const detail = () => visitor.get<EndpointDetail>(`/endpoints/${endpoint.id}`);
    expect(await detail()).toMatchObject({ isSecretReadable: false, health: { unread: 1 } });
    expect(await refusal(visitor.post(`/endpoints/${endpoint.id}/tests`))).toMatchObject({
      code: "endpoint_secret_unreadable",
      status: 409,
    });
    const { secret, previousUntil } = await rotate();
    expect(previousUntil).toBeNull();
    expect(await detail()).toMatchObject({ isSecretReadable: true, previousSecretUntil: null });
    const request = await only(inbox.received(1));
    expect(verified(request, secret).type).toBe("space.participant_changed");
    expect(signaturesOf(request)).toHaveLength(1);
  });

  test("is not signed with after the day, and is kept no longer", async () => {
    const { endpoint, inbox, spaceId, rotate } = await world();
    const { secret } = await rotate();
    const passed = new Date(Date.now() - 1000).toISOString();
    await env.DB.prepare("UPDATE endpoints SET previous_secret_until = ? WHERE id = ?").bind(passed, endpoint.id).run();
    await participantsChange(spaceId);
    await endpoint.run();
    const request = await only(inbox.received(1));
    verified(request, secret);
    expect(() => verified(request, endpoint.secret)).toThrow("No matching signature");

    expect((await findEndpoint(database, endpoint.id))?.previousSecretEncrypted).not.toBeNull();
    await keepUpEndpoints(env, database, new Date());
    expect((await findEndpoint(database, endpoint.id))?.previousSecretEncrypted).toBeNull();
  });

  test("gives way at the second of two rotations: the newest two count", async () => {
    const { endpoint, inbox, spaceId, rotate } = await world();
    const [second, third] = [await rotate(), await rotate()];
    await participantsChange(spaceId);
    await endpoint.run();
    const request = await only(inbox.received(1));
    verified(request, second.secret);
    verified(request, third.secret);
    expect(() => verified(request, endpoint.secret)).toThrow("No matching signature");
  });

  test("is never in the database as it is", async () => {
    const { endpoint, rotate } = await world();
    const { secret } = await rotate();
    const stored = JSON.stringify((await env.DB.prepare("SELECT * FROM endpoints WHERE id = ?").bind(endpoint.id).all()).results);
    expect(stored).not.toContain(secret.slice(6));
    expect(stored).not.toContain(endpoint.secret.slice(6));
  });
});

describe("the published key", () => {
  test("verifies the ed25519 signature, for that body only", async () => {
    const { endpoint, inbox, spaceId } = await world();
    await participantsChange(spaceId);
    await endpoint.run();
    const request = await only(inbox.received(1));
    const key = await publishedKey();
    expect(await isSignedBy(key, request)).toBe(true);
    expect(await isSignedBy(key, { ...request, body: `${request.body} ` })).toBe(false);
  });

  test.each([
    ["v1", ["v1"]],
    ["v1a", ["v1a"]],
    ["both", ["v1", "v1a"]],
  ] as const)("an endpoint that chose %s gets just that", async (signing, expected) => {
    const { endpoint, inbox, spaceId } = await world(signing);
    await participantsChange(spaceId);
    await endpoint.run();
    const request = await only(inbox.received(1));
    expect(signaturesOf(request).map((part) => part.split(",")[0])).toEqual(expected);
    expect(await isSignedBy(await publishedKey(), request).catch(() => false)).toBe(signing !== "v1");
  });
});
