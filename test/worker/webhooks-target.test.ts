import { describe, expect, test } from "vitest";
import { Refusal } from "../../worker/platform/refusal.ts";
import { judgeTarget } from "../../worker/webhooks/target.ts";
import { forgedAddresses } from "./webhooks-forged.ts";

describe("where events may be sent", () => {
  test.each(forgedAddresses)("%j is refused", (address) => {
    expect(judgeTarget(address, { allowLoopback: false })).toMatchObject({ code: "endpoint_address_refused" });
  });

  test.each(forgedAddresses.filter((address) => !address.startsWith("http://")))(
    "%j is refused on a developer's machine too",
    (address) => {
      expect(judgeTarget(address, { allowLoopback: true })).toBeInstanceOf(Refusal);
    },
  );

  test.each([
    ["https://receiver.example/hook", "https://receiver.example/hook"],
    ["https://receiver.example:443/hook?room=1", "https://receiver.example/hook?room=1"],
    ["https://Receiver.Example./a b", "https://receiver.example/a%20b"],
    ["https://sbsys.næstved.example/hændelser", "https://sbsys.xn--nstved-pua.example/h%C3%A6ndelser"],
    ["https://local.example.dk/", "https://local.example.dk/"],
    ["https://a.b.c.d.example/", "https://a.b.c.d.example/"],
  ])("%s is fine, in its normal form", (address, normal) => {
    expect(judgeTarget(address, { allowLoopback: false })).toBe(normal);
  });

  test.each(["http://localhost:8799/hook", "http://127.0.0.1:8799/hook", "http://[::1]:8799/hook", "http://127.1:8799/hook"])(
    "%s is fine on a developer's machine only",
    (address) => {
      expect(judgeTarget(address, { allowLoopback: true })).toMatch(/^http:/);
      expect(judgeTarget(address, { allowLoopback: false })).toBeInstanceOf(Refusal);
    },
  );

  test.each([
    "http://10.0.0.7:8799/",
    "http://receiver.example/",
    "http://user@localhost:8799/",
    "http://localhost:8799/#",
    "http://169.254.169.254/",
  ])("%s is no loopback address and is refused on a developer's machine", (address) => {
    expect(judgeTarget(address, { allowLoopback: true })).toBeInstanceOf(Refusal);
  });
});
