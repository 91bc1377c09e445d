import { beforeAll, describe, expect, it } from "vitest";
import type { AuditPage } from "../../contract/audit-reading.ts";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { personIdOf } from "../cast/people.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { as, decide, openSpace, refusal, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const slagelse = "org_municipality_0330";
const forumLog = async (query = "", key = "secretary"): Promise<AuditPage> =>
  (await as(key)).get<AuditPage>(`/forums/${professionalForum}/audit${query}`);

describe("a forum's log", () => {
  it("tells those who lead it who did what, the newest first, with the name of the thing", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting);
    const { entries, actors } = await forumLog();
    expect(entries[0]).toMatchObject({
      actor: { id: personIdOf("secretary"), name: "Sekretær i klyngesekretariatet" },
      verb: "decision.recorded",
      subject: { id: decision.id, title: palliativeEffort.title, url: `/decisions/${decision.id}` },
      detail: { outcome: "approved" },
    });
    expect(actors.map(({ id }) => id)).toContain(personIdOf("slagelse-consultant"));
    // What has no name of its own has that of what it belongs to.
    const item = `/agenda-items/${meeting.items[0]?.id}`;
    const [secretary, doctor] = await Promise.all([as("secretary"), as("general-practitioner")]);
    await doctor.put(`${item}/remarks/rem_in_the_log`, { words: "Almen praksis skal høres.", onBehalfOf: "person" });
    await secretary.put(`${item}/actions/act_in_the_log`, { what: "Spørge", ownerId: null, ownerName: "Sekretariatet", due: null });
    await secretary.post(`/meetings/${meeting.id}/minutes/rounds`);
    expect((await forumLog()).entries.slice(0, 3)).toMatchObject([
      { verb: "minutes.sent", subject: { url: `/meetings/${meeting.id}/minutes` } },
      { verb: "action.agreed", subject: { title: palliativeEffort.title, url: `/meetings/${meeting.id}` } },
      { verb: "remark.recorded", subject: { title: palliativeEffort.title } },
    ]);
    // And what is the forum's own is named to those who lead it.
    await secretary.post(`/forums/${professionalForum}/templates`, { kind: "mandate", name: "Mandat for indkøb" });
    await doctor.post(`/forums/${professionalForum}/item-requests`, {
      title: "Vagtordningen",
      why: "Det haster.",
      access: "open",
      meetingId: null,
    });
    const place = { title: "Faglig Strategisk Forum", url: `/forums/${professionalForum}` };
    expect((await forumLog()).entries.slice(0, 2)).toMatchObject([
      { verb: "item.requested", subject: { title: "Vagtordningen" }, place },
      { verb: "template.created", subject: { title: "Mandat for indkøb" }, place },
    ]);
  });

  it("can be narrowed by who, what and when", async () => {
    await (
      await as("secretary", "2026-03-29T22:30:00Z")
    ).post(`/forums/${professionalForum}/meetings`, { startsAt: "2026-05-02T16:00:00Z", place: "" });
    const planned = async (query: string) => (await forumLog(`?verb=meeting.planned&${query}`)).entries.length;
    // Half past twelve at night, in summer time: the 30th in Copenhagen.
    expect(await planned("from=2026-03-30&to=2026-03-30")).toBe(1);
    expect(await planned("from=2026-03-29&to=2026-03-29")).toBe(0);
    expect(await planned(`from=2026-03-30&to=2026-03-30&actor=${personIdOf("slagelse-consultant")}`)).toBe(0);
    expect((await refusal(forumLog("?verb=something"))).code).toBe("invalid_input");
  });

  it("goes on where a page ends, without losing or repeating anything", async () => {
    const secretary = await as("secretary");
    for (let meeting = 0; meeting < 60; meeting++)
      await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt: "2026-12-02T16:00:00Z", place: "" });
    const first = await forumLog();
    const second = await forumLog(`?cursor=${first.next}`);
    expect(first.entries).toHaveLength(50);
    expect(second.entries[0]?.seq).toBeLessThan(first.entries[49]?.seq ?? 0);
    const all = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(new Set(all).size).toBe(all.length);
  });

  it("is nobody else's", async () => {
    for (const key of ["ringsted-head", "kolding-outsider", "slagelse-consultant"])
      expect((await refusal(forumLog("", key))).code, key).toBe("not_allowed");
  });
});

describe("an organisation's log", () => {
  const logOf = async (organisationId: string, key: string): Promise<AuditPage> =>
    (await as(key)).get<AuditPage>(`/organisations/${organisationId}/audit`);

  it("has its own people and its own affairs, and nobody else's", async () => {
    const space = await openSpace("Et rum som administratoren læser");
    await (await as("slagelse-integrator")).post(`/organisations/${slagelse}/tokens`, { name: "ESDH", scopes: ["events"], validDays: 30 });
    const { entries } = await logOf(slagelse, "slagelse-integrator");
    expect(entries.map(({ verb }) => verb)).toContain("token.created");
    expect(entries.find(({ subject }) => subject.id === space.id)).toMatchObject({ verb: "space.created", subject: { title: space.name } });
    expect(entries.map(({ actor }) => actor.id)).not.toContain(personIdOf("secretary"));
  });

  it("does not name what its administrator may not read", async () => {
    const { meeting } = await runningMeeting("closed");
    await (await as("slagelse-director")).get(`/meetings/${meeting.id}`);
    await expect
      .poll(async () => (await logOf(slagelse, "slagelse-integrator")).entries.find(({ verb }) => verb === "item.closed_seen"))
      .toMatchObject({
        actor: { id: personIdOf("slagelse-director") },
        subject: { id: meeting.items[0]?.id, title: null, url: null },
        place: { title: "Faglig Strategisk Forum" },
      });
  });

  it("is for its administrators", async () => {
    for (const key of ["slagelse-consultant", "secretary"]) expect((await refusal(logOf(slagelse, key))).code, key).toBe("not_found");
  });
});
