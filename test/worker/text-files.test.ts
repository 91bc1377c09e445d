import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { TextFileView } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";
import type { TemplateView } from "../../contract/template.ts";
import type { TextNode } from "../../contract/text.ts";
import type { DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import { addFile, pictureOf } from "../cast/add-file.ts";
import { professionalForum } from "../cast/bodies.ts";
import { chart } from "../cast/chart.ts";
import { approveMinutes } from "../cast/minutes.ts";
import { palliativeEffort } from "../cast/texts.ts";
import type { Visitor } from "../cast/visitor.ts";
import { writeBlocks } from "../cast/write.ts";
import type { FieldName } from "../../text/fields.ts";
import { atTheDoor } from "./front-door.ts";
import { jpegWithoutFrame, weighing, withNote, withSides } from "./pictures.ts";
import { as, base, decide, openSpace, openText, refusal, setTheStage, writeText } from "./stage.ts";

let slagelse: Visitor;
let secretary: Visitor;
let outsider: Visitor;
let space: SpaceView;

beforeAll(async () => {
  await setTheStage();
  [slagelse, secretary, outsider] = await Promise.all([as("slagelse-consultant"), as("secretary"), as("kolding-outsider")]);
  space = await openSpace();
}, 60_000);

const newDocument = (title: string, templateId?: string): Promise<DocumentView> =>
  slagelse.post(`/spaces/${space.id}/documents`, { kind: "initiative", title, ...(templateId !== undefined && { templateId }) });

const add = (
  visitor: Visitor,
  documentId: string,
  name = "kort.png",
  bytes: Blob | string | Uint8Array<ArrayBuffer> = chart,
): Promise<TextFileView> => addFile(visitor, documentId, { name, bytes }, { request: atTheDoor });

async function put(visitor: Visitor, documentId: Id<"document">, field: FieldName, blocks: TextNode[]): Promise<void> {
  const text = await openText(visitor, documentId);
  text.sendUpdate(text.change(() => writeBlocks(text.doc, field, blocks)));
  await text.sync();
  text.leave();
}

/** The status that somebody gets the file with; as nobody without a visitor. */
async function statusFor(visitor: Visitor | null, url: string): Promise<number> {
  const response = await atTheDoor(`${base}${url}`, visitor === null ? {} : { headers: { cookie: visitor.cookie } });
  await response.arrayBuffer();
  return response.status;
}

describe("a picture in a text", () => {
  it("is there for whoever may read the text, byte for byte, and to be shown", async () => {
    const { id } = await newDocument("Med billede");
    // But for what a program that sent it has noted in it.
    const file = await add(slagelse, id, "kort.png", withNote("Author\0Konsulent i Slagelse"));
    expect(file).toMatchObject({ name: "kort.png", type: "png", bytes: chart.byteLength, size: { width: 640, height: 280 } });
    const reader = await as("region-consultant");
    const response = await atTheDoor(`${base}${file.url}`, { headers: { cookie: reader.cookie } });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(chart);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      // Not what it was called on somebody's computer.
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(await statusFor(outsider, file.url)).toBe(404);
    expect(await statusFor(null, file.url)).toBe(401);
    // By another hash it is another file, and there is none.
    expect(await statusFor(slagelse, file.url.replace(/[0-9a-f]{64}$/, "0".repeat(64)))).toBe(404);
    const noted = await env.DB.prepare("select space_id from audit_entries where verb = 'file.added' and subject_id = ?")
      .bind(file.id)
      .first();
    expect(noted).toEqual({ space_id: space.id });
  });

  it("is put in by those who write, alone", async () => {
    const { id } = await newDocument("Ikke for alle");
    expect(await refusal(add(await as("region-consultant"), id))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(add(outsider, id))).toMatchObject({ code: "not_found" });
    expect(await refusal(add(slagelse, "doc_nowhere"))).toMatchObject({ code: "not_found" });
  });

  it.each([
    ["a page called a picture", "kort.png", "<script>", "file_type_refused"],
    ["the beginning of a picture and no more", "kort.png", chart.slice(0, 12), "file_type_refused"],
    ["a picture without one, and the head of one in what should be its points", "kort.jpg", jpegWithoutFrame, "file_type_refused"],
    ["a drawing that can hold a program", "kort.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "file_type_refused"],
    ["more than a screen can take", "kort.png", withSides(20_000, 20_000), "file_too_large"],
    ["too many bytes", "kort.png", new Blob([chart, new Uint8Array(5 * 1024 * 1024)]), "file_too_large"],
    ["called after somebody's CPR number", "010180-1234.png", chart, "cpr_in_text"],
  ])("is refused where it is %s", async (_, name, bytes, code) => {
    const { id } = await newDocument("Afvist");
    expect(await refusal(add(slagelse, id, name, bytes))).toMatchObject({ code });
  });

  it("in another form says how large it is, too", async () => {
    const { id } = await newDocument("Andre former");
    const gif = new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x40, 0x01, 0xf0, 0x00, 0, 0, 0]);
    const jpg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 0xf0, 1, 0x40, 1, 1, 0x11, 0]);
    const webp = new Uint8Array(30);
    webp.set([...new TextEncoder().encode("RIFF\0\0\0\0WEBPVP8X"), 10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0]);
    for (const [name, bytes] of [
      ["a.gif", gif],
      ["a.jpeg", jpg],
      ["a.webp", webp],
    ] as const)
      expect((await add(slagelse, id, name, bytes)).size).toEqual({ width: 320, height: 240 });
  });

  it("that is damaged where it is kept is shown to nobody", async () => {
    const { id } = await newDocument("Skadet");
    const file = await add(slagelse, id);
    await env.ARTEFACTS.put(`files/${file.id}/${file.sha256}`, "noget andet");
    expect(await statusFor(slagelse, file.url)).toBe(500);
  });

  it("is found by what it shows, and counts as something written", async () => {
    const document = await newDocument("Kun et billede");
    for (const { field, paragraphs } of palliativeEffort.parts.filter(({ field: name }) => name !== "body"))
      await writeText(slagelse, document.id, [{ field, paragraphs }]);
    await put(slagelse, document.id, "body", [pictureOf(await add(slagelse, document.id), "Søjler over indlæggelser")]);
    const { submissions } = await slagelse.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum });
    expect(submissions).toHaveLength(1);
    const page = await atTheDoor(`${base}/api/versions/${submissions[0]?.versionId}/export?format=html`, {
      headers: { cookie: secretary.cookie },
    });
    expect(page.headers.get("content-security-policy")).toContain("img-src data:");
    expect(await page.text()).toContain('<img src="data:image/png;base64,');
  });
});

