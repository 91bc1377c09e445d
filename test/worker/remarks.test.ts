import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { personIdOf } from "../cast/people.ts";
import type { Visitor } from "../cast/visitor.ts";
import { follow, liveOf } from "./live-world.ts";
import { as, refusal, runningMeeting, setTheStage } from "./stage.ts";

let secretary: Visitor;
let doctor: Visitor;
let meeting: MeetingView;

beforeAll(async () => {
  await setTheStage();
  [secretary, doctor] = await Promise.all([as("secretary"), as("general-practitioner")]);
  ({ meeting } = await runningMeeting());
});

const addressOf = (id: string, of = meeting) => `/agenda-items/${of.items[0]?.id}/remarks/rem_${id}`;
const say = (by: Visitor, id: string, words = "Almen praksis skal høres om vagten.", of = meeting): Promise<LiveMeetingView> =>
  by.put(addressOf(id, of), { words, onBehalfOf: "organisation" });
const remarksIn = (live: LiveMeetingView) => live.items[0]?.remarks ?? [];

const eventsOf = async (id: string): Promise<Record<string, unknown>[]> => {
  const { results } = await env.DB.prepare("select data from events where type = 'remark.recorded' and data like ?")
    .bind(`%rem_${id}%`)
    .all<{ data: string }>();
  return results.map((row) => JSON.parse(row.data) as Record<string, unknown>);
};

describe("asking to have something entered in the minutes", () => {
  it("is seen by the secretary at once, with who, for whom and when", async () => {
    const line = await follow(secretary, meeting);
    const { revision } = await liveOf(secretary, meeting);
    await say(doctor, "first");
    await line.reached(revision + 1);
    line.leave();
    const live = await liveOf(secretary, meeting);
    expect(remarksIn(live)).toMatchObject([
      {
        id: "rem_first",
        personId: personIdOf("general-practitioner"),
        organisationName: "Almen praksis, PLO-Sjælland",
        sector: "general_practice",
        onBehalfOf: "organisation",
        words: "Almen praksis skal høres om vagten.",
        enteredAt: null,
        may: { takeBack: false },
      },
    ]);
    expect(Date.now() - Date.parse(remarksIn(live)[0]?.recordedAt ?? "")).toBeLessThan(60_000);
  });

  it("is one remark and one event, however often it is sent", async () => {
    await Promise.all([say(doctor, "again"), say(doctor, "again"), say(doctor, "again")]);
    expect(remarksIn(await say(doctor, "again")).filter(({ id }) => id === "rem_again")).toHaveLength(1);
    expect(await eventsOf("again")).toMatchObject([{ access: "open", title: meeting.items[0]?.title }]);
  });

  it("lets nobody change the words under the id, not even whoever said them", async () => {
    await say(doctor, "mine");
    expect(await refusal(say(doctor, "mine", "Noget andet."))).toMatchObject({ code: "idempotency_key_reused" });
    expect(await refusal(say(secretary, "mine"))).toMatchObject({ code: "idempotency_key_reused" });
    expect(remarksIn(await liveOf(doctor, meeting)).find(({ id }) => id === "rem_mine")).toMatchObject({
      words: "Almen praksis skal høres om vagten.",
    });
  });

  it("can be taken back by whoever said it alone, words and all, and does not come back when it is sent late", async () => {
    await say(doctor, "regretted", "Det her fortryder jeg.");
    expect(await refusal(secretary.delete(addressOf("regretted")))).toMatchObject({ code: "not_allowed" });
    await doctor.delete(addressOf("regretted"));
    await say(doctor, "regretted", "Det her fortryder jeg.");
    expect(remarksIn(await liveOf(secretary, meeting)).map(({ id }) => id)).not.toContain("rem_regretted");
    const left = await env.DB.prepare("select count(*) as count from recorded_remarks where words like '%fortryder%'").first<{
      count: number;
    }>();
    expect(left?.count).toBe(0);
  });

  it("is marked as entered by the secretary, and by nobody else", async () => {
    await say(doctor, "noted");
    const mark = (by: Visitor) => by.put<LiveMeetingView>(`${addressOf("noted")}/entry`, { entered: true });
    expect(await refusal(mark(doctor))).toMatchObject({ code: "not_allowed" });
    expect(remarksIn(await mark(secretary)).find(({ id }) => id === "rem_noted")?.enteredAt).toEqual(expect.any(String));
  });

  it("has its time: while the meeting runs", async () => {
    const { meeting: over } = await runningMeeting();
    await say(doctor, "in_time", "I tide.", over);
    await secretary.post(`/meetings/${over.id}/progress`, { to: "held" });
    expect(await refusal(say(doctor, "too_late", "For sent.", over))).toMatchObject({ code: "wrong_state" });
    expect(await refusal(doctor.delete(addressOf("in_time", over)))).toMatchObject({ code: "wrong_state" });
    expect((await liveOf(doctor, over)).may.remark).toBe(false);
  });

  it("tells the feed neither words nor title where the item is closed", async () => {
    const { meeting: closed } = await runningMeeting("closed");
    await say(doctor, "closed", "Hemmeligt ord.", closed);
    const [event] = await eventsOf("closed");
    expect(event).toMatchObject({ access: "closed", title: null });
    expect(JSON.stringify(event)).not.toContain("Hemmeligt");
  });

  it("is for those who sit in the forum", async () => {
    expect(await refusal(say(await as("soro-consultant"), "outside"))).toMatchObject({ code: "not_found" });
  });

  it("takes an item that is treated: one that a correction took off is not, one that the meeting takes off is", async () => {
    const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: "2026-12-02T16:00:00Z",
      place: "",
    });
    for (const title of ["Udgår", "Tages af på mødet"])
      await secretary.post(`/meetings/${planned.id}/agenda-items`, { title, itemType: "decision", access: "open", submissionId: null });
    const out = await secretary.post<MeetingView>(`/meetings/${planned.id}/publications`, { reason: "Aftalt." });
    const [gone, taken] = out.items as [AgendaItemView, AgendaItemView];
    await secretary.delete(`/agenda-items/${gone.id}`);
    await secretary.post(`/meetings/${planned.id}/publications`, { reason: "Udgår." });
    await secretary.post(`/meetings/${planned.id}/progress`, { to: "in_progress" });
    const under = ({ id }: AgendaItemView) => {
      const action = { what: "Undersøge det.", ownerId: null, ownerName: "Sekretariatet", due: null };
      return [
        doctor.put(`/agenda-items/${id}/remarks/rem_under_${id.slice(-8)}`, { words: "Det burde behandles.", onBehalfOf: "person" }),
        secretary.put(`/agenda-items/${id}/actions/act_under_${id.slice(-8)}`, action),
        secretary.put(`/meetings/${planned.id}/current-item`, { agendaItemId: id, at: null }),
      ];
    };
    const refusals = await Promise.all(under(gone).map(refusal));
    expect(refusals.map(({ code }) => code)).toEqual(["item_withdrawn", "item_withdrawn", "item_withdrawn"]);
    const off = {
      outcome: "withdrawn",
      text: "Punktet blev taget af.",
      reservation: null,
      deviatesFromProposal: false,
      onwardTo: null,
    } as const;
    await decideOn(secretary, taken, { ...off, versionId: null });
    await Promise.all(under(taken));
  });
});
