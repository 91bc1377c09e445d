import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { MeetingView } from "../../contract/views.ts";
import { decideOn } from "../cast/decide.ts";
import { politicalForum } from "../cast/bodies.ts";
import { write } from "../cast/write.ts";
import {
  approve,
  chair,
  conclude,
  director,
  doctor,
  end,
  eventsOf,
  gatherPeople,
  metMeeting,
  read,
  secretary,
  send,
} from "./minutes-stage.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openText, refusal } from "./stage.ts";

beforeAll(gatherPeople);

describe("minutes in the making", () => {
  it("say what was decided, and follow what the secretary writes of the treatment", async () => {
    const meeting = await metMeeting();
    const [item] = meeting.items;
    const { textId } = await secretary.post<{ textId: `doc_${string}` }>(`/agenda-items/${item?.id}/text`);
    const client = await openText(secretary, textId);
    client.sendUpdate(client.change(() => write(client.doc, "account", ["Formanden fremlagde sagen."])));
    await client.sync();
    client.leave();
    const { minutes, standing } = await read(director, meeting.id);
    expect(standing).toBe("made");
    expect(minutes.items.map(({ title }) => title)).toContain("Hemmelig personsag");
    expect(minutes.items[0]?.decision).toMatchObject({ outcome: "approved", text: "Forummet godkendte indsatsen." });
    expect(JSON.stringify(minutes.items[0]?.account)).toContain("Formanden fremlagde sagen.");
    const open = await read(director, meeting.id, "public");
    expect(JSON.stringify(open.minutes)).not.toContain("Hemmelig");
  });

  it("name every attachment to the forum, and to the public none that is closed or not out", async () => {
    const meeting = await metMeeting();
    for (const parts of [
      { title: "Budget", access: "open", embargoUntil: "" },
      { title: "Næste års budget", access: "open", embargoUntil: "2099-01-01T00:00:00Z" },
      { title: "Hemmeligt notat", access: "closed", embargoUntil: "" },
    ]) {
      const form = new FormData();
      for (const [name, value] of Object.entries(parts)) form.set(name, value);
      form.set("file", new File(["a;b"], "ark.csv"));
      const address = `${base}/api/agenda-items/${meeting.items[0]?.id}/attachments`;
      const added = await atTheDoor(address, { method: "POST", headers: { cookie: secretary.cookie }, body: form });
      expect(added.status).toBe(201);
    }
    expect((await read(director, meeting.id)).minutes.items[0]?.attachments).toEqual(["Budget", "Næste års budget", "Hemmeligt notat"]);
    // Attached while the meeting runs, it is out with the meeting.
    expect((await read(director, meeting.id, "public")).minutes.items[0]?.attachments).toEqual(["Budget"]);
  });

  it("are nobody's but the forum's, and nobody learns that they are there", async () => {
    const meeting = await metMeeting();
    const outsider = await as("region-consultant");
    for (const variant of ["public", "full"])
      expect(await refusal(read(outsider, meeting.id, variant))).toMatchObject({ code: "not_found" });
  });

  it("are sent by whoever leads the forum, and not twice", async () => {
    const meeting = await metMeeting();
    expect(await refusal(doctor.post(`/meetings/${meeting.id}/minutes/rounds`))).toMatchObject({ code: "not_allowed" });
    await send(meeting.id);
    expect(await refusal(send(meeting.id))).toMatchObject({ code: "wrong_state" });
  });
});

