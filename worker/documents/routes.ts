import { Hono } from "hono";
import {
  newDocumentSchema,
  newReplacementSchema,
  newRestorationSchema,
  newSubmissionSchema,
  newVersionSchema,
} from "../../contract/document.ts";
import type { ContentsView } from "../../contract/views.ts";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { partyIds } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { noteSeen } from "../audit/log.ts";
import { hangAgain } from "../comments/anchoring.ts";
import { requireFiles } from "../files/left-behind.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit } from "../platform/database.ts";
import { readJson } from "../platform/input.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";
import { findContents } from "../room/text-index.ts";
import { summariseDocuments, viewDocument } from "../screens/documents.ts";
import { summariseVersions } from "../screens/versions.ts";
import { replaceInDocument } from "./replacements.ts";
import { restoreDocument } from "./restorations.ts";
import { roomOf } from "../room/address.ts";
import { newId } from "../platform/ids.ts";
import { answerPage } from "../platform/pages.ts";
import { viewAuthors, viewWriters } from "../screens/authors.ts";
import { findSpaceFacts, findSpaceIdsFor } from "../spaces/facts.ts";
import { enter, look, lookAtSubmitted, type RouteContext } from "./door.ts";
import { createDocument, findDocument, findDocumentsOfSpaces, shareDocument, type DocumentRow } from "./documents.ts";
import { documentChanged } from "./news.ts";
import { findSubmission, submitToForum } from "./submissions.ts";
import { withdrawSubmission } from "./withdrawal.ts";

