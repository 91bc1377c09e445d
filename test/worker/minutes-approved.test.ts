import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import { atTheDoor } from "./front-door.ts";
import { approvedMinutes, doctor, eventsOf, gatherPeople, meet, metMeeting, read, secretary } from "./minutes-stage.ts";
import { as, base, refusal } from "./stage.ts";

beforeAll(gatherPeople);

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
