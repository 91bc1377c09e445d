import { env } from "cloudflare:workers";
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

const inDays = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const overviewOf = async (key: string): Promise<Overview> => (await as(key)).get<Overview>("/overview");
const waitsFor = async (key: string, kind: WaitingKind) => (await overviewOf(key)).waiting.filter((entry) => entry.kind === kind);

/** What was written is in a version, as when people have paused, and the database has been told. */
async function rest(id: `doc_${string}`): Promise<void> {
  await (await as("slagelse-consultant")).post(`/documents/${id}/versions`, { name: "Nu" });
  await roomOf(env, id).reindex();
}

const activityOf = async (spaceId: string): Promise<SpaceActivityView> =>
  (await as("region-consultant")).get<SpaceActivityView>(`/spaces/${spaceId}/activity`);

describe("what waits for somebody", () => {
  it("is by the day it is due, and each sees what is theirs to do", async () => {
    const secretary = await as("secretary");
    const due = inDays(14);
    const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: `${inDays(21)}T16:00:00Z`,
      place: "Ringsted",
    });
    const { submissions } = await submittedInitiative();
    const shared = await writtenInitiative();
    const author = await as("slagelse-consultant");
    await author.post(`/documents/${shared.id}/sharing`);
    expect(await waitsFor("secretary", "submission")).toMatchObject([
      { title: submissions[0]?.title, place: "Faglig Strategisk Forum", due, path: `/forums/${professionalForum}` },
    ]);
    expect(await waitsFor("secretary", "agenda")).toMatchObject([{ due, path: `/meetings/${planned.id}` }]);
    expect(await waitsFor("ringsted-head", "review")).toMatchObject([{ due, path: `/documents/${shared.id}/review` }]);
    expect(await waitsFor("slagelse-consultant", "writing")).toMatchObject([{ due, path: `/documents/${shared.id}` }]);
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
    const { id, space } = await writtenInitiative();
    await rest(id);
    const changesFor = async (key: string) =>
      (await (await as(key)).get<Overview>("/overview")).changed.filter(({ document }) => document.id === id);
    expect(await changesFor("soro-consultant")).toMatchObject([{ since: null, by: [{ person: { name: "Konsulent i Slagelse" } }] }]);
    expect(await changesFor("slagelse-consultant")).toEqual([]);
    (await openText(await as("soro-consultant"), id)).leave();
    await vi.waitUntil(async () => (await changesFor("soro-consultant")).length === 0, { timeout: 15_000 });
    await vi.waitUntil(async () => (await activityOf(space.id)).here.length === 0, { timeout: 15_000 });
    await writeText(await as("slagelse-consultant"), id, [{ field: "purpose", paragraphs: ["Tolv tegn nu."] }]);
    await rest(id);
    const [later] = await changesFor("soro-consultant");
    expect(later?.since).not.toBeNull();
    expect(later?.by.map(({ written }) => written)).toEqual(["Tolv tegn nu.".length]);
    expect(await changesFor("kolding-outsider")).toEqual([]);
  });
});

describe("who is in a space's texts", () => {
  it("is said of each text while they are there, and no longer", async () => {
    const { id, space } = await writtenInitiative();
    const here = async () => (await activityOf(space.id)).here;
    expect(await here()).toEqual([]);
    const client = await openText(await as("soro-consultant"), id);
    await vi.waitUntil(async () => (await here()).length === 1, { timeout: 15_000 });
    expect(await here()).toMatchObject([{ document: { id }, people: [{ name: "Konsulent i Sorø" }] }]);
    client.leave();
    await vi.waitUntil(async () => (await here()).length === 0, { timeout: 15_000 });
    await rest(id);
    const { activity } = await activityOf(space.id);
    expect(activity.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["text.written", "space.participant_changed", "space.created"]),
    );
    // Three were let in one after the other, which is one thing that was done.
    expect(activity.filter(({ what }) => what === "space.participant_changed")).toMatchObject([{ times: 3 }]);
    expect(activity.find(({ what }) => what === "text.written")).toMatchObject({ by: { name: "Konsulent i Slagelse" }, document: { id } });
  });
});
