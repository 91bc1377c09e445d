import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { decideOn } from "../cast/decide.ts";
import { approveMinutes } from "../cast/minutes.ts";
import { politicalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";
import { write } from "../cast/write.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, decide, openText, refusal, setTheStage } from "./stage.ts";

let secretary: Visitor;
let chair: Visitor;
let doctor: Visitor;
let director: Visitor;

beforeAll(async () => {
  await setTheStage();
  [secretary, chair, doctor, director] = (await Promise.all(
    ["secretary", "hospital-director", "general-practitioner", "slagelse-director"].map((key) => as(key)),
  )) as [Visitor, Visitor, Visitor, Visitor];
});

const read = (visitor: Visitor, id: string, variant = "full") => visitor.get<MinutesView>(`/meetings/${id}/minutes?variant=${variant}`);
const approve = (visitor: Visitor, id: string, sha256: string | undefined, reason: string | null = null) =>
  visitor.put<MinutesView>(`/meetings/${id}/minutes/verdict`, { sha256, approves: reason === null, reason });
const conclude = (visitor: Visitor, id: string, sha256: string | undefined, parts = {}) =>
  visitor.post<MinutesView>(`/meetings/${id}/minutes/conclusion`, { sha256, approvedAtMeetingId: id, despite: null, ...parts });
const send = (id: string) => secretary.post<MinutesView>(`/meetings/${id}/minutes/rounds`);
const end = (id: string) => secretary.post<MeetingView>(`/meetings/${id}/progress`, { to: "held" });

let days = 0;

/** A running meeting of the forum, each a day after the one before, with items of the titles; those that begin with "Hemmelig" are closed. */
async function meet(...titles: string[]): Promise<MeetingView> {
  days += 1;
  const startsAt = new Date(Date.UTC(2026, 11, days, 16)).toISOString();
  const planned = await secretary.post<MeetingView>("/forums/for_cluster_professional/meetings", { startsAt, place: "Ringsted Sygehus" });
  for (const title of titles)
    await secretary.post(`/meetings/${planned.id}/agenda-items`, {
      ...{ title, itemType: "decision", access: title.startsWith("Hemmelig") ? "closed" : "open", submissionId: null, standardKind: null },
    });
  await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published" });
  return secretary.post(`/meetings/${planned.id}/progress`, { to: "in_progress" });
}

/** A meeting that has decided on its open item, and has a closed one. */
async function metMeeting(): Promise<MeetingView> {
  const meeting = await meet("Palliativ indsats", "Hemmelig personsag");
  await decide(meeting);
  return meeting;
}

/** The same with its minutes approved. */
async function approvedMinutes(): Promise<MeetingView> {
  const meeting = await metMeeting();
  await approveMinutes({ secretary, chair, members: [doctor], meetingId: meeting.id, end: () => end(meeting.id) });
  return meeting;
}

const eventsOf = async (id: string): Promise<string[]> => {
  const { results } = await env.DB.prepare("select type from events where type like 'minutes.%' and data like ? order by seq")
    .bind(`%${id}%`)
    .all<{ type: string }>();
  return results.map(({ type }) => type);
};

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
    expect(await eventsOf(meeting.id)).toEqual(["minutes.approved"]);
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
        async (before, to) => (await before, secretary.post(`/meetings/${id}/progress`, { to })),
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

describe("approved minutes", () => {
  it("are out when somebody publishes them: the public variant for everybody, the full one for the forum", async () => {
    const meeting = await approvedMinutes();
    const outsider = await as("kolding-outsider");
    expect(await refusal(read(outsider, meeting.id, "public"))).toMatchObject({ code: "not_found" });
    for (const path of ["", "/items/1", "/export?format=docx", "/data"])
      expect((await atTheDoor(`${base}/public/meetings/${meeting.id}/minutes${path}`)).status).toBe(404);
    await secretary.post(`/meetings/${meeting.id}/minutes/publication`);
    const view = await read(outsider, meeting.id, "public");
    expect(view).toMatchObject({ standing: "approved", round: null });
    expect(JSON.stringify(view)).not.toContain("Hemmelig");
    expect(await refusal(read(outsider, meeting.id))).toMatchObject({ code: "not_found" });
    const { sha256 } = view;
    const data = await (await atTheDoor(`${base}/public/meetings/${meeting.id}/minutes/data`)).arrayBuffer();
    const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", data))];
    expect(digest.map((byte) => byte.toString(16).padStart(2, "0")).join("")).toBe(sha256);
    for (const path of ["", "/items/1", "/export?format=html", "/export?format=markdown"]) {
      const page = await (await atTheDoor(`${base}/public/meetings/${meeting.id}/minutes${path}`)).text();
      expect(page).toContain("Palliativ indsats");
      expect(page).toContain(sha256);
      expect(page).not.toContain("Hemmelig");
    }
    expect(await refusal(secretary.post(`/meetings/${meeting.id}/minutes/publication`))).toMatchObject({ code: "wrong_state" });
    expect(await eventsOf(meeting.id)).toEqual(["minutes.approved", "minutes.published"]);
  });

  it("take additions, each marked with who, when and why, and chained to what was there", async () => {
    const meeting = await approvedMinutes();
    const closed = meeting.items.find(({ title }) => title === "Hemmelig personsag");
    const add = (parts: object) => secretary.post<MinutesView>(`/meetings/${meeting.id}/minutes/additions`, parts);
    await add({ agendaItemId: closed?.id, reason: "Hemmelig grund", content: { kind: "words", words: "Hemmelig tilføjelse" } });
    const view = await add({
      agendaItemId: meeting.items[0]?.id,
      reason: "Tabellen manglede.",
      content: {
        kind: "table",
        title: "Fordeling",
        rows: [
          ["Indsats", "Mio. kr."],
          ["72 timer", "0,6"],
        ],
      },
    });
    expect(view.additions).toMatchObject([
      { number: 1, reason: "Hemmelig grund" },
      { number: 2, reason: "Tabellen manglede.", addedBy: "Sekretær i klyngesekretariatet" },
    ]);
    const open = await read(doctor, meeting.id, "public");
    expect(open.additions).toMatchObject([{ number: 1, reason: "Tabellen manglede." }]);
    expect(open.sha256).toBe((await read(doctor, meeting.id, "public")).sha256);
    const markdown = await atTheDoor(`${base}/api/meetings/${meeting.id}/minutes/export?variant=public&format=markdown`, {
      headers: { cookie: doctor.cookie },
    });
    const text = await markdown.text();
    expect(text).toContain("### Tilføjet efter godkendelse");
    expect(text).toContain("| 72 timer | 0,6 |");
    expect(text).not.toContain("Hemmelig");
    expect(await eventsOf(meeting.id)).toEqual(["minutes.approved", "minutes.added_to", "minutes.added_to"]);
  });

  it("take no addition with a CPR number in it, and none before they are approved", async () => {
    const words = { agendaItemId: null, reason: "Glemt", content: { kind: "words", words: "Om 010190-1234" } };
    const approved = await approvedMinutes();
    expect(await refusal(secretary.post(`/meetings/${approved.id}/minutes/additions`, words))).toMatchObject({ code: "cpr_in_text" });
    const meeting = await metMeeting();
    expect(await refusal(secretary.post(`/meetings/${meeting.id}/minutes/additions`, words))).toMatchObject({ code: "wrong_state" });
  });

  it("are not shown when a single byte of them has been changed", async () => {
    const meeting = await approvedMinutes();
    const { results } = await env.DB.prepare("select id from minutes_rounds where meeting_id = ?").bind(meeting.id).all<{ id: string }>();
    const key = `minutes/${results[0]?.id}/full.json`;
    const stored = (await (await env.ARTEFACTS.get(key))?.text()) ?? "";
    await env.ARTEFACTS.put(key, stored.replace("godkendte", "godkendtE"));
    expect(await refusal(read(doctor, meeting.id))).toMatchObject({ code: "frozen_text_damaged" });
    await env.ARTEFACTS.put(key, stored);
    await secretary.post(`/meetings/${meeting.id}/minutes/publication`);
    const open = key.replace("full", "public");
    await env.ARTEFACTS.put(open, `${(await (await env.ARTEFACTS.get(open))?.text()) ?? ""} `);
    expect((await atTheDoor(`${base}/public/meetings/${meeting.id}/minutes`)).status).toBe(500);
    expect((await read(doctor, meeting.id)).standing).toBe("approved");
  });

  it("are put right by an item of a later meeting, which is shown where it corrects", async () => {
    const meeting = await approvedMinutes();
    const later = await meet("Rettelse til referatet");
    const [item] = later.items;
    const corrected = { meetingId: meeting.id, agendaItemId: meeting.items[0]?.id };
    const view = await secretary.put<MinutesView>(`/agenda-items/${item?.id}/correction`, corrected);
    expect(view.minutes.items[0]?.corrects).toMatchObject({ meetingId: meeting.id, number: 1 });
    expect((await read(doctor, meeting.id)).corrections).toMatchObject([
      { correctedItemId: meeting.items[0]?.id, agendaItemId: item?.id, meeting: { id: later.id } },
    ]);
    const backwards = secretary.put(`/agenda-items/${meeting.items[0]?.id}/correction`, { meetingId: later.id, agendaItemId: null });
    expect(await refusal(backwards)).toMatchObject({ code: "wrong_state" });
  });
});
