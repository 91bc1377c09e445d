import { env } from "cloudflare:workers";
import { createExecutionContext } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import type { RecordPage, RecordRebuildView } from "../../contract/record.ts";
import { app } from "../../worker/app.ts";
import { minutesOf, store } from "./imported-stage.ts";
import { as, base, decide, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const operationsKey = "a key for tests only";

const rebuild = (after: string | null, key = operationsKey): Promise<Response> | Response =>
  app.request(
    `${base}/api/record/rebuilds`,
    { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${key}` }, body: JSON.stringify({ after }) },
    { ...env, OPERATIONS_KEY: operationsKey },
    createExecutionContext(),
  );

async function rebuildAll(): Promise<number> {
  let [entered, after]: [number, string | null] = [0, null];
  do {
    const step: RecordRebuildView = await (await rebuild(after)).json<RecordRebuildView>();
    entered += step.entered;
    after = step.next;
  } while (after !== null);
  return entered;
}

const everything = async (): Promise<RecordPage["hits"]> => {
  const secretary = await as("secretary");
  const hits: RecordPage["hits"] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: RecordPage = await secretary.get<RecordPage>(`/record?q=indsats&cursor=${cursor}`);
    hits.push(...page.hits);
    cursor = page.next;
  }
  return hits;
};

describe("the record, written anew from decisions and imported minutes", () => {
  it("is what it was before it was lost, and says nothing of what is withdrawn", async () => {
    // More than one step's worth.
    for (let day = 1; day <= 12; day++) await store(minutesOf(`${String(day).padStart(2, "0")}-01-2015`, `indsats nummer ${day}`));
    const withdrawn = await store(minutesOf("15-01-2015", "indsats der fortrydes"));
    await (await as("secretary")).post(`/imports/${withdrawn.id}/withdrawal`, { evenIfCited: false });
    const { meeting } = await runningMeeting();
    await decide(meeting, { reservation: "Indsatsen skal finansieres." });
    const before = await everything();
    expect(before.length).toBe(12 * 4 + 1);

    await env.DB.batch([env.DB.prepare("delete from record_words"), env.DB.prepare("delete from record_entries")]);
    expect(await everything()).toEqual([]);
    expect(await rebuildAll()).toBe(12 * 4 + 1);
    expect(await everything()).toEqual(before);
    expect(await rebuildAll()).toBe(12 * 4 + 1);
    expect(await everything()).toEqual(before);
  }, 30_000);

  it("is only for whoever operates the installation", async () => {
    expect((await rebuild(null, "another key")).status).toBe(403);
    expect((await app.request(`${base}/api/record/rebuilds`, { method: "POST" }, env, createExecutionContext())).status).toBe(401);
    expect((await rebuild("for_x")).status).toBe(422);
  });
});
