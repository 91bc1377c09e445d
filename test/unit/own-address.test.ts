import { expect, test } from "vitest";
import { isOwnAddress } from "../../web/sign-in/own-address.ts";

test.each(["/", "/documents/doc_123?x=//elsewhere.example", "/a//b", "/@elsewhere.example"])("signing in leads on to %j", (address) => {
  expect(isOwnAddress(address)).toBe(true);
});

test.each([
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/\n\\elsewhere.example",
  "https://elsewhere.example/",
  "javascript:alert(1)",
  "elsewhere",
  "",
])("signing in does not lead on to %j, which is somebody else's", (address) => {
  expect(isOwnAddress(address)).toBe(false);
});
