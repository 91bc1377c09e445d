import { beforeAll, describe, expect, it } from "vitest";
import type { NewAction } from "../../contract/action.ts";
import type { AgreedAction } from "../../contract/action-answers.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";
import { as, refusal, runningMeeting, setTheStage } from "./stage.ts";

let secretary: Visitor;
let slagelse: Visitor;
let meeting: MeetingView;

beforeAll(async () => {
  await setTheStage();
  [secretary, slagelse] = await Promise.all([as("secretary"), as("slagelse-consultant")]);
  ({ meeting } = await runningMeeting());
});

const agree = (id: string, parts: Partial<NewAction> = {}, by = secretary, of = meeting): Promise<LiveMeetingView> =>
  by.put(`/agenda-items/${of.items[0]?.id}/actions/act_${id}`, {
    what: "Sender en tids- og aktivitetsplan",
    ownerId: "org_municipality_0330",
    ownerName: null,
    due: "primo marts",
    ...parts,
  });
const listed = (by: Visitor, path = `/forums/${professionalForum}/actions`) => by.get<AgreedAction[]>(path);
const settle = (by: Visitor, id: string, done = true) =>
  by.put<AgreedAction>(`/actions/act_${id}/settlement`, { done, note: done ? "Sendt." : null });

describe("what was agreed", () => {
  it("keeps the words for when, and what they mean from the meeting's day on", async () => {
    const { items } = await agree("plan");
    expect(items[0]?.actions).toMatchObject([
      {
        id: "act_plan",
        owner: { id: "org_municipality_0330", name: "Slagelse Kommune" },
        due: "primo marts",
        window: { from: "2027-03-01", to: "2027-03-10" },
        settled: null,
      },
    ]);
    const loose = await agree("loose", { due: "snarest", ownerId: null, ownerName: "Patientforeningen" });
    expect(loose.items[0]?.actions.find(({ id }) => id === "act_loose")).toMatchObject({
      due: "snarest",
      window: null,
      owner: { id: null, name: "Patientforeningen" },
    });
  });

  it("is put right under the same id, and taken out", async () => {
    await agree("mended", { what: "Sender en plan" });
    const { items } = await agree("mended", { what: "Sender to planer", due: "til næste møde" });
    expect(items[0]?.actions.filter(({ id }) => id === "act_mended")).toMatchObject([{ what: "Sender to planer", window: null }]);
    await secretary.delete(`/agenda-items/${meeting.items[0]?.id}/actions/act_mended`);
    expect((await listed(secretary)).map(({ id }) => id)).not.toContain("act_mended");
  });

  it("is entered by whoever leads the meeting, with exactly one owner", async () => {
    expect(await refusal(agree("other", {}, await as("general-practitioner")))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(agree("other", {}, slagelse))).toMatchObject({ code: "not_found" });
    expect(await refusal(agree("nobody", { ownerId: null }))).toMatchObject({ code: "invalid_input", paths: ["ownerId"] });
    expect(await refusal(agree("unknown", { ownerId: "org_municipality_9999" }))).toMatchObject({
      code: "invalid_input",
      paths: ["ownerId"],
    });
  });

  it("is on the list of those who owe it, also outside of the forum, and is settled by them", async () => {
    await agree("owed", { due: "uge 2" });
    const mine = await listed(slagelse, "/actions?open=1");
    expect(mine.find(({ id }) => id === "act_owed")).toMatchObject({
      may: { settle: true },
      agendaItem: { title: meeting.items[0]?.title },
    });
    expect(mine.map(({ window }) => window?.to ?? "9")).toEqual(mine.map(({ window }) => window?.to ?? "9").toSorted());
    expect(await settle(slagelse, "owed")).toMatchObject({ settled: { by: "Konsulent i Slagelse", note: "Sendt." } });
    expect((await listed(slagelse, "/actions?open=1")).map(({ id }) => id)).not.toContain("act_owed");
    expect((await listed(slagelse, "/actions")).map(({ id }) => id)).toContain("act_owed");
    expect(await settle(slagelse, "owed", false)).toMatchObject({ settled: null });
  });

  it("is settled by nobody else than the owner and the forum's own", async () => {
    await agree("theirs");
    expect(await refusal(settle(await as("general-practitioner"), "theirs"))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(settle(await as("soro-consultant"), "theirs"))).toMatchObject({ code: "not_found" });
    expect(await settle(secretary, "theirs")).toMatchObject({ settled: { by: "Sekretær i klyngesekretariatet" } });
  });

  it("says nothing of what was agreed behind closed doors to those without a seat, the owner included", async () => {
    const { meeting: closed } = await runningMeeting("closed");
    await agree("closed", {}, secretary, closed);
    expect((await listed(secretary)).map(({ id }) => id)).toContain("act_closed");
    for (const path of ["/actions", `/forums/${professionalForum}/actions`])
      expect(
        (await listed(slagelse, path)).map(({ id }) => id),
        path,
      ).not.toContain("act_closed");
    expect(await refusal(settle(slagelse, "closed"))).toMatchObject({ code: "not_found" });
  });
});
