import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { encryptSecret, newSecret, openSecret } from "../../worker/webhooks/secret.ts";
import { fromBase64 } from "../../worker/webhooks/base64.ts";
import { signingKeyFrom } from "../../worker/webhooks/signing-key.ts";
import { signatureHeaders } from "../../worker/webhooks/signature.ts";

const otherKey = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

describe("a signing secret", () => {
  test("is 32 bytes that the public library takes, and never the same twice", () => {
    const secret = newSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(new Webhook(secret).sign("evt_1", new Date(), "{}")).toMatch(/^v1,/);
    expect(newSecret()).not.toBe(secret);
  });

  test("comes back from its encrypted form, which does not show it and is new each time", async () => {
    const secret = newSecret();
    const encrypted = await encryptSecret(secret, "end_one", env.SECRETS_KEY);
    expect(atob(encrypted)).not.toContain(secret.slice(6, 20));
    expect(await encryptSecret(secret, "end_one", env.SECRETS_KEY)).not.toBe(encrypted);
    expect(await openSecret(encrypted, "end_one", env.SECRETS_KEY)).toBe(secret);
  });

  test("does not open for another endpoint, under another key, or when a bit was changed", async () => {
    const encrypted = await encryptSecret(newSecret(), "end_one", env.SECRETS_KEY);
    const damaged = btoa(atob(encrypted).replace(/.$/s, (last) => String.fromCharCode(last.charCodeAt(0) ^ 1)));
    expect(await openSecret(encrypted, "end_two", env.SECRETS_KEY)).toBeNull();
    expect(await openSecret(encrypted, "end_one", otherKey)).toBeNull();
    expect(await openSecret(damaged, "end_one", env.SECRETS_KEY)).toBeNull();
  });

  test("is not encrypted under a key that is too short", async () => {
    await expect(async () => encryptSecret(newSecret(), "end_one", btoa("short"))).rejects.toThrow("SECRETS_KEY");
  });
});

describe("a signature", () => {
  test("is the one of the published example", async () => {
    const headers = await signatureHeaders(
      { secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], privateKey: null },
      "msg_p5jXN8AQM9LWM0D4loKWxJek",
      new Date(1614265330 * 1000),
      '{"test": 2432232314}',
    );
    expect(headers).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  test("by ed25519 is the one of the specification's example, under its published key", async () => {
    const { privateKey, publicKey } = await signingKeyFrom(fromBase64("6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc="));
    expect(publicKey).toBe("whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=");
    const headers = await signatureHeaders(
      { secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], privateKey },
      "msg_p5jXN8AQM9LWM0D4loKWxJek",
      new Date(1614265330 * 1000),
      '{"test": 2432232314}',
    );
    expect(headers["webhook-signature"]).toBe(
      "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= " +
        "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==",
    );
  });

  test("verifies with the public library, Danish letters included, and for that body, id and time only", async () => {
    const secret = newSecret();
    const webhook = new Webhook(secret);
    const body = JSON.stringify({ title: "Tidlig og koordineret palliativ indsats på Næstved Sygehus" });
    const signWith = { secrets: [secret], privateKey: null };
    const headers = await signatureHeaders(signWith, "evt_1", new Date(), body);
    expect(webhook.verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => webhook.verify(`${body} `, headers)).toThrow();
    expect(() => webhook.verify(body, { ...headers, "webhook-id": "evt_2" })).toThrow();
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
    const old = await signatureHeaders(signWith, "evt_1", new Date(Date.now() - 600_000), body);
    expect(() => webhook.verify(body, old)).toThrow("too old");
  });
});
