import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { PublicationPreview } from "../../contract/agenda-views.ts";
import type { AttachmentsView } from "../../contract/attachment.ts";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import type { PositionsView } from "../../contract/position.ts";
import type { MeetingView } from "../../contract/views.ts";
import { roomOf } from "../../worker/room/address.ts";
import { professionalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";
import { writeBlocks } from "../cast/write.ts";
import { only, passageOf, written } from "./comments-stage.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openText, refusal, setTheStage } from "./stage.ts";

let secretary: Visitor;
beforeAll(async () => {
  await setTheStage();
  secretary = await as("secretary");
});

async function plannedItem(): Promise<{ meetingId: string; itemId: string }> {
  const { id } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "",
  });
  const item = { title: "En sag", itemType: "decision", access: "open", submissionId: null };
  const { items } = await secretary.post<MeetingView>(`/meetings/${id}/agenda-items`, item);
  return { meetingId: id, itemId: items[0]?.id ?? "" };
}

const pdf = "%PDF-1.7 et lille bilag";

async function attach(itemId: string, parts: Record<string, string> = {}, name = "budget.pdf", content = pdf, who = secretary) {
  const form = new FormData();
  form.set("file", new File([content], name));
  for (const [key, value] of Object.entries({ title: "Budget", access: "open", embargoUntil: "", ...parts })) form.set(key, value);
  const response = await atTheDoor(`${base}/api/agenda-items/${itemId}/attachments`, {
    method: "POST",
    headers: { cookie: who.cookie },
    body: form,
  });
  return { status: response.status, body: await response.json<AttachmentsView & { code: string }>() };
}

const fetchAs = async (url: string, visitor: Visitor | null) =>
  atTheDoor(`${base}${url}`, visitor === null ? {} : { headers: { cookie: visitor.cookie } });

