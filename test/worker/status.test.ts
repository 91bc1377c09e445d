import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { FeedPage } from "../../contract/feed.ts";
import type { NewStatusReport, NewStatusRound } from "../../contract/status.ts";
import type { OwedStatus, StatusRoundForm, StatusRoundSummary, StatusRoundView } from "../../contract/status-answers.ts";
import type { DocumentView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { as, base, decide, refusal, runningMeeting, setTheStage, writtenInitiative } from "./stage.ts";
import { atTheDoor } from "./front-door.ts";

/** Decided, in a space in which Slagelse leads, Sorø writes, the hospital comments and the region reads. */
let document: DocumentView;

beforeAll(async () => {
  await setTheStage();
  const running = await runningMeeting();
  await decide(running.meeting);
  document = running.document;
}, 60_000);

const slagelse = "org_municipality_0330";
const soro = "org_municipality_0340";
const rounds = `/forums/${professionalForum}/status-rounds`;

const asked = (parts: Partial<NewStatusRound> = {}): NewStatusRound => ({
  name: "2. halvår 2026",
  from: "2026-07-01",
  to: "2026-12-31",
  deadline: "2027-01-15",
  documentIds: [document.id],
  organisationIds: [slagelse, soro],
  ...parts,
});

const openRound = async (parts: Partial<NewStatusRound> = {}): Promise<StatusRoundView> =>
  (await as("secretary")).post<StatusRoundView>(rounds, asked(parts));

const comment = {
  why: "Den fælles sygeplejerske er først ansat fra maj.",
  consequence: "De første samtaler holdes seks uger senere.",
  wayBack: "Sorø låner os en vagt indtil da.",
};
const yellow = (parts: Partial<NewStatusReport> = {}): NewStatusReport => ({
  documentId: document.id,
  organisationId: slagelse,
  result: "green",
  timetable: "yellow",
  comment,
  ...parts,
});
const report = async (round: StatusRoundView, input: NewStatusReport, key = "slagelse-consultant") =>
  (await as(key)).post<StatusRoundView>(`/status-rounds/${round.id}/reports`, input);

describe("a status round", () => {
  it("asks each organisation that takes part in the initiative's space, and counts as missing what nobody has said", async () => {
    const round = await openRound();
    expect(round).toMatchObject({ name: "2. halvår 2026", shownAt: null, reported: 0, owed: 2, may: { show: true } });
    expect(round.initiatives).toMatchObject([
      {
        document: { id: document.id, title: "Tidlig og koordineret palliativ indsats" },
        result: { green: 0, yellow: 0, red: 0, missing: 2, of: 2 },
        cells: [
          { organisation: { name: "Slagelse Kommune" }, report: null, may: { report: false } },
          { organisation: { name: "Sorø Kommune" }, report: null },
        ],
      },
    ]);
  });

  it("is opened on what was decided, by those who lead the forum or the space, and by nobody else", async () => {
    const lead = await as("slagelse-consultant");
    const undecided = lead.post(rounds, asked({ documentIds: [(await writtenInitiative()).id] }));
    expect(await refusal(undecided)).toMatchObject({ code: "invalid_input", paths: ["documentIds"] });
    const form = await lead.get<StatusRoundForm>(`/forums/${professionalForum}/status-round-form`);
    const own = form.initiatives.find((initiative) => initiative.document.id === document.id);
    expect(own).toMatchObject({ spaceName: "Sårbare ældre", document: { state: "decided" } });
    expect(own?.organisations.map(({ id }) => id)).toContain(soro);
    expect((await lead.post<StatusRoundView>(rounds, asked())).may.show).toBe(true);
    for (const key of ["soro-consultant", "ringsted-head", "kolding-outsider"])
      expect((await refusal((await as(key)).post(rounds, asked()))).code, key).toBe("not_allowed");
    const backwards = lead.post(rounds, asked({ to: "2026-06-30" }));
    expect(await refusal(backwards)).toMatchObject({ code: "invalid_input", paths: ["to"] });
    const strangers = lead.post(rounds, asked({ organisationIds: ["org_municipality_0621"] }));
    expect(await refusal(strangers)).toMatchObject({ code: "invalid_input", paths: ["organisationIds"] });
  });

  it("shows what is reported to those who take part in the space and who lead the forum, and to the rest of the forum when it is shown", async () => {
    const round = await openRound();
    await report(round, yellow());
    const member = await as("ringsted-head");
    expect(await member.get(`/status-rounds/${round.id}`)).toMatchObject({ reported: 0, owed: 0, initiatives: [], may: { show: false } });
    for (const key of ["soro-consultant", "region-consultant", "naestved-director"])
      expect((await (await as(key)).get<StatusRoundView>(`/status-rounds/${round.id}`)).reported, key).toBe(1);
    expect((await refusal((await as("kolding-outsider")).get(`/status-rounds/${round.id}`))).code).toBe("not_found");
    expect((await refusal(member.post(`/status-rounds/${round.id}/showing`))).code).toBe("not_allowed");
    const shown = await (await as("secretary")).post<StatusRoundView>(`/status-rounds/${round.id}/showing`);
    expect(shown.shownAt).not.toBeNull();
    expect(await member.get(`/status-rounds/${round.id}`)).toMatchObject({
      reported: 1,
      owed: 2,
      initiatives: [{ timetable: { green: 0, yellow: 1, red: 0, missing: 1, of: 2 }, cells: [{ report: { comment } }, { report: null }] }],
    });
    expect((await refusal((await as("kolding-outsider")).get(`/status-rounds/${round.id}`))).code).toBe("not_found");
    const listed = await member.get<StatusRoundSummary[]>(rounds);
    expect(listed.find(({ id }) => id === round.id)).toMatchObject({ reported: 1, owed: 2 });
    expect((await (await as("kolding-outsider")).get<StatusRoundSummary[]>(rounds)).map(({ id }) => id)).toEqual([]);
  });

  it("is locked once it is shown: nothing more is reported, nothing is changed, and it is shown once", async () => {
    const round = await openRound();
    await report(round, yellow());
    const secretary = await as("secretary");
    const show = () => secretary.post<StatusRoundView>(`/status-rounds/${round.id}/showing`);
    const both = await Promise.allSettled([show(), show()]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await refusal(show())).code).toBe("wrong_state");
    expect((await refusal(report(round, yellow()))).code).toBe("wrong_state");
    const view = await (await as("slagelse-consultant")).get<StatusRoundView>(`/status-rounds/${round.id}`);
    expect(view.initiatives[0]?.cells[0]?.may.report).toBe(false);
    const refused = "is not changed|is locked|is not deleted";
    for (const statement of [
      `update status_reports set timetable = 'green' where round_id = '${round.id}'`,
      `delete from status_reports where round_id = '${round.id}'`,
      `update status_rounds set shown_at = null where id = '${round.id}'`,
      `delete from status_owed where round_id = '${round.id}'`,
      `insert into status_reports select 'srp_later', round_id, document_id, organisation_id, 'green', 'green', null, null, null, submitted_at, submitted_by from status_reports where round_id = '${round.id}'`,
    ])
      await expect(env.DB.prepare(statement).run(), statement).rejects.toThrow(new RegExp(refused));
  });
});

