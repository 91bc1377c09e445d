import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { ReviewBoard, ReviewView } from "../../contract/review.ts";
import type { DocumentChecksView, DocumentView } from "../../contract/views.ts";
import { plainText } from "../../text/plain.ts";
import { professionalForum } from "../cast/bodies.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, frozenBefore, refusal, setTheStage, writeText, writtenInitiative } from "./stage.ts";

beforeAll(setTheStage);

async function sharedInitiative(): Promise<DocumentView> {
  const document = await writtenInitiative();
  return (await as("slagelse-consultant")).post(`/documents/${document.id}/sharing`);
}

const boardOf = async (key = "ringsted-head"): Promise<ReviewBoard> =>
  (await as(key)).get<ReviewBoard>(`/forums/${professionalForum}/reviews`);

const standingOf = async (id: string) =>
  (await boardOf()).spaces.flatMap(({ documents }) => documents).find(({ document }) => document.id === id);

describe("a forum's review of the spaces under it", () => {
  it("shows what has been shared with it, who wrote it and who has to go on; a draft not at all", async () => {
    const draft = await writtenInitiative();
    const shared = await sharedInitiative();
    expect(await standingOf(draft.id)).toBeUndefined();
    expect(await standingOf(shared.id)).toMatchObject({
      document: { id: shared.id, state: "shared" },
      organisations: ["Slagelse Kommune"],
      reviewed: null,
      isChanged: true,
      waitsFor: "authors",
    });
  });

  it("shows what has changed since somebody in the forum last looked, and nothing else", async () => {
    const document = await sharedInitiative();
    const head = await as("ringsted-head");
    const marked = await head.post<ReviewView>(`/documents/${document.id}/reviews`);
    expect(marked).toMatchObject({ isChanged: false, reviewed: { by: { name: "Centerchef i Ringsted" } } });
    // Nor has the text when the schema's number rises.
    const review = await env.DB.prepare("select version_id as versionId from forum_reviews where document_id = ?")
      .bind(document.id)
      .first<{ versionId: Id<"version"> }>();
    const before = await frozenBefore(review?.versionId ?? expect.fail("no review"), marked.now);
    await env.DB.prepare("update forum_reviews set sha256 = ? where document_id = ?").bind(before, document.id).run();
    expect((await head.get<ReviewView>(`/documents/${document.id}/review`)).isChanged).toBe(false);
    await writeText(await as("slagelse-consultant"), document.id, [{ field: "purpose", paragraphs: ["Kommet til efter gennemgangen."] }]);
    const view = await head.get<ReviewView>(`/documents/${document.id}/review`);
    expect(view.isChanged).toBe(true);
    expect(view.before && plainText(view.before)).not.toContain("Kommet til efter gennemgangen.");
    expect(plainText(view.now)).toContain("Kommet til efter gennemgangen.");
  });

  it("asks what the authors must answer before the text can be submitted, and names it when they try", async () => {
    const document = await sharedInitiative();
    const path = `/documents/${document.id}`;
    const head = await as("ringsted-head");
    const author = await as("slagelse-consultant");
    const asked = await head.post<ReviewView>(`${path}/questions`, { words: "Hvem betaler det andet år?" });
    const question = asked.questions[0]?.id ?? "";
    expect(asked).toMatchObject({ openQuestions: 1, waitsFor: "authors", may: { review: true, answer: false } });
    expect(await refusal(author.post(`${path}/submissions`, { forumId: professionalForum }))).toMatchObject({
      code: "questions_unanswered",
      paths: [question],
    });
    const { unanswered } = await author.get<DocumentChecksView>(`${path}/checks`);
    expect(unanswered).toEqual([{ id: question, words: "Hvem betaler det andet år?" }]);
    expect((await refusal(head.post(`${path}/questions/${question}/answers`, { words: "Det ved jeg." }))).code).toBe("not_allowed");
    const answered = await author.post<ReviewView>(`${path}/questions/${question}/answers`, { words: "Regionen." });
    expect(answered.questions).toMatchObject([{ words: "Hvem betaler det andet år?", answers: [{ words: "Regionen." }] }]);
    expect((await author.post<DocumentView>(`${path}/submissions`, { forumId: professionalForum })).state).toBe("proposed");
  });

  it("lets a member ask for a matter on the agenda, once, and take it back", async () => {
    const document = await sharedInitiative();
    const head = await as("ringsted-head");
    const wish = async (wanted: boolean): Promise<ReviewView> => {
      const response = await atTheDoor(`${base}/api/documents/${document.id}/agenda-wish`, {
        method: "PUT",
        headers: { cookie: head.cookie, "content-type": "application/json" },
        body: JSON.stringify({ wanted }),
      });
      return response.json<ReviewView>();
    };
    await wish(true);
    expect(await wish(true)).toMatchObject({ wish: { by: { name: "Centerchef i Ringsted" } } });
    expect((await wish(false)).wish).toBeNull();
  });

  it("is for those with a seat in the forum", async () => {
    const document = await sharedInitiative();
    expect((await refusal(boardOf("soro-mayor"))).code).toBe("not_allowed");
    const outsider = await as("kolding-outsider");
    expect((await refusal(outsider.get(`/documents/${document.id}/review`))).code).toBe("not_found");
    const author = await as("slagelse-consultant");
    expect((await refusal(author.post(`/documents/${document.id}/reviews`))).code).toBe("not_allowed");
  });
});
