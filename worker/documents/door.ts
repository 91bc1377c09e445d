import type { Context } from "hono";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { permits, type Act } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { findItemsOfSubmissions } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { findDocument, findDocumentFacts, type DocumentRow } from "./documents.ts";
import { findSubmissionsOfVersions, type SubmissionRow } from "./submissions.ts";

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
  // What its authors have taken back is theirs alone again.
  const standing = submissions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const items = await findItemsOfSubmissions(
    c.var.database,
    standing.map(({ id }) => id),
  );
  const meetings = await findMeetings(
    c.var.database,
    items.map((item) => item.meetingId),
  );
  const standings = items.flatMap((item) => {
    const meeting = meetings.find((candidate) => candidate.id === item.meetingId);
    return meeting === undefined ? [] : [{ meeting, access: item.access, state: item.state }];
  });
  const mayRead =
    permits(c.var.actor, { verb: "document.read", document: facts }) ||
    [
      ...standing.map(({ forumId }) => ({ item: null, forumId })),
      ...standings.map((item) => ({ item, forumId: item.meeting.forumId })),
    ].some(({ item, forumId }) => permits(c.var.actor, { verb: "version.read", item, document: facts, forumId }));
  if (!mayRead) settled(c.var.actor.kind === "nobody" ? refuse("not_signed_in") : refuse("not_found"));
  return { submission, document };
}
