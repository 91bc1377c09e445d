import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { RecordPage } from "../../contract/record.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { minutesOf, store } from "./imported-stage.ts";
import { as, base, decide, refusal, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const search = async (query: Record<string, string>, key = "kolding-outsider"): Promise<RecordPage> =>
  (await as(key)).get<RecordPage>(`/record?${new URLSearchParams(query).toString()}`);

describe("searching the record", () => {
  it("finds items of imported minutes and decisions taken here, the newest meeting first", async () => {
    const imported = await store(minutesOf("10-10-2018", "lindrende indsats"));
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting, { text: "Forummet godkendte den lindrende indsats." });
    const { hits, next } = await search({ q: "lindrende indsats" });
    expect(next).toBeNull();
    expect(hits.map((hit) => [hit.kind, hit.id])).toEqual([
      ["decision", decision.id],
      ...imported.items
        .filter((item) => item.access === "open")
        .map((item) => ["imported", item.id])
        .toSorted((a, b) => String(b[1]).localeCompare(String(a[1]))),
    ]);
    expect(hits[0]).toMatchObject({
      citation: `Faglig Strategisk Forum ${decision.citation}`,
      title: palliativeEffort.title,
      outcome: "approved",
      state: "final",
      url: `/decisions/${decision.id}`,
      publicUrl: `${base}/public/decisions/${decision.id}`,
      excerpt: "Forummet godkendte den lindrende indsats.",
    });
    const recommended = hits.find((hit) => hit.id === imported.items[1]?.id);
    expect(recommended).toMatchObject({
      citation: "Faglig Strategisk Forum, 10. oktober 2018, pkt. 2",
      date: "2018-10-10",
      outcome: "recommended",
      state: "recorded",
    });
    expect(recommended?.excerpt).toContain("Anbefales til kommunalbestyrelserne.");
  });

  it("takes æ, ø and å however they are written, beginnings of words, and parts of them", async () => {
    await store(minutesOf("11-10-2018", "hjemmesygeplejens nødtelefon på Ærø"));
    for (const q of ["nødtelefon", "NOEDTELEFON", "aeroe", "telefon", "hjemmesyge", "ærø nødtel", "på ærø"])
      expect((await search({ q, kind: "imported" })).hits, q).toHaveLength(3);
    for (const q of ["nodtelefon", "telefonen", "ærø færøerne"]) expect((await search({ q })).hits, q).toEqual([]);
  });

  it("does not tell of closed items to those without a seat: not by a title, a word, or a count", async () => {
    const meeting = await store(minutesOf("12-10-2018", "direktørstilling"));
    const closed = meeting.items[2]?.id;
    expect((await search({ q: "ansættelse direktørstilling" })).hits).toEqual([]);
    expect((await search({ q: "direktørstilling" })).hits).toHaveLength(3);
    const [hit] = (await search({ q: "ansættelse direktørstilling" }, "ringsted-head")).hits;
    expect(hit).toMatchObject({ id: closed, access: "closed", publicUrl: null, excerpt: "" });
    // What was decided on it was never stored, not even for the forum.
    expect((await search({ q: "fortrolighed" }, "secretary")).hits).toEqual([]);
  });

  it("does not tell of decisions on closed items either", async () => {
    const { meeting } = await runningMeeting("closed");
    const decision = await decide(meeting, { text: "Besluttet om lukkethedsprøven." });
    expect((await search({ q: "lukkethedsprøven" })).hits).toEqual([]);
    expect((await search({ q: "lukkethedsprøven" }, "ringsted-head")).hits.map((hit) => hit.id)).toEqual([decision.id]);
  });

  it("narrows by forum, kind and days", async () => {
    await store(minutesOf("01-11-2017", "skovture"));
    await store(minutesOf("02-11-2017", "skovture om efteråret"));
    const count = async (query: Record<string, string>) => (await search({ q: "skovture", ...query })).hits.length;
    expect(await count({})).toBe(6);
    expect(await count({ from: "2017-11-02" })).toBe(3);
    expect(await count({ to: "2017-11-01" })).toBe(3);
    expect(await count({ from: "2017-11-01", to: "2017-11-02" })).toBe(6);
    expect(await count({ kind: "decision" })).toBe(0);
    expect(await count({ forum: "for_cluster_professional", kind: "imported" })).toBe(6);
    expect(await count({ forum: "for_cluster_political" })).toBe(0);
  });

  it("goes on page by page, without leaving anything out or showing it twice", async () => {
    const items = Array.from({ length: 60 }, (_, i) => `${i + 1} (Åben) Sidevis sag ${i + 1}\nBeslutning\nGodkendt.\n`).join("\n");
    await store(`Referat\nFaglig Strategisk Forum\nMødedato: 03-04-2016\n\n${items}`);
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page: RecordPage = await search({ q: "sidevis", ...(cursor === null ? {} : { cursor }) });
      seen.push(...page.hits.map((hit) => hit.id));
      cursor = page.next;
      pages++;
    } while (cursor !== null);
    expect(pages).toBe(3);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  it.each(['"', "*", "nødkald OR 1", "words:x", "NEAR(a b)", "'; drop table record_entries; --", "(", "^a", "-b", "x\u0000y"])(
    "takes %j for words and nothing else",
    async (q) => {
      expect((await search({ q })).hits).toBeInstanceOf(Array);
    },
  );

  it.each(['"', "%", "😀", "- - -"])("finds nothing by %j, which no text is found by", async (q) => {
    expect(await search({ q })).toEqual({ hits: [], next: null });
    expect((await search({ q: "  " })).hits).not.toEqual([]);
  });

  it("is refused in another form, and to those who are not signed in; a cursor of nothing begins at the beginning", async () => {
    const outsider = await as("kolding-outsider");
    expect(await refusal(outsider.get(`/record?q=${"x".repeat(201)}`))).toMatchObject({ code: "invalid_input", paths: ["q"] });
    expect(await refusal(outsider.get("/record?kind=draft"))).toMatchObject({ code: "invalid_input", paths: ["kind"] });
    expect((await search({ cursor: "noget andet" })).hits).toEqual((await search({})).hits);
    expect(await refusal((await as("kolding-outsider")).get("/record?from=2021-02-30"))).toMatchObject({ paths: ["from"] });
  });

  it("has an index that follows from the decisions and the items, entry by entry", async () => {
    const entries = await env.DB.prepare("select count(*) as n from record_entries").first<{ n: number }>();
    const words = await env.DB.prepare("select count(*) as n from record_words").first<{ n: number }>();
    const truth = await env.DB.prepare("select (select count(*) from decisions) + (select count(*) from imported_items) as n").first<{
      n: number;
    }>();
    expect([entries?.n, words?.n]).toEqual([truth?.n, truth?.n]);
  });
});
