import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { ItemTextView } from "../../contract/agenda-views.ts";
import type { MeetingView, RecordingForm } from "../../contract/views.ts";
import { personIdOf } from "../cast/people.ts";
import type { Visitor } from "../cast/visitor.ts";
import { follow, knock, liveOf, note, seatOf } from "./live-world.ts";
import { as, refusal, runningMeeting, setTheStage, writeText } from "./stage.ts";

let secretary: Visitor;
let doctor: Visitor;
let meeting: MeetingView;
let itemId: string;

beforeAll(async () => {
  await setTheStage();
  [secretary, doctor] = await Promise.all([as("secretary"), as("general-practitioner")]);
  ({ meeting } = await runningMeeting());
  itemId = meeting.items[0]?.id ?? "";
  await secretary.post(`/meetings/${meeting.id}/agenda-items`, {
    title: "Eventuelt",
    itemType: "discussion",
    access: "closed",
    submissionId: null,
  });
});

const takeUp = (agendaItemId: string | null, at: string | null = null, by = secretary) =>
  by.put(`/meetings/${meeting.id}/current-item`, { agendaItemId, at });

describe("following a meeting", () => {
  it("tells everybody connected that there is something new, and nothing of what", async () => {
    const followers = await Promise.all(Array.from({ length: 10 }, () => follow(doctor, meeting)));
    const { revision } = await liveOf(secretary, meeting);
    await takeUp(itemId);
    await Promise.all(followers.map((follower) => follower.reached(revision + 1)));
    expect(followers.map(({ revisions }) => revisions)).toEqual(followers.map(() => [revision + 1]));
    expect(await liveOf(doctor, meeting)).toMatchObject({ revision: revision + 1, currentItemId: itemId });
    for (const follower of followers) follower.leave();
  });

  it("answers those without sockets as soon as there is news", async () => {
    const { revision } = await liveOf(doctor, meeting);
    const waiting = doctor.get(`/meetings/${meeting.id}/live?after=${revision}&wait=25`);
    const startedAt = Date.now();
    await takeUp(null);
    expect(await waiting).toMatchObject({ revision: revision + 1, currentItemId: null });
    expect(Date.now() - startedAt).toBeLessThan(20_000);
  });

  it("tells nothing more to somebody whose seat ends while they wait", async () => {
    const member = await as("psychiatry-manager");
    const { revision } = await liveOf(member, meeting);
    const waiting = refusal(member.get(`/meetings/${meeting.id}/live?after=${revision}&wait=25`));
    // What is asked after the question that waits is answered after it has come in.
    for (let asked = 0; asked < 3; asked++) await liveOf(member, meeting);
    const seatOfMember = env.DB.prepare("update seats set valid_to = ? where person_id = ?");
    await seatOfMember.bind("2022-12-31", personIdOf("psychiatry-manager")).run();
    await takeUp(itemId);
    await takeUp(null);
    expect(await waiting).toMatchObject({ code: "not_found" });
    await seatOfMember.bind(null, personIdOf("psychiatry-manager")).run();
  });

  it("tells that somebody has begun to write the wording, and hands it to whoever records the decision", async () => {
    const line = await follow(doctor, meeting);
    const { revision } = await liveOf(doctor, meeting);
    const { textId } = await secretary.post<ItemTextView>(`/agenda-items/${itemId}/text`);
    await line.reached(revision + 1);
    line.leave();
    if (textId === null) expect.fail("there is no text");
    await writeText(secretary, textId, [{ field: "decision", paragraphs: ["Forummet godkendte", "med en bemærkning."] }]);
    expect(await secretary.get<RecordingForm>(`/agenda-items/${itemId}/recording`)).toMatchObject({
      wording: "Forummet godkendte\nmed en bemærkning.",
    });
  });

  it("lets in nobody without a seat in the forum", async () => {
    for (const key of ["kolding-outsider", "slagelse-consultant", "soro-mayor"]) {
      const outsider = await as(key);
      expect((await knock(outsider, meeting)).status, key).toBe(404);
      expect(await refusal(liveOf(outsider, meeting)), key).toMatchObject({ code: "not_found" });
      expect(await refusal(takeUp(itemId, null, outsider)), key).toMatchObject({ code: "not_found" });
    }
    expect((await knock({ cookie: "" }, meeting)).status).toBe(401);
    expect(await refusal(takeUp(itemId, null, doctor))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(note(doctor, meeting, (await liveOf(doctor, meeting)).mySeatId ?? "sea_none"))).toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("the course of a meeting", () => {
  it("keeps when each item was on, also one that is come back to and one that is sent twice", async () => {
    const { meeting: own } = await runningMeeting();
    const first = own.items[0]?.id ?? "";
    const { items } = await secretary.post<MeetingView>(`/meetings/${own.id}/agenda-items`, {
      title: "Eventuelt",
      itemType: "discussion",
      access: "open",
      submissionId: null,
    });
    const second = items[1]?.id ?? "";
    const put = (agendaItemId: string | null, at: string) => secretary.put(`/meetings/${own.id}/current-item`, { agendaItemId, at });
    await put(first, "2026-11-02T16:05:00.000Z");
    await put(first, "2026-11-02T16:06:00.000Z");
    await put(second, "2026-11-02T16:20:00.000Z");
    await put(first, "2026-11-02T16:30:00.000Z");
    await put(null, "2026-11-02T16:41:00.000Z");
    const live = await liveOf(secretary, own);
    expect(live.items.map(({ times }) => times)).toEqual([
      [
        { from: "2026-11-02T16:05:00.000Z", until: "2026-11-02T16:20:00.000Z" },
        { from: "2026-11-02T16:30:00.000Z", until: "2026-11-02T16:41:00.000Z" },
      ],
      [{ from: "2026-11-02T16:20:00.000Z", until: "2026-11-02T16:30:00.000Z" }],
    ]);
  });

  it("does not begin an item before the one that was on had ended", async () => {
    await takeUp(itemId, "2026-11-03T16:30:00.000Z");
    await takeUp(null, "2026-11-03T16:10:00.000Z");
    const { items } = await liveOf(secretary, meeting);
    for (const { from, until } of items.flatMap(({ times }) => times)) expect(until === null || from <= until).toBe(true);
  });

  it("ends with the meeting, and nothing is taken up afterwards", async () => {
    const { meeting: short } = await runningMeeting();
    const agendaItemId = short.items[0]?.id ?? "";
    await secretary.put(`/meetings/${short.id}/current-item`, { agendaItemId, at: null });
    await secretary.post(`/meetings/${short.id}/progress`, { to: "held" });
    const live = await liveOf(secretary, short);
    expect(live).toMatchObject({ state: "held", currentItemId: null, endedAt: expect.any(String) as string });
    expect(live.items[0]?.times).toMatchObject([{ until: live.endedAt }]);
    const late = secretary.put(`/meetings/${short.id}/current-item`, { agendaItemId, at: null });
    expect(await refusal(late)).toMatchObject({ code: "wrong_state" });
    // It was a slip: whoever leads the meeting opens it again, and it goes on where it was.
    const ending = `/meetings/${short.id}/ending`;
    expect(await refusal((await as("ringsted-head")).delete(ending))).toMatchObject({ code: "not_allowed" });
    expect(await secretary.delete<MeetingView>(ending)).toMatchObject({ state: "in_progress", may: { close: true, reopen: false } });
    expect(await refusal(secretary.delete(ending))).toMatchObject({ code: "wrong_state" });
    await secretary.put(`/meetings/${short.id}/current-item`, { agendaItemId, at: null });
    expect(await liveOf(secretary, short)).toMatchObject({ endedAt: null, currentItemId: agendaItemId });
  });
});

describe("who is there", () => {
  it("is the forum's seats to begin with, none of them noted, and no quorum", async () => {
    const { meeting: fresh } = await runningMeeting();
    const live = await liveOf(doctor, fresh);
    expect(live.attendance.map(({ status }) => status)).toEqual(live.attendance.map(() => "expected"));
    expect(live.quorum).toMatchObject({ rule: "one_per_sector", met: false, seats: 7, filled: 0, lostAt: null });
    expect(seatOf(live, "general-practitioner")).toMatchObject({ id: live.mySeatId, organisationName: "Almen praksis, PLO-Sjælland" });
  });

  it("counts somebody who sits for a member, and says when the quorum is lost", async () => {
    const { meeting: own } = await runningMeeting();
    const live = await liveOf(secretary, own);
    for (const key of ["hospital-director", "naestved-director"]) await note(secretary, own, seatOf(live, key).id);
    expect((await liveOf(secretary, own)).quorum).toMatchObject({ met: false, filled: 2, missingSectors: ["general_practice"] });
    const absent = seatOf(live, "general-practitioner").id;
    await note(secretary, own, absent, { status: "excused" });
    const deputy = { name: "Anden praktiserende læge", substituteFor: absent as `sea_${string}` };
    const withDeputy = await note(secretary, own, "atn_second_doctor", deputy);
    expect(withDeputy.quorum).toMatchObject({ met: true, filled: 3, missingSectors: [], lostAt: null });
    expect(withDeputy.attendance.find(({ id }) => id === "atn_second_doctor")).toMatchObject({ ...deputy, status: "present" });
    const leftAt = new Date(Date.parse(live.startedAt ?? "") + 1).toISOString();
    const after = await note(secretary, own, "atn_second_doctor", { ...deputy, until: leftAt });
    expect(after.quorum).toMatchObject({ met: false, filled: 2, lostAt: leftAt });
  });

  it("keeps of each item who took no part, and who may not", async () => {
    const live = await liveOf(secretary, meeting);
    const seat = seatOf(live, "slagelse-director").id;
    const put = (absence: string | null) => secretary.put(`/agenda-items/${itemId}/attendance/${seat}`, { absence });
    await put("abstainedFromItem");
    await put("disqualified");
    expect((await liveOf(doctor, meeting)).items[0]?.absences).toEqual([{ attendeeId: seat, absence: "disqualified" }]);
    await put(null);
    expect((await liveOf(doctor, meeting)).items[0]?.absences).toEqual([]);
  });

  it("has no place for somebody who left before they came, or for nobody's seat", async () => {
    const seat = seatOf(await liveOf(secretary, meeting), "slagelse-director").id;
    const backwards = { from: "2026-12-02T17:00:00Z", until: "2026-12-02T16:00:00Z" };
    expect(await refusal(note(secretary, meeting, seat, backwards))).toMatchObject({ code: "invalid_input", paths: ["until"] });
    expect(await refusal(note(secretary, meeting, seat, { name: "En anden" }))).toMatchObject({ code: "invalid_input", paths: ["name"] });
    expect(await refusal(note(secretary, meeting, "sea_of_nobody"))).toMatchObject({ code: "not_found" });
    expect(await refusal(note(secretary, meeting, "atn_nameless"))).toMatchObject({ code: "invalid_input", paths: ["name"] });
  });
});
