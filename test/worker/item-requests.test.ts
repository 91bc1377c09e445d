import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { ItemRequestsView, ItemRequestView } from "../../contract/item-request.ts";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";
import { as, openSpace, refusal, setTheStage } from "./stage.ts";

let secretary: Visitor;
let doctor: Visitor;
beforeAll(async () => {
  await setTheStage();
  [secretary, doctor] = await Promise.all([as("secretary"), as("general-practitioner")]);
  await openSpace();
});

const path = `/forums/${professionalForum}/item-requests`;
const ask = (visitor: Visitor, title: string, parts: { access?: "open" | "closed"; meetingId?: Id<"meeting"> } = {}) =>
  visitor.post<ItemRequestsView>(path, { title, why: "Vagten er ikke hørt.", access: "open", meetingId: null, ...parts });

function requested(view: ItemRequestsView, title: string): ItemRequestView {
  const found = view.requests.find((request) => request.title === title);
  if (found === undefined) throw new Error(`nobody asked for ${title}`);
  return found;
}

const plannedMeeting = () =>
  secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt: "2027-03-03T16:00:00Z", place: "" });

/** The letters with a subject that begins so, to whom. */
const lettersTo = async (subject: string) =>
  (
    await env.DB.prepare("select to_address, subject, body from mailbox where subject like ? order by id")
      .bind(`${subject}%`)
      .all<{ to_address: string; subject: string; body: string }>()
  ).results;

describe("an item that somebody asks for", () => {
  it("is taken onto the agenda it was wished for, and whoever asked sees it and has a letter that names no title", async () => {
    const meeting = await plannedMeeting();
    const asked = await ask(doctor, "Vagtens rolle i hjemmet", { access: "closed", meetingId: meeting.id });
    expect(requested(asked, "Vagtens rolle i hjemmet")).toMatchObject({ wishedMeeting: { id: meeting.id }, answer: null });
    const seen = requested(await secretary.get<ItemRequestsView>(path), "Vagtens rolle i hjemmet");
    await secretary.post(`/item-requests/${seen.id}/acceptance`, { meetingId: meeting.id });

    const { items } = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
    expect(items).toMatchObject([{ title: "Vagtens rolle i hjemmet", access: "closed", state: "on_agenda" }]);
    const told = requested(await doctor.get<ItemRequestsView>(path), "Vagtens rolle i hjemmet");
    expect(told.answer).toMatchObject({ meeting: { id: meeting.id }, reason: null });
    await vi.waitUntil(async () => (await lettersTo("Dit punkt er taget på")).length > 0, { timeout: 5000 });
    const letters = await lettersTo("Dit punkt er taget på");
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).not.toContain("Vagtens rolle");
  });

  it("is declined with a reason, once, and then nobody takes it on", async () => {
    const meeting = await plannedMeeting();
    const { id } = requested(await ask(doctor, "Et punkt for meget"), "Et punkt for meget");
    expect(await refusal(secretary.post(`/item-requests/${id}/refusal`, { reason: " " }))).toMatchObject({ paths: ["reason"] });
    await secretary.post(`/item-requests/${id}/refusal`, { reason: "Hører til i temaudvalget." });
    const told = requested(await doctor.get<ItemRequestsView>(path), "Et punkt for meget");
    expect(told.answer).toMatchObject({ reason: "Hører til i temaudvalget.", meeting: null });
    expect(await refusal(secretary.post(`/item-requests/${id}/acceptance`, { meetingId: meeting.id }))).toMatchObject({
      code: "wrong_state",
    });
    expect((await secretary.get<MeetingView>(`/meetings/${meeting.id}`)).items).toEqual([]);
  });

  it("is answered once by two at the same moment", async () => {
    const meeting = await plannedMeeting();
    const { id } = requested(await ask(doctor, "To på én gang"), "To på én gang");
    const both = await Promise.allSettled([
      secretary.post(`/item-requests/${id}/acceptance`, { meetingId: meeting.id }),
      secretary.post(`/item-requests/${id}/acceptance`, { meetingId: meeting.id }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await secretary.get<MeetingView>(`/meetings/${meeting.id}`)).items).toHaveLength(1);
  });

  it("may come from whoever takes part in a space under the forum, and is theirs and the secretariat's alone to read", async () => {
    const soro = await as("soro-consultant");
    const asked = await ask(soro, "Fra et rum");
    expect(asked.requests.map(({ title }) => title)).toEqual(["Fra et rum"]);
    expect((await doctor.get<ItemRequestsView>(path)).requests.map(({ title }) => title)).not.toContain("Fra et rum");
    const outsider = await as("kolding-outsider");
    expect(await outsider.get<ItemRequestsView>(path)).toEqual({ requests: [], meetings: [], may: { request: false, answer: false } });
    expect(await refusal(ask(outsider, "Udefra"))).toMatchObject({ code: "not_allowed" });
    const { id } = requested(asked, "Fra et rum");
    expect(await refusal(outsider.post(`/item-requests/${id}/refusal`, { reason: "Nej." }))).toMatchObject({ code: "not_found" });
    expect(await refusal(soro.post(`/item-requests/${id}/refusal`, { reason: "Nej." }))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(ask(doctor, "Sag 010180-1234"))).toMatchObject({ code: "cpr_in_text", paths: ["title"] });
  });
});
