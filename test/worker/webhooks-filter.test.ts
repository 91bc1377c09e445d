import { describe, expect, test } from "vitest";
import type { AttemptPage, EndpointCreated, EndpointSummary, Reach } from "../../contract/endpoint-views.ts";
import { Refused } from "../cast/visitor.ts";
import {
  decide,
  foundEndpoint,
  foundForum,
  foundOrganisation,
  foundSpace,
  openInbox,
  participantsChange,
  verified,
} from "./webhooks-world.ts";

describe("an endpoint that asked for less is told less", () => {
  test("only of the spaces it named, and of nothing that belongs to none", async () => {
    const forumId = await foundForum();
    const { organisationId } = await foundOrganisation("Sorø", forumId);
    const [wanted, other] = [await foundSpace([organisationId]), await foundSpace([organisationId])];
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url, { spaceIds: [wanted] });
    await participantsChange(other);
    await decide({ spaceId: null, forumId, access: "open" });
    await participantsChange(wanted);
    await endpoint.run();
    expect((await inbox.received(1)).map((request) => verified(request, endpoint.secret).data)).toMatchObject([{ space: { id: wanted } }]);
    expect(await endpoint.waiting()).toBe(0);
  });

  test("of closed items only when it asked for them, even where the organisation has a seat", async () => {
    const forumId = await foundForum();
    const { organisationId } = await foundOrganisation("Næstved", forumId);
    const [plain, whole] = [openInbox(), openInbox()];
    const reserved = await foundEndpoint(organisationId, plain.url, { includesClosed: false });
    const trusted = await foundEndpoint(organisationId, whole.url, { includesClosed: true });
    await decide({ spaceId: null, forumId, access: "closed" });
    await decide({ spaceId: null, forumId, access: "open" });
    await reserved.run();
    await trusted.run();
    const access = async (inbox: typeof plain, secret: string, count: number) =>
      (await inbox.received(count)).map((request) => verified(request, secret).data).map((data) => ("access" in data ? data.access : ""));
    expect(await access(plain, reserved.secret, 1)).toEqual(["open"]);
    expect(await access(whole, trusted.secret, 2)).toEqual(["closed", "open"]);

    await whole.plan([{ status: 500 }, { status: 500 }]);
    await decide({ spaceId: null, forumId, access: "closed" });
    await decide({ spaceId: null, forumId, access: "open" });
    await trusted.run();
    expect(await whole.received(4)).toHaveLength(4);
    await trusted.change({ includesClosed: false });
    await trusted.nothingWaits();
    const afterwards = (await access(whole, trusted.secret, 5)).slice(4);
    expect(afterwards, "what had waited when somebody asked for open items only").toEqual(["open"]);
  });
});

describe("an organisation's administrator", () => {
  const input = { url: "https://receiver.example/hook", description: "", eventTypes: [] };
  async function administrator() {
    const forumId = await foundForum();
    const { organisationId, administrator: enter } = await foundOrganisation("Sorø", forumId);
    const visitor = await enter();
    const path = `/organisations/${organisationId}/endpoints`;
    const code = async (request: Promise<unknown>) => {
      const error = await request.catch((reason: unknown) => reason);
      return error instanceof Refused ? [error.problem.code, error.problem.fields?.map(({ path }) => path)] : error;
    };
    return { organisationId, forumId, visitor, path, code };
  }

  test("reads where the organisation takes part, and can name those spaces and no others", async () => {
    const { organisationId, forumId, visitor, path, code } = await administrator();
    const [own, foreign] = [await foundSpace([organisationId]), await foundSpace([])];
    const reach = await visitor.get<Reach>(`/organisations/${organisationId}/reach`);
    expect(reach).toEqual({
      spaces: [{ id: own, name: "Palliativ indsats" }],
      forums: [{ id: forumId, name: "Fagligt Strategisk Forum" }],
    });
    const { id } = await visitor.post<EndpointCreated>(path, { ...input, spaceIds: [own] });
    expect(await code(visitor.patch(`/endpoints/${id}`, { spaceIds: [own, foreign] }))).toEqual(["invalid_input", ["spaceIds.1"]]);
    expect(await code(visitor.post(path, { ...input, spaceIds: [foreign] }))).toEqual(["invalid_input", ["spaceIds.0"]]);
    expect(await visitor.get<EndpointSummary[]>(path)).toMatchObject([{ id, spaceIds: [own], includesClosed: false, signing: "both" }]);
  });

  test("gets no twenty-first endpoint, not even by asking for many at once, until one is deleted", async () => {
    const { visitor, path, code } = await administrator();
    const made = await Promise.all(Array.from({ length: 23 }, () => code(visitor.post(path, input))));
    expect(made.filter((answer) => Array.isArray(answer) && answer[0] === "endpoint_limit_reached")).toHaveLength(3);
    const [first] = await visitor.get<EndpointSummary[]>(path);
    await visitor.delete(`/endpoints/${first?.id}`);
    expect(await visitor.get<EndpointSummary[]>(path)).toHaveLength(19);
    expect(await code(visitor.get(`/endpoints/${first?.id}`))).toEqual(["not_found", undefined]);
    await visitor.post(path, input);
  }, 40_000);

  test("deletes an endpoint, and what waited for it is neither sent nor kept", async () => {
    const { organisationId, visitor } = await administrator();
    const spaceId = await foundSpace([organisationId]);
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 500 }]);
    await participantsChange(spaceId);
    await endpoint.run();
    expect(await endpoint.waiting()).toBe(1);
    await visitor.delete(`/endpoints/${endpoint.id}`);
    await endpoint.run();
    expect(await endpoint.waiting()).toBe(0);
    expect(await endpoint.attempts()).toEqual([]);
    expect(await inbox.received(1)).toHaveLength(1);
  }, 20_000);

  test("searches the log by type, outcome and period, and pages through it without missing or repeating a line", async () => {
    const { organisationId, visitor } = await administrator();
    const spaceId = await foundSpace([organisationId]);
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 500 }]);
    for (let n = 0; n < 6; n++) await participantsChange(spaceId);
    await endpoint.run();
    await endpoint.runRetry();
    const search = (query: string) => visitor.get<AttemptPage>(`/endpoints/${endpoint.id}/attempts?${query}`);

    const all = (await search("")).attempts;
    expect(all).toHaveLength(7);
    const paged: number[] = [];
    for (let next: number | null = 1_000_000; next !== null;) {
      const page: AttemptPage = await search(`limit=3&before=${next}`);
      paged.push(...page.attempts.map(({ id }) => id));
      next = page.next;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    expect((await search("result=failed")).attempts).toMatchObject([{ result: "failed", httpStatus: 500, attempt: 1 }]);
    expect((await search("eventType=decision.final")).attempts).toEqual([]);
    const last = all[0]?.at ?? "";
    expect((await search(`to=${all[6]?.at}`)).attempts).toEqual([]);
    expect((await search(`from=${last}`)).attempts.length).toBeGreaterThan(0);
    expect((await search(`from=${new Date(Date.parse(last) + 1).toISOString()}`)).attempts).toEqual([]);
    const refused = await search("limit=1000").catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(Refused);
  });
});
