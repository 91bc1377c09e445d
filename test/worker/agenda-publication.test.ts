import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { AgendaPublication, ItemTextView, PublicationPreview } from "../../contract/agenda-views.ts";
import type { AgendaItemView, ChecksView, DocumentView, MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { changeItem } from "../cast/change-item.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, frozenBefore, refusal, setTheStage, writtenInitiative, writeText } from "./stage.ts";

const inTime = "2023-04-10T10:00:00Z";
let secretary: Visitor;
beforeAll(async () => {
  await setTheStage();
  secretary = await as("secretary", inTime);
});

/** An agenda of items, the first with a summary. */
async function agendaWith(
  summary: string,
  ...items: { title: string; access: "open" | "closed" }[]
): Promise<{ meeting: MeetingView; textId: `doc_${string}` }> {
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2023-04-19T15:00:00Z",
    place: "Ringsted Sygehus",
  });
  for (const item of items)
    await secretary.post(`/meetings/${planned.id}/agenda-items`, { ...item, itemType: "decision", submissionId: null });
  const meeting = await secretary.get<MeetingView>(`/meetings/${planned.id}`);
  const { textId } = await secretary.post<ItemTextView>(`/agenda-items/${meeting.items[0]?.id}/text`);
  if (textId === null) throw new Error("the item has no text");
  await writeText(secretary, textId, [{ field: "summary", paragraphs: [summary] }]);
  return { meeting, textId };
}

const itemAt = (meeting: MeetingView, place: number): AgendaItemView => meeting.items[place] ?? expect.fail("no item there");

const publish = (meeting: MeetingView, reason = "", notCpr: string[] = []) =>
  secretary.post<MeetingView>(`/meetings/${meeting.id}/publications`, { reason, notCpr });

const publicText = async (meeting: MeetingView) =>
  (await as("kolding-outsider")).get<ItemTextView>(`/agenda-items/${meeting.items[0]?.id}/text`);

/** The letters about the meeting, when as many as its forum has seats have come. */
async function lettersAbout(meeting: MeetingView, count: number): Promise<{ to_address: string; subject: string; body: string }[]> {
  const all = async () =>
    (
      await env.DB.prepare("select to_address, subject, body from mailbox where body like ? order by id")
        .bind(`%${meeting.id}%`)
        .all<{ to_address: string; subject: string; body: string }>()
    ).results;
  await vi.waitUntil(async () => (await all()).length >= count, { timeout: 5000 });
  return all();
}

