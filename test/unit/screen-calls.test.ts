import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { operationEntries } from "../../contract/operations.ts";

const web = join(import.meta.dirname, "../../web");
const methods = {
  get: "GET",
  getText: "GET",
  post: "POST",
  postText: "POST",
  postForm: "POST",
  put: "PUT",
  putForm: "PUT",
  patch: "PATCH",
  remove: "DELETE",
} as const;

/** A call of web/api/client.ts with its address written beside it, the two ways in which one is chosen included. */
const call = new RegExp(`\\b(${Object.keys(methods).join("|")})(?:<[^()]*>)?\\(\\s*(?:[^"\`(),]+\\? )?(["\`])(/[^"\`]*)\\2`, "g");

/** On a developer's machine only. */
const elsewhere = ["GET /demo/personas", "POST /demo/sign-in"];

type Call = { method: string; path: string; file: string };

/** What the screens ask of the API. Whatever is put into an address is one of its parts, or what comes after the question mark. */
function callsOf(file: string): Call[] {
  const source = readFileSync(join(web, file), "utf8");
  return [...source.matchAll(call)].map(([, name, , address = ""]) => ({
    method: methods[name as keyof typeof methods],
    path: address.replaceAll(/\$\{[^}]*\}/g, "{}").split("?")[0] ?? "",
    file,
  }));
}

const files = readdirSync(web, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && name !== "api/client.ts");
const calls = files.flatMap(callsOf);

/** A part that the screen puts together may be any. One that follows without a slash is what comes after the question mark. */
function isDescribed({ method, path }: Call): boolean {
  if (elsewhere.includes(`${method} ${path}`)) return true;
  const parts = path.replace(/(?<!\/)\{\}$/, "").split("/");
  return operationEntries.some(([, operation]) => {
    const own = operation.path.split("/");
    return (
      operation.method === method &&
      own.length === parts.length &&
      own.every((part, place) => part.startsWith(":") || parts[place] === "{}" || part === parts[place])
    );
  });
}

describe("what the screens do", () => {
  it("exists in the API, every action of it", () => {
    expect(calls.length).toBeGreaterThan(100);
    expect(calls.filter((one) => !isDescribed(one)).map(({ method, path, file }) => `${file}: ${method} ${path}`)).toEqual([]);
  });

  it("is looked at whole: beside the room's own line and the public key, no file asks by another way", () => {
    const asking = files.filter((file) => /\bfetch\(|XMLHttpRequest|sendBeacon/.test(readFileSync(join(web, file), "utf8")));
    expect(asking.toSorted()).toEqual(["documents/poll-socket.ts", "integrations/webhook-key.ts"]);
  });
});