describe("an attachment", () => {
  it("is the forum's alone until the agenda is out with it, and then everybody's, byte for byte", async () => {
    const { meetingId, itemId } = await plannedItem();
    const added = await attach(itemId);
    expect(added.status).toBe(201);
    const url = added.body.attachments[0]?.url ?? "";
    expect((await fetchAs(url, await as("general-practitioner"))).status).toBe(200);
    for (const visitor of [null, await as("kolding-outsider")]) expect((await fetchAs(url, visitor)).ok).toBe(false);
    await secretary.post(`/meetings/${meetingId}/publications`, { reason: "Aftalt med formandskabet." });
    const got = await fetchAs(url, null);
    expect(await got.text()).toBe(pdf);
    expect(got.headers.get("content-disposition")).toContain("attachment");
    const page = await (await atTheDoor(`${base}/public/items/${itemId}`)).text();
    const link = /href="(\/public\/attachments\/[^"]+)">Budget \(PDF\)</.exec(page)?.[1] ?? "";
    expect(await (await fetchAs(link, null)).text()).toBe(pdf);
  });

  it("that is sent again under one key is one, also where it is large and whatever the sender set between its parts", async () => {
    const { itemId } = await plannedItem();
    // Each time that it is sent a form has another boundary.
    const send = async (name: string, content: string) => {
      const form = new FormData();
      form.set("file", new File([content], name));
      for (const [key, value] of Object.entries({ title: "Budget", access: "open", embargoUntil: "" })) form.set(key, value);
      const headers = { cookie: secretary.cookie, "idempotency-key": "bilag-1" };
      return atTheDoor(`${base}/api/agenda-items/${itemId}/attachments`, { method: "POST", headers, body: form });
    };
    const large = pdf.padEnd(3 * 1024 * 1024);
    for (const replayed of [null, "true"]) {
      const answer = await send("budget.pdf", large);
      expect([answer.status, answer.headers.get("idempotency-replayed")]).toEqual([201, replayed]);
    }
    expect((await secretary.get<AttachmentsView>(`/agenda-items/${itemId}/attachments`)).attachments).toHaveLength(1);
    // What is not the same is another, however little it is.
    for (const other of [await send("budget.pdf", `${large} `), await send("andet.pdf", large)]) expect(other.status).toBe(422);
  });

  it("that is closed, or under embargo, is in no list of those without a seat", async () => {
    const { meetingId, itemId } = await plannedItem();
    await attach(itemId, { title: "Lukket bilag", access: "closed" });
    const later = await attach(itemId, { title: "Klausuleret", embargoUntil: "2099-01-01T00:00:00.000Z" });
    // Whoever puts the agenda out is told first, so that nothing is missed that everybody was to read.
    const { findings } = await secretary.get<PublicationPreview>(`/meetings/${meetingId}/publication`);
    expect(findings).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ check: "attachment_closed", where: "Lukket bilag", stops: false }),
        expect.objectContaining({ check: "attachment_embargoed", where: "Klausuleret", stops: false }),
      ]),
    );
    await secretary.post(`/meetings/${meetingId}/publications`, { reason: "Aftalt med formandskabet." });
    const theirs = await (await as("kolding-outsider")).get<AttachmentsView>(`/agenda-items/${itemId}/attachments`);
    expect(theirs).toEqual({ attachments: [], may: { change: false } });
    const counted = async (key: string) =>
      (await (await as(key)).get<MeetingView>(`/meetings/${meetingId}`)).items.map((item) => item.attachmentCount);
    expect([await counted("kolding-outsider"), await counted("ringsted-head")]).toEqual([[0], [2]]);
    for (const { url } of later.body.attachments) expect((await fetchAs(url, null)).status).toBe(401);
    expect((await secretary.get<AttachmentsView>(`/agenda-items/${itemId}/attachments`)).attachments).toHaveLength(2);
  });

  it("is a correction where the agenda is out already, and goes at once when it is taken away", async () => {
    const { meetingId, itemId } = await plannedItem();
    await secretary.post(`/meetings/${meetingId}/publications`, { reason: "Aftalt med formandskabet." });
    const { body } = await attach(itemId);
    const url = body.attachments[0]?.url ?? "";
    expect((await fetchAs(url, null)).ok).toBe(false);
    await secretary.post(`/meetings/${meetingId}/publications`, { reason: "Bilaget manglede." });
    expect((await fetchAs(url, null)).status).toBe(200);
    const told = await (await as("kolding-outsider")).get(`/meetings/${meetingId}/publications`);
    expect(told).toMatchObject([{ differences: [{ facts: [{ name: "attachments", before: "", after: "Budget" }] }] }, {}]);
    await secretary.delete(`/attachments/${body.attachments[0]?.id}`);
    expect((await fetchAs(url, secretary)).status).toBe(404);
  });

  it("that comes while the meeting runs, or came after its agenda, is out with the meeting, because no correction follows", async () => {
    const { itemId, meetingId } = await plannedItem();
    const step = (to: string) => secretary.post(`/meetings/${meetingId}/progress`, { to, reason: "Sent." });
    await step("agenda_published");
    const before = await attach(itemId);
    expect((await fetchAs(before.body.attachments[0]?.url ?? "", null)).ok).toBe(false);
    await step("in_progress");
    expect((await fetchAs(before.body.attachments[0]?.url ?? "", null)).status).toBe(200);
    const during = await attach(itemId, { title: "Omdelt" });
    expect(during.body.attachments.map(({ isOut }) => isOut)).toEqual([true, true]);
    const closed = await attach(itemId, { title: "Lukket", access: "closed" });
    expect((await fetchAs(closed.body.attachments[2]?.url ?? "", null)).ok).toBe(false);
  });

  it.each([
    ["a program called a document", "budget.pdf", "MZ program", {}, "file"],
    ["a kind that is not taken", "budget.html", "<script>", {}, "file"],
    ["bytes called words", "liste.csv", "a\u0000b", {}, "file"],
    ["nothing at all", "tom.pdf", "", {}, "file"],
    ["no name", "budget.pdf", pdf, { title: " " }, "title"],
    ["a number that looks like a CPR number in its name", "budget.pdf", pdf, { title: "Sag 010180-1234" }, "title"],
  ])("is refused where it is %s", async (_, name, content, parts, path) => {
    const { itemId } = await plannedItem();
    const { status, body } = await attach(itemId, parts, name, content);
    expect(status).toBe(422);
    expect(body).toMatchObject({ fields: [{ path }] });
  });

  it("is added and taken away by secretariat and chairs alone", async () => {
    const { itemId } = await plannedItem();
    const { body } = await attach(itemId);
    const member = await as("ringsted-head");
    expect((await attach(itemId, {}, "budget.pdf", pdf, member)).status).toBe(403);
    expect(await refusal(member.delete(`/attachments/${body.attachments[0]?.id}`))).toMatchObject({ code: "not_allowed" });
  });
});

