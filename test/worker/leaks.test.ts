import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { Operation } from "../../contract/operation.ts";
import { operationEntries } from "../../contract/operations.ts";
import { app } from "../../worker/app.ts";
import { readFeed } from "../../worker/events/feed.ts";
import { keepUpNotifications } from "../../worker/notifications/upkeep.ts";
import { roomOf } from "../../worker/room/address.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { eventReaderOf } from "../../worker/spaces/event-reader.ts";
import { createToken } from "../../worker/tokens/tokens.ts";
import { personIdOf } from "../cast/people.ts";
import { hideThings, markers, type Marker, type Places } from "./leaks-world.ts";
import { as, base, openText, setTheStage } from "./stage.ts";

/** Everybody asks for everything, and what there is to ask for grows with the product. */
const everythingMs = 180_000;

type Viewer = { name: string; headers: Record<string, string>; belongs: ("participant" | "seated")[] };

let places: Places;
let viewers: Viewer[];

beforeAll(async () => {
  await setTheStage();
  places = await hideThings();
  // At once, and not seconds after: what is searched must hold them.
  for (const id of (places["documentId"] ?? []).slice(0, 2)) await roomOf(env, id as Id<"document">).reindex();
  const person = async (key: string, belongs: Viewer["belongs"] = []): Promise<Viewer> => ({
    name: key,
    headers: { cookie: (await as(key)).cookie },
    belongs,
  });
  const database = openDatabase(env.DB);
  const scopes = { name: "Læser alt", scopes: ["events", "records", "acknowledgements"] as const, validDays: 30 };
  const { token } = await createToken(
    database,
    "org_region_1085",
    { ...scopes, scopes: [...scopes.scopes] },
    personIdOf("region-consultant"),
    new Date(),
  );
  viewers = [
    { name: "nobody", headers: {}, belongs: [] },
    { name: "a token of the region's", headers: { authorization: `Bearer ${token}` }, belongs: [] },
    await person("kolding-outsider"),
    await person("soro-mayor"),
    await person("slagelse-consultant", ["participant"]),
    await person("ringsted-head", ["seated"]),
  ];
}, 60_000);

const markerNames = Object.keys(markers) as Marker[];

/** What a search found is told in pieces, a marked one and the next: here it is the words that count. */
const inOnePiece = (answer: string): string => answer.replaceAll(/","found":(?:true|false)\},\{"words":"/g, "").toLowerCase();

/** The markers in what was answered that this viewer was not to see. */
function leaksTo(viewer: Viewer, answer: string): Marker[] {
  const folded = inOnePiece(answer);
  return markerNames.filter((marker) => folded.includes(marker) && !markers[marker].some((circle) => viewer.belongs.includes(circle)));
}

/** The path with every way of filling its parameters. A parameter that nobody has hidden a thing behind fails the test: it is to be taught here. */
function filled(path: string): string[] {
  const parameter = /:(\w+)/.exec(path);
  if (parameter === null) return [path];
  const ids = places[parameter[1] ?? ""];
  if (ids === undefined || ids.length === 0) return expect.fail(`leaks-world.ts hides nothing at ${parameter[0]} of ${path}`);
  return ids.flatMap((id) => filled(path.replace(parameter[0], id)));
}

/** The questions that are worth asking: none, what must be asked, and every marker at once by its beginning. */
function questionsTo({ query }: Operation): string[] {
  if (query === undefined) return [""];
  const values: Record<string, string[]> = { format: ["html", "markdown"] };
  const required = Object.entries(query.entries).filter(([, schema]) => schema.type !== "optional");
  const always = required.map(([name]) =>
    (values[name] ?? expect.fail(`the test does not know what to ask as ${name}`)).map((value) => `${name}=${value}`),
  );
  const base = always.length === 0 ? [""] : always.flat();
  return "q" in query.entries ? [...base, "q=zq", "q=zqlukket"] : base;
}