describe("publishing an agenda", () => {
  it("puts out the sections as a frozen version, and not the decision that is being prepared", async () => {
    const { meeting, textId } = await agendaWith("Vi mødes tirsdag.", { title: "En sag", access: "open" });
    await writeText(secretary, textId, [{ field: "decision", paragraphs: ["Udkast: Godkendt."] }]);
    await publish(meeting);
    const { published } = await publicText(meeting);
    expect(JSON.stringify(published?.text)).toContain("Vi mødes tirsdag.");
    expect(JSON.stringify(published?.text)).not.toContain("Udkast");
    await writeText(secretary, textId, [{ field: "summary", paragraphs: ["Skrevet siden."] }]);
    expect((await publicText(meeting)).published).toEqual(published);
    // And to nobody in particular.
    const page = await (await atTheDoor(`${base}/public/items/${meeting.items[0]?.id}`)).text();
    expect(page).toContain("Vi mødes tirsdag.");
    for (const unpublished of ["Udkast", "Skrevet siden."]) expect(page).not.toContain(unpublished);
  });

  it("shows beforehand what will be read, by whom, and what is in the way", async () => {
    const { meeting } = await agendaWith("Se 010180-1234.", { title: "En sag", access: "open" }, { title: "Et lukket", access: "closed" });
    const preview = await secretary.get<PublicationPreview>(`/meetings/${meeting.id}/publication`);
    expect(preview).toMatchObject({ next: "agenda", publishBy: "2023-04-12", findings: [{ check: "cpr_in_text", stops: true }] });
    expect(preview.recipients.length).toBeGreaterThan(5);
    const itemId = meeting.items[0]?.id;
    expect(await refusal(publish(meeting))).toMatchObject({ code: "cpr_in_text", paths: [`${itemId}/summary.0.3.11`] });
    expect((await publish(meeting, "", [`${itemId}/summary.0.3.11`])).state).toBe("agenda_published");
    expect(await refusal((await as("ringsted-head")).get(`/meetings/${meeting.id}/publication`))).toMatchObject({ code: "not_allowed" });
  });

  it("asks why it is late, and says it in the letters", async () => {
    const { meeting } = await agendaWith("Kort.", { title: "En sag", access: "open" });
    const late = await as("secretary", "2023-04-14T10:00:00Z");
    const asking = late.post(`/meetings/${meeting.id}/publications`, { reason: "" });
    expect(await refusal(asking)).toMatchObject({ code: "invalid_input", paths: ["reason"] });
    await late.post(`/meetings/${meeting.id}/publications`, { reason: "Lokalet var ikke på plads." });
    expect((await lettersAbout(meeting, 1))[0]?.body).toContain("Lokalet var ikke på plads.");
  });

  it("writes once to everybody with a seat, and nothing of what is closed", async () => {
    const { meeting } = await agendaWith("Kort.", { title: "En åben sag", access: "open" }, { title: "En hemmelig sag", access: "closed" });
    const { recipients } = await secretary.get<PublicationPreview>(`/meetings/${meeting.id}/publication`);
    await publish(meeting);
    expect(await refusal(publish(meeting))).toMatchObject({ code: "wrong_state" });
    const letters = await lettersAbout(meeting, recipients.length);
    expect(new Set(letters.map((letter) => letter.to_address)).size).toBe(recipients.length);
    expect(letters).toHaveLength(recipients.length);
    expect(letters[0]?.subject).toBe("Dagsorden: Faglig Strategisk Forum, 19. apr. 2023");
    expect(letters[0]?.body).toContain("1. En åben sag");
    expect(letters[0]?.body).toContain("2. Lukket punkt");
    expect(JSON.stringify(letters)).not.toContain("hemmelig");
  });
});

