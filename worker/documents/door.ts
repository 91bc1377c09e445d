import type { Context } from "hono";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { permits, type Act } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { findDocument, findDocumentFacts, type DocumentRow } from "./documents.ts";
import { findSubmissionsOfVersions, type SubmissionRow } from "./submissions.ts";
import { submissionsReadBy } from "./submitted-readers.ts";

export type RouteContext = Context<AppEnv>;

/** The document, and who reads it: a signed-in person or a token. */
export async function look(c: RouteContext, id: string): Promise<{ actor: Person | TokenActor; document: DocumentRow }> {
  const actor = settled(requireReader(c.var.actor, "records"));
  return { actor, document: await requireDocument(c, actor, "document.read", id) };
}

type DocumentVerb = Extract<Act, { document: unknown; verb: `document.${string}` }>["verb"];

/** The signed-in person and the document they may do this with; anything else is answered here. */
export async function enter(c: RouteContext, verb: DocumentVerb, id: string): Promise<{ actor: Person; document: DocumentRow }> {
  const actor = settled(requirePerson(c.var.actor));
  return { actor, document: await requireDocument(c, actor, verb, id) };
}

async function requireDocument(c: RouteContext, actor: Person | TokenActor, verb: DocumentVerb, id: string): Promise<DocumentRow> {
  const row = found(await findDocument(c.var.database, settled(requireId("document", id))));
  const document = await findDocumentFacts(c.var.database, row, copenhagenDate(c.var.now));
  settled(requirePermission(actor, { verb: "document.read", document }, { verb, document }));
  return row;
}

/** A submitted version that whoever asks may read: from the space, from a forum that it was put to, or because the public may. */
export async function lookAtSubmitted(c: RouteContext, versionId: string): Promise<{ submission: SubmissionRow; document: DocumentRow }> {
  const submissions = await findSubmissionsOfVersions(c.var.database, [settled(requireId("version", versionId))]);
  const submission = found(submissions[0]);
  const document = found(await findDocument(c.var.database, submission.documentId));
  const facts = await findDocumentFacts(c.var.database, document, copenhagenDate(c.var.now));
  const mayRead =
    permits(c.var.actor, { verb: "document.read", document: facts }) ||
    (await submissionsReadBy(c.var.database, c.var.actor, facts, submissions)).length > 0;
  if (!mayRead) settled(c.var.actor.kind === "nobody" ? refuse("not_signed_in") : refuse("not_found"));
  return { submission, document };
}
