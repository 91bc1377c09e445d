import { describe, expect, it } from "vitest";
import { operationEntries } from "../../contract/operations.ts";
import { problemStatus } from "../../contract/problem.ts";
import { api, app } from "../../worker/app.ts";
import { atTheDoor } from "./front-door.ts";
import { base } from "./stage.ts";

/** Middleware, and the answer to addresses that are none. */
const isRoute = ({ method, path }: { method: string; path: string }) => method !== "ALL" && !path.includes("*");
const described = operationEntries.map(([, { method, path }]) => `${method} ${path}`);

/** On a developer's machine only, and the description itself. */
const elsewhere = ["GET /api/demo/personas", "POST /api/demo/sign-in", "GET /api/openapi.json"];

type Document = {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; summary: string; parameters?: unknown[]; responses: Record<string, unknown> }>
  >;
  components: { schemas: Record<string, unknown> };
  webhooks: Record<string, { post: { operationId: string; security: unknown[]; parameters: { name: string; required: boolean }[] } }>;
};
const readDocument = async () => (await atTheDoor(`${base}/api/openapi.json`)).json<Document>();

describe("the description of the API", () => {
  it("has every address that the router has, and no other", () => {
    const routed = new Set(api.routes.filter(isRoute).map(({ method, path }) => `${method} ${path}`));
    const missing = [...routed].filter((route) => !described.includes(route));
    expect(missing, "routes without an operation in contract/*-operations.ts").toEqual([]);
    expect(
      described.filter((route) => !routed.has(route)),
      "operations without a route",
    ).toEqual([]);
  });

  it("leaves nothing under /api out but the demo's shortcuts and itself", () => {
    const routed = new Set(app.routes.filter(isRoute).map(({ method, path }) => `${method} ${path}`));
    const known = new Set([...described.map((route) => route.replace(" /", " /api/")), ...elsewhere]);
    expect([...routed].filter((route) => route.includes(" /api/") && !known.has(route))).toEqual([]);
  });

  it("gives every list page by page, but for those that end by themselves", () => {
    // At most twenty; the best hits; one for each organisation that was told; as often as somebody put an agenda out.
    const short = ["listEndpoints", "searchDirectory", "listMentionable", "readReceipts", "listPublications"];
    const whole = operationEntries.filter(([, { method, gives, query }]) => {
      const form = gives[200];
      const isList = typeof form === "object" && form?.type === "array";
      return method === "GET" && isList && !(query !== undefined && "cursor" in query.entries);
    });
    expect(whole.map(([id]) => id).toSorted()).toEqual(short.toSorted());
  });

  it("is OpenAPI 3.1 that points to nothing that is not in it", async () => {
    const document = await readDocument();
    expect(document.openapi).toBe("3.1.0");
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer]) => pointer ?? "");
    expect(pointers.length).toBeGreaterThan(100);
    const strays = pointers.filter((pointer) => !(pointer.replace("#/components/schemas/", "") in document.components.schemas));
    expect([...new Set(strays)]).toEqual([]);
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
    // What comes as words is a number to whoever makes a client of it.
    expect(document.paths["/events"]?.["get"]?.parameters).toContainEqual({
      name: "limit",
      in: "query",
      required: false,
      schema: { type: "integer", minimum: 1, maximum: 500, default: 100, description: "How many events at most" },
    });
    expect(ids).toHaveLength(operationEntries.length);
  });

  it("can be read by people, in Danish and in English, without script, down to every form and code", async () => {
    const danish = await (await atTheDoor(`${base}/public/api/reference`)).text();
    expect(danish).toContain("Registrér en beslutning");
    expect(danish).toContain("POST /api/agenda-items/:agendaItemId/decisions");
    expect(danish).not.toContain("<script");
    const anchors = new Set([...danish.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const pointedTo = [...danish.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => `form-${name}`);
    const led = [...danish.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? "");
    expect([...pointedTo, ...led, ...Object.keys(problemStatus)].filter((id) => !anchors.has(id))).toEqual([]);
    expect(await (await atTheDoor(`${base}/public/api/reference?lang=en`)).text()).toContain("Record a decision");
  });

  it("begins with what somebody must know to be told, to ask and to verify, at addresses that there are", async () => {
    const answer = await atTheDoor(`${base}/public/api`);
    expect(answer.headers.get("vary")).toBe("cookie");
    const guide = await answer.text();
    for (const word of [
      "authorization: Bearer",
      "webhook-signature",
      "/.well-known/webhook-keys",
      "Retry-After",
      "Idempotency-Key",
      "10 t, 14 t",
      "/public/api/reference",
    ])
      expect(guide).toContain(word);
    const written = [...guide.matchAll(/\/api(\/[\w$/]+)[?&]/g)].map(([, path]) => (path ?? "").replace("$EVENT", ":eventId"));
    const paths = new Set<string>(operationEntries.map(([, { path }]) => path));
    expect(written.length).toBeGreaterThan(3);
    expect(written.filter((path) => !paths.has(path))).toEqual([]);
    expect(await (await atTheDoor(`${base}/public/api?lang=en`)).text()).toContain("Get a token");
  });

  it("says of the messages that are sent by which headers they are verified", async () => {
    const { webhooks } = await readDocument();
    for (const { post } of Object.values(webhooks)) {
      expect(post.parameters.map(({ name, required }) => required && name)).toEqual([
        "webhook-id",
        "webhook-timestamp",
        "webhook-signature",
      ]);
      expect(post.security).toEqual([]);
    }
  });
});
