import { and, asc, count, desc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type * as v from "valibot";
import type { newSubmissionSchema } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import { pathOfPlace } from "../../contract/place.ts";
import { fieldsOf } from "../../text/fields.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { append } from "../events/feed.ts";
import { listFilesIn } from "../files/files.ts";
import { refuseLeftBehind } from "../files/left-behind.ts";
import { forumNames } from "../forums/forums.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { isOpen, listQuestions, nothingOpen } from "../reviews/questions.ts";
import { roomOf } from "../room/address.ts";
import { findSpace } from "../spaces/spaces.ts";
import { findDocument, moveDocument, type DocumentRow } from "./documents.ts";
import { canSubmit, stateWhenSubmitted } from "./states.ts";
import { submissions } from "./tables.ts";

export type SubmissionRow = typeof submissions.$inferSelect;

/**
 * Puts the text to the forum that the space answers to. First the room freezes the text into the bucket, under a version id of this attempt;
 * then one batch says so. A crash between the two leaves a frozen version that nothing points to, and the person submits again.
 */
export async function submitToForum(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  { forumId, notCpr }: v.InferOutput<typeof newSubmissionSchema>,
  now: Date,
): Promise<Id<"submission"> | Refusal> {
  const [earlier] = await database.select({ count: count() }).from(submissions).where(eq(submissions.documentId, document.id));
  // Read after the counting: whoever submits between the two takes the number, whoever did before has moved the document.
  const state = (await findDocument(database, document.id))?.state;
  if (state === undefined || !canSubmit(document.kind, state)) return refuse("already_submitted");
  const space = await findSpace(database, document.spaceId);
  if (space?.forumId !== forumId) return refuse("invalid_input", [{ path: "forumId", issue: "not the forum that the space answers to" }]);
  const forumName = (await forumNames(database, [forumId])).get(forumId) ?? "";

  const matter = { documentId: document.id, forumId };
  const open = (await listQuestions(database, [document.id])).filter((question) => question.forumId === forumId && isOpen(question));
  if (open.length > 0)
    return refuse(
      "questions_unanswered",
      open.map(({ id, words }) => ({ path: id, issue: words })),
    );

  const versionId = newId("version", now);
  const frozen = await roomOf(env, document.id).freeze({
    versionId,
    only: null,
    requiredFields: fieldsOf[document.kind].filter((field) => field.required).map((field) => field.name),
    validValues: true,
    notCpr,
    files: await listFilesIn(database, document.id),
    cause: "submitted",
    name: "",
    by: actor.personId,
    at: now.toISOString(),
  });
  if (frozen.kind === "missing")
    return refuse(
      "fields_missing",
      frozen.fields.map((name) => ({ path: name, issue: "empty" })),
    );
  if (frozen.kind === "invalid")
    return refuse(
      "fields_invalid",
      frozen.issues.map(({ field, issue }) => ({ path: field, issue })),
    );
  if (frozen.kind === "cpr")
    return refuse(
      "cpr_in_submission",
      frozen.places.map((place) => ({ path: pathOfPlace(place), issue: "looks like a CPR number" })),
    );
  if (frozen.kind === "files") return refuseLeftBehind(frozen.left);

  const id = newId("submission", now);
  try {
    await commit(database, [
      database.insert(submissions).values({
        id,
        documentId: document.id,
        // A question may have been asked since: the batch asks again.
        forumId: onlyIf<Id<"forum">>(nothingOpen(database, matter), forumId),
        versionId,
        number: (earlier?.count ?? 0) + 1,
        sha256: frozen.sha256,
        title: frozen.title,
        notCpr,
        submittedAt: now.toISOString(),
        submittedBy: actor.personId,
        stateBefore: state,
      }),
      moveDocument(database, document.id, stateWhenSubmitted(document.kind)),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "document.submitted",
        subjectId: document.id,
        spaceId: document.spaceId,
        forumId,
        detail: { submissionId: id, versionId },
      }),
      append(database, {
        type: "document.submitted",
        data: {
          document: { id: document.id, kind: document.kind, versionId, sha256: frozen.sha256, title: frozen.title },
          submissionId: id,
          forum: { id: forumId, name: forumName },
          url: `${env.BASE_URL}/documents/${document.id}`,
        },
        occurredAt: now,
        actorId: actor.personId,
        spaceId: document.spaceId,
        forumId,
        access: "open",
      }),
    ]);
  } catch (error) {
    if (violatesUnique(error, "submissions.number")) return refuse("already_submitted");
    if (violatesNotNull(error, "submissions.forum_id")) return refuse("questions_unanswered");
    throw error;
  }
  return id;
}

