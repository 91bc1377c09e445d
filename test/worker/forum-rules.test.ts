import { beforeAll, describe, expect, it } from "vitest";
import type { ForumRulesView } from "../../contract/seat.ts";
import type { ItemTextView } from "../../contract/agenda-views.ts";
import type { Me, MeetingView } from "../../contract/views.ts";
import { politicalForum, professionalForum } from "../cast/bodies.ts";
import { personIdOf } from "../cast/people.ts";
import { as, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const path = `/forums/${professionalForum}`;
const today = new Date().toISOString().slice(0, 10);

describe("a forum's rules", () => {
  it("are its kind's until somebody who leads it wants them otherwise, and tell when an agenda is late", async () => {
    const secretary = await as("secretary");
    const before = await secretary.get<ForumRulesView>(`${path}/rules`);
    expect(before.rules).toEqual(before.usual);
    const rules = { ...before.rules, publicationLead: { days: 4, weekdaysOnly: true } };
    expect((await secretary.put<ForumRulesView>(`${path}/rules`, { rules, seen: before.rules })).rules.publicationLead.days).toBe(4);
    const meeting = await secretary.post<MeetingView>(`${path}/meetings`, { startsAt: "2026-12-02T16:00:00Z", place: "" });
    expect(meeting.publishBy).toBe("2026-11-26");
    // Another forum of the kind is as it was.
    expect((await secretary.get<ForumRulesView>(`/forums/${politicalForum}/rules`)).rules).toEqual(before.rules);
    expect((await secretary.put<ForumRulesView>(`${path}/rules`, { rules: before.usual, seen: rules })).rules).toEqual(before.usual);
  });

  it("are read by everybody and changed by those who lead it", async () => {
    const member = await as("ringsted-head");
    const { rules, may } = await member.get<ForumRulesView>(`${path}/rules`);
    expect(may.change).toBe(false);
    expect(await refusal(member.put(`${path}/rules`, { rules, seen: rules }))).toMatchObject({ code: "not_allowed" });
    expect(await refusal((await as("secretary")).put(`${path}/rules`, { rules: { ...rules, sections: [] }, seen: rules }))).toMatchObject({
      code: "invalid_input",
      paths: ["rules.sections"],
    });
  });
});

describe("what two change of a forum at once", () => {
  it("stands as the first left it, where the second has not seen it, and as both want it where they want different things", async () => {
    const [secretary, chair] = [await as("secretary"), await as("hospital-director")];
    const { rules: seen } = await secretary.get<ForumRulesView>(`${path}/rules`);
    const days = (count: number) => ({ rules: { ...seen, publicationLead: { ...seen.publicationLead, days: count } }, seen });
    await secretary.put(`${path}/rules`, days(5));
    expect(await refusal(chair.put(`${path}/rules`, days(6)))).toMatchObject({ code: "changed_meanwhile" });
    const numbering = { rules: { ...seen, numbering: "running" }, seen };
    const { rules } = await chair.put<ForumRulesView>(`${path}/rules`, numbering);
    expect(rules).toEqual({ ...seen, publicationLead: { ...seen.publicationLead, days: 5 }, numbering: "running" });
    await chair.put(`${path}/rules`, { rules: seen, seen: rules });
  });

  it("holds for seats too", async () => {
    const [secretary, chair] = [await as("secretary"), await as("hospital-director")];
    const { seats } = await secretary.get<ForumRulesView>(`${path}/rules`);
    const seat = seats.find(({ role, isInForce }) => role === "member" && isInForce);
    const until = (by: typeof secretary, validTo: string | null, seen: string | null) =>
      by.patch(`/seats/${seat?.id}`, { validTo, seen: { validTo: seen } });
    await until(secretary, "2098-12-31", null);
    expect(await refusal(until(chair, "2099-12-31", null))).toMatchObject({ code: "changed_meanwhile" });
    await until(chair, null, "2098-12-31");
  });
});

describe("a seat", () => {
  it("gives what it gives from its first day to its last, for the organisation of whoever has it", async () => {
    const secretary = await as("secretary");
    const seat = { personId: personIdOf("region-consultant"), role: "substitute", validFrom: today, validTo: null };
    const chair = (await secretary.get<ForumRulesView>(`${path}/rules`)).seats.find(({ role }) => role === "chair");
    const { seats } = await secretary.post<ForumRulesView>(`${path}/seats`, { ...seat, substituteFor: chair?.id });
    const mine = seats.find(({ person }) => person.id === seat.personId);
    expect(mine).toMatchObject({ organisationName: "Region Sjælland", substituteFor: chair?.id, isInForce: true });
    expect((await (await as("region-consultant")).get<Me>("/me")).seats.map(({ forum }) => forum.id)).toContain(professionalForum);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect(await refusal(secretary.patch(`/seats/${mine?.id}`, { validTo: yesterday, seen: { validTo: null } }))).toMatchObject({
      paths: ["validTo"],
    });
    await secretary.patch(`/seats/${mine?.id}`, { validTo: today, seen: { validTo: null } });
    const elsewhere = (await secretary.get<ForumRulesView>(`/forums/${politicalForum}/rules`)).seats[0];
    expect(await refusal(secretary.post(`${path}/seats`, { ...seat, substituteFor: elsewhere?.id }))).toMatchObject({
      paths: ["substituteFor"],
    });
  });

  it("is not left by the last who leads the forum", async () => {
    const mayor = await as("soro-mayor");
    const { seats } = await mayor.get<ForumRulesView>(`/forums/${politicalForum}/rules`);
    const leading = seats.filter(({ role, isInForce }) => isInForce && role !== "member");
    expect(leading).toHaveLength(2);
    const secretariat = leading.find(({ role }) => role === "secretariat");
    const chair = leading.find(({ role }) => role === "chair");
    await mayor.patch(`/seats/${secretariat?.id}`, { role: "member", seen: { role: "secretariat" } });
    expect(await refusal(mayor.patch(`/seats/${chair?.id}`, { role: "member", seen: { role: "chair" } }))).toMatchObject({
      code: "invalid_input",
      paths: ["role"],
    });
    await mayor.patch(`/seats/${secretariat?.id}`, { role: "secretariat", seen: { role: "member" } });
  });

  it("in a forum that nobody leads yet is given by those who lead the one above, until somebody leads it", async () => {
    const committee = "/forums/for_theme_chronic_disease";
    const seatFor = (key: string, role: string) => ({
      ...{ personId: personIdOf(key), role, substituteFor: null, validFrom: "2026-01-01", validTo: null },
    });
    const [secretary, mayor] = await Promise.all([as("secretary"), as("soro-mayor")]);
    expect(await refusal(mayor.post(`${committee}/seats`, seatFor("soro-mayor", "chair")))).toMatchObject({ code: "not_allowed" });
    expect(await secretary.get(`${committee}/rules`)).toMatchObject({ seats: [], may: { change: true } });
    await secretary.post(`${committee}/seats`, seatFor("ringsted-head", "chair"));
    expect(await secretary.get(`${committee}/rules`)).toMatchObject({ may: { change: false } });
    expect(await refusal(secretary.post(`${committee}/seats`, seatFor("secretary", "member")))).toMatchObject({ code: "not_allowed" });
    await (await as("ringsted-head")).post(`${committee}/seats`, seatFor("slagelse-director", "member"));
  });

  it("that is made another lets go of the pen at once", async () => {
    const secretary = await as("secretary");
    const planned = await secretary.post<MeetingView>(`${path}/meetings`, { startsAt: "2026-12-02T16:00:00Z", place: "" });
    const item = { title: "En sag", itemType: "decision", access: "open", submissionId: null };
    const { items } = await secretary.post<MeetingView>(`/meetings/${planned.id}/agenda-items`, item);
    const text = `/agenda-items/${items[0]?.id}/text`;
    const director = await as("naestved-director");
    expect((await director.post<ItemTextView>(text)).role).toBe("author");
    const { seats } = await secretary.get<ForumRulesView>(`${path}/rules`);
    const seat = seats.find(({ role }) => role === "co_chair");
    await secretary.patch(`/seats/${seat?.id}`, { role: "member", seen: { role: "co_chair" } });
    expect((await director.get<ItemTextView>(text)).role).toBe("reader");
    await secretary.patch(`/seats/${seat?.id}`, { role: "co_chair", seen: { role: "member" } });
  });
});
