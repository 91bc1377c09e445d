import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { CalendarOpened } from "../../contract/calendar.ts";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

/** What a calendar program reads, with long lines put together again. */
async function read(url: string): Promise<{ status: number; text: string }> {
  const response = await atTheDoor(url);
  return { status: response.status, text: (await response.text()).replaceAll("\r\n ", "") };
}

const entryOf = (text: string, id: string): string => text.split("BEGIN:VEVENT").find((entry) => entry.includes(`UID:${id}@`)) ?? "";

describe("a member's calendar", () => {
  it("is read by whoever knows its address, follows the agenda, and says no title of what is closed", async () => {
    const secretary = await as("secretary");
    const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: "2026-12-02T16:00:00Z",
      place: "Ringsted Sygehus, lokale 2",
    });
    for (const [title, access] of [
      ["En åben sag", "open"],
      ["En hemmelig sag", "closed"],
    ])
      await secretary.post(`/meetings/${planned.id}/agenda-items`, { title, access, itemType: "decision", submissionId: null });
    const { url } = await (await as("general-practitioner")).post<CalendarOpened>("/calendar");
    const before = await read(url);
    const planning = entryOf(before.text, planned.id);
    expect(planning).toContain("SEQUENCE:0\r\n");
    expect(planning).toContain("STATUS:TENTATIVE");
    expect(planning).toContain("LOCATION:Ringsted Sygehus\\, lokale 2");
    expect(planning).not.toContain("DESCRIPTION");

    await secretary.post(`/meetings/${planned.id}/publications`, { reason: "Aftalt med formandskabet." });
    const out = entryOf((await read(url)).text, planned.id);
    expect(out).toContain("SEQUENCE:1\r\n");
    expect(out).toContain("STATUS:CONFIRMED");
    expect(out).toContain("DESCRIPTION:1. En åben sag\\n2. Lukket punkt");
    expect(out).not.toContain("hemmelig");
  });

  it("holds the meetings of forums in which its owner has a seat, and of no other", async () => {
    const secretary = await as("secretary");
    const meeting = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: "2026-12-09T16:00:00Z",
      place: "",
    });
    const { url } = await (await as("soro-mayor")).post<CalendarOpened>("/calendar");
    expect(entryOf((await read(url)).text, meeting.id)).toBe("");
  });

  it("has one address at a time, which its owner can close", async () => {
    const doctor = await as("general-practitioner");
    const first = await doctor.post<CalendarOpened>("/calendar");
    const second = await doctor.post<CalendarOpened>("/calendar");
    expect((await read(first.url)).status).toBe(404);
    expect((await read(second.url)).status).toBe(200);
    expect(await doctor.get("/calendar")).not.toEqual({ createdAt: null });
    expect(await doctor.delete("/calendar")).toEqual({ createdAt: null });
    expect((await read(second.url)).status).toBe(404);
  });

  it("keeps its secret nowhere, also when it was asked for with a key against doing it twice", async () => {
    const { cookie } = await as("general-practitioner");
    const headers = { cookie, origin: base, "idempotency-key": "my-calendar" };
    const { url } = await (await atTheDoor(`${base}/api/calendar`, { method: "POST", headers })).json<CalendarOpened>();
    const { results } = await env.DB.prepare("select key, body from idempotent_requests").all<{ body: string | null }>();
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain(new URL(url).pathname);
  });
});