/** The statement that puts a version, as it was put to one forum, to another as well, for the batch of the decision that sends it on. */
export function passOn(
  database: Database,
  submission: SubmissionRow,
  forumId: Id<"forum">,
  actor: Person,
  now: Date,
): { id: Id<"submission">; statement: Statement } {
  const id = newId("submission", now);
  const number = sql<number>`(select max(${submissions.number}) + 1 from ${submissions} where ${submissions.documentId} = ${submission.documentId})`;
  const row = { ...submission, id, forumId, number, submittedAt: now.toISOString(), submittedBy: actor.personId, stateBefore: null };
  return { id, statement: database.insert(submissions).values(row).onConflictDoNothing() };
}

export async function findSubmission(database: Database, id: Id<"submission">): Promise<SubmissionRow | undefined> {
  const [row] = await database.select().from(submissions).where(eq(submissions.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findSubmissions(database: Database, ids: Iterable<Id<"submission">>): Promise<SubmissionRow[]> {
  return database.select().from(submissions).where(isAnyOf(submissions.id, ids));
}

export async function findSubmissionOfVersion(database: Database, versionId: Id<"version">): Promise<SubmissionRow | undefined> {
  // A version that was passed on to other forums stands there too; the first is when it was frozen.
  const [row] = await database.select().from(submissions).where(eq(submissions.versionId, versionId)).orderBy(asc(submissions.id)).limit(1);
  return row;
}

export async function findSubmissionsOfVersions(database: Database, versionIds: Iterable<Id<"version">>): Promise<SubmissionRow[]> {
  return database.select().from(submissions).where(isAnyOf(submissions.versionId, versionIds)).orderBy(asc(submissions.id));
}

/** The document's submissions, newest first. */
export async function listSubmissions(database: Database, documentId: Id<"document">): Promise<SubmissionRow[]> {
  return database.select().from(submissions).where(eq(submissions.documentId, documentId)).orderBy(desc(submissions.number));
}

/** What was put to one of the forums and not taken back, to be asked for in a batch; and the ids, for another question of it. */
export const submittedTo = (database: Database, forumIds: Iterable<Id<"forum">>) =>
  database
    .select()
    .from(submissions)
    .where(and(isAnyOf(submissions.forumId, forumIds), isNull(submissions.withdrawnAt)));
export const submissionIdsTo = (database: Database, forumIds: Iterable<Id<"forum">>): SQL =>
  sql`(${database
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(isAnyOf(submissions.forumId, forumIds), isNull(submissions.withdrawnAt)))})`;

/** For the batch of whatever relies on it: the authors have not taken the submission back since it was read. */
export const isStillSubmitted = (database: Database, id: Id<"submission">): SQL =>
  sql`exists ${database
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.id, id), isNull(submissions.withdrawnAt)))}`;

/** Everything put to the forum and not taken back, newest first. */
export async function listSubmissionsTo(database: Database, forumId: Id<"forum">): Promise<SubmissionRow[]> {
  return database
    .select()
    .from(submissions)
    .where(and(eq(submissions.forumId, forumId), isNull(submissions.withdrawnAt)))
    .orderBy(desc(submissions.id));
}