describe("what is asked before an agenda is put out", () => {
  const preview = async (meeting: MeetingView) => (await secretary.get<PublicationPreview>(`/meetings/${meeting.id}/publication`)).items;

  it("is what does not add up in an item's own sections, and holds nothing back", async () => {
    const { meeting, textId } = await agendaWith("Der svares inden tirsdag den 24. april 2023. Se 010180-1234.", {
      title: "Puljen",
      access: "open",
    });
    await writeText(secretary, textId, [
      {
        field: "economics",
        paragraphs: [
          "Puljen har en ramme på 19,8 mio. kr.",
          "- Nye indsatser: 9,1 mio. kr.",
          "- Igangværende indsatser: 11,0 mio. kr.",
          "Sum 20,1 mio. kr.",
        ],
      },
    ]);
    const asked = (await preview(meeting))[0]?.checks?.questions;
    // The number is a finding, and is not asked about twice.
    expect(asked).toMatchObject([
      { code: "weekday_differs", field: "summary", details: { date: "2023-04-24", actual: 1 } },
      { code: "sum_differs", field: "economics", details: { sum: "20,1", stated: "19,8" } },
    ]);
    const onItsPage = await secretary.get<ChecksView>(`/agenda-items/${meeting.items[0]?.id}/checks`);
    expect(onItsPage.questions.map(({ code }) => code)).toEqual(["weekday_differs", "looks_like_cpr", "sum_differs"]);
    expect((await publish(meeting, "", [`${meeting.items[0]?.id}/summary.0.48.11`])).state).toBe("agenda_published");
  });

  it("is which mandate reaches the proposal and its costs, and nothing of what asks for no decision", async () => {
    const { meeting, textId } = await agendaWith("Kort.", { title: "Sårbare ældre", access: "open" });
    const briefing = { title: "Til orientering", itemType: "briefing", access: "open", submissionId: null };
    await secretary.post(`/meetings/${meeting.id}/agenda-items`, briefing);
    expect((await preview(meeting)).map(({ checks }) => checks?.mandate?.standing)).toEqual(["covered", undefined]);
    await writeText(secretary, textId, [{ field: "economics", paragraphs: ["Det koster 19,8 mio. kr."] }]);
    expect((await preview(meeting))[0]?.checks?.mandate).toMatchObject({ standing: "exceeded", amount: 19_800_000 });
  });

  it("is asked of the text that an item carries and of its own sections, and told to nobody who does not lead the forum", async () => {
    const document = await writtenInitiative();
    const author = await as("slagelse-consultant");
    await writeText(author, document.id, [{ field: "timetable", paragraphs: ["Frist: tirsdag den 24. april 2023."] }]);
    const { submissions } = await author.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum });
    const { meeting } = await agendaWith("Kort.", { title: "Et andet punkt", access: "open" });
    const { items } = await secretary.post<MeetingView>(`/meetings/${meeting.id}/agenda-items`, {
      title: document.title,
      itemType: "decision",
      access: "open",
      submissionId: submissions[0]?.id,
    });
    const path = `/agenda-items/${items[1]?.id}`;
    const { textId } = await secretary.post<ItemTextView>(`${path}/text`);
    if (textId === null) throw new Error("the item has no text");
    await writeText(secretary, textId, [{ field: "summary", paragraphs: ["Mødes igen søndag den 24. april 2023."] }]);
    const asked = [
      { code: "weekday_differs", field: "summary" },
      { code: "weekday_differs", field: "timetable" },
    ];
    expect((await preview(meeting))[1]?.checks?.questions).toMatchObject(asked);
    expect((await secretary.get<ChecksView>(`${path}/checks`)).questions).toMatchObject(asked);
    expect(await refusal((await as("ringsted-head")).get(`${path}/checks`))).toMatchObject({ code: "not_allowed" });
  });

  it("is kept with the edition where it was answered, with who and when, for those with a seat", async () => {
    const { meeting } = await agendaWith(
      "Frist: tirsdag den 24. april 2023.",
      { title: "En sag", access: "open" },
      { title: "Løn fra tirsdag den 24. april 2023", access: "closed" },
    );
    const path = `/meetings/${meeting.id}/publications`;
    const { items } = await secretary.get<PublicationPreview>(`/meetings/${meeting.id}/publication`);
    const answerTo = (place: number, words: string) => ({
      itemId: items[place]?.id,
      key: items[place]?.checks?.questions[0]?.key ?? expect.fail("nothing was asked"),
      words,
    });
    const numbers = secretary.post(path, { answers: [answerTo(0, "Se 010190-1234.")] });
    expect(await refusal(numbers)).toMatchObject({ code: "cpr_in_text" });
    const answers = [answerTo(0, "Det står sådan i aftalen."), answerTo(1, "Lønnen følger ugen.")];
    const gone = { itemId: items[0]?.id, key: "asked no more", words: "Ja." };
    expect(await refusal(secretary.post(path, { answers: [...answers, gone] }))).toMatchObject({ code: "agenda_changed" });
    await secretary.post(path, { answers });

    const [edition] = await (await as("ringsted-head")).get<AgendaPublication[]>(path);
    expect(edition).toMatchObject({
      by: { name: "Sekretær i klyngesekretariatet" },
      answers: [
        { number: 1, title: "En sag", question: { code: "weekday_differs", field: "summary" }, answer: "Det står sådan i aftalen." },
        { number: 2, question: { field: "title" }, answer: "Lønnen følger ugen." },
      ],
    });
    const outside = await (await as("kolding-outsider")).get<AgendaPublication[]>(path);
    expect(outside).toMatchObject([{ answers: [] }]);
    const { results } = await env.DB.prepare("select detail from audit_entries where verb = 'agenda.published' and subject_id = ?")
      .bind(meeting.id)
      .all<{ detail: string }>();
    expect(results.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([{ number: 1, answers: 2 }]);
  });
});