describe("a status report", () => {
  it("that is not green says why, what follows and what the way back is, all three", async () => {
    const round = await openRound();
    const without = (parts: object) => report(round, { ...yellow(), ...parts });
    expect(await refusal(without({ comment: null }))).toMatchObject({ code: "invalid_input", paths: ["comment"] });
    expect(await refusal(without({ comment: { ...comment, wayBack: " " } }))).toMatchObject({ paths: ["comment.wayBack"] });
    expect(await refusal(without({ timetable: "green", result: "red", comment: null }))).toMatchObject({ paths: ["comment"] });
    expect(await refusal(without({ timetable: "orange" }))).toMatchObject({ paths: ["timetable"] });
    expect(await refusal(without({ comment: { ...comment, why: "Spørg 010180-1234." } }))).toMatchObject({
      code: "cpr_in_text",
      paths: ["comment.why"],
    });
    const view = await report(round, yellow());
    expect(view.initiatives[0]).toMatchObject({
      result: { green: 1, yellow: 0, red: 0, missing: 1, of: 2 },
      timetable: { green: 0, yellow: 1, red: 0, missing: 1, of: 2 },
      cells: [{ report: { result: "green", timetable: "yellow", comment, by: { name: "Konsulent i Slagelse" } } }, { report: null }],
    });
  });

  it("is given by somebody of the organisation, and takes the place of their earlier one, which stays", async () => {
    const round = await openRound();
    const own = yellow();
    for (const key of ["soro-consultant", "secretary", "region-consultant"])
      expect((await refusal(report(round, own, key))).code, key).toBe("not_allowed");
    const region = report(round, yellow({ organisationId: "org_region_1085" }), "region-consultant");
    expect(await refusal(region)).toMatchObject({ code: "invalid_input", paths: ["documentId"] });
    // At one instant, as two presses may come.
    const visitor = await as("slagelse-director", "2026-12-20T09:00:00Z");
    const path = `/status-rounds/${round.id}/reports`;
    await visitor.post(path, own);
    const later = await visitor.post<StatusRoundView>(path, { ...own, timetable: "green", comment: null });
    expect(later.initiatives[0]?.cells[0]?.report).toMatchObject({ timetable: "green", comment: null });
    const { n } = (await env.DB.prepare("select count(*) as n from status_reports where round_id = ?")
      .bind(round.id)
      .first<{ n: number }>()) ?? { n: 0 };
    expect(n).toBe(2);
  });

  it("stands among what one's own organisation owes until the round is shown, what is not reported first", async () => {
    const round = await openRound({ deadline: "2020-01-01" });
    const author = await as("soro-consultant");
    const mine = async () => (await author.get<OwedStatus[]>("/owed-status")).filter((owed) => owed.round.id === round.id);
    expect(await mine()).toMatchObject([{ document: { id: document.id }, organisation: { id: soro }, report: null }]);
    expect((await author.get<OwedStatus[]>("/owed-status"))[0]?.round.id).toBe(round.id);
    await report(round, yellow({ organisationId: soro, timetable: "green", comment: null }), "soro-consultant");
    expect(await mine()).toMatchObject([{ report: { timetable: "green" } }]);
    await (await as("secretary")).post(`/status-rounds/${round.id}/showing`);
    expect(await mine()).toEqual([]);
    expect((await (await as("kolding-outsider")).get<OwedStatus[]>("/owed-status")).length).toBe(0);
  });

  it("is told to those who take part in the space, the forum of the whole round when it is shown, and nobody of why", async () => {
    const round = await openRound();
    await report(round, yellow());
    await (await as("secretary")).post(`/status-rounds/${round.id}/showing`);
    const told = async (key: string) => {
      const { events } = await (await as(key)).get<FeedPage>("/events?limit=500");
      return events.filter(({ data }) => JSON.stringify(data).includes(round.id));
    };
    const events = await told("soro-consultant");
    expect(events).toMatchObject([
      { type: "status.submitted", data: { organisationId: slagelse, result: "green", timetable: "yellow", documentId: document.id } },
    ]);
    expect(JSON.stringify(events)).not.toContain("sygeplejerske");
    expect(await told("ringsted-head")).toMatchObject([{ type: "status.shown", data: { reported: 1, owed: 2 } }]);
    expect(await told("kolding-outsider")).toEqual([]);
  });

  it("is read page by page where there are many rounds", async () => {
    const secretary = await as("secretary");
    for (const name of ["Et", "To", "Tre"]) await secretary.post(rounds, asked({ name }));
    const whole = await secretary.get<StatusRoundSummary[]>(rounds);
    const read: StatusRoundSummary[] = [];
    for (let address: string | undefined = `/api${rounds}?limit=1`; address !== undefined;) {
      const answer: Response = await atTheDoor(`${base}${address}`, { headers: { cookie: secretary.cookie } });
      read.push(...(await answer.json<StatusRoundSummary[]>()));
      address = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1];
    }
    expect(read).toEqual(whole);
    expect(read[0]?.name).toBe("Tre");
  });
});
