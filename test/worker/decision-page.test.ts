import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { DecisionView, MeetingView } from "../../contract/views.ts";
import { politicalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, decide, frozenBefore, runningMeeting, setTheStage, writeText } from "./stage.ts";

beforeAll(setTheStage);

const sha256 = async (bytes: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

describe("the way of a matter through bodies", () => {
  it("leads the very version on to the forum that decides, and shows what each made of it", async () => {
    const { meeting, document } = await runningMeeting();
    const recommended = await decide(meeting, { outcome: "recommended", onwardTo: "Politisk Forum", onwardId: politicalForum });
    expect(recommended.relay.map(({ body, outcome, isThis }) => [body, outcome, isThis])).toEqual([
      ["Faglig Strategisk Forum", "recommended", true],
      ["Politisk Forum", null, false],
    ]);

    const secretary = await as("secretary");
    const planned = await secretary.post<MeetingView>(`/forums/${politicalForum}/meetings`, {
      startsAt: "2027-01-20T16:00:00Z",
      place: "",
    });
    const waiting = planned.backlog.find((entry) => entry.document.id === document.id);
    expect(waiting?.submission).toMatchObject({ versionId: recommended.document?.versionId, sha256: recommended.document?.sha256 });
    await secretary.post(`/meetings/${planned.id}/agenda-items`, {
      title: "Indsatsen",
      itemType: "decision",
      access: "open",
      submissionId: waiting?.submission.id,
    });
    await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Sent ude." });
    const running = await secretary.post<MeetingView>(`/meetings/${planned.id}/progress`, { to: "in_progress" });
    const item = running.items.find((candidate) => candidate.document?.id === document.id);
    if (item === undefined) throw new Error("the item is not on the agenda");
    const decided = await decideOn(secretary, item, {
      outcome: "approved",
      text: "Politisk Forum godkendte indsatsen.",
      reservation: null,
      deviatesFromProposal: true,
      onwardTo: null,
      versionId: item.document?.versionId ?? null,
    });
    expect(
      decided.relay.map(({ body, outcome, deviatesFromProposal, sameText }) => [body, outcome, deviatesFromProposal, sameText]),
    ).toEqual([
      ["Faglig Strategisk Forum", "recommended", false, true],
      ["Politisk Forum", "approved", true, true],
    ]);
    const before = await secretary.get<DecisionView>(`/decisions/${recommended.id}`);
    expect(before.relay.at(-1)).toMatchObject({ body: "Politisk Forum", outcome: "approved", isThis: false });
  });
});

describe("the page of a decision", () => {
  it("shows who wrote the text, people only to those who may read the live text, and what has changed since", async () => {
    const { meeting, document } = await runningMeeting();
    const decision = await decide(meeting);
    expect(decision.document?.organisations.map(({ name }) => name)).toEqual(["Slagelse Kommune"]);
    await writeText(await as("soro-consultant"), document.id, [{ field: "timetable", paragraphs: ["Skrevet siden."] }]);
    const seen = await (await as("soro-consultant")).get<DecisionView>(`/decisions/${decision.id}`);
    expect(seen.document).toMatchObject({ changedSince: true, people: [{ name: "Konsulent i Slagelse" }] });
    expect(JSON.stringify(seen.document?.live)).toContain("Skrevet siden.");
    const outside = await (await as("naestved-director")).get<DecisionView>(`/decisions/${decision.id}`);
    expect(outside.document?.people === null).toBe(outside.document?.changedSince === null);
  });
});

describe("a text that was decided on before the schema's number rose", () => {
  it("is not said to have changed since", async () => {
    const { meeting } = await runningMeeting();
    const { id, document } = await decide(meeting);
    if (document === null) throw new Error("nothing was decided on");
    const before = await frozenBefore(document.versionId, document.frozen);
    await env.DB.prepare("update decisions set sha256 = ? where id = ?").bind(before, id).run();
    const seen = await (await as("soro-consultant")).get<DecisionView>(`/decisions/${id}`);
    expect(seen.document).toMatchObject({ sha256: before, changedSince: false, live: null });
  });
});

describe("the public page by which a decision is verified", () => {
  it("hands out the very bytes whose hash it shows, to whoever computes it themselves", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting, { ratifiers: ["org_municipality_0330"] });
    await (await as("secretary")).post(`/decisions/${decision.id}/additions`, { text: "Bilag 2.", reason: "Glemt." });
    const address = `${base}/public/decisions/${decision.id}`;
    const page = await (await atTheDoor(`${address}/verify`)).text();
    expect(page).toContain("Alle fingeraftryk passer.");
    expect(page).not.toContain("<script");
    for (const file of ["links/1.json", "links/2.json", "text.json"]) {
      const response = await atTheDoor(`${address}/${file}`);
      expect(page, file).toContain(await sha256(await response.arrayBuffer()));
    }
    expect((await atTheDoor(`${address}/links/3.json`)).status).toBe(404);
    const shown = await (await atTheDoor(address)).text();
    expect(shown).toContain("0 af 1 har tilsluttet sig");
    expect(shown).toContain("Bilag 2.");
  });

  it("is not there for what is closed, and neither are its bytes", async () => {
    const decision = await decide((await runningMeeting("closed")).meeting);
    for (const path of ["verify", "links/1.json", "text.json"]) {
      expect((await atTheDoor(`${base}/public/decisions/${decision.id}/${path}`)).status, path).toBe(404);
    }
  });
});
