import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { DecisionView, MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { decisions } from "../../worker/decisions/tables.ts";
import { commit, openDatabase } from "../../worker/platform/database.ts";
import { insertAll } from "../../worker/platform/insert-all.ts";
import { rebuildRecordAfter } from "../../worker/record/rebuild.ts";
import { atTheDoor } from "./front-door.ts";
import { minutesOf, store } from "./imported-stage.ts";
import { as, base, decide, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

/** A meeting that has been held: a closed item, then an open one, each decided. */
async function heldMeeting(): Promise<{ meeting: MeetingView; decisions: DecisionView[] }> {
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "Ringsted Sygehus",
  });
  for (const [title, access] of [
    ["Ansættelse af en leder", "closed"],
    ["Fælles tilbud om rehabilitering", "open"],
  ]) {
    await secretary.post(`/meetings/${planned.id}/agenda-items`, { title, access, itemType: "decision", submissionId: null });
  }
  for (const to of ["agenda_published", "in_progress"])
    await secretary.post(`/meetings/${planned.id}/progress`, { to, reason: "Aftalt med formandskabet." });
  const meeting = await secretary.get<MeetingView>(`/meetings/${planned.id}`);
  const decisions: DecisionView[] = [];
  for (const item of meeting.items) {
    const text = `Godkendt: ${item.title}.`;
    const input = { outcome: "approved", text, reservation: null, deviatesFromProposal: false, onwardTo: null, versionId: null } as const;
    decisions.push(await decideOn(secretary, item, input));
  }
  return { meeting, decisions };
}

describe("numbers", () => {
  it("have no gap for those without a seat, who would count the closed items by it", async () => {
    const { meeting, decisions } = await heldMeeting();
    const [closed, open] = decisions;
    expect(closed?.citation).toMatch(/^2026\/L\d+$/);
    expect(open).toMatchObject({ agendaItem: { number: 2 } });
    expect(open?.citation).toMatch(/^2026\/\d+$/);
    const outsider = await as("kolding-outsider");
    const seen = await outsider.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(seen.items).toMatchObject([{ number: 1, decision: { citation: open?.citation } }]);
    expect(await outsider.get<DecisionView>(`/decisions/${open?.id}`)).toMatchObject({
      citation: open?.citation,
      agendaItem: { number: 1 },
    });
    expect((await (await as("ringsted-head")).get<MeetingView>(`/meetings/${meeting.id}`)).items).toMatchObject([
      { number: 1 },
      { number: 2 },
    ]);
  });
});

const pageAt = async (path: string): Promise<{ status: number; html: string; headers: Headers }> => {
  const response = await atTheDoor(`${base}${path}`);
  return { status: response.status, html: await response.text(), headers: response.headers };
};

