import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentView, ForumView, MeetingView } from "../../contract/views.ts";
import { findAgendaItem } from "../../worker/meetings/agenda.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { professionalForum } from "../cast/bodies.ts";
import { as, decide, refusal, runningMeeting, setTheStage, submittedInitiative } from "./stage.ts";

beforeAll(setTheStage);

const pathOf = (document: DocumentView): string => `/documents/${document.id}/submissions/${document.submissions[0]?.id}`;
const backlog = async () => JSON.stringify(await (await as("secretary")).get<ForumView>(`/forums/${professionalForum}`));

async function onDraftAgenda(document: DocumentView): Promise<MeetingView> {
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "",
  });
  const add = (title: string, submissionId: string | null) =>
    secretary.post<MeetingView>(`/meetings/${planned.id}/agenda-items`, { title, itemType: "decision", access: "open", submissionId });
  await add("Den indsendte", document.submissions[0]?.id ?? null);
  return add("En anden", null);
}

describe("taking a submission back", () => {
  it("leaves the backlog, gives the text back as the draft it was, and can be submitted again", async () => {
    const document = await submittedInitiative();
    const slagelse = await as("slagelse-consultant");
    expect(document.may.withdraw).toBe(true);
    const [submission] = document.submissions;
    expect(await backlog()).toContain(submission?.id);

    const back = await slagelse.delete<DocumentView>(pathOf(document));
    expect(back).toMatchObject({ state: "draft", may: { submit: true, withdraw: false }, submissions: [{ id: submission?.id }] });
    expect(back.submissions[0]?.withdrawnAt).not.toBeNull();
    expect(await backlog()).not.toContain(document.id);
    expect(await env.ARTEFACTS.head(`versions/${submission?.versionId}/text.json`)).not.toBeNull();
    expect(await slagelse.get(`/versions/${submission?.versionId}`)).toMatchObject({ sha256: submission?.sha256 });
    expect(await refusal((await as("secretary")).get(`/versions/${submission?.versionId}`))).toMatchObject({ status: 404 });

    expect((await slagelse.delete<DocumentView>(pathOf(document))).state).toBe("draft");
    const { results } = await env.DB.prepare("select data from events where type = 'document.withdrawn' and data like ?")
      .bind(`%${document.id}%`)
      .all<{ data: string }>();
    expect(results).toHaveLength(1);
    expect(results[0]?.data).not.toContain(document.title);

    const again = await slagelse.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum });
    expect(again).toMatchObject({ state: "proposed", may: { withdraw: true } });
    expect(again.submissions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it("sets the item of an agenda that is not out aside, without the text", async () => {
    const document = await submittedInitiative();
    const meeting = await onDraftAgenda(document);
    await (await as("slagelse-consultant")).delete(pathOf(document));
    const secretary = await as("secretary");
    const after = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(after.items.map(({ title, number }) => ({ title, number }))).toEqual([{ title: "En anden", number: 1 }]);
    const row = await findAgendaItem(openDatabase(env.DB), meeting.items[0]?.id ?? "agi_none");
    expect(row).toMatchObject({ state: "draft", submissionId: null, documentId: null, versionId: null, sha256: null });
    const anew = { title: "Igen", itemType: "decision", access: "open", submissionId: document.submissions[0]?.id };
    expect(await refusal(secretary.post(`/meetings/${meeting.id}/agenda-items`, anew))).toMatchObject({ code: "wrong_state" });
  });

  it.each(["open", "closed"] as const)("is too late once the text stands on an agenda that is out, on an %s item", async (access) => {
    const { document } = await runningMeeting(access);
    const slagelse = await as("slagelse-consultant");
    expect((await slagelse.get<DocumentView>(`/documents/${document.id}`)).may.withdraw).toBe(false);
    expect(await refusal(slagelse.delete(pathOf(document)))).toMatchObject({ code: "wrong_state" });
    expect((await slagelse.get<DocumentView>(`/documents/${document.id}`)).state).toBe("proposed");
  });

  it("is possible again where the meeting that was to treat the text is called off, whose agenda stays as it was put out", async () => {
    const document = await submittedInitiative();
    const [meeting, slagelse, secretary] = [await onDraftAgenda(document), await as("slagelse-consultant"), await as("secretary")];
    await secretary.post(`/meetings/${meeting.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
    const [submission] = document.submissions;
    expect(await refusal(slagelse.delete(pathOf(document)))).toMatchObject({ code: "wrong_state" });
    const seen = () => slagelse.get<DocumentView>(`/documents/${document.id}`);
    expect(await seen()).toMatchObject({ may: { withdraw: false }, submissions: [{ agendaItem: { number: 1, isOff: false } }] });
    await secretary.post(`/meetings/${meeting.id}/cancellation`, { reason: "Formanden er syg." });
    expect(await seen()).toMatchObject({ may: { withdraw: true }, submissions: [{ agendaItem: { number: 1, isOff: true } }] });

    expect(await slagelse.delete<DocumentView>(pathOf(document))).toMatchObject({ state: "draft", may: { submit: true, withdraw: false } });
    expect(await backlog()).not.toContain(document.id);
    const { items } = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(items[0]).toMatchObject({ state: "postponed", document: { versionId: submission?.versionId } });
    for (const reader of [secretary, await as("kolding-outsider")])
      expect(await reader.get(`/versions/${submission?.versionId}`)).toMatchObject({ sha256: submission?.sha256 });

    const again = await slagelse.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum });
    expect(await backlog()).toContain(again.submissions[0]?.id);
    expect(await backlog()).not.toContain(submission?.id);
  });

  it("is too late once a meeting has decided to postpone the text, which is a decision on exactly that one", async () => {
    const { document, meeting } = await runningMeeting();
    await decide(meeting, { outcome: "postponed", text: "Sagen er udsat." });
    const slagelse = await as("slagelse-consultant");
    expect((await slagelse.get<DocumentView>(`/documents/${document.id}`)).may.withdraw).toBe(false);
    expect(await refusal(slagelse.delete(pathOf(document)))).toMatchObject({ code: "wrong_state" });
  });

  it("is for the authors, and for a submission of the document's own", async () => {
    const [document, other] = [await submittedInitiative(), await submittedInitiative()];
    expect(await refusal((await as("secretary")).delete(pathOf(document)))).toMatchObject({ status: 403 });
    const strange = `/documents/${document.id}/submissions/${other.submissions[0]?.id}`;
    expect(await refusal((await as("slagelse-consultant")).delete(strange))).toMatchObject({ status: 404 });
  });
});