describe("correcting an agenda that is out", () => {
  it("puts out a new version, keeps the first, and tells what was changed", async () => {
    const { meeting, textId } = await agendaWith(
      "Vi mødes tirsdag i Sorø.",
      { title: "En sag", access: "open" },
      { title: "Lønsagen", access: "closed" },
    );
    const count = (await secretary.get<PublicationPreview>(`/meetings/${meeting.id}/publication`)).recipients.length;
    await publish(meeting);
    const first = (await publicText(meeting)).published;
    await writeText(secretary, textId, [{ field: "summary", paragraphs: ["Mødet er flyttet til onsdag."] }]);
    await changeItem(secretary, itemAt(meeting, 0), { presenter: "Formanden" });
    await changeItem(secretary, itemAt(meeting, 1), { title: "Lønsagen igen" });
    await publish(meeting, "Dagen var forkert.");

    const outsider = await as("kolding-outsider");
    const corrected = await outsider.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(corrected.items).toMatchObject([{ title: "En sag", presenter: "Formanden", correction: null }]);
    const second = (await publicText(meeting)).published;
    expect(second?.sha256).not.toBe(first?.sha256);

    const told = await outsider.get<AgendaPublication[]>(`/meetings/${meeting.id}/publications`);
    expect(told.map(({ number, reason }) => [number, reason])).toEqual([
      [2, "Dagen var forkert."],
      [1, ""],
    ]);
    expect(told[0]?.differences).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain("Løn");
    expect(JSON.stringify(await secretary.get(`/meetings/${meeting.id}/publications`))).toContain("Lønsagen igen");

    const letter = (await lettersAbout(meeting, 2 * count)).find(({ subject }) => subject.startsWith("Rettet"));
    expect(letter?.body).toContain("[+Mødet er flyttet til onsdag.]");
    expect(letter?.body).toContain("2. Lukket punkt: rettet");
    expect(letter?.body).not.toContain("Løn");
  });

  it("has nothing to put out where nothing but the schema's number has changed since", async () => {
    const { meeting } = await agendaWith("Vi mødes tirsdag.", { title: "En sag", access: "open" });
    await publish(meeting);
    const { published } = await publicText(meeting);
    if (published === null) throw new Error("nothing is out");
    const before = await frozenBefore(published.versionId, published.text);
    await env.DB.prepare("update agenda_items set text_sha256 = ? where id = ?").bind(before, meeting.items[0]?.id).run();
    expect(await refusal(publish(meeting, "Skemaet."))).toMatchObject({ code: "wrong_state" });
  });

  it("says nothing to those without a seat of what is closed, nor of what was closed since", async () => {
    const { meeting } = await agendaWith("Kort.", { title: "Personsag", access: "open" }, { title: "Lønsagen", access: "closed" });
    await publish(meeting);
    const [open, closed] = [itemAt(meeting, 0), itemAt(meeting, 1)];
    await changeItem(secretary, open, { title: "Personsag, rettet" });
    await publish(meeting, "Overskriften.");
    await changeItem(secretary, closed, { presenter: "Formanden" });
    await publish(meeting, "Kun det lukkede.");
    const told = async () => (await as("kolding-outsider")).get<AgendaPublication[]>(`/meetings/${meeting.id}/publications`);
    expect((await told()).map(({ number, reason }) => [number, reason])).toEqual([
      [2, "Overskriften."],
      [1, ""],
    ]);
    await changeItem(secretary, open, { access: "closed" });
    expect(JSON.stringify(await told())).not.toContain("Personsag");
    expect(await secretary.get<AgendaPublication[]>(`/meetings/${meeting.id}/publications`)).toHaveLength(3);
  });

  it("takes an item off in the open, and puts a new one on", async () => {
    const { meeting } = await agendaWith("Kort.", { title: "Udgår", access: "open" });
    await publish(meeting);
    await secretary.delete(`/agenda-items/${meeting.items[0]?.id}`);
    await secretary.post(`/meetings/${meeting.id}/agenda-items`, { title: "Ny", itemType: "briefing", access: "open", submissionId: null });
    const after = await publish(meeting, "Ændret.");
    expect(after.items.map(({ title, state }) => [title, state])).toEqual([
      ["Udgår", "withdrawn"],
      ["Ny", "published"],
    ]);
  });
});