async function ask(viewer: Viewer, method: string, path: string, body?: BodyInit): Promise<{ status: number; text: string }> {
  const headers = { ...viewer.headers, ...(body === undefined ? {} : { "content-type": "application/json" }) };
  // Not through `atTheDoor`: here everybody asks for everything, badly too, and only what comes back is looked at.
  const response = await exports.default.fetch(`${base}${path}`, {
    method,
    headers,
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text() };
}

const seenBy = async (viewer: Viewer, method: string, path: string, body?: BodyInit): Promise<{ status: number; found: Marker[] }> => {
  const { status, text } = await ask(viewer, method, path, body);
  // Whoever has asked for too much is told nothing, which shows nothing.
  expect(status).not.toBe(429);
  expect(leaksTo(viewer, text), `${viewer.name}: ${method} ${path} (${status})`).toEqual([]);
  return { status, found: markerNames.filter((marker) => inOnePiece(text).includes(marker)) };
};

describe("what is closed, or nobody else's yet", () => {
  it(
    "is there for those who may read it, so that what follows looks for something",
    async () => {
      const found = new Set<Marker>();
      for (const viewer of viewers.filter(({ belongs }) => belongs.length > 0)) {
        for (const [, operation] of operationEntries.filter(([, { method, by }]) => method === "GET" && by !== "operator"))
          for (const path of filled(`/api${operation.path}`))
            for (const question of questionsTo(operation))
              for (const marker of (await seenBy(viewer, "GET", question === "" ? path : `${path}?${question}`)).found) found.add(marker);
      }
      const participant = viewers.find(({ belongs }) => belongs.includes("participant"));
      const searched = participant && (await seenBy(participant, "GET", "/api/search?q=zq")).found;
      expect(searched).toEqual(expect.arrayContaining(["zqrumnavn", "zqkladdetitel", "zqkladdetekst"]));
      // An endpoint is its administrators' alone, who look at nothing here; sections that are not out and templates are in a live text.
      const elsewhere: Marker[] = ["zqmodtager", "zqlukketsektion", "zqkladdesektion", "zqskabelontekst"];
      expect(markerNames.filter((marker) => !found.has(marker) && !elsewhere.includes(marker))).toEqual([]);
      const [, , closedText] = places["documentId"] ?? [];
      const room = await openText(await as("ringsted-head"), closedText as Id<"document">);
      expect(JSON.stringify(room.doc.getXmlFragment("summary"))).toContain("zqlukketsektion");
      room.leave();
    },
    everythingMs,
  );

  it(
    "is in no answer to anybody else, whatever they ask for and however they are refused",
    async () => {
      let asked = 0;
      for (const viewer of viewers.filter(({ belongs }) => belongs.length === 0)) {
        for (const [id, operation] of operationEntries) {
          // The session is needed for what comes after.
          if (id === "signOut" && viewer.name !== "nobody") continue;
          for (const path of filled(`/api${operation.path}`)) {
            for (const question of questionsTo(operation)) {
              const body = operation.method === "GET" || operation.method === "DELETE" ? undefined : "{}";
              await seenBy(viewer, operation.method, question === "" ? path : `${path}?${question}`, body);
              asked += 1;
            }
          }
        }
      }
      expect(asked).toBeGreaterThan(operationEntries.length * 4);
    },
    everythingMs,
  );

  it("is behind a door that lets nobody else into the live text", async () => {
    for (const viewer of viewers.filter(({ belongs }) => belongs.length === 0)) {
      for (const id of places["documentId"] ?? []) {
        const response = await exports.default.fetch(`${base}/sync/${id}`, { headers: { ...viewer.headers, upgrade: "websocket" } });
        expect(response.status, `${viewer.name} ${id}`).toBeGreaterThanOrEqual(400);
        expect(leaksTo(viewer, await response.text())).toEqual([]);
      }
    }
  });

  it(
    "is on no page for everybody: not where links lead, nor at the address of the thing itself",
    async () => {
      const [nobody] = viewers;
      if (nobody === undefined) return;
      const everyId = [...new Set(Object.values(places).flat())];
      // The mailbox is a developer's own, and has everybody's letters; what may be in them is looked at below.
      const patterns = app.routes
        .filter(({ method, path }) => method === "GET" && !path.startsWith("/api/") && !path.startsWith("/dev/") && !path.includes("*"))
        .map(({ path }) => path);
      const waiting = patterns.flatMap((path) => {
        if (!path.includes(":")) return [path];
        return everyId.map((id) => path.replace(/:\w+/, id)).filter((address) => !address.includes(":"));
      });
      waiting.push("/public/search?q=zq", "/public/search?q=zqlukket", "/public/search?q=zqklad&lang=en");
      const visited = new Set<string>();
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        if (visited.has(address)) continue;
        visited.add(address);
        const { status, text } = await ask(nobody, "GET", address);
        // What somebody searches for is said back to them.
        const said = address.startsWith("/public/search") ? text.replaceAll(/q=zq\w*|value="zq\w*"|<title>[^<]*/g, "") : text;
        expect(leaksTo(nobody, said), `${address} (${status})`).toEqual([]);
        for (const [, link] of text.matchAll(/(?:href="|<loc>|")(?:http:\/\/localhost)?(\/(?:public|sitemap|robots)[^"<]*)/g))
          if (link !== undefined) waiting.push(link.replaceAll("&amp;", "&"));
      }
      for (const page of [
        `/public/meetings/${places["meetingId"]?.[0]}/minutes/items/1`,
        "/public",
        "/public/atom",
        "/public/oparl/system",
        "/sitemap.xml",
        `/public/forums/${places["forumId"]?.[0]}`,
      ])
        expect(visited).toContain(page);
    },
    everythingMs,
  );

  it("is in no event that others are told of, and of what is closed in none at all", async () => {
    const database = openDatabase(env.DB);
    const rows = await readFeed(database, 0, 1000);
    const closed = markerNames.filter((marker) => marker.startsWith("zqlukket"));
    const all = JSON.stringify(rows.map(({ envelope }) => envelope)).toLowerCase();
    expect(closed.filter((marker) => all.includes(marker))).toEqual([]);
    const region = { kind: "organisation", organisationId: "org_region_1085", forumIds: [] } as const;
    const mayRead = eventReaderOf(database, { ...region, forumIds: [] }, new Date());
    for (const entry of rows) {
      if (!(await mayRead(entry))) continue;
      expect(markerNames.filter((marker) => JSON.stringify(entry.envelope).toLowerCase().includes(marker))).toEqual([]);
    }
  });

  it("is in no mail, and in no line of the audit log", async () => {
    // Everybody is written to who has anything waiting, on a morning after all of it.
    await keepUpNotifications(env, openDatabase(env.DB), new Date(Date.now() + 24 * 60 * 60 * 1000));
    await keepUpNotifications(env, openDatabase(env.DB), new Date(Date.now() + 36 * 60 * 60 * 1000));
    const letters = await env.DB.prepare("select count(*) as count from mailbox where headers <> '{}'").first<{ count: number }>();
    expect(letters?.count).toBeGreaterThan(0);
    const mails = await env.DB.prepare("select coalesce(group_concat(subject || ' ' || body), '') as words from mailbox").first<{
      words: string;
    }>();
    const closed = markerNames.filter((marker) => marker.startsWith("zqlukket"));
    expect(closed.filter((marker) => mails?.words.toLowerCase().includes(marker))).toEqual([]);
    const log = await env.DB.prepare("select group_concat(detail) as words from audit_entries").first<{ words: string }>();
    expect(markerNames.filter((marker) => log?.words.toLowerCase().includes(marker))).toEqual([]);
  });
});
