import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import * as v from "valibot";
import type { MinutesDraft } from "../../contract/imports.ts";
import { problemSchema } from "../../contract/problem.ts";
import { readMinutes } from "../../worker/imports/read-minutes.ts";
import minutes from "../fixtures/minutes/municipal-chain-1.txt?raw";
import { atTheDoor } from "./front-door.ts";
import { as, base, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const plain = { "content-type": "text/plain; charset=utf-8" };

async function send(body: BodyInit, headers: Record<string, string> = plain): Promise<Response> {
  const { cookie } = await as("secretary");
  return atTheDoor(`${base}/api/imports/minutes`, { method: "POST", headers: { ...headers, cookie }, body });
}

async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = v.parse(problemSchema, await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

async function rowsInAllTables(): Promise<number> {
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '_cf%'",
  ).all<{
    name: string;
  }>();
  // A session, and the note that somebody signed in, are what asking itself leaves behind.
  const tables = results.map(({ name }) => name).filter((name) => name !== "sessions" && name !== "people" && name !== "audit_entries");
  const counts = await Promise.all(tables.map((name) => env.DB.prepare(`select count(*) as n from "${name}"`).first<{ n: number }>()));
  return counts.reduce((sum, count) => sum + (count?.n ?? 0), 0);
}

describe("minutes sent for reading", () => {
  it("come back as a draft with the places of its fields, and nothing is stored", async () => {
    await send("Referat");
    const before = await rowsInAllTables();
    const response = await send(minutes);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const draft = await response.json<MinutesDraft>();
    expect(draft).toEqual(readMinutes(minutes));
    expect(draft.items.map((item) => [item.number, item.access, item.decision.outcome])).toEqual([
      ["129", "open", "noted"],
      ["130", "open", "approved"],
      ["131", "open", "approved_with_conditions"],
      ["132", "closed", "unknown"],
    ]);
    const { start, end } = draft.spans["/items/1/title"] ?? { start: 0, end: 0 };
    expect(minutes.slice(start, end)).toBe(draft.items[1]?.title);
    expect(await rowsInAllTables()).toBe(before);
  });

  it("keep their places when the text begins with a byte order mark", async () => {
    const draft = await (await send(`\uFEFF${minutes}`)).json<MinutesDraft>();
    const { start, end } = draft.spans["/date"] ?? { start: 0, end: 0 };
    expect(`\uFEFF${minutes}`.slice(start, end)).toBe("24-09-2020");
  });

  it("may be any text at all", async () => {
    for (const text of ["", " ", "Hej", "<html></html>", "1".repeat(5000)]) {
      const response = await send(text);
      expect(response.status).toBe(200);
      expect((await response.json<MinutesDraft>()).items).toEqual([]);
    }
  });

  it("may fill two megabytes and no more", async () => {
    const line = "En linje i et langt referat.\n";
    const most = line.repeat(Math.floor((2 * 1024 * 1024) / line.length));
    const fits = await send(most);
    expect(fits.status).toBe(200);
    await fits.arrayBuffer();
    expect((await problemOf(await send(most + line.repeat(2)))).code).toBe("body_too_large");
  });

  it.each([
    { what: "JSON", headers: { "content-type": "application/json" }, body: '"Referat"', code: "unsupported_media_type" },
    { what: "no type", headers: {}, body: new Uint8Array([0x52]), code: "unsupported_media_type" },
    { what: "HTML", headers: { "content-type": "text/html" }, body: "<p>Referat</p>", code: "unsupported_media_type" },
    {
      what: "another charset",
      headers: { "content-type": "text/plain; charset=iso-8859-1" },
      body: "Referat",
      code: "unsupported_media_type",
    },
    { what: "bytes that are not UTF-8", headers: plain, body: new Uint8Array([0x52, 0xe6, 0x66]), code: "invalid_input" },
    { what: "a PDF", headers: plain, body: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x00, 0x00]), code: "invalid_input" },
  ])("as $what are refused as $code", async ({ headers, body, code }) => {
    expect((await problemOf(await send(body, headers as Record<string, string>))).code).toBe(code);
  });

  it("are read for people who are signed in only", async () => {
    const response = await atTheDoor(`${base}/api/imports/minutes`, { method: "POST", headers: plain, body: minutes });
    expect((await problemOf(response)).code).toBe("not_signed_in");
  });

  it("are not read for another site", async () => {
    const response = await send(minutes, { ...plain, origin: "https://elsewhere.example" });
    expect((await problemOf(response)).code).toBe("wrong_origin");
  });
});
