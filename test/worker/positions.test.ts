import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Overview } from "../../contract/overview.ts";
import type { PositionsView, Stance } from "../../contract/position.ts";
import type { DocumentView, MeetingView, SpaceView, VersionSummary } from "../../contract/views.ts";
import type { WhoSees, WhoSeesItem } from "../../contract/who-sees.ts";
import { whoSeesWords } from "../../i18n/who-sees.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import { sha256Hex } from "../../worker/platform/hash.ts";
import { personIdOf } from "../cast/people.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openSpace, refusal, runningMeeting, setTheStage, writeText } from "./stage.ts";

beforeAll(setTheStage);

/** A draft of Slagelse's, with the doctor in its space as a single person. */
async function draftForTheDoctor(role = "commenter") {
  const space = await openSpace();
  const lead = await as("slagelse-consultant");
  await lead.post(`/spaces/${space.id}/participations`, { partyId: personIdOf("general-practitioner"), role, validTo: "2099-12-31" });
  const document = await lead.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Medicin til tre dage" });
  await writeText(lead, document.id, [{ field: "practice", paragraphs: ["Lægen får besked samme dag."] }]);
  return { space, lead, document, doctor: await as("general-practitioner") };
}

const ask = (author: Visitor, document: DocumentView, until = "2099-06-30") =>
  author.put<PositionsView>(`/documents/${document.id}/position-request`, { until, words: "Især de fire linjer om klinikken." });
const read = (visitor: Visitor, document: DocumentView) => visitor.get<PositionsView>(`/documents/${document.id}/positions`);
const take = (visitor: Visitor, document: DocumentView, sha256: string, stance: Stance, words = "") =>
  visitor.put<PositionsView>(`/documents/${document.id}/positions/mine`, { stance, words, sha256 });
const lettersTo = async (email: string) =>
  (
    await env.DB.prepare("select subject || body as letter from mailbox where to_address = ?").bind(email).all<{ letter: string }>()
  ).results.map(({ letter }) => letter);
const waiting = async (visitor: Visitor) => (await visitor.get<Overview>("/overview")).waiting.filter(({ kind }) => kind === "position");
const welcome = async (visitor: Visitor, query = "") =>
  (await atTheDoor(`${base}/welcome${query}`, { headers: { cookie: visitor.cookie }, redirect: "manual" })).headers.get("location");

