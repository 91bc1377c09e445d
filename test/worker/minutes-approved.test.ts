import { env } from "cloudflare:workers";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import { newReadingSchema } from "../../contract/recording.ts";
import type { DecisionView, MeetingView } from "../../contract/views.ts";
import type { Person } from "../../worker/access/actor.ts";
import { readOut } from "../../worker/decisions/reading.ts";
import { recordDecision } from "../../worker/decisions/recording.ts";
import { listAgendaItems } from "../../worker/meetings/agenda.ts";
import { findMeeting, type MeetingRow } from "../../worker/meetings/meetings.ts";
import { concludeMinutes } from "../../worker/minutes/conclusions.ts";
import { takeBackMinutes } from "../../worker/minutes/rounds.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { Refusal, refuse } from "../../worker/platform/refusal.ts";
import { approveMinutes } from "../cast/minutes.ts";
import { personIdOf } from "../cast/people.ts";
import { atTheDoor } from "./front-door.ts";
import {
  approvedMinutes,
  chair,
  conclude,
  doctor,
  end,
  eventsOf,
  gatherPeople,
  meet,
  metMeeting,
  read,
  secretary,
  send,
} from "./minutes-stage.ts";
import { as, base, refusal } from "./stage.ts";

beforeAll(gatherPeople);
const database = openDatabase(env.DB);

describe("approved minutes", () => {
  it("are out when somebody publishes them: the public variant for everybody, the full one for the forum", async () => {
    const meeting = await metMeeting();
    const words = "Almen praksis skal høres om vagten.";
    await doctor.put(`/agenda-items/${meeting.items[0]?.id}/remarks/rem_kept`, { words, onBehalfOf: "organisation" });
    const decision = (await secretary.get<MeetingView>(`/meetings/${meeting.id}`)).items[0]?.decision?.id;
    await approveMinutes({ secretary, chair, members: [doctor], meetingId: meeting.id, end: () => end(meeting.id) });
    const outsider = await as("kolding-outsider");
    const onDecision = async () => (await atTheDoor(`${base}/public/decisions/${decision}`)).text();
    // What is asked to be entered stands with the decision too, for those without a seat when they have the minutes.
    expect((await doctor.get<DecisionView>(`/decisions/${decision}`)).remarks).toMatchObject([{ name: "Praktiserende læge", words }]);
    expect((await outsider.get<DecisionView>(`/decisions/${decision}`)).remarks).toEqual([]);
    expect(await onDecision()).not.toContain(words);
    expect(await refusal(read(outsider, meeting.id, "public"))).toMatchObject({ code: "not_found" });
    for (const path of ["", "/items/1", "/export?format=docx", "/data"])
      expect((await atTheDoor(`${base}/public/meetings/${meeting.id}/minutes${path}`)).status).toBe(404);
    await secretary.post(`/meetings/${meeting.id}/minutes/publication`);
    expect(await onDecision()).toContain(words);
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
    expect(await eventsOf(meeting.id)).toEqual(["minutes.sent", "minutes.approved", "minutes.published"]);
  });

  it("are told to everybody with a seat, once, in a letter without a word of what they say", async () => {
    const meeting = await approvedMinutes();
    const letters = async () => {
      const link = `%/meetings/${meeting.id}/minutes%`;
      return (
        await env.DB.prepare("select to_address, body from mailbox where body like ?")
          .bind(link)
          .all<{ to_address: string; body: string }>()
      ).results;
    };
    expect(await letters()).toEqual([]);
    await secretary.post(`/meetings/${meeting.id}/minutes/publication`);
    await expect.poll(async () => (await letters()).map((letter) => letter.to_address)).toHaveLength(8);
    expect(new Set((await letters()).map((letter) => letter.to_address)).size).toBe(8);
    expect((await letters()).some(({ body }) => body.includes("Palliativ") || body.includes("Hemmelig"))).toBe(false);
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
    expect(markdown.headers.get("content-disposition")).toMatch(/filename="\d{4}-\d\d-\d\d-referat-faglig-strategisk-forum\.md"/);
    const text = await markdown.text();
    expect(text).toContain("### Tilføjet efter godkendelse");
    expect(text).toContain("| 72 timer | 0,6 |");
    expect(text).not.toContain("Hemmelig");
    expect(await eventsOf(meeting.id)).toEqual(["minutes.sent", "minutes.approved", "minutes.added_to", "minutes.added_to"]);
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
    const corrected = { meetingId: meeting.id, agendaItemId: meeting.items[0]?.id, seen: null };
    const view = await secretary.put<MinutesView>(`/agenda-items/${item?.id}/correction`, corrected);
    expect(view.minutes.items[0]?.corrects).toMatchObject({ meetingId: meeting.id, number: 1 });
    expect((await read(doctor, meeting.id)).corrections).toMatchObject([
      { correctedItemId: meeting.items[0]?.id, agendaItemId: item?.id, meeting: { id: later.id } },
    ]);
    // Another who says something else of it has to have seen that.
    const whole = { meetingId: meeting.id, agendaItemId: null };
    expect(await refusal(secretary.put(`/agenda-items/${item?.id}/correction`, { ...whole, seen: null }))).toMatchObject({
      code: "changed_meanwhile",
    });
    const seen = { meetingId: meeting.id, number: 1 };
    const put = await secretary.put<MinutesView>(`/agenda-items/${item?.id}/correction`, { ...whole, seen });
    expect(put.minutes.items[0]?.corrects).toMatchObject({ meetingId: meeting.id, number: null });
    // Sent once more by a line that failed, it is the same.
    await secretary.put(`/agenda-items/${item?.id}/correction`, { ...whole, seen });
    const backwards = secretary.put(`/agenda-items/${meeting.items[0]?.id}/correction`, {
      meetingId: later.id,
      agendaItemId: null,
      seen: null,
    });
    expect(await refusal(backwards)).toMatchObject({ code: "wrong_state" });
  });

  it("are put right in other words while the members have the correcting minutes, which say what stood when they were sent", async () => {
    const meeting = await approvedMinutes();
    const later = await meet("Rettelse til referatet");
    await end(later.id);
    const [item] = later.items;
    const correct = (agendaItemId: string | undefined | null, seen: object | null) =>
      secretary.put<MinutesView>(`/agenda-items/${item?.id}/correction`, { meetingId: meeting.id, agendaItemId, seen });
    await correct(meeting.items[0]?.id, null);
    await send(later.id);
    const stands = async () => {
      const [{ meetingId, number } = expect.fail("nothing is put right")] = (await read(secretary, later.id)).corrects;
      return { meetingId, number };
    };
    await correct(null, await stands());
    const again = await correct(meeting.items[0]?.id, await stands());
    expect(again.corrects).toMatchObject([{ agendaItemId: item?.id, number: 1 }]);
    await correct(null, await stands());
    const outdated = await read(secretary, later.id);
    expect([outdated.minutes.items[0]?.corrects?.number, outdated.corrects[0]?.number]).toEqual([1, null]);
    expect((await read(doctor, later.id)).corrects).toEqual([]);
  });
});

