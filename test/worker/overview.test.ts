import { env } from "cloudflare:workers";
import { runDurableObjectAlarm } from "cloudflare:test";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Overview, WaitingKind } from "../../contract/overview.ts";
import type { ReviewView } from "../../contract/review.ts";
import type { SpaceActivityView } from "../../contract/space-activity.ts";
import type { MeetingView } from "../../contract/views.ts";
import { roomOf } from "../../worker/room/address.ts";
import { professionalForum } from "../cast/bodies.ts";
import { personIdOf } from "../cast/people.ts";
import { as, decide, openText, runningMeeting, setTheStage, submittedInitiative, writeText, writtenInitiative } from "./stage.ts";

beforeAll(setTheStage);

const at = "2026-11-20T09:00:00Z";
const overviewOf = async (key: string): Promise<Overview> => (await as(key, at)).get<Overview>("/overview");
const waitsFor = async (key: string, kind: WaitingKind) => (await overviewOf(key)).waiting.filter((entry) => entry.kind === kind);

/** The room at rest: people have paused, and what they wrote is in a version. */
async function rest(id: `doc_${string}`): Promise<void> {
  vi.setSystemTime(Date.now() + 60_000);
  await runDurableObjectAlarm(roomOf(env, id));
  vi.useRealTimers();
}

describe("what waits for somebody", () => {
  it("is by the day it is due, and each sees what is theirs to do", async () => {
    const secretary = await as("secretary", at);
    const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: "2026-12-16T16:00:00Z",
      place: "Ringsted",
    });
    const { submissions } = await submittedInitiative();
    const shared = await writtenInitiative();
    const author = await as("slagelse-consultant");
    await author.post(`/documents/${shared.id}/sharing`);
    expect(await waitsFor("secretary", "submission")).toMatchObject([
      { title: submissions[0]?.title, place: "Faglig Strategisk Forum", due: "2026-12-09", path: `/forums/${professionalForum}` },
    ]);
    expect(await waitsFor("secretary", "agenda")).toMatchObject([{ due: "2026-12-09", path: `/meetings/${planned.id}` }]);
    expect(await waitsFor("ringsted-head", "review")).toMatchObject([{ due: "2026-12-09", path: `/documents/${shared.id}/review` }]);
    expect(await waitsFor("slagelse-consultant", "writing")).toMatchObject([{ due: "2026-12-09", path: `/documents/${shared.id}` }]);
    await (await as("ringsted-head")).post<ReviewView>(`/documents/${shared.id}/questions`, { words: "Hvem betaler?" });
    expect(await waitsFor("slagelse-consultant", "question")).toMatchObject([{ path: `/documents/${shared.id}/review` }]);
    expect(await waitsFor("slagelse-consultant", "writing")).toEqual([]);
    await (await as("ringsted-head")).post(`/documents/${shared.id}/reviews`);
    expect(await waitsFor("ringsted-head", "review")).toEqual([]);
    expect((await overviewOf("kolding-outsider")).waiting).toEqual([]);
  });

  it("is also what a meeting leaves: minutes to approve, actions, and an answer owed by one's organisation", async () => {
    const { meeting } = await runningMeeting();
    const secretary = await as("secretary");
    const decision = await decide(meeting, { ratifiers: ["org_municipality_0330"] });
    await secretary.put(`/agenda-items/${meeting.items[0]?.id}/actions/act_overview_1`, {
      what: "Sende tidsplanen",
      ownerId: personIdOf("ringsted-head"),
      ownerName: null,
      due: "senest 10. december 2026",
    });
    await secretary.post(`/meetings/${meeting.id}/progress`, { to: "held" });
    await secretary.post(`/meetings/${meeting.id}/minutes/rounds`);
    expect(await waitsFor("ringsted-head", "minutes")).toMatchObject([{ path: `/meetings/${meeting.id}/minutes` }]);
    expect(await waitsFor("ringsted-head", "action")).toMatchObject([{ title: "Sende tidsplanen", due: "2026-12-10" }]);
    expect(await waitsFor("slagelse-consultant", "ratification")).toMatchObject([{ path: `/decisions/${decision.id}` }]);
    expect(await waitsFor("soro-consultant", "ratification")).toEqual([]);
    expect(await waitsFor("secretary", "minutes")).toEqual([]);
    const days = (await overviewOf("ringsted-head")).waiting.map(({ due }) => due ?? "9999");
    expect(days).toEqual(days.toSorted());
  });
});

describe("what has changed since somebody was in a text", () => {
  it("says who and how much, is gone once they have been there, and says nothing of their own", async () => {
    const { id } = await writtenInitiative();
    await rest(id);
    const changesFor = async (key: string) =>
      (await (await as(key)).get<Overview>("/overview")).changed.filter(({ document }) => document.id === id);
    const slagelse = expect.objectContaining({ person: expect.objectContaining({ name: "Konsulent i Slagelse" }) });
    expect(await changesFor("soro-consultant")).toMatchObject([{ since: null, by: [slagelse] }]);
    expect(await changesFor("slagelse-consultant")).toEqual([]);
    (await openText(await as("soro-consultant"), id)).leave();
    await vi.waitUntil(async () => (await changesFor("soro-consultant")).length === 0, { timeout: 5000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await writeText(await as("slagelse-consultant"), id, [{ field: "purpose", paragraphs: ["Tolv tegn nu."] }]);
    await rest(id);
    expect(await changesFor("soro-consultant")).toMatchObject([{ since: expect.any(String), by: [{ written: expect.any(Number) }] }]);
    expect(await changesFor("kolding-outsider")).toEqual([]);
  });
});

describe("who is in a space's texts", () => {
  it("is said of each text while they are there, and no longer", async () => {
    const { id, space } = await writtenInitiative();
    const here = async () => (await (await as("region-consultant")).get<SpaceActivityView>(`/spaces/${space.id}/activity`)).here;
    expect(await here()).toEqual([]);
    const client = await openText(await as("soro-consultant"), id);
    await vi.waitUntil(async () => (await here()).length === 1, { timeout: 5000 });
    expect(await here()).toMatchObject([{ document: { id }, people: [{ name: "Konsulent i Sorø" }] }]);
    client.leave();
    await vi.waitUntil(async () => (await here()).length === 0, { timeout: 5000 });
    await rest(id);
    const { activity } = await (await as("region-consultant")).get<SpaceActivityView>(`/spaces/${space.id}/activity`);
    expect(activity.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["text.written", "space.participant_changed", "space.created"]),
    );
    expect(activity.find(({ what }) => what === "text.written")).toMatchObject({ by: { name: "Konsulent i Slagelse" }, document: { id } });
  });
});
