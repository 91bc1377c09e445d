import { beforeAll, describe, expect, it } from "vitest";
import type { ItemTextView, PublicationPreview } from "../../contract/agenda-views.ts";
import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import { changeItem } from "../cast/change-item.ts";
import type { Visitor } from "../cast/visitor.ts";
import { professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { as, refusal, setTheStage, submittedInitiative, writeText } from "./stage.ts";

let secretary: Visitor;
beforeAll(async () => {
  await setTheStage();
  secretary = await as("secretary");
});

async function agendaOf(...titles: string[]): Promise<MeetingView> {
  const meeting = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2027-03-03T16:00:00Z",
    place: "",
  });
  for (const title of titles) await add(meeting, title);
  return secretary.get(`/meetings/${meeting.id}`);
}

const add = (meeting: MeetingView, title: string) =>
  secretary.post<MeetingView>(`/meetings/${meeting.id}/agenda-items`, { title, itemType: "decision", access: "open", submissionId: null });

const lines = (meeting: MeetingView) => meeting.items.map((item) => `${item.number}. ${item.title}`);

function itemOf(meeting: MeetingView, title: string): AgendaItemView {
  const item = meeting.items.find((candidate) => candidate.title === title);
  if (item === undefined) throw new Error(`no item ${title}`);
  return item;
}

const progress = (meeting: MeetingView, to: string) =>
  secretary.post<MeetingView>(`/meetings/${meeting.id}/progress`, { to, reason: "Aftalt med formandskabet." });

