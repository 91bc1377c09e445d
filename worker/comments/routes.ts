import { Hono } from "hono";
import { newCommentSchema, newThreadSchema, resolutionSchema, seenCommentsSchema } from "../../contract/comment.ts";
import { wordsQuerySchema } from "../../contract/operation.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { enter, type RouteContext } from "../documents/door.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { parse, readJson } from "../platform/input.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { viewComments } from "../screens/comments.ts";
import { settleAnchors } from "./anchoring.ts";
import { answerThread, changeComment, deleteComment, findComment, type CommentRow } from "./comments.ts";
import { applyProposal } from "./proposals.ts";
import { listMentionable } from "./readers.ts";
import { settleThread } from "./resolution.ts";
import { noteSeenThreads } from "./seen.ts";
import { findThread, openThread, type ThreadRow } from "./threads.ts";

/** What people say to each other beside a document's text. Each answer is all of it, as whoever asked may see it. */
export const commentRoutes = new Hono<AppEnv>()
  .get("/documents/:documentId/comments", async (c) => {
    const { actor, document } = await enter(c, "document.read", c.req.param("documentId"));
    // What a crash left half done is mended by the first who looks.
    c.executionCtx.waitUntil(settleAnchors(c.env, c.var.database, document.id));
    return c.json(await answer(c, actor, document));
  })
  .get("/documents/:documentId/comments/people", async (c) => {
    const { document } = await enter(c, "document.comment", c.req.param("documentId"));
    const { q = "" } = settled(parse(wordsQuerySchema, c.req.query()));
    return c.json(await listMentionable(c.var.database, document, q, c.var.now));
  })
  .put("/documents/:documentId/comments/seen", async (c) => {
    const { actor, document } = await enter(c, "document.read", c.req.param("documentId"));
    const seen = settled(await readJson(c.req.raw, seenCommentsSchema));
    await noteSeenThreads(c.var.database, actor.personId, document.id, seen);
    return c.json(await answer(c, actor, document));
  })
  .post("/documents/:documentId/comments/threads", async (c) => {
    const { actor, document } = await enter(c, "document.comment", c.req.param("documentId"));
    const input = settled(await readJson(c.req.raw, newThreadSchema));
    settled(await openThread(c.env, c.var.database, actor, document, input, c.var.now));
    return c.json(await answer(c, actor, document), 201);
  })
  .post("/documents/:documentId/comments/threads/:threadId/answers", async (c) => {
    const { actor, document } = await enter(c, "document.comment", c.req.param("documentId"));
    const thread = await requireThread(c, document);
    const input = settled(await readJson(c.req.raw, newCommentSchema));
    settled(await answerThread(c.var.database, actor, document, thread, input, c.var.now));
    return c.json(await answer(c, actor, document), 201);
  })
  .put("/documents/:documentId/comments/threads/:threadId/resolution", async (c) => {
    const { actor, document } = await enter(c, "document.comment", c.req.param("documentId"));
    const thread = await requireThread(c, document);
    const { resolved } = settled(await readJson(c.req.raw, resolutionSchema));
    await settleThread(c.env, c.var.database, actor, document, thread, resolved, c.var.now);
    return c.json(await answer(c, actor, document));
  })
  .post("/documents/:documentId/comments/threads/:threadId/application", async (c) => {
    const { actor, document } = await enter(c, "document.write", c.req.param("documentId"));
    const thread = await requireThread(c, document);
    settled(await applyProposal(c.env, c.var.database, actor, document, thread, c.var.now));
    return c.json(await answer(c, actor, document), 201);
  })
  .patch("/documents/:documentId/comments/:commentId", async (c) => {
    const { actor, document } = await enter(c, "document.comment", c.req.param("documentId"));
    const comment = await requireOwnComment(c, actor, document);
    const input = settled(await readJson(c.req.raw, newCommentSchema));
    settled(await changeComment(c.var.database, actor, document, comment, input, c.var.now));
    return c.json(await answer(c, actor, document));
  })
  .delete("/documents/:documentId/comments/:commentId", async (c) => {
    // Also whoever may only read by now may take their own words back.
    const { actor, document } = await enter(c, "document.read", c.req.param("documentId"));
    const comment = await requireOwnComment(c, actor, document);
    await deleteComment(c.env, c.var.database, actor, document, comment, c.var.now);
    return c.json(await answer(c, actor, document));
  });

async function requireThread(c: RouteContext, document: DocumentRow): Promise<ThreadRow> {
  const threadId = settled(requireId("thread", c.req.param("threadId") ?? ""));
  return found(await findThread(c.var.database, document.id, threadId));
}

/** Nobody changes what somebody else has said, whatever they are in the space. */
async function requireOwnComment(c: RouteContext, actor: Person, document: DocumentRow): Promise<CommentRow> {
  const commentId = settled(requireId("comment", c.req.param("commentId") ?? ""));
  const comment = found(await findComment(c.var.database, document.id, commentId));
  if (comment.writtenBy !== actor.personId) settled(refuse("not_allowed"));
  return comment;
}

const answer = (c: RouteContext, actor: Person, document: DocumentRow) => viewComments(c.var.database, actor, document, c.var.now);
