import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { verify } from "../../web/integrations/verification.ts";

/** The specification's own example, in both signatures. */
const example = {
  headers: [
    "Webhook-Id: msg_p5jXN8AQM9LWM0D4loKWxJek",
    "Webhook-Timestamp: 1614265330",
    "Webhook-Signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==",
  ].join("\n"),
  body: '{"test": 2432232314}',
  key: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  receivedAt: null,
};
const publicKey = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
const signedAt = new Date(1614265330 * 1000);
const at = (minutes: number) => new Date(signedAt.getTime() + minutes * 60_000);

describe("a message that somebody pastes", () => {
  test("is found right with the secret, and with the public key", async () => {
    expect(await verify(example)).toEqual({ kind: "verified", signedAt, aheadMs: null });
    expect(await verify({ ...example, key: publicKey })).toEqual({ kind: "verified", signedAt, aheadMs: null });
  });

  test("is read from JSON headers too, and with another signature before the right one", async () => {
    const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const body = '{"titel":"Palliativ indsats på Næstved Sygehus"}';
    const right = new Webhook(secret).sign("evt_1", signedAt, body);
    const wrong = new Webhook("whsec_b3RoZXJvdGhlcm90aGVy").sign("evt_1", signedAt, body);
    const headers = JSON.stringify(
      { "webhook-id": "evt_1", "webhook-timestamp": "1614265330", "webhook-signature": `${wrong} ${right}` },
      null,
      2,
    );
    expect(await verify({ headers, body, key: secret, receivedAt: null })).toMatchObject({ kind: "verified" });
  });

  test("by a receiver whose clock is ten minutes wrong is told so, either way, and not within five", async () => {
    expect(await verify({ ...example, receivedAt: at(10) })).toEqual({ kind: "clock_wrong", signedAt, aheadMs: 600_000 });
    expect(await verify({ ...example, receivedAt: at(-10) })).toEqual({ kind: "clock_wrong", signedAt, aheadMs: -600_000 });
    expect(await verify({ ...example, receivedAt: at(4) })).toMatchObject({ kind: "verified", aheadMs: 240_000 });
  });

  test("that was written anew on its way is told apart from one that was changed", async () => {
    expect(await verify({ ...example, body: '{"test":2432232314}' })).toEqual({ kind: "no_match" });
    const body = '{"a":1,"b":"to"}';
    const headers = `webhook-id: evt_1\nwebhook-timestamp: 1614265330\nwebhook-signature: ${new Webhook(example.key).sign("evt_1", signedAt, body)}`;
    expect(await verify({ headers, body: '{\n  "a": 1,\n  "b": "to"\n}\n', key: example.key, receivedAt: null })).toEqual({
      kind: "altered",
    });
    expect(await verify({ headers, body: '{"a":2,"b":"to"}', key: example.key, receivedAt: null })).toEqual({ kind: "no_match" });
  });

  test.each([
    ["another secret", { key: "whsec_b3RoZXJvdGhlcm90aGVy" }, { kind: "no_match" }],
    ["a key that is none", { key: "whsec_%%%" }, { kind: "bad_key" }],
    ["no key", { key: "whsec_" }, { kind: "bad_key" }],
    ["a public key cut short", { key: publicKey.slice(0, -4) }, { kind: "bad_key" }],
    ["no headers", { headers: "" }, { kind: "headers_missing", missing: ["webhook-id", "webhook-timestamp", "webhook-signature"] }],
    ["a time that is none", { headers: example.headers.replace("1614265330", "i går") }, { kind: "bad_timestamp" }],
    [
      "a key of the other kind",
      { headers: example.headers.replace(/ v1a.*/, ""), key: publicKey },
      { kind: "other_signature", signature: "v1a" },
    ],
  ])("with %s says just that", async (_, change, finding) => {
    expect(await verify({ ...example, ...change })).toEqual(finding);
  });
});