describe("minutes that are approved while something else is done to them", () => {
  const now = new Date();
  const personOf = (key: string): Person => ({ kind: "person", personId: personIdOf(key), name: "", memberships: [], seats: [] });
  /** The row as somebody read it who then lost time. */
  const rowOf = async (id: Id<"meeting">): Promise<MeetingRow> => {
    const row = await findMeeting(database, id);
    return row ?? expect.fail("not there");
  };

  it("are either approved or taken back, and can be read in any case", async () => {
    const meeting = await meet("Sag");
    const sha256 = (await send(meeting.id)).round?.fullSha256 ?? "";
    await end(meeting.id);
    const row = await rowOf(meeting.id);
    const approval = { sha256, approvedAtMeetingId: meeting.id, despite: null };
    const answers = await Promise.all([
      concludeMinutes(env, database, personOf("hospital-director"), row, approval, now),
      takeBackMinutes(database, personOf("secretary"), row, now),
    ]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect((await read(secretary, meeting.id)).standing).toBe(answers[0] === null ? "approved" : "made");
  });

  it("take in no decision that somebody was late to record", async () => {
    const meeting = await meet("Sag");
    const sha256 = (await send(meeting.id)).round?.fullSha256;
    await end(meeting.id);
    const row = await rowOf(meeting.id);
    const item = (await listAgendaItems(database, [meeting.id]))[0] ?? expect.fail("no item");
    const input = v.parse(newReadingSchema, {
      ...{ outcome: "approved", text: "Godkendt.", reservation: null, deviatesFromProposal: false, onwardTo: null, versionId: null },
    });
    const heard = await readOut(env, database, row, item, input);
    if (heard instanceof Refusal) expect.fail(heard.code);
    await conclude(chair, meeting.id, sha256);
    const late = recordDecision(env, database, personOf("secretary"), row, item, { ...input, readOut: heard.readOut }, now);
    expect(await late).toEqual(refuse("agenda_item_not_decidable"));
    expect((await secretary.get<MeetingView>(`/meetings/${meeting.id}`)).items).toMatchObject([{ state: "minuted", decision: null }]);
  });
});