describe("a paper", () => {
  it("holds no more pictures than it can carry, each counted wherever it stands, and tells of the rest in words", async () => {
    const { id } = await newDocument("Tunge billeder");
    const [once, twice] = [await add(slagelse, id, "let.png", weighing(2)), await add(slagelse, id, "tung.png", weighing(4))];
    await put(slagelse, id, "body", [pictureOf(twice, "Tungt"), pictureOf(once, "Let"), pictureOf(twice, "Tungt igen")]);
    const page = await atTheDoor(`${base}/api/documents/${id}/export?format=html`, { headers: { cookie: slagelse.cookie } });
    const html = await page.text();
    expect(html.match(/<img src="data:image\/png/g)).toHaveLength(1);
    expect(html).toContain("<p>Billede: Tungt igen</p>");
  });
});

describe("something attached in a text", () => {
  it("is saved by the browser, and never run", async () => {
    const { id } = await newDocument("Med bilag");
    const file = await add(slagelse, id, "Budget 2027.pdf", "%PDF-1.7 et budget");
    expect(file.size).toBeNull();
    const response = await atTheDoor(`${base}${file.url}`, { headers: { cookie: slagelse.cookie } });
    expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Budget%202027.pdf");
    expect(await response.text()).toBe("%PDF-1.7 et budget");
  });
});

describe("a picture in a version", () => {
  it("is the forum's when the text is put to it, everybody's when the agenda is, and no more than the version shows", async () => {
    const document = await newDocument(palliativeEffort.title);
    await writeText(slagelse, document.id, palliativeEffort.parts);
    const [shown, left] = [await add(slagelse, document.id), await add(slagelse, document.id, "udeladt.png")];
    await put(slagelse, document.id, "body", [pictureOf(shown, "Indlæggelser")]);
    const member = await as("ringsted-head");
    expect(await statusFor(member, shown.url)).toBe(404);
    const { submissions } = await slagelse.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum });
    // The forum reads along in what was put to it.
    expect(await statusFor(member, shown.url)).toBe(200);
    expect(await statusFor(null, shown.url)).toBe(401);
    const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
      startsAt: "2026-12-02T16:00:00Z",
      place: "",
    });
    const item = { title: document.title, itemType: "decision", access: "open", submissionId: submissions[0]?.id };
    const { items } = await secretary.post<MeetingView>(`/meetings/${planned.id}/agenda-items`, item);
    const { textId } = await secretary.post<{ textId: Id<"document"> }>(`/agenda-items/${items[0]?.id}/text`);
    const [inSection, inAccount] = [await add(secretary, textId, "sag.png"), await add(secretary, textId, "referat.png")];
    await put(secretary, textId, "summary", [pictureOf(inSection, "Kort over sagen")]);
    await put(secretary, textId, "account", [pictureOf(inAccount, "Tavlen fra mødet")]);
    expect(await statusFor(member, inSection.url)).toBe(200);
    expect(await statusFor(slagelse, inSection.url)).toBe(404);

    await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
    for (const visitor of [null, outsider]) {
      expect(await statusFor(visitor, shown.url)).toBe(200);
      expect(await statusFor(visitor, inSection.url)).toBe(200);
      expect((await statusFor(visitor, left.url)) >= 400).toBe(true);
      expect((await statusFor(visitor, inAccount.url)) >= 400).toBe(true);
    }
    const page = await (await atTheDoor(`${base}/public/items/${items[0]?.id}`)).text();
    expect(page).toContain(`<img src="${shown.url}" alt="Indlæggelser" width="640" height="280">`);
    expect(page).toContain(`<img src="${inSection.url}" alt="Kort over sagen"`);

    const meeting = await secretary.post<MeetingView>(`/meetings/${planned.id}/progress`, { to: "in_progress" });
    const decision = await decide(meeting);
    expect(await (await atTheDoor(`${base}/public/decisions/${decision.id}`)).text()).toContain(`<img src="${shown.url}"`);
    const chair = await as("hospital-director");
    const end = () => secretary.post(`/meetings/${meeting.id}/progress`, { to: "held" });
    await approveMinutes({ secretary, chair, members: [chair], meetingId: meeting.id, end });
    expect(await statusFor(null, inAccount.url)).toBe(401);
    await secretary.post(`/meetings/${meeting.id}/minutes/publication`);
    expect(await (await atTheDoor(`${base}/public/meetings/${meeting.id}/minutes`)).text()).toContain(`<img src="${inAccount.url}"`);
    expect(await statusFor(null, inAccount.url)).toBe(200);
    const paper = await atTheDoor(`${base}/public/meetings/${meeting.id}/minutes/export?format=html`);
    expect((await paper.text()).match(/<img src="data:image\/png/g)).toHaveLength(2);
  }, 60_000);

  it("of a closed item is the forum's alone, and that it was read is noted", async () => {
    const { meetingId, itemId, textId } = await itemWithText("2026-12-09T16:00:00Z", "closed");
    const file = await add(secretary, textId);
    await put(secretary, textId, "summary", [pictureOf(file, "Et lukket kort")]);
    await secretary.post(`/meetings/${meetingId}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
    for (const visitor of [null, outsider, slagelse]) expect((await statusFor(visitor, file.url)) >= 400).toBe(true);
    expect(await statusFor(await as("ringsted-head"), file.url)).toBe(200);
    await expect
      .poll(async () =>
        env.DB.prepare("select count(*) as times from audit_entries where verb = 'item.closed_seen' and subject_id = ?")
          .bind(itemId)
          .first(),
      )
      .toEqual({ times: 1 });
  });
});

describe("a picture that comes from another text", () => {
  it("is in the documents that begin from the template it stands in", async () => {
    const { id, textId } = await secretary.post<TemplateView>(`/forums/${professionalForum}/templates`, {
      kind: "initiative",
      name: "Med logo",
    });
    if (textId === null) throw new Error("the secretary has no part in the template");
    const file = await add(secretary, textId);
    await put(secretary, textId, "purpose", [pictureOf(file, "Forummets mærke")]);
    const soro = await as("soro-consultant");
    expect(await statusFor(soro, file.url)).toBe(404);
    await newDocument("Begyndt fra den", id);
    expect(await statusFor(soro, file.url)).toBe(200);
  });

  it("is brought by somebody who may read it, and by nobody else", async () => {
    const [from, to] = [await newDocument("Herfra"), await newDocument("Hertil")];
    const file = await add(slagelse, from.id);
    const kolding = await outsider.post<SpaceView>("/spaces", {
      ...{ name: "Koldings eget", purpose: "", goals: "", organisationId: "org_municipality_0621", forumId: null },
    });
    const theirs = await outsider.post<DocumentView>(`/spaces/${kolding.id}/documents`, { kind: "initiative", title: "Deres" });
    const bring = (visitor: Visitor, id: string) => visitor.post(`/documents/${id}/files/brought`, { fileIds: [file.id] });
    expect(await bring(outsider, theirs.id)).toEqual({ fileIds: [] });
    // To name it is not to have it: neither on the page nor in what is taken along.
    await put(outsider, theirs.id, "body", [pictureOf(file, "Taget")]);
    expect(await statusFor(outsider, file.url)).toBe(404);
    const page = await atTheDoor(`${base}/api/documents/${theirs.id}/export?format=html`, { headers: { cookie: outsider.cookie } });
    expect(await page.text()).toContain("<p>Billede: Taget</p>");
    // Nor does a text go to a forum, whose members would see nothing in its place.
    for (const { field, paragraphs } of palliativeEffort.parts) await writeText(slagelse, to.id, [{ field, paragraphs }]);
    await put(slagelse, to.id, "body", [pictureOf(file, "Ikke kommet med")]);
    const submit = () => slagelse.post<DocumentView>(`/documents/${to.id}/submissions`, { forumId: professionalForum });
    expect(await refusal(submit())).toEqual({ code: "files_left_behind", status: 422, paths: ["body"] });
    for (const _ of [1, 2]) expect(await bring(slagelse, to.id)).toEqual({ fileIds: [file.id] });
    expect(await refusal(bring(await as("region-consultant"), to.id))).toMatchObject({ code: "not_allowed" });
    expect((await submit()).submissions).toHaveLength(1);
  });

  it("and did not come along keeps an agenda from going out", async () => {
    const file = await add(secretary, (await itemWithText("2026-12-16T16:00:00Z")).textId);
    const { meetingId, itemId, textId } = await itemWithText("2026-12-17T16:00:00Z");
    await put(secretary, textId, "summary", [pictureOf(file, "Fra en anden sag")]);
    const publish = () => secretary.post(`/meetings/${meetingId}/progress`, { to: "agenda_published", reason: "Aftalt." });
    expect(await refusal(publish())).toEqual({ code: "files_left_behind", status: 422, paths: [`${itemId}/summary`] });
    await secretary.post(`/documents/${textId}/files/brought`, { fileIds: [file.id] });
    await publish();
  });
});

async function itemWithText(startsAt: string, access: "open" | "closed" = "open") {
  const { id: meetingId } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt, place: "" });
  const item = { title: "En sag med billede", itemType: "decision", access, submissionId: null };
  const itemId = (await secretary.post<MeetingView>(`/meetings/${meetingId}/agenda-items`, item)).items[0]?.id;
  const { textId } = await secretary.post<{ textId: Id<"document"> }>(`/agenda-items/${itemId}/text`);
  return { meetingId, itemId, textId };
}
