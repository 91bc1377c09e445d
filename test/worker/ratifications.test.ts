import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { RatificationOutcome } from "../../contract/ratification.ts";
import type { DecisionView, DocumentView } from "../../contract/views.ts";
import { verifyChains } from "../../worker/decisions/verification.ts";
import { readFeed } from "../../worker/events/feed.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { subjectOf } from "../../worker/webhooks/subject.ts";
import { as, decide, refusal, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

describe("an organisation's own answer", () => {
  it("is given by its own people alone, with evidence, and a committee's is not a yes", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting, { ratifiers: ["org_municipality_0330"] });
    const answer = {
      organisationId: "org_municipality_0330",
      body: "Sundhedsudvalget",
      date: "2023-05-08",
      itemNumber: "4",
      url: null,
      reservation: null,
    };
    const path = `/decisions/${decision.id}/ratifications`;
    expect(await refusal((await as("soro-consultant")).post(path, { ...answer, outcome: "endorsed" }))).toMatchObject({
      code: "not_allowed",
    });
    const slagelse = await as("slagelse-consultant");
    expect(await refusal(slagelse.post(path, { ...answer, outcome: "endorsed", body: "" }))).toMatchObject({ paths: ["body"] });
    await slagelse.post(path, { ...answer, outcome: "in_committee" });
    const joined = await slagelse.post<DecisionView>(path, { ...answer, outcome: "endorsed", body: "Slagelse Byråd", date: "2023-05-22" });
    expect(joined.ratifications).toMatchObject([{ answer: { outcome: "endorsed", body: "Slagelse Byråd" } }]);
  });

  const four = ["org_municipality_0370", "org_municipality_0330", "org_municipality_0340", "org_municipality_0329"] as const;
  const voices = { org_municipality_0370: "naestved-director", org_municipality_0330: "slagelse-consultant" } as const;
  const others = { org_municipality_0340: "soro-consultant", org_municipality_0329: "ringsted-head" } as const;
  const voiceOf = { ...voices, ...others };
  const answer = async (decision: DecisionView, organisationId: (typeof four)[number], outcome: RatificationOutcome) =>
    (await as(voiceOf[organisationId], "2026-12-20T10:00:00Z")).post<DecisionView>(`/decisions/${decision.id}/ratifications`, {
      ...{ organisationId, outcome, body: "Byrådet", date: "2026-12-14", itemNumber: null, url: null, reservation: null },
    });
  const stateOf = async (id: Id<"document">) => (await (await as("slagelse-consultant")).get<DocumentView>(`/documents/${id}`)).state;
  const toldOfFinality = async ({ id }: DecisionView) => {
    const sql =
      "select data ->> '$.state' as state, data ->> '$.recordSha256' as sha256 from events where type = 'decision.final' and data ->> '$.id' = ?";
    return (await env.DB.prepare(sql).bind(id).all()).results;
  };

  it("makes the decision final and the initiative active with the fourth of four, and says so once", async () => {
    const { meeting, document } = await runningMeeting();
    const decision = await decide(meeting, { ratifiers: [...four] });
    await answer(decision, four[0], "endorsed");
    await answer(decision, four[1], "endorsed_with_reservation");
    for (const outcome of ["in_committee", "noted", "not_treated", "partly"] as const) await answer(decision, four[2], outcome);
    const waiting = await answer(decision, four[3], "endorsed");
    expect(waiting).toMatchObject({ state: "awaiting", joining: { joined: 3, asked: 4 } });
    expect([await stateOf(document.id), await toldOfFinality(decision)]).toEqual(["awaiting_ratification", []]);

    const final = await answer(decision, four[2], "endorsed");
    expect(final).toMatchObject({ state: "final", joining: { joined: 4, asked: 4 }, recordSha256: decision.recordSha256 });
    expect(await stateOf(document.id)).toBe("active");
    await answer(decision, four[2], "endorsed");
    expect(await toldOfFinality(decision)).toEqual([{ state: "final", sha256: decision.recordSha256 }]);
    // Whoever is told in order of the text hears of the fourth answer before they hear that the decision is final.
    const told = (await readFeed(openDatabase(env.DB), 0, 1000)).filter(({ envelope }) =>
      JSON.stringify(envelope.data).includes(decision.id),
    );
    expect(new Set(told.map(({ envelope }) => subjectOf(envelope)))).toEqual(new Set([document.id]));
    expect((await verifyChains(env, openDatabase(env.DB), null, new Date("2027-04-01T00:00:00Z"))).fault?.subjectId).not.toBe(decision.id);

    // An answer that was given by mistake is put right, and nothing shows more than there is.
    expect(await answer(decision, four[1], "refused")).toMatchObject({ state: "awaiting", joining: { joined: 3, asked: 4 } });
    expect(await stateOf(document.id)).toBe("awaiting_ratification");
  });

  it("is the last of four, of four that come at the same moment", async () => {
    const { meeting, document } = await runningMeeting();
    const decision = await decide(meeting, { ratifiers: [...four] });
    await Promise.all(four.map((organisationId) => answer(decision, organisationId, "endorsed")));
    expect([await stateOf(document.id), (await toldOfFinality(decision)).length]).toEqual(["active", 1]);
  });

  it("is enough from so many, or holds for each by itself, where the decision says so", async () => {
    const some = await decide((await runningMeeting()).meeting, { ratifiers: [...four], ratificationRule: { kind: "some", needed: 2 } });
    await answer(some, four[0], "endorsed");
    expect(await answer(some, four[1], "endorsed")).toMatchObject({ state: "final", joining: { joined: 2, asked: 4 } });

    const { meeting, document } = await runningMeeting();
    const each = await decide(meeting, { ratifiers: [...four], ratificationRule: { kind: "each" } });
    expect(await answer(each, four[0], "endorsed")).toMatchObject({ state: "awaiting", joining: { joined: 1, asked: 4 } });
    expect(await stateOf(document.id)).toBe("active");

    const more = decide((await runningMeeting()).meeting, { ratifiers: [...four], ratificationRule: { kind: "some", needed: 5 } });
    expect(await refusal(more)).toMatchObject({ paths: ["ratificationRule.needed"] });
  });

  it("cannot be of a day that has not come, nor to a decision that has been replaced, and makes no advice a decision", async () => {
    const decision = await decide((await runningMeeting()).meeting, { ratifiers: [...four] });
    const early = (await as(voiceOf[four[0]], "2026-12-10T10:00:00Z")).post(`/decisions/${decision.id}/ratifications`, {
      ...{
        organisationId: four[0],
        outcome: "endorsed",
        body: "Byrådet",
        date: "2026-12-14",
        itemNumber: null,
        url: null,
        reservation: null,
      },
    });
    expect(await refusal(early)).toMatchObject({ paths: ["date"] });
    await decide((await runningMeeting()).meeting, { replacesId: decision.id });
    expect(await refusal(answer(decision, four[0], "endorsed"))).toMatchObject({ code: "wrong_state" });

    const { meeting, document } = await runningMeeting();
    const advice = await decide(meeting, { outcome: "recommended", onwardTo: "Byrådet", ratifiers: [four[0]] });
    expect(await answer(advice, four[0], "endorsed")).toMatchObject({ state: "recorded" });
    expect(await stateOf(document.id)).toBe("proposed");
  });
});