describe("an agenda that is being made", () => {
  it("gets the forum's standard items where they belong, once", async () => {
    const meeting = await agendaOf("En sag");
    expect(meeting.lackingStandardItems).toHaveLength(4);
    await secretary.post(`/meetings/${meeting.id}/standard-items`);
    const again = await secretary.post<MeetingView>(`/meetings/${meeting.id}/standard-items`);
    expect(lines(again)).toEqual([
      "1. Godkendelse af dagsordenen",
      "2. Orienteringer",
      "3. En sag",
      "4. Eventuelt",
      "5. Godkendelse af referatet",
    ]);
    expect(itemOf(again, "Eventuelt")).toMatchObject({ standardKind: "any_other_business", itemType: "discussion" });
    expect(again.lackingStandardItems).toEqual([]);
  });

  it("stands in the order that somebody has set, unless an item has come or gone meanwhile", async () => {
    const meeting = await agendaOf("A", "B", "C");
    const ids = ["C", "A", "B"].map((title) => itemOf(meeting, title).id);
    const ordered = await secretary.put<MeetingView>(`/meetings/${meeting.id}/agenda-order`, {
      itemIds: ids,
      seen: meeting.items.map(({ id }) => id),
    });
    expect(lines(ordered)).toEqual(["1. C", "2. A", "3. B"]);
    await add(meeting, "D");
    expect(
      await refusal(secretary.put(`/meetings/${meeting.id}/agenda-order`, { itemIds: ids, seen: meeting.items.map(({ id }) => id) })),
    ).toMatchObject({ code: "wrong_state" });
  });

  it("keeps what somebody has changed from whoever changes the same without having seen it", async () => {
    const meeting = await agendaOf("A", "B");
    const chair = await as("hospital-director");
    const read = itemOf(meeting, "A");
    await changeItem(secretary, read, { title: "Sekretærens overskrift" });
    expect(await refusal(changeItem(chair, read, { title: "Formandens overskrift" }))).toMatchObject({ code: "changed_meanwhile" });
    // What the other did not touch is no reason to refuse, nor is wanting the same.
    await changeItem(chair, read, { presenter: "Formanden", title: "Sekretærens overskrift" });
    const both = itemOf(await secretary.get<MeetingView>(`/meetings/${meeting.id}`), "Sekretærens overskrift");
    expect(both.presenter).toBe("Formanden");
    // Having seen it, one can still want it otherwise.
    expect(lines(await changeItem(chair, both, { title: "Formandens overskrift" }))).toEqual(["1. Formandens overskrift", "2. B"]);

    const order = ["B", "Formandens overskrift"].map((title) => (title === "B" ? itemOf(meeting, title) : read).id);
    const seen = order.toReversed();
    await secretary.put(`/meetings/${meeting.id}/agenda-order`, { itemIds: order, seen });
    const late = chair.put(`/meetings/${meeting.id}/agenda-order`, { itemIds: order, seen });
    expect(await refusal(late)).toMatchObject({ code: "changed_meanwhile" });

    const first = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
    const shown = first.items.map(({ id }) => id);
    const atOnce = await Promise.allSettled(
      [secretary, chair].map((one) => one.put(`/meetings/${meeting.id}/agenda-order`, { itemIds: shown.toReversed(), seen: shown })),
    );
    expect(atOnce.map(({ status }) => status).toSorted(), "of two at the same moment").toEqual(["fulfilled", "rejected"]);
  });

  it("loses nothing that two write of an item at the same moment, before it is out and after", async () => {
    const chair = await as("hospital-director");
    const meeting = await agendaOf("A");
    for (const isOut of [false, true]) {
      if (isOut) await progress(meeting, "agenda_published");
      const read = itemOf(await secretary.get<MeetingView>(`/meetings/${meeting.id}`), "A");
      await Promise.all([
        changeItem(secretary, read, { presenter: isOut ? "Nu formanden" : "Formanden" }),
        changeItem(chair, read, { expectedMinutes: isOut ? 20 : 10 }),
        changeItem(chair, read, { externalRefs: isOut ? ["EMN-2"] : ["EMN-1"] }),
      ]);
      const { correction, ...item } = itemOf(await secretary.get<MeetingView>(`/meetings/${meeting.id}`), "A");
      expect({ ...item, ...correction }).toMatchObject(
        isOut
          ? { presenter: "Nu formanden", expectedMinutes: 20, externalRefs: ["EMN-2"] }
          : { presenter: "Formanden", expectedMinutes: 10, externalRefs: ["EMN-1"] },
      );
    }
    const read = itemOf(await secretary.get<MeetingView>(`/meetings/${meeting.id}`), "A");
    const same = [changeItem(secretary, read, { title: "A1" }), changeItem(chair, read, { title: "A2" })];
    const [refused, ...others] = (await Promise.allSettled(same)).filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { problem: { code: "changed_meanwhile" } } });
    expect(others).toEqual([]);
  });

  it("closes up when an item is taken off, and has it back at the end", async () => {
    const meeting = await agendaOf("A", "B", "C");
    const without = await secretary.delete<MeetingView>(`/agenda-items/${itemOf(meeting, "A").id}`);
    expect(lines(without)).toEqual(["1. B", "2. C"]);
    expect(without.setAside).toMatchObject([{ title: "A" }]);
    const back = await secretary.post<MeetingView>(`/agenda-items/${itemOf(meeting, "A").id}/return`);
    expect(lines(back)).toEqual(["1. B", "2. C", "3. A"]);
    expect(back.setAside).toEqual([]);
  });

  it("is moved to another day, or called off with what it carried free for another, until it is out", async () => {
    const meeting = await agendaOf("A");
    const path = `/meetings/${meeting.id}`;
    const seen = { startsAt: meeting.startsAt, place: meeting.place };
    expect(await refusal((await as("ringsted-head")).patch(path, { place: "Sorø", seen }))).toMatchObject({ code: "not_allowed" });
    const moved = await secretary.patch<MeetingView>(path, { startsAt: "2027-03-10T16:00:00Z", place: "Sorø", seen });
    expect(moved).toMatchObject({ startsAt: "2027-03-10T16:00:00.000Z", place: "Sorø", state: "agenda_draft" });
    expect(await refusal(secretary.patch(path, { place: "Ringsted", seen }))).toMatchObject({ code: "changed_meanwhile" });
    const { id: submissionId } = (await submittedInitiative()).submissions[0] ?? { id: null };
    const carrying = { title: "B", itemType: "decision", access: "open", submissionId };
    await secretary.post(`${path}/agenda-items`, carrying);
    expect(await secretary.post<MeetingView>(`${path}/cancellation`, {})).toMatchObject({
      state: "cancelled",
      items: [{ title: "A" }],
      calledOff: { office: "secretariat", reason: "" },
      moves: [],
      may: { publish: false },
    });
    expect(await refusal(secretary.patch(path, { place: "Sorø", seen: { place: "Sorø" } }))).toMatchObject({ code: "wrong_state" });
    const next = await agendaOf();
    expect(next.postponed).toContainEqual(expect.objectContaining({ title: "A" }));
    await secretary.post(`/meetings/${next.id}/agenda-items`, carrying);
    expect((await progress(next, "agenda_published")).may).toMatchObject({ reschedule: true, cancel: true });
    expect((await progress(next, "in_progress")).may).toMatchObject({ reschedule: false, cancel: false });
    expect(await refusal(secretary.post(`/meetings/${next.id}/cancellation`, { reason: "For sent." }))).toMatchObject({
      code: "wrong_state",
    });
  });

  it("does not put out what was taken off it", async () => {
    const meeting = await agendaOf("A", "Taget af igen");
    await secretary.delete(`/agenda-items/${itemOf(meeting, "Taget af igen").id}`);
    await progress(meeting, "agenda_published");
    expect(lines(await (await as("kolding-outsider")).get(`/meetings/${meeting.id}`))).toEqual(["1. A"]);
  });

  it("is put out as it was looked at, or not at all", async () => {
    const meeting = await agendaOf("A");
    const { textId } = await secretary.post<ItemTextView>(`/agenda-items/${itemOf(meeting, "A").id}/text`);
    const look = () => secretary.get<PublicationPreview>(`/meetings/${meeting.id}/publication`);
    const putOut = ({ fingerprint }: PublicationPreview) =>
      secretary.post(`/meetings/${meeting.id}/publications`, { reason: "Aftalt med formandskabet.", seen: fingerprint });

    const before = await look();
    await writeText(secretary, textId ?? expect.fail("no text"), [{ field: "summary", paragraphs: ["Og vi tager bussen."] }]);
    expect(await refusal(putOut(before))).toMatchObject({ code: "agenda_changed" });
    const written = await look();
    await add(meeting, "En til");
    expect(await refusal(putOut(written))).toMatchObject({ code: "agenda_changed" });
    const last = await look();
    expect(last.items).toHaveLength(2);
    await putOut(last);
    expect(await secretary.get(`/agenda-items/${itemOf(meeting, "A").id}/text`)).toMatchObject({
      published: { sha256: last.items[0]?.textSha256 },
    });
  });

  it("is set by its secretariat and chairs alone", async () => {
    const meeting = await agendaOf("A");
    const member = await as("ringsted-head");
    expect(await refusal(changeItem(member, itemOf(meeting, "A"), { title: "Mit" }))).toMatchObject({
      code: "not_allowed",
    });
    expect(await refusal(member.delete(`/agenda-items/${itemOf(meeting, "A").id}`))).toMatchObject({ code: "not_allowed" });
    const outsider = await as("kolding-outsider");
    expect(await refusal(outsider.delete(`/agenda-items/${itemOf(meeting, "A").id}`))).toMatchObject({ code: "not_found" });
  });
});

