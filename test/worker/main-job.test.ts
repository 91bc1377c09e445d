import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { DecisionView, DocumentView, MeetingView } from "../../contract/views.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { atTheDoor } from "./front-door.ts";
import {
  as,
  base,
  decide,
  openSpace,
  openText,
  refusal,
  runningMeeting,
  setTheStage,
  setValues,
  submittedInitiative,
  writeText,
  writtenInitiative,
} from "./stage.ts";

beforeAll(setTheStage);

const sha256 = async (bytes: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const eventsAbout = async (id: string): Promise<string[]> => {
  const { results } = await env.DB.prepare("select type from events where data like ? order by seq")
    .bind(`%${id}%`)
    .all<{ type: string }>();
  return results.map((row) => row.type);
};

describe("putting a text to a forum", () => {
  it("asks for the fields that are missing, by name, and freezes nothing", async () => {
    const slagelse = await as("slagelse-consultant");
    const space = await openSpace();
    const document = await slagelse.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Tom indsats" });
    const frozenBefore = (await env.ARTEFACTS.list()).objects.length;
    const answer = await refusal(slagelse.post(`/documents/${document.id}/submissions`, { forumId: space.forum?.id }));
    expect(answer).toEqual({ code: "fields_missing", status: 422, paths: ["purpose", "lead", "economics", "proposal"] });
    expect((await slagelse.get<DocumentView>(`/documents/${document.id}`)).submissions).toEqual([]);
    expect((await env.ARTEFACTS.list()).objects).toHaveLength(frozenBefore);
  });

  it("says which values cannot be right, and freezes nothing until they are", async () => {
    const slagelse = await as("slagelse-consultant");
    const document = await writtenInitiative();
    await setValues(slagelse, document.id, [
      { field: "measures", type: "measure", attributes: { unit: "borgere" }, words: "Borgere med en plan" },
      { field: "economics", type: "fundRow", attributes: { amount: "mange penge" }, words: "Drift" },
    ]);
    const submit = () => slagelse.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: "for_cluster_professional" });
    expect(await refusal(submit())).toEqual({ code: "fields_invalid", status: 422, paths: ["measures", "economics"] });
    expect((await slagelse.get<DocumentView>(`/documents/${document.id}`)).state).toBe("draft");
  });

  it("begins with those who work in the space as participants, and asks for some where there are none", async () => {
    const slagelse = await as("slagelse-consultant");
    const document = await writtenInitiative();
    const client = await openText(slagelse, document.id);
    const participants = client.doc.getXmlFragment("participants.values");
    const names = participants.toArray().map((party) => (party instanceof Y.XmlElement ? party.getAttribute("name") : undefined));
    expect(new Set(names)).toEqual(new Set(["Slagelse Kommune", "Sorø Kommune"]));
    client.sendUpdate(client.change(() => participants.delete(0, participants.length)));
    await client.sync();
    client.leave();
    const submit = slagelse.post(`/documents/${document.id}/submissions`, { forumId: "for_cluster_professional" });
    expect(await refusal(submit)).toMatchObject({ code: "fields_missing", paths: ["participants"] });
  });

  it("freezes bytes that have the hash it says", async () => {
    const document = await submittedInitiative();
    const [submission] = document.submissions;
    const object = await env.ARTEFACTS.get(`versions/${submission?.versionId}/text.json`);
    const bytes = await object?.arrayBuffer();
    expect(await sha256(bytes ?? new ArrayBuffer())).toBe(submission?.sha256);
    expect(document.state).toBe("proposed");
    expect(document.title).toBe(palliativeEffort.title);
  });

  it("takes one of two people who press at the same moment", async () => {
    const document = await writtenInitiative();
    const [slagelse, soro] = await Promise.all([as("slagelse-consultant"), as("soro-consultant")]);
    const submit = (visitor: typeof slagelse) =>
      visitor.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: "for_cluster_professional" });
    const results = await Promise.allSettled([submit(slagelse), submit(soro)]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect((await slagelse.get<DocumentView>(`/documents/${document.id}`)).submissions).toHaveLength(1);
    expect(await eventsAbout(document.id)).toEqual(["document.submitted"]);
  });

  it("lets the text be put to no other forum than its own", async () => {
    const document = await writtenInitiative();
    const answer = await refusal(
      (await as("slagelse-consultant")).post(`/documents/${document.id}/submissions`, { forumId: "for_cluster_political" }),
    );
    expect(answer).toMatchObject({ code: "invalid_input", paths: ["forumId"] });
  });
});

