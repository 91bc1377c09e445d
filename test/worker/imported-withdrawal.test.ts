import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { ImportComparison, ImportedItemView, ImportedMeeting, ImportSummary } from "../../contract/imported-views.ts";
import type { RecordPage } from "../../contract/record.ts";
import type { DocumentView, MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { minutesOf, store } from "./imported-stage.ts";
import { as, refusal, runningMeeting, setTheStage, writtenInitiative } from "./stage.ts";

beforeAll(setTheStage);

const found = async (words: string, key = "secretary") =>
  (await (await as(key)).get<RecordPage>(`/record?q=${encodeURIComponent(words)}`)).hits.map((hit) => hit.title);

const eventsAbout = async (id: string) => {
  const { results } = await env.DB.prepare("select type from events where data like ? order by seq")
    .bind(`%${id}%`)
    .all<{ type: string }>();
  return results.map((row) => row.type);
};

describe("withdrawing an import", () => {
  it("takes all of it out of lists and searches, and putting it back brings all of it back", async () => {
    const meeting = await store(minutesOf("03-02-2020", "nødkald"));
    const [secretary, outsider] = await Promise.all([as("secretary"), as("kolding-outsider")]);
    const shown = await found("nødkald");
    expect(shown).toHaveLength(4);

    const withdrawn = await secretary.post<ImportedMeeting>(`/imports/${meeting.id}/withdrawal`, { evenIfCited: false });
    expect(withdrawn).toMatchObject({
      withdrawn: { by: { id: "per_demo_secretary" } },
      publicUrl: null,
      may: { withdraw: false, putBack: true },
    });
    expect(await found("nødkald")).toEqual([]);
    expect(await refusal(outsider.get(`/imports/${meeting.id}`))).toMatchObject({ code: "not_found" });
    expect(await refusal((await as("ringsted-head")).get(`/imports/${meeting.id}/text`))).toMatchObject({ code: "not_found" });
    expect(await refusal(outsider.get(`/imported-items/${meeting.items[0]?.id}`))).toMatchObject({ code: "not_found" });
    const listed = (visitor: typeof secretary) =>
      visitor.get<ImportSummary[]>(`/forums/${professionalForum}/imports`).then((rows) => rows.some((row) => row.id === meeting.id));
    expect([await listed(outsider), await listed(secretary)]).toEqual([false, true]);

    const back = await secretary.delete<ImportedMeeting>(`/imports/${meeting.id}/withdrawal`);
    expect(back).toEqual(meeting);
    expect(await found("nødkald")).toEqual(shown);
    expect(await eventsAbout(meeting.id)).toEqual(["meeting.imported", "meeting.import_withdrawn", "meeting.imported"]);
    expect(await refusal(secretary.delete(`/imports/${meeting.id}/withdrawal`))).toMatchObject({ code: "wrong_state" });
  });

  it("keeps who withdrew it and when, also after it was put back", async () => {
    const meeting = await store(minutesOf("04-02-2020", "bleer"));
    const secretary = await as("secretary", "2026-12-01T10:00:00Z");
    await secretary.post(`/imports/${meeting.id}/withdrawal`, { evenIfCited: false });
    await (await as("hospital-director", "2026-12-02T10:00:00Z")).delete(`/imports/${meeting.id}/withdrawal`);
    const { results } = await env.DB.prepare("select * from import_withdrawals where import_id = ?").bind(meeting.id).all();
    expect(results).toMatchObject([
      {
        withdrawn_at: "2026-12-01T10:00:00.000Z",
        withdrawn_by: "per_demo_secretary",
        put_back_at: "2026-12-02T10:00:00.000Z",
        put_back_by: "per_demo_hospital_director",
      },
    ]);
  });

  it("is done once by two people at the same moment, and only by those who run the forum", async () => {
    const meeting = await store(minutesOf("05-02-2020", "sondemad"));
    expect(await refusal((await as("ringsted-head")).post(`/imports/${meeting.id}/withdrawal`, { evenIfCited: false }))).toMatchObject({
      code: "not_allowed",
    });
    const withdraw = async (key: string) => (await as(key)).post(`/imports/${meeting.id}/withdrawal`, { evenIfCited: false });
    const results = await Promise.allSettled([withdraw("secretary"), withdraw("hospital-director")]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await refusal(withdraw("secretary"))).toMatchObject({ code: "import_withdrawn" });
    const putBack = async () => (await as("secretary")).delete(`/imports/${meeting.id}/withdrawal`);
    const backs = await Promise.allSettled([putBack(), putBack()]);
    expect(backs.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await found("sondemad")).toHaveLength(4);
  });

  it("makes room for a better one, which then stands in the way of putting it back", async () => {
    const text = minutesOf("06-02-2020", "kørestole");
    const secretary = await as("secretary");
    const first = await store(text);
    await secretary.post(`/imports/${first.id}/withdrawal`, { evenIfCited: false });
    const second = await store(text, { place: "Rettet sted" });
    expect(await refusal(secretary.delete(`/imports/${first.id}/withdrawal`))).toMatchObject({
      code: "import_resembles_another",
      paths: [second.id],
    });
  });
});

describe("an earlier treatment", () => {
  it("is shown on the document that it is linked to, and tells of it in turn", async () => {
    const meeting = await store(minutesOf("10-02-2020", "lindrende indsats"));
    const item = meeting.items[1];
    const document = await writtenInitiative();
    const slagelse = await as("slagelse-consultant");
    const treatments = await slagelse.post<DocumentView["earlierTreatments"]>(`/documents/${document.id}/earlier-treatments`, {
      importedItemId: item?.id,
    });
    expect(treatments).toMatchObject([
      {
        item: {
          id: item?.id,
          citation: "Faglig Strategisk Forum, 10. februar 2020, pkt. 2",
          outcome: "recommended",
          state: "recorded",
          url: `/imported-items/${item?.id}`,
        },
        withdrawn: false,
        linkedBy: { id: "per_demo_slagelse_consultant" },
      },
    ]);
    expect((await slagelse.get<DocumentView>(`/documents/${document.id}`)).earlierTreatments).toEqual(treatments);
    expect((await slagelse.get<ImportedItemView>(`/imported-items/${item?.id}`)).citedBy).toMatchObject([
      { kind: "document", id: document.id },
    ]);
    // The document is a draft of its participants': nobody else learns of it here.
    expect((await (await as("kolding-outsider")).get<ImportedItemView>(`/imported-items/${item?.id}`)).citedBy).toEqual([]);
    const left = await slagelse.delete(`/documents/${document.id}/earlier-treatments/${treatments[0]?.id}`);
    expect(left).toEqual([]);
  });

  it("is shown on the agenda item that it is linked to, by whoever sets the agenda", async () => {
    const meeting = await store(minutesOf("11-02-2020", "samtaler"));
    const { meeting: running } = await runningMeeting();
    const path = `/agenda-items/${running.items[0]?.id}/earlier-treatments`;
    const link = { importedItemId: meeting.items[0]?.id };
    expect(await refusal((await as("ringsted-head")).post(path, link))).toMatchObject({ code: "not_allowed" });
    await (await as("secretary")).post(path, link);
    const view = await (await as("ringsted-head")).get<MeetingView>(`/meetings/${running.id}`);
    const [treatment] = view.items[0]?.earlierTreatments ?? [];
    expect(treatment).toMatchObject({ item: { id: meeting.items[0]?.id } });
    const cited = await (await as("ringsted-head")).get<ImportedItemView>(`/imported-items/${meeting.items[0]?.id}`);
    expect(cited.citedBy).toMatchObject([{ kind: "agendaItem", url: `/meetings/${running.id}` }]);
    expect(await refusal((await as("secretary")).post(path, link))).toMatchObject({ code: "treatment_exists", status: 409 });
  });

  it("keeps its import from being withdrawn unawares, and says so when it was withdrawn knowingly", async () => {
    const meeting = await store(minutesOf("12-02-2020", "kost"));
    const document = await writtenInitiative();
    const [slagelse, secretary] = await Promise.all([as("slagelse-consultant"), as("secretary")]);
    await slagelse.post(`/documents/${document.id}/earlier-treatments`, { importedItemId: meeting.items[0]?.id });
    expect(await refusal(secretary.post(`/imports/${meeting.id}/withdrawal`, { evenIfCited: false }))).toMatchObject({
      code: "import_cited",
      status: 409,
    });
    expect(await found("kost")).toHaveLength(4);
    await secretary.post(`/imports/${meeting.id}/withdrawal`, { evenIfCited: true });
    expect((await slagelse.get<DocumentView>(`/documents/${document.id}`)).earlierTreatments).toMatchObject([{ withdrawn: true }]);
    const other = await writtenInitiative();
    expect(
      await refusal(slagelse.post(`/documents/${other.id}/earlier-treatments`, { importedItemId: meeting.items[0]?.id })),
    ).toMatchObject({
      code: "import_withdrawn",
    });
  });

  it("and a withdrawal at the same moment: one of the two comes about", async () => {
    const document = await writtenInitiative();
    for (const day of ["17", "18", "19"]) {
      const meeting = await store(minutesOf(`${day}-02-2020`, `samtidighed den ${day}.`));
      const [slagelse, secretary] = await Promise.all([as("slagelse-consultant"), as("secretary")]);
      const results = await Promise.allSettled([
        slagelse.post(`/documents/${document.id}/earlier-treatments`, { importedItemId: meeting.items[0]?.id }),
        secretary.post(`/imports/${meeting.id}/withdrawal`, { evenIfCited: false }),
      ]);
      expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("cannot be a closed item of somebody else's, and is linked by writers only", async () => {
    const meeting = await store(minutesOf("13-02-2020", "låste døre"));
    const document = await writtenInitiative();
    const path = `/documents/${document.id}/earlier-treatments`;
    const slagelse = await as("slagelse-consultant");
    expect(await refusal(slagelse.post(path, { importedItemId: meeting.items[2]?.id }))).toMatchObject({ code: "not_found" });
    expect(await refusal(slagelse.post(path, { importedItemId: "imi_nothing_here" }))).toMatchObject({ code: "not_found" });
    expect(await refusal(slagelse.post(path, { importedItemId: meeting.id }))).toMatchObject({ code: "invalid_input" });
    expect(await refusal((await as("region-consultant")).post(path, { importedItemId: meeting.items[0]?.id }))).toMatchObject({
      code: "not_allowed",
    });
    expect(await refusal((await as("kolding-outsider")).post(path, { importedItemId: meeting.items[0]?.id }))).toMatchObject({
      code: "not_found",
    });
  });
});

describe("comparing a draft with the record", () => {
  const compare = async (draft: object) =>
    (await as("secretary")).post<ImportComparison>(`/forums/${professionalForum}/imports/comparison`, {
      date: null,
      titles: [],
      sourceSha256: null,
      names: [],
      ...draft,
    });

  it("says which meeting it resembles, and how", async () => {
    const meeting = await store(minutesOf("20-02-2020", "ledsagelse"));
    const titles = meeting.items.map((item) => item.title);
    expect((await compare({ sourceSha256: meeting.source?.sha256 })).resembles).toMatchObject([
      { reason: "same_source", importId: meeting.id },
    ]);
    expect((await compare({ date: "2020-02-20", titles })).resembles).toMatchObject([{ reason: "same_day_and_items", titlesInCommon: 1 }]);
    expect((await compare({ date: "2020-02-20", titles: ["Noget helt andet"] })).resembles).toMatchObject([
      { reason: "same_day", titlesInCommon: 0 },
    ]);
    expect((await compare({ date: "2020-02-21", titles })).resembles).toEqual([]);
    const { meeting: held } = await runningMeeting();
    const same = (await compare({ date: held.startsAt.slice(0, 10) })).resembles;
    expect(same.map(({ reason, meetingId }) => [reason, meetingId])).toContainEqual(["held_here", held.id]);
  });

  it("says whom a name may be, with a reason, and chooses nobody", async () => {
    const { names } = await compare({ names: ["Ringsted Centerchef", "Slagelse", "Borgmester i Soro", "Ukendt Gæst"] });
    expect(names.map(({ name, candidates }) => [name, candidates[0]?.partyId, candidates[0]?.reason])).toEqual([
      ["Ringsted Centerchef", "per_demo_ringsted_head", "missing_names"],
      ["Slagelse", "org_municipality_0330", "part_of_name"],
    ]);
    const [first] = (await compare({ names: ["Centerchef i Ringstedt"] })).names;
    expect(first?.candidates[0]).toMatchObject({
      partyId: "per_demo_ringsted_head",
      reason: "spelling",
      detail: "Leder af sundhed og ældre, Ringsted Kommune",
    });
  });
});