export const documentRoutes = new Hono<AppEnv>()
  .get("/documents", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const spaceIds = await findSpaceIdsFor(c.var.database, partyIds(actor), [], copenhagenDate(c.var.now));
    const rows = await findDocumentsOfSpaces(c.var.database, spaceIds);
    const documents = await summariseDocuments(c.var.database, actor, rows, c.var.now);
    // What changed last first.
    return c.json(answerPage(c, documents, { placeOf: ({ changedAt, id }) => `${changedAt}~${id}`, direction: "descending" }));
  })
  .post("/spaces/:spaceId/documents", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const spaceId = settled(requireId("space", c.req.param("spaceId")));
    const space = found(await findSpaceFacts(c.var.database, spaceId, copenhagenDate(c.var.now)));
    settled(requirePermission(actor, { verb: "space.read", space }, { verb: "document.create", space }));
    const input = settled(await readJson(c.req.raw, newDocumentSchema));
    const at = { id: spaceId, forumId: space.forumId };
    const id = settled(await createDocument(c.env, c.var.database, actor, at, input, c.var.now));
    return c.json(await answer(c, actor, found(await findDocument(c.var.database, id))), 201);
  })
  .get("/documents/:documentId", async (c) => {
    const { actor, document } = await look(c, c.req.param("documentId"));
    return c.json(await answer(c, actor, document));
  })
  .post("/documents/:documentId/sharing", async (c) => {
    const { actor, document } = await enter(c, "document.share", c.req.param("documentId"));
    const space = await findSpaceFacts(c.var.database, document.spaceId, copenhagenDate(c.var.now));
    settled(await shareDocument(c.var.database, actor, document, space?.forumId ?? null, c.var.now));
    return c.json(await answer(c, actor, found(await findDocument(c.var.database, document.id))));
  })
  .post("/documents/:documentId/submissions", async (c) => {
    const { actor, document } = await enter(c, "document.submit", c.req.param("documentId"));
    const submission = settled(await readJson(c.req.raw, newSubmissionSchema));
    settled(await submitToForum(c.env, c.var.database, actor, document, submission, c.var.now));
    return c.json(await answer(c, actor, found(await findDocument(c.var.database, document.id))), 201);
  })
  .delete("/documents/:documentId/submissions/:submissionId", async (c) => {
    const { actor, document } = await enter(c, "document.withdraw", c.req.param("documentId"));
    const submission = found(await findSubmission(c.var.database, settled(requireId("submission", c.req.param("submissionId")))));
    if (submission.documentId !== document.id) settled(refuse("not_found"));
    settled(await withdrawSubmission(c.env, c.var.database, actor, document, submission, c.var.now));
    return c.json(await answer(c, actor, found(await findDocument(c.var.database, document.id))));
  })
  .get("/documents/:documentId/contents", async (c) => {
    const { document } = await look(c, c.req.param("documentId"));
    const contents: ContentsView = found(await findContents(c.var.database, document.id));
    return c.json(contents);
  })
  .get("/documents/:documentId/authors", async (c) => {
    const { document } = await look(c, c.req.param("documentId"));
    const fields = await roomOf(c.env, document.id).authors();
    return c.json(await viewAuthors(c.var.database, fields, copenhagenDate(c.var.now)));
  })
  .get("/documents/:documentId/writers", async (c) => {
    const { document } = await look(c, c.req.param("documentId"));
    return c.json(await viewWriters(c.env, c.var.database, document.id, copenhagenDate(c.var.now)));
  })
  .get("/documents/:documentId/versions/:versionId/authors", async (c) => {
    const { document } = await look(c, c.req.param("documentId"));
    const versionId = settled(requireId("version", c.req.param("versionId")));
    const fields = found(await roomOf(c.env, document.id).authorsOf(versionId));
    return c.json(await viewAuthors(c.var.database, fields, copenhagenDate(c.var.now)));
  })
  .get("/documents/:documentId/versions", async (c) => {
    const { document } = await look(c, c.req.param("documentId"));
    const versions = await roomOf(c.env, document.id).versions();
    const summaries = await summariseVersions(c.var.database, versions, copenhagenDate(c.var.now));
    return c.json(answerPage(c, summaries, { placeOf: ({ at, id }) => `${at}~${id}`, direction: "descending" }));
  })
  .post("/documents/:documentId/versions", async (c) => {
    const { actor, document } = await enter(c, "document.write", c.req.param("documentId"));
    const { name } = settled(await readJson(c.req.raw, newVersionSchema));
    const { personId } = actor;
    const { text } = await roomOf(c.env, document.id).read();
    settled(await requireFiles(c.var.database, document.id, text));
    const version = await roomOf(c.env, document.id).nameVersion({
      versionId: newId("version", c.var.now),
      name,
      by: personId,
      at: c.var.now.toISOString(),
    });
    await commit(c.var.database, [documentChanged(c.var.database, document.id)]);
    return c.json((await summariseVersions(c.var.database, [version], copenhagenDate(c.var.now)))[0], 201);
  })
  .get("/documents/:documentId/versions/:versionId", async (c) => {
    const { actor, document } = await look(c, c.req.param("documentId"));
    const versions = await roomOf(c.env, document.id).versions();
    const version = found(versions.find(({ versionId }) => versionId === c.req.param("versionId")));
    const frozen = settled(await readFrozen(c.env, version.versionId, version.sha256));
    const seen = { verb: "version.seen", subjectId: version.versionId, spaceId: document.spaceId } as const;
    noteSeen(c.executionCtx, c.var.database, actor, [seen], c.var.now);
    const { versionId: id, sha256, at } = version;
    return c.json({ id, documentId: document.id, sha256, frozenAt: at.toISOString(), text: frozen.text });
  })
  .post("/documents/:documentId/restorations", async (c) => {
    const { actor, document } = await enter(c, "document.write", c.req.param("documentId"));
    const { versionId } = settled(await readJson(c.req.raw, newRestorationSchema));
    const restored = settled(await restoreDocument(c.env, actor, document, versionId, c.var.now));
    if (restored.changed) c.executionCtx.waitUntil(hangAgain(c.env, c.var.database, document.id));
    return c.json(restored);
  })
  .post("/documents/:documentId/replacements", async (c) => {
    const { actor, document } = await enter(c, "document.write", c.req.param("documentId"));
    const asked = settled(await readJson(c.req.raw, newReplacementSchema));
    return c.json(settled(await replaceInDocument(c.env, actor, document, asked, c.var.now)));
  })
  .get("/versions/:versionId", async (c) => {
    const { submission, document } = await lookAtSubmitted(c, c.req.param("versionId"));
    const frozen = settled(await readFrozen(c.env, submission.versionId, submission.sha256));
    const seen = { verb: "version.seen", subjectId: submission.versionId, forumId: submission.forumId, spaceId: document.spaceId } as const;
    noteSeen(c.executionCtx, c.var.database, c.var.actor, [seen], c.var.now);
    return c.json({
      id: submission.versionId,
      documentId: document.id,
      sha256: submission.sha256,
      frozenAt: submission.submittedAt,
      text: frozen.text,
    });
  });

const answer = async (c: RouteContext, actor: Person | TokenActor, document: DocumentRow) =>
  found(await viewDocument(c.var.database, actor, document, c.var.now));