describe("approval", () => {
  it("is each member's own, of exactly what they read", async () => {
    const meeting = await metMeeting();
    const { round } = await send(meeting.id);
    expect(await refusal(approve(doctor, meeting.id, "0".repeat(64)))).toMatchObject({ code: "text_changed" });
    expect(await refusal(approve(secretary, meeting.id, round?.fullSha256))).toMatchObject({ code: "not_allowed" });
    const said = await approve(doctor, meeting.id, round?.fullSha256);
    expect(said.round?.verdicts.map(({ person, approves }) => [person?.name, approves])).toEqual([["Praktiserende læge", true]]);
    expect(said.round?.awaited.map(({ person }) => person?.name)).toContain("Direktør i Slagelse");
    const changed = await approve(doctor, meeting.id, round?.fullSha256, "Min bemærkning mangler.");
    expect(changed.round?.verdicts).toMatchObject([{ approves: false, reason: "Min bemærkning mangler." }]);
  });

  it("begins anew with minutes that were taken back and put right", async () => {
    const meeting = await metMeeting();
    const first = await send(meeting.id);
    await approve(doctor, meeting.id, first.round?.fullSha256);
    await secretary.delete(`/meetings/${meeting.id}/minutes/round`);
    const second = await send(meeting.id);
    expect(second.round).toMatchObject({ number: 2, verdicts: [] });
  });

  it("is not concluded while the meeting runs, nor by a member, nor with an objection that nobody answers", async () => {
    const meeting = await metMeeting();
    const { round } = await send(meeting.id);
    const hash = round?.fullSha256;
    expect(await refusal(conclude(chair, meeting.id, hash))).toMatchObject({ code: "wrong_state" });
    await end(meeting.id);
    expect(await refusal(conclude(doctor, meeting.id, hash))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(conclude(secretary, meeting.id, hash))).toMatchObject({ code: "not_allowed" });
    await approve(doctor, meeting.id, hash, "Min bemærkning mangler.");
    expect(await refusal(conclude(chair, meeting.id, hash))).toMatchObject({ code: "invalid_input", paths: ["despite"] });
    const concluded = await conclude(chair, meeting.id, hash, { despite: "Bemærkningen blev ikke bedt ført til referat." });
    expect(concluded.conclusion).toMatchObject({ despite: "Bemærkningen blev ikke bedt ført til referat." });
  });

  it("is not concluded of minutes that no longer say what is known of the meeting", async () => {
    const meeting = await metMeeting();
    const { round } = await send(meeting.id);
    const closed = meeting.items.find(({ title }) => title === "Hemmelig personsag");
    if (closed === undefined) throw new Error("the meeting has a closed item");
    await decideOn(secretary, closed, {
      ...{ outcome: "noted", text: "Taget til efterretning.", reservation: null, deviatesFromProposal: false, onwardTo: null },
      versionId: null,
    });
    await end(meeting.id);
    expect((await read(chair, meeting.id)).round?.isOutdated).toBe(true);
    expect(await refusal(conclude(chair, meeting.id, round?.fullSha256))).toMatchObject({ code: "text_changed" });
  });

  it("locks the minutes for everybody, and is told once", async () => {
    const meeting = await metMeeting();
    const { round } = await send(meeting.id);
    await end(meeting.id);
    const results = await Promise.allSettled([1, 2, 3].map(() => conclude(chair, meeting.id, round?.fullSha256)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const view = await read(director, meeting.id);
    expect(view).toMatchObject({ standing: "approved", sha256: round?.fullSha256, may: { write: false, send: false, takeBack: false } });
    expect(await eventsOf(meeting.id)).toEqual(["minutes.sent", "minutes.approved"]);
    expect((await secretary.get<MeetingView>(`/meetings/${meeting.id}`)).items.map(({ state }) => state)).toEqual(["minuted", "minuted"]);
    for (const again of [
      send(meeting.id),
      secretary.delete(`/meetings/${meeting.id}/minutes/round`),
      approve(doctor, meeting.id, round?.fullSha256),
    ])
      expect(await refusal(again)).toMatchObject({ code: "wrong_state" });
    await expect(env.DB.prepare("update minutes_conclusions set despite = 'x'").run()).rejects.toThrow("not changed");
    await expect(env.DB.prepare("delete from minutes_rounds").run()).rejects.toThrow("not deleted");
  });

  it("by the next meeting takes a next meeting that has begun", async () => {
    const overrides = JSON.stringify({ minutesPolicy: "next_meeting" });
    await env.DB.prepare("update forums set rule_overrides = ? where id = ?").bind(overrides, politicalForum).run();
    const plan = (startsAt: string) => secretary.post<MeetingView>(`/forums/${politicalForum}/meetings`, { startsAt, place: "" });
    const go = (id: string, ...steps: string[]) =>
      steps.reduce<Promise<unknown>>(
        async (before, to) => (await before, secretary.post(`/meetings/${id}/progress`, { to, reason: "Aftalt med formandskabet." })),
        Promise.resolve(),
      );
    const [first, next] = [await plan("2027-01-06T16:00:00Z"), await plan("2027-02-03T16:00:00Z")];
    await go(first.id, "agenda_published", "in_progress");
    expect(await refusal(send(first.id))).toMatchObject({ code: "wrong_state" });
    await go(first.id, "held");
    const { round } = await send(first.id);
    const mayor = await as("soro-mayor");
    const at = (approvedAtMeetingId: string) => conclude(mayor, first.id, round?.fullSha256, { approvedAtMeetingId });
    for (const meetingId of [first.id, next.id])
      expect(await refusal(at(meetingId))).toMatchObject({ code: "invalid_input", paths: ["approvedAtMeetingId"] });
    await go(next.id, "agenda_published", "in_progress");
    expect((await at(next.id)).conclusion?.approvedAt.id).toBe(next.id);
  });
});
