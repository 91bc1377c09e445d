import { describe, expect, test } from "vitest";
import { Refusal } from "../../worker/platform/refusal.ts";
import { isInward } from "../../worker/webhooks/inward.ts";
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

describe("an address that a name resolves to", () => {
  test.each([
    ...[
      "0.0.0.0",
      "10.255.0.1",
      "100.64.0.1",
      "100.127.255.255",
      "127.0.0.53",
      "169.254.169.254",
      "172.16.0.1",
      "172.31.255.255",
      "192.0.0.8",
    ],
    ...["192.168.1.1", "198.19.0.1", "203.0.113.9", "224.0.0.1", "255.255.255.255", "1.2.3", "1.2.3.256", "receiver.example", ""],
    ...[
      "::",
      "::1",
      "::ffff:8.8.8.8",
      "64:ff9b::a00:7",
      "fd00:ec2::254",
      "fe80::1",
      "ff02::1",
      "2001:db8::1",
      "2001::1",
      "2002:a00:7::1",
      "::g",
    ],
  ])("%s is none that a public receiver has", (address) => {
    expect(isInward(address)).toBe(true);
  });

  test.each([
    "8.8.8.8",
    "100.63.255.255",
    "100.128.0.1",
    "172.15.0.1",
    "172.32.0.1",
    "192.167.0.1",
    "223.255.255.254",
    "2606:4700::6810:84e5",
    "2001:4860:4860::8888",
  ])("%s is one", (address) => {
    expect(isInward(address)).toBe(false);
  });
});