describe("an item that a meeting postpones", () => {
  it("waits for the next agenda, is taken up once with what was said of it, and shows its way", async () => {
    const meeting = await agendaOf("Udsat sag", "Dagens sag");
    await changeItem(secretary, itemOf(meeting, "Udsat sag"), { presenter: "Formanden", externalRefs: ["EMN-7"] });
    await progress(meeting, "agenda_published");
    await progress(meeting, "in_progress");
    const decision = {
      outcome: "postponed",
      text: "Tages op igen.",
      reservation: null,
      deviatesFromProposal: false,
      onwardTo: null,
    } as const;
    await decideOn(secretary, itemOf(meeting, "Udsat sag"), { ...decision, versionId: null });

    const next = await agendaOf("Noget andet");
    const waiting = next.postponed.find(({ title }) => title === "Udsat sag");
    expect(waiting).toMatchObject({ id: itemOf(meeting, "Udsat sag").id, itemType: "decision", access: "open" });
    expect((await (await as("ringsted-head")).get<MeetingView>(`/meetings/${next.id}`)).postponed).toEqual([]);
    const takeUp = (to: MeetingView) =>
      secretary.post<MeetingView>(`/meetings/${to.id}/agenda-items`, {
        ...{ title: "Udsat sag", itemType: "decision", access: "open", submissionId: null, continuesId: waiting?.id },
      });
    const taken = await takeUp(next);
    expect(itemOf(taken, "Udsat sag")).toMatchObject({ presenter: "Formanden", externalRefs: ["EMN-7"] });
    expect(taken.postponed).toEqual(next.postponed.filter(({ title }) => title !== "Udsat sag"));
    expect(await refusal(takeUp(await agendaOf("En tredje")))).toMatchObject({ paths: ["continuesId"] });

    await progress(next, "agenda_published");
    await progress(next, "in_progress");
    const decided = await decideOn(secretary, itemOf(taken, "Udsat sag"), { ...decision, outcome: "approved", versionId: null });
    expect(decided.relay.map(({ outcome, isThis }) => [outcome, isThis])).toEqual([
      ["postponed", false],
      ["approved", true],
    ]);
  });
});

describe("an agenda that is out", () => {
  it("stays as it is for everybody else while it is being corrected", async () => {
    const meeting = await agendaOf("A", "B");
    await progress(meeting, "agenda_published");
    await changeItem(secretary, itemOf(meeting, "A"), { title: "A, rettet", presenter: "Formanden" });
    await secretary.delete(`/agenda-items/${itemOf(meeting, "B").id}`);
    const mine = await add(meeting, "Ekstra");
    expect(itemOf(mine, "A").correction).toEqual({ title: "A, rettet", presenter: "Formanden" });
    expect(itemOf(mine, "B").correction).toEqual({ withdrawn: true });
    const theirs = await (await as("kolding-outsider")).get<MeetingView>(`/meetings/${meeting.id}`);
    expect(lines(theirs)).toEqual(["1. A", "2. B"]);
    expect(JSON.stringify(theirs)).not.toContain("rettet");
    expect(JSON.stringify(theirs)).not.toContain("Ekstra");
  });

  it("is not corrected by a change that is changed back", async () => {
    const meeting = await agendaOf("A");
    await progress(meeting, "agenda_published");
    const longer = await changeItem(secretary, itemOf(meeting, "A"), { expectedMinutes: 10 });
    const back = await changeItem(secretary, itemOf(longer, "A"), { expectedMinutes: null });
    expect(itemOf(back, "A").correction).toBeNull();
  });

  it("closes an item at once", async () => {
    const meeting = await agendaOf("Personsag", "B");
    await progress(meeting, "agenda_published");
    await changeItem(secretary, itemOf(meeting, "Personsag"), { access: "closed" });
    const theirs = await (await as("kolding-outsider")).get<MeetingView>(`/meetings/${meeting.id}`);
    expect(JSON.stringify(theirs)).not.toContain("Personsag");
  });
});
