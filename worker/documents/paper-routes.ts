import { Hono } from "hono";
import { paperQuerySchema } from "../../contract/paper.ts";
import type { AppEnv } from "../access/context.ts";
import { permits } from "../access/policy.ts";
import { requireId } from "../access/require.ts";
import { noteSeen, type Seen } from "../audit/log.ts";
import { answerPaper } from "../exports/paper-file.ts";
import { picturesOf } from "../exports/pictures.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { parse } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { findDocumentFacts } from "./documents.ts";
import { look, lookAtSubmitted, type RouteContext } from "./door.ts";
import { paperOfLiveText, paperOfVersion } from "./papers.ts";

/** Texts to take along, under the rights of reading them. */
export const documentPaperRoutes = new Hono<AppEnv>()
  .get("/documents/:documentId/export", async (c) => {
    const { document } = await look(c, c.req.param("documentId"));
    const { format, lang: language } = settled(parse(paperQuerySchema, c.req.query()));
    const paper = await paperOfLiveText(c.env, c.var.database, document, { language, namesPeople: true }, c.var.now);
    note(c, { verb: "document.exported", subjectId: document.id, spaceId: document.spaceId });
    return answerPaper(paper, format, await picturesOf(c.env, c.var.database, paper, [document.id]));
  })
  .get("/documents/:documentId/versions/:versionId/export", async (c) => {
    const { document } = await look(c, c.req.param("documentId"));
    const { format, lang: language } = settled(parse(paperQuerySchema, c.req.query()));
    const versionId = settled(requireId("version", c.req.param("versionId")));
    const paper = found(await paperOfVersion(c.env, c.var.database, document, versionId, { language, namesPeople: true }));
    note(c, { verb: "version.exported", subjectId: versionId, spaceId: document.spaceId });
    return answerPaper(paper, format, await picturesOf(c.env, c.var.database, paper, [document.id]));
  })
  .get("/versions/:versionId/export", async (c) => {
    const { submission, document } = await lookAtSubmitted(c, c.req.param("versionId"));
    const { format, lang: language } = settled(parse(paperQuerySchema, c.req.query()));
    const facts = await findDocumentFacts(c.var.database, document, copenhagenDate(c.var.now));
    const namesPeople = permits(c.var.actor, { verb: "document.read", document: facts });
    const paper = found(await paperOfVersion(c.env, c.var.database, document, submission.versionId, { language, namesPeople }));
    note(c, { verb: "version.exported", subjectId: submission.versionId, forumId: submission.forumId, spaceId: document.spaceId });
    return answerPaper(paper, format, await picturesOf(c.env, c.var.database, paper, [document.id]));
  });

const note = (c: RouteContext, seen: Seen): void => noteSeen(c.executionCtx, c.var.database, c.var.actor, [seen], c.var.now);
