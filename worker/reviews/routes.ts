import { Hono, type Context } from "hono";
import { newAnswerSchema, newQuestionSchema, wishSchema, type ReviewBoard, type ReviewView } from "../../contract/review.ts";
import type { Id } from "../../contract/ids.ts";
import { reviewVersionName } from "../../i18n/reviews.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { findDocument, findDocumentFacts, type DocumentRow } from "../documents/documents.ts";
import { findForum, forumNames } from "../forums/forums.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { viewReview, viewReviewBoard } from "../screens/review.ts";
import { answerQuestion, askQuestion, listQuestions } from "./questions.ts";
import { markReviewed, wishForAgenda } from "./reviews.ts";

type RouteContext = Context<AppEnv>;

/** A forum looks at what the spaces under it write, before anything is submitted. */
export const reviewRoutes = new Hono<AppEnv>()
  .get("/forums/:forumId/reviews", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const forum = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId")))));
    settled(requirePermission(actor, { verb: "forum.read", forumId: forum.id }, { verb: "backlog.read", forumId: forum.id }));
    return c.json<ReviewBoard>(await viewReviewBoard(c.env, c.var.database, actor, forum, c.var.now));
  })
  .get("/documents/:documentId/review", async (c) => {
    const { actor, document } = await enter(c, "document.read");
    return c.json(await answer(c, actor, document));
  })
  .post("/documents/:documentId/reviews", async (c) => {
    const { actor, document, matter } = await enter(c, "document.review");
    const forumName = (await forumNames(c.var.database, [matter.forumId])).get(matter.forumId) ?? "";
    await markReviewed(c.env, c.var.database, actor, matter, reviewVersionName.da(forumName), c.var.now);
    return c.json(await answer(c, actor, document), 201);
  })
  .post("/documents/:documentId/questions", async (c) => {
    const { actor, document, matter } = await enter(c, "document.review");
    const { words } = settled(await readJson(c.req.raw, newQuestionSchema));
    await askQuestion(c.env.BASE_URL, c.var.database, actor, document, matter.forumId, words, c.var.now);
    return c.json(await answer(c, actor, document), 201);
  })
  .post("/documents/:documentId/questions/:questionId/answers", async (c) => {
    const { actor, document } = await enter(c, "document.write");
    const id = settled(requireId("question", c.req.param("questionId")));
    const question = found((await listQuestions(c.var.database, [document.id])).find((candidate) => candidate.id === id));
    const { words } = settled(await readJson(c.req.raw, newAnswerSchema));
    await answerQuestion(c.env.BASE_URL, c.var.database, actor, document, question, words, c.var.now);
    return c.json(await answer(c, actor, document), 201);
  })
  .put("/documents/:documentId/agenda-wish", async (c) => {
    const { actor, document, matter } = await enter(c, "document.review");
    const { wanted } = settled(await readJson(c.req.raw, wishSchema));
    await wishForAgenda(c.var.database, actor, matter, wanted, c.var.now);
    return c.json(await answer(c, actor, document));
  });

type Entered = { actor: Person; document: DocumentRow };
type Matter = { documentId: Id<"document">; forumId: Id<"forum"> };

/** The signed-in person and the document they may do this with; for a forum's own verbs the forum that the space answers to. */
async function enter(c: RouteContext, verb: "document.read" | "document.write"): Promise<Entered>;
async function enter(c: RouteContext, verb: "document.review"): Promise<Entered & { matter: Matter }>;
async function enter(c: RouteContext, verb: "document.read" | "document.write" | "document.review") {
  const actor = settled(requirePerson(c.var.actor));
  const row = found(await findDocument(c.var.database, settled(requireId("document", c.req.param("documentId") ?? ""))));
  const document = await findDocumentFacts(c.var.database, row, copenhagenDate(c.var.now));
  settled(requirePermission(actor, { verb: "document.read", document }, { verb, document }));
  if (verb !== "document.review") return { actor, document: row };
  // Who may review has a seat in it, so there is one.
  const forumId = document.space.forumId ?? settled<Id<"forum">>(refuse("not_allowed"));
  return { actor, document: row, matter: { documentId: row.id, forumId } };
}

const answer = async (c: RouteContext, actor: Person, document: DocumentRow): Promise<ReviewView> =>
  settled(found(await viewReview(c.env, c.var.database, actor, document, c.var.now)));