describe("a comment on a picture", () => {
  it("is on that very picture, with what was said of it then, and on none that does not stand in the text", async () => {
    const { id, path, hospital, soro } = await written();
    const about = { id: "fil_kort1", sha256: "a".repeat(64) } as const;
    const on = (file: object) => ({ words: "Hvor er Sorø?", passage: null, file });
    expect((await refusal(hospital.post(`${path}/threads`, on(about)))).code).toBe("text_changed");
    const writer = await openText(soro, id);
    const alt = "Et kort over 010203-4567";
    const picture = { type: "image", attrs: { file: about.id, sha256: about.sha256, alt } };
    writer.sendUpdate(writer.change(() => writeBlocks(writer.doc, "effect", [picture])));
    await writer.sync();
    writer.leave();
    expect((await refusal(hospital.post(`${path}/threads`, on({ ...about, sha256: "b".repeat(64) })))).code).toBe("text_changed");
    const beside = { ...on(about), passage: passageOf("Indsatsen") };
    expect(await refusal(hospital.post(`${path}/threads`, beside))).toMatchObject({ code: "invalid_input", paths: ["file"] });
    const before = await roomOf(env, id).read();
    const said = "Et kort over ••••••-••••";
    const thread = only(await hospital.post<CommentsView>(`${path}/threads`, on(about)));
    expect(thread.quote).toMatchObject({ field: "effect", words: said, file: { kind: "image", ...about, alt: said } });
    expect((await refusal(hospital.post(`${path}/threads/${thread.id}/application`))).code).not.toBe("internal");
    expect(await roomOf(env, id).read()).toEqual(before);
    const settled = await soro.put<CommentsView>(`${path}/threads/${thread.id}/resolution`, { resolved: true });
    expect(only(settled).state).toBe("resolved");
  });
});

describe("a picture that did not come along from another text", () => {
  const foreign = { type: "image", attrs: { file: "fil_fremmed1", sha256: "a".repeat(64), alt: "Fra en anden sag" } };
  const paste = async (visitor: Visitor, textId: Id<"document">, field: "body" | "account") => {
    const writer = await openText(visitor, textId);
    writer.sendUpdate(writer.change(() => writeBlocks(writer.doc, field, [foreign])));
    await writer.sync();
    writer.leave();
  };

  it("is in no version that somebody names, and nobody is asked for a position on what they cannot see, or takes one", async () => {
    const { id, slagelse, hospital } = await written();
    const ask = () => slagelse.put(`/documents/${id}/position-request`, { until: "2099-12-31", words: "" });
    await ask();
    await paste(slagelse, id, "body");
    const { sha256 } = await hospital.get<PositionsView>(`/documents/${id}/positions`);
    const refused = { code: "files_left_behind", status: 422, paths: ["body"] };
    expect(await refusal(slagelse.post(`/documents/${id}/versions`, { name: "Før mødet" }))).toEqual(refused);
    expect(await refusal(ask())).toEqual(refused);
    expect(await refusal(hospital.put(`/documents/${id}/positions/mine`, { stance: "agree", words: "", sha256 }))).toEqual(refused);
  });

  it("keeps minutes from being sent to the members", async () => {
    const { meetingId, itemId } = await plannedItem();
    const { textId } = await secretary.post<{ textId: Id<"document"> }>(`/agenda-items/${itemId}/text`);
    await secretary.post(`/meetings/${meetingId}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
    await secretary.post(`/meetings/${meetingId}/progress`, { to: "in_progress" });
    await paste(secretary, textId, "account");
    const send = secretary.post(`/meetings/${meetingId}/minutes/rounds`);
    expect(await refusal(send)).toEqual({ code: "files_left_behind", status: 422, paths: ["items.1.account"] });
  });
});
