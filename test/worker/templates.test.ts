import { beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { TemplateSummary, TemplateView } from "../../contract/template.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { canonicalText } from "../../text/canonical.ts";
import { plainField } from "../../text/plain.ts";
import { politicalForum, professionalForum } from "../cast/bodies.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openSpace, openText, refusal, setTheStage, writeText } from "./stage.ts";

let space: SpaceView;

beforeAll(async () => {
  await setTheStage();
  space = await openSpace();
}, 60_000);

const path = `/forums/${professionalForum}/templates`;

/** An initiative's template of the professional forum, with words in its first fields. */
async function writtenTemplate(name: string): Promise<TemplateView & { textId: Id<"document"> }> {
  const secretary = await as("secretary");
  const template = await secretary.post<TemplateView>(path, { kind: "initiative", name });
  const { textId } = template;
  if (textId === null) throw new Error("whoever made it has no part in it");
  await writeText(secretary, textId, [
    { field: "title", paragraphs: ["Skabelonens egen titel"] },
    { field: "purpose", paragraphs: ["Hvem får det bedre?", "Hvordan ved vi det?"] },
  ]);
  return { ...template, textId };
}

async function wordsOf(id: Id<"document">, kind: DocumentView["kind"]): Promise<Record<string, string>> {
  const reader = await openText(await as("slagelse-consultant"), id);
  const { fields } = canonicalText(reader.doc, kind);
  reader.leave();
  return Object.fromEntries(fields.map(({ name, content }) => [name, plainField(content)]));
}

describe("a forum's template", () => {
  it("is what a new text begins as, under its own title, once: what the template says later is not taken over", async () => {
    const { id, textId } = await writtenTemplate("Indsats");
    const author = await as("slagelse-consultant");
    const begin = { kind: "initiative", title: "Medicin til tre dage", templateId: id };
    const document = await author.post<DocumentView>(`/spaces/${space.id}/documents`, begin);
    const first = await wordsOf(document.id, "initiative");
    expect(first).toMatchObject({ title: "Medicin til tre dage", purpose: "Hvem får det bedre?\nHvordan ved vi det?", economics: "" });
    await writeText(await as("secretary"), textId, [{ field: "economics", paragraphs: ["Hvad koster det?"] }]);
    expect(await wordsOf(document.id, "initiative")).toEqual(first);
    // Whoever began the text stands for what it began as, and writes on in it.
    await writeText(author, document.id, [{ field: "economics", paragraphs: ["Ingen."] }]);
    expect((await wordsOf(document.id, "initiative"))["economics"]).toContain("Ingen.");
  });

  it("is written by those who lead the forum, read along by its members, and shut to everybody else", async () => {
    const { id, textId } = await writtenTemplate("Til andre");
    const member = await as("ringsted-head");
    expect(await member.get<TemplateView>(`/templates/${id}`)).toMatchObject({ textId, may: { change: false } });
    await openText(member, textId).then((text) => text.leave());
    expect(await refusal(member.patch(`/templates/${id}`, { name: "Min" }))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(member.post(path, { kind: "mandate", name: "Min" }))).toMatchObject({ code: "not_allowed" });
    const writer = await as("slagelse-consultant");
    expect(await writer.get<TemplateView>(`/templates/${id}`)).toMatchObject({ name: "Til andre", textId: null });
    const { status } = await atTheDoor(`${base}/sync/${textId}`, { headers: { upgrade: "websocket", cookie: writer.cookie } });
    expect(status).toBe(404);
    // It is no document of any room either.
    expect(await refusal(writer.get(`/documents/${textId}`))).toMatchObject({ code: "not_found" });
  });

  it("is offered where it belongs and nowhere else, and not at all once it is out of use", async () => {
    const { id } = await writtenTemplate("Til en tid");
    const author = await as("slagelse-consultant");
    const secretary = await as("secretary");
    const beginWith = (templateId: string, kind: string) =>
      author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind, title: "Et forsøg", templateId });
    const offered = async (visitor = author) => (await visitor.get<TemplateSummary[]>(path)).map((template) => template.id);
    expect(await offered()).toContain(id);
    expect(await author.get<TemplateSummary[]>(`/forums/${politicalForum}/templates`)).toEqual([]);
    expect(await refusal(beginWith(id, "mandate"))).toMatchObject({ code: "invalid_input", paths: ["templateId"] });
    expect(await refusal(beginWith("tpl_nowhere", "initiative"))).toMatchObject({ code: "invalid_input", paths: ["templateId"] });
    const elsewhere = await author.post<SpaceView>("/spaces", {
      name: "Vores eget",
      purpose: "",
      goals: "",
      organisationId: "org_municipality_0330",
      forumId: null,
    });
    const there = author.post(`/spaces/${elsewhere.id}/documents`, { kind: "initiative", title: "Et forsøg", templateId: id });
    expect(await refusal(there)).toMatchObject({ code: "invalid_input", paths: ["templateId"] });

    expect(await secretary.patch<TemplateView>(`/templates/${id}`, { isRetired: true })).toMatchObject({ isRetired: true });
    expect(await refusal(beginWith(id, "initiative"))).toMatchObject({ code: "template_retired" });
    expect(await offered()).not.toContain(id);
    expect(await offered(secretary)).toContain(id);
    expect(await secretary.patch<TemplateView>(`/templates/${id}`, { isRetired: false, name: "Igen" })).toMatchObject({ name: "Igen" });
    expect((await beginWith(id, "initiative")).title).toBe("Et forsøg");
  });
});