describe("the public record", () => {
  it("leads from its front page to a forum, its meeting, the item and the decision, without a script", async () => {
    const { document, meeting } = await runningMeeting();
    const decision = await decide(meeting);
    const item = meeting.items[0]?.id;
    const steps: [string, string][] = [
      ["/public", `/public/forums/${professionalForum}`],
      [`/public/forums/${professionalForum}`, `/public/meetings/${meeting.id}`],
      [`/public/meetings/${meeting.id}`, `/public/items/${item}`],
      [`/public/items/${item}`, `/public/decisions/${decision.id}`],
      [`/public/forums/${professionalForum}/decisions`, `/public/decisions/${decision.id}`],
    ];
    for (const [from, to] of steps) {
      const { status, html, headers } = await pageAt(from);
      expect(status, from).toBe(200);
      expect(html, from).toContain(`href="${to}"`);
      expect(html, from).toContain(`<link rel="canonical" href="${from}"/>`);
      expect(html, from).not.toContain("<script");
      expect(headers.get("cache-control"), from).toBe("public, max-age=60");
    }
    const { html } = await pageAt(`/public/items/${item}`);
    expect(html).toContain(`<h1>${palliativeEffort.title}</h1>`);
    expect(html).toContain(document.submissions[0]?.title ?? "");
  });

  it("is in English for those who ask for it, and stays so from page to page", async () => {
    const { html } = await pageAt("/public?lang=en");
    expect(html).toContain("<h1>Public record</h1>");
    expect(html).toContain(`href="/public/forums/${professionalForum}?lang=en"`);
  });

  it("has nothing of a meeting whose agenda is not out, nor of one without an open item", async () => {
    const secretary = await as("secretary");
    const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: "2026-12-09T16:00:00Z",
      place: "Et mødested uden dagsorden",
    });
    const item = { title: "Et lukket spørgsmål", access: "closed", itemType: "decision", submissionId: null };
    const withItem = await secretary.post<MeetingView>(`/meetings/${planned.id}/agenda-items`, item);
    const hidden = async () => {
      // As little as what there never was: neither shows the app, which is for those who sign in.
      for (const path of [`/public/meetings/${planned.id}`, `/public/items/${withItem.items[0]?.id}`, "/public/meetings"])
        expect((await pageAt(path)).status, path).toBe(404);
      for (const path of ["/public", `/public/forums/${professionalForum}`])
        expect((await pageAt(path)).html, path).not.toContain("Et mødested uden dagsorden");
    };
    await hidden();
    await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
    await hidden();
    await secretary.post(`/meetings/${planned.id}/agenda-items`, { ...item, title: "Et åbent spørgsmål", access: "open" });
    await hidden();
    // What was added since is out when the meeting begins.
    await secretary.post(`/meetings/${planned.id}/progress`, { to: "in_progress" });
    const { html } = await pageAt(`/public/meetings/${planned.id}`);
    expect(html).toContain("1. Et åbent spørgsmål");
    expect(html).not.toContain("Et lukket spørgsmål");
  });

  it("finds words however they are written, marks them, and narrows by year, outcome and organisation", async () => {
    await store(minutesOf("14-09-2016", "nødkaldeanlæg på Ærø"));
    const found = async (query: string) => (await pageAt(`/public/search?${query}`)).html;
    expect(await found("q=NOEDKALD")).toContain("<mark>nødkald</mark>eanlæg");
    expect(await found("q=anlaeg&year=2016")).toContain("<mark>anlæg</mark>");
    for (const query of ["q=nødkald&year=2017", "q=nødkald&outcome=rejected", "q=nødkald&organisation=org_municipality_0621"])
      expect(await found(query), query).toContain("Der er ikke fundet noget.");
    expect(await found("q=nødkald&outcome=recommended")).toContain("<mark>");
    // What cannot be a filter is none.
    expect(await found("q=nødkald&year=i+går&forum=x")).toContain("<mark>");
  });

  it("finds an item of an agenda by the words of its text, until its decision stands for it and is found by them", async () => {
    const { meeting } = await runningMeeting();
    const item = meeting.items[0];
    const found = async (): Promise<string> => (await pageAt("/public/search?q=pårørende+plan")).html;
    await expect.poll(found).toContain(`/public/items/${item?.id}`);
    const decision = await decide(meeting);
    expect(await found()).not.toContain(`/public/items/${item?.id}`);
    await expect.poll(found).toContain(`/public/decisions/${decision.id}`);
  });

  it("narrows by those who had a seat in the forum on the day, not by those who have one now", async () => {
    const { meeting } = await runningMeeting();
    await decide(meeting, { text: "Forummet godkendte sansehaven." });
    const found = async (query: string) => (await pageAt(`/public/search?q=sansehaven&${query}`)).html;
    expect(await found("organisation=org_municipality_0329")).toContain("<mark>sansehaven</mark>");
    expect(await found("organisation=org_municipality_0621")).toContain("Der er ikke fundet noget.");
  });

  it("says the same of what is closed as of what is not there", async () => {
    const { decisions } = await heldMeeting();
    const closed = await pageAt(`/public/decisions/${decisions[0]?.id}`);
    const missing = await pageAt("/public/decisions/dec_0000000000");
    const bare = ({ html }: { html: string }) => html.replaceAll(/dec_[a-z0-9]+/g, "");
    expect(bare(closed)).toBe(bare(missing));
    expect(closed.status).toBe(404);
  });
});

/** Beside the stylesheet, of which the build holds the weight. */
const pageBudgetBytes = 44_000;

it("a page of 300 decisions weighs less than a page may, and leads on to the rest", async () => {
  const count = 301;
  const at = (place: number): string => String(place).padStart(4, "0");
  const day = (place: number): string => new Date(Date.UTC(2019, 0, 1) + place * 86_400_000).toISOString();
  const rows = Array.from({ length: count }, (_, place) => place);
  await env.DB.batch(
    rows.flatMap((place) => [
      env.DB.prepare(
        "insert into meetings (id, forum_id, starts_at, place, state, created_at, created_by) values (?, ?, ?, '', 'held', ?, 'per_x')",
      ).bind(`mee_full_${at(place)}`, "for_cluster_political", day(place), day(place)),
      env.DB.prepare(
        "insert into agenda_items (id, meeting_id, number, title, item_type, access, state) values (?, ?, 1, ?, 'decision', 'open', 'treated')",
      ).bind(
        `agi_full_${at(place)}`,
        `mee_full_${at(place)}`,
        `Fælles indsats nr. ${place} for borgere med flere sygdomme og mange forløb`,
      ),
    ]),
  );
  const database = openDatabase(env.DB);
  await commit(
    database,
    insertAll(
      database,
      decisions,
      rows.map((place) => decisionAt(at(place), place, day(place))),
    ),
  );
  for (let after: string | null = null; ;) {
    const step: { next: string | null } = await rebuildRecordAfter(env, database, after);
    if (step.next === null || step.next.startsWith("imp_")) break;
    after = step.next;
  }
  const { html } = await pageAt("/public/forums/for_cluster_political/decisions");
  expect(html.split("/public/decisions/")).toHaveLength(301);
  expect(await gzipped(html)).toBeLessThan(pageBudgetBytes);
  const next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect((await pageAt(next)).html.split("/public/decisions/")).toHaveLength(2);
});

const decisionAt = (key: string, place: number, at: string): typeof decisions.$inferInsert => ({
  id: `dec_full_${key}`,
  agendaItemId: `agi_full_${key}`,
  meetingId: `mee_full_${key}`,
  forumId: "for_cluster_political",
  year: Number(at.slice(0, 4)),
  number: place + 1,
  access: "open",
  clauses: [],
  dissent: [],
  ratifiers: [],
  questions: [],
  outcome: "approved",
  state: "final",
  text: "Forummet godkendte indsatsen og bad om en status om et halvt år.",
  deviatesFromProposal: false,
  recordedAt: at,
  recordedBy: "per_demo_secretary",
});

async function gzipped(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).arrayBuffer()).byteLength;
}