describe("a position", () => {
  it("waits for whoever is asked by name, by letter too, and is where they come when they sign in", async () => {
    const { lead, document, doctor } = await draftForTheDoctor();
    expect(await welcome(doctor)).toBe("/");
    await ask(lead, document);
    expect((await lettersTo("general-practitioner@demo.example")).join()).toContain("Især de fire linjer om klinikken.");
    expect(await waiting(doctor)).toMatchObject([{ due: "2099-06-30", path: `/documents/${document.id}/position` }]);
    expect(await welcome(doctor)).toBe(`/documents/${document.id}/position`);
    // The hospital comments, so its people see it; nobody of them is asked by name. Authors write what they think in the text.
    const director = await as("hospital-director");
    expect(await waiting(director)).toHaveLength(1);
    expect(await welcome(director)).toBe("/");
    expect(await waiting(await as("soro-consultant"))).toEqual([]);

    const { sha256, accessUntil, may } = await read(doctor, document);
    expect({ accessUntil, may }).toEqual({ accessUntil: "2099-12-31", may: { take: true, ask: false } });
    await take(doctor, document, sha256, "agree");
    expect(await waiting(doctor)).toEqual([]);
    expect(await welcome(doctor)).toBe("/");
    await ask(lead, document, "2099-07-31");
    expect(await waiting(doctor)).toHaveLength(1);
    await lead.delete(`/documents/${document.id}/position-request`);
    expect(await waiting(doctor)).toEqual([]);
  });

  it("is on the very text that was read, which is kept, and on no other", async () => {
    const { lead, document, doctor } = await draftForTheDoctor();
    const before = await read(doctor, document);
    await writeText(lead, document.id, [{ field: "purpose", paragraphs: ["Et nyt formål."] }]);
    expect(await refusal(take(doctor, document, before.sha256, "agree"))).toMatchObject({ code: "text_changed" });
    const { sha256 } = await read(doctor, document);
    await take(doctor, document, sha256, "agree_with_remark", "Skriv, hvem der ringer.");
    const [position] = (await read(lead, document)).positions;
    expect(position).toMatchObject({
      person: { name: "Praktiserende læge" },
      organisationName: "Almen praksis, PLO-Sjælland",
      stance: "agree_with_remark",
      words: "Skriv, hvem der ringer.",
      isOnTextOfNow: true,
    });
    await writeText(lead, document.id, [{ field: "effect", paragraphs: ["En virkning."] }]);
    expect((await read(lead, document)).positions[0]?.isOnTextOfNow).toBe(false);
    const kept = await lead.get<{ sha256: string }>(`/documents/${document.id}/versions/${position?.versionId}`);
    expect(kept.sha256).toBe(sha256);
  });

  it("is on the text of now where nothing but the schema's number has changed since", async () => {
    const { lead, document, doctor } = await draftForTheDoctor();
    const { text, sha256 } = await read(doctor, document);
    await take(doctor, document, sha256, "agree");
    const before = await sha256Hex(canonicalBytes({ ...text, schema: 3 }));
    await env.DB.prepare("update positions set sha256 = ? where document_id = ?").bind(before, document.id).run();
    expect((await read(doctor, document)).mine?.isOnTextOfNow).toBe(true);
    await writeText(lead, document.id, [{ field: "effect", paragraphs: ["En virkning."] }]);
    expect((await read(doctor, document)).mine?.isOnTextOfNow).toBe(false);
  });

  it("keeps one version of a text for all who say something of it", async () => {
    const { lead, document, doctor } = await draftForTheDoctor();
    const { sha256 } = await read(doctor, document);
    await take(doctor, document, sha256, "disagree", "Ikke sådan.");
    await take(await as("hospital-director"), document, sha256, "none");
    await take(doctor, document, sha256, "agree");
    const versions = await lead.get<VersionSummary[]>(`/documents/${document.id}/versions`);
    expect(versions.filter(({ cause }) => cause === "position")).toHaveLength(1);
    const { positions } = await read(lead, document);
    expect(positions.map(({ stance }) => stance).toSorted()).toEqual(["agree", "none"]);
  });

  it("is shown to those who write, and to each their own", async () => {
    const { lead, document, doctor } = await draftForTheDoctor();
    const { sha256 } = await read(doctor, document);
    await take(doctor, document, sha256, "agree");
    const seen = await read(await as("hospital-director"), document);
    expect({ mine: seen.mine, positions: seen.positions }).toEqual({ mine: null, positions: [] });
    expect((await read(doctor, document)).mine?.stance).toBe("agree");
    expect((await read(await as("soro-consultant"), document)).positions).toHaveLength(1);
    const reader = await as("region-consultant");
    expect(await refusal(take(reader, document, sha256, "agree"))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(take(doctor, document, sha256, "agree_with_remark"))).toMatchObject({ paths: ["words"] });
    expect(await refusal(ask(doctor, document))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(ask(lead, document, "2020-01-01"))).toMatchObject({ paths: ["until"] });
  });

  it("stands as it is once the text has been put to a forum", async () => {
    const { document } = await runningMeeting();
    const lead = await as("slagelse-consultant");
    const { sha256, may } = await read(lead, document);
    expect(may).toEqual({ take: false, ask: false });
    expect(await refusal(take(lead, document, sha256, "agree"))).toMatchObject({ code: "wrong_state" });
    expect(await refusal(ask(lead, document))).toMatchObject({ code: "wrong_state" });
  });

  it("is not in the way of whoever comes by an invitation: they come to the space", async () => {
    const { space } = await draftForTheDoctor();
    expect(await welcome(await as("soro-consultant"), `?space=${space.id}`)).toBe(`/spaces/${space.id}`);
    expect(await welcome(await as("soro-consultant"), "?space=https://elsewhere.example")).toBe("/");
  });
});