describe("a decision", () => {
  it("stands on the frozen text, also after somebody has gone on writing", async () => {
    const { document, meeting } = await runningMeeting();
    const decision = await decide(meeting);
    expect(decision.document).toMatchObject({ id: document.id, sha256: document.submissions[0]?.sha256, changedSince: false });

    await writeText(await as("soro-consultant"), document.id, [{ field: "body", paragraphs: ["Skrevet efter mødet."] }]);
    const later = await (await as("soro-consultant")).get<DecisionView>(`/decisions/${decision.id}`);
    expect(later.document?.changedSince).toBe(true);
    expect(later.document?.frozen).toEqual(decision.document?.frozen);
    expect(JSON.stringify(later.document?.frozen)).not.toContain("Skrevet efter mødet.");
  });

  it("is refused on another text than the one on the agenda", async () => {
    const { meeting } = await runningMeeting();
    expect(await refusal(decide(meeting, { versionId: "ver_00000000000000000000000" }))).toMatchObject({
      code: "invalid_input",
      paths: ["versionId"],
    });
    expect(await refusal(decide(meeting, { versionId: null }))).toMatchObject({ code: "invalid_input", paths: ["versionId"] });
  });

  it("is told in the very batch that records it, once, however many press at the same moment", async () => {
    const { meeting } = await runningMeeting();
    const results = await Promise.allSettled([decide(meeting), decide(meeting), decide(meeting)]);
    const recorded = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(recorded).toHaveLength(1);
    expect(await eventsAbout(meeting.items[0]?.id ?? "")).toEqual(["decision.recorded", "decision.final"]);
    expect(await refusal(decide(meeting))).toMatchObject({ code: "already_decided", status: 409 });
  });

  it("with a reservation waits, and makes the initiative wait for the municipalities", async () => {
    const { document, meeting } = await runningMeeting();
    const decision = await decide(meeting, { reservation: "Kommunalbestyrelserne skal tilslutte sig." });
    expect(decision.state).toBe("awaiting");
    expect(await eventsAbout(decision.id)).toEqual(["decision.recorded"]);
    expect((await (await as("slagelse-consultant")).get<DocumentView>(`/documents/${document.id}`)).state).toBe("awaiting_ratification");
  });

  it("that recommends names who decides, and never reads as final", async () => {
    const { document, meeting } = await runningMeeting();
    expect(await refusal(decide(meeting, { outcome: "recommended" }))).toMatchObject({ code: "invalid_input", paths: ["onwardTo"] });
    const decision = await decide(meeting, { outcome: "recommended", onwardTo: "Kommunalbestyrelserne" });
    expect(decision.state).toBe("recorded");
    expect((await (await as("slagelse-consultant")).get<DocumentView>(`/documents/${document.id}`)).state).toBe("proposed");
    const page = await (await atTheDoor(`${base}/public/decisions/${decision.id}`)).text();
    expect(page).toContain("<strong>Anbefalet – afventer beslutning i Kommunalbestyrelserne</strong>");
    expect(page).not.toContain("Det blev besluttet");
    expect(page).toContain("Det er en anbefaling, ikke en endelig beslutning. Kommunalbestyrelserne træffer afgørelsen.");
    await expect(env.DB.prepare("update decisions set state = 'final' where id = ?").bind(decision.id).run()).rejects.toThrow("CHECK");
  });

  it("can be taken on what was postponed when it comes back", async () => {
    const { document, meeting } = await runningMeeting();
    await decide(meeting, { outcome: "postponed", text: "Punktet tages op på næste møde." });
    const secretary = await as("secretary");
    const next = await secretary.post<MeetingView>("/forums/for_cluster_professional/meetings", {
      startsAt: "2027-01-13T16:00:00Z",
      place: "",
    });
    expect(next.backlog.map((entry) => entry.document.id)).toContain(document.id);
    await secretary.post(`/meetings/${next.id}/agenda-items`, {
      title: "Igen",
      itemType: "decision",
      access: "open",
      submissionId: document.submissions[0]?.id,
    });
    await secretary.post(`/meetings/${next.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
    const running = await secretary.post<MeetingView>(`/meetings/${next.id}/progress`, { to: "in_progress" });
    expect((await decide(running)).outcome).toBe("approved");
  });

  it("waits for the meeting to run", async () => {
    const secretary = await as("secretary");
    const planned = await secretary.post<MeetingView>("/forums/for_cluster_professional/meetings", {
      startsAt: "2026-12-09T16:00:00Z",
      place: "",
    });
    const meeting = await secretary.post<MeetingView>(`/meetings/${planned.id}/agenda-items`, {
      title: "Et punkt",
      itemType: "decision",
      access: "open",
      submissionId: null,
    });
    expect(await refusal(decide(meeting))).toMatchObject({ code: "agenda_item_not_decidable", status: 409 });
  });

  it("is not shown on a text whose bytes are not the ones that were hashed", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting);
    const key = `versions/${decision.document?.versionId}/text.json`;
    const honest = await (await env.ARTEFACTS.get(key))?.text();
    await env.ARTEFACTS.put(key, (honest ?? "").replace("Borgere", "Naboer"));
    expect(await refusal((await as("secretary")).get(`/decisions/${decision.id}`))).toMatchObject({
      code: "frozen_text_damaged",
      status: 500,
    });
    const page = await atTheDoor(`${base}/public/decisions/${decision.id}`);
    expect(page.status).toBe(500);
    expect(await page.text()).not.toContain("Naboer");
    await env.ARTEFACTS.delete(key);
    expect(await refusal((await as("secretary")).get(`/decisions/${decision.id}`))).toMatchObject({ code: "frozen_text_damaged" });
  });
});

describe("the public page of a decision", () => {
  it("shows exactly the text that was decided on, without a script, to nobody in particular", async () => {
    const { document, meeting } = await runningMeeting();
    const decision = await decide(meeting, { reservation: "Kommunalbestyrelserne skal tilslutte sig." });
    const response = await atTheDoor(`${base}/public/decisions/${decision.id}`);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).not.toContain("<script");
    expect(page).toContain(decision.document?.sha256);
    expect(page).toContain("<strong>Godkendt – endnu ikke endeligt</strong>");
    expect(page).toContain("Kommunalbestyrelserne skal tilslutte sig.");
    for (const part of palliativeEffort.parts) for (const paragraph of part.paragraphs) expect(page).toContain(`<p>${paragraph}</p>`);
    expect(page).not.toContain(document.space.name);
  });

  it("is not there for a closed item, to anybody without a seat", async () => {
    const { meeting } = await runningMeeting("closed");
    const decision = await decide(meeting);
    const page = await atTheDoor(`${base}/public/decisions/${decision.id}`);
    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain(palliativeEffort.title);
    expect(await refusal((await as("slagelse-consultant")).get(`/decisions/${decision.id}`))).toMatchObject({ code: "not_found" });
    expect((await (await as("ringsted-head")).get<DecisionView>(`/decisions/${decision.id}`)).publicUrl).toBeNull();
  });

  it("is in English for those who ask for it", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting);
    const page = await (await atTheDoor(`${base}/public/decisions/${decision.id}?lang=en`)).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("The text that was put to the forum");
  });
});

describe("a draft", () => {
  it("is the participants' own until it is shared with the forum", async () => {
    const document = await writtenInitiative();
    const member = await as("ringsted-head");
    expect(await refusal(member.get(`/documents/${document.id}`))).toMatchObject({ code: "not_found" });
    await (await as("slagelse-consultant")).post(`/documents/${document.id}/sharing`);
    expect(await member.get<DocumentView>(`/documents/${document.id}`)).toMatchObject({
      state: "shared",
      myRole: "reader",
      may: { write: false, submit: false },
    });
  });

  it("written by several at once has what each of them wrote", async () => {
    const document = await writtenInitiative();
    const [slagelse, soro] = await Promise.all([
      as("slagelse-consultant").then((visitor) => openText(visitor, document.id)),
      as("soro-consultant").then((visitor) => openText(visitor, document.id)),
    ]);
    slagelse.type("Slagelse skriver. ", "timetable");
    soro.type("Sorø skriver. ", "timetable");
    await slagelse.sync();
    await soro.sync();
    await slagelse.sync();
    const words = String(slagelse.wordsOf("timetable"));
    expect(words).toContain("Slagelse skriver.");
    expect(words).toContain("Sorø skriver.");
    expect(soro.wordsOf("timetable").toString()).toBe(words);
  });
});