describe("who can see a document", () => {
  it("is said with the reason: who takes part as what, and in a shared text the forum's seats", async () => {
    const { space, lead, document } = await draftForTheDoctor();
    const readers = () => lead.get<WhoSees>(`/documents/${document.id}/readers`);
    const draft = await readers();
    const sentences = draft.circles.map((circle) => whoSeesWords.da.why(circle));
    expect(sentences).toEqual([
      "Kan skrive, fordi Slagelse Kommune deltager som tovholder",
      "Kan skrive, fordi Sorø Kommune deltager som forfatter",
      expect.stringMatching(/^Kan kommentere, fordi .* deltager som kommentator$/),
      "Kan læse, fordi Region Sjælland deltager som læser",
      "Kan kommentere, fordi vedkommende selv deltager som kommentator",
    ]);
    expect(draft.circles[1]?.people.map(({ name }) => name)).toContain("Konsulent i Sorø");
    expect(draft.circles.at(-1)?.until).toBe("2099-12-31");
    expect(draft.public).toBeNull();
    await lead.post(`/documents/${document.id}/sharing`);
    const shared = (await readers()).circles.at(-1);
    expect(shared).toMatchObject({ by: "forum", name: "Faglig Strategisk Forum" });
    expect(shared?.people.map(({ name, seat }) => `${name}, ${seat}`)).toContain("Sygehusdirektør, chair");
    expect(await refusal((await as("kolding-outsider")).get(`/documents/${document.id}/readers`))).toMatchObject({ code: "not_found" });
    expect((await lead.get<SpaceView>(`/spaces/${space.id}`)).participations).toHaveLength(5);
  });

  it("names the organisations whose programs are told and may fetch, and nothing of the programs", async () => {
    const { lead, document } = await draftForTheDoctor();
    const manager = await as("slagelse-integrator");
    await manager.post("/organisations/org_municipality_0330/endpoints", {
      url: "https://hemmelig.example/hook",
      description: "Hemmeligt system",
      // Nothing of this happens here: no test sends anything into the world.
      eventTypes: ["decision.final"],
    });
    await manager.post("/organisations/org_municipality_0330/tokens", { name: "Hemmelig nøgle", scopes: ["records"], validDays: 30 });
    const view = await lead.get<WhoSees>(`/documents/${document.id}/readers`);
    expect(view.systems).toEqual([{ organisationName: "Slagelse Kommune", areTold: true, mayFetch: true }]);
    expect(JSON.stringify(view)).not.toMatch(/hemmelig/i);
  });

  it("counts the public once a frozen version stands on an open item that is out, and says so of the item", async () => {
    const { document, meeting } = await runningMeeting();
    const lead = await as("slagelse-consultant");
    const [item] = meeting.items;
    const url = `${base}/public/items/${item?.id}`;
    expect((await lead.get<WhoSees>(`/documents/${document.id}/readers`)).public).toEqual({ url });
    expect((await atTheDoor(url)).status).toBe(200);
    const ofItem = await (await as("kolding-outsider")).get<WhoSeesItem>(`/agenda-items/${item?.id}/readers`);
    expect(ofItem).toMatchObject({ public: { url }, circles: [{ by: "forum" }] });
    const closed = await runningMeeting("closed");
    const secretary = await as("secretary");
    expect((await lead.get<WhoSees>(`/documents/${closed.document.id}/readers`)).public).toBeNull();
    const [closedItem] = (await secretary.get<MeetingView>(`/meetings/${closed.meeting.id}`)).items;
    expect((await secretary.get<WhoSeesItem>(`/agenda-items/${closedItem?.id}/readers`)).public).toBeNull();
  });
});
