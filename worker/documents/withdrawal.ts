import { eq, isNull, sql } from "drizzle-orm";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { findDecisionsOfItems } from "../decisions/decisions.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { findItemsOfSubmissions, isOffAgenda, isOnNoAgenda, letGoOfSubmission } from "../meetings/agenda.ts";
import { setAside } from "../meetings/building.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { commit, onlyIf, violatesNotNull, violatesUnique, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { moveDocument, type DocumentRow } from "./documents.ts";
import type { SubmissionRow } from "./submissions.ts";
import { submissions } from "./tables.ts";

/** Whether the authors can take the submission back: it is theirs, stands on no agenda that is out, and nothing has been decided on it. */
export async function canWithdraw(database: Database, submission: SubmissionRow): Promise<boolean> {
  if (submission.withdrawnAt !== null || submission.stateBefore === null) return false;
  const items = await findItemsOfSubmissions(database, [submission.id]);
  if (!items.every(({ state }) => state === "on_agenda" || isOffAgenda(state))) return false;
  const decided = await findDecisionsOfItems(
    database,
    items.map(({ id }) => id),
  );
  return decided.length === 0;
}

/**
 * Takes a submission back, and the document to where it was before. The frozen version stays. An item on an agenda that is not out is set aside and lets go of the
 * version: a refusal would tell the authors what stands on an agenda that they may not see. One that was out, and waits since its meeting was called off or it was taken off,
 * keeps it: people have read it there. Taking back what is taken back changes nothing.
 */
export async function withdrawSubmission(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  submission: SubmissionRow,
  now: Date,
): Promise<null | Refusal> {
  if (submission.withdrawnAt !== null) return null;
  if (submission.stateBefore === null || !(await canWithdraw(database, submission))) return refuse("wrong_state");
  const { forumId } = submission;
  const items = (await findItemsOfSubmissions(database, [submission.id])).filter(({ state }) => state === "on_agenda");
  const meetings = await findMeetings(
    database,
    items.map(({ meetingId }) => meetingId),
  );
  const aside = await Promise.all(
    items.flatMap((item) => meetings.filter(({ id }) => id === item.meetingId).map((meeting) => setAside(database, meeting, item))),
  );
  const forumName = (await forumNames(database, [forumId])).get(forumId) ?? "";
  try {
    await commit(database, [
      ...aside.flat(),
      letGoOfSubmission(database, submission.id),
      database
        .update(submissions)
        .set({
          withdrawnAt: now.toISOString(),
          // Whoever published or took it back since has made it something else.
          number: onlyIf<number>(sql`${isOnNoAgenda(database, submission.id)} and ${isNull(submissions.withdrawnAt)}`, submissions.number),
        })
        .where(eq(submissions.id, submission.id)),
      moveDocument(database, document.id, submission.stateBefore),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "document.withdrawn",
        subjectId: document.id,
        spaceId: document.spaceId,
        forumId,
        detail: { submissionId: submission.id, versionId: submission.versionId },
      }),
      append(database, {
        type: "document.withdrawn",
        data: {
          document: { id: document.id, kind: document.kind },
          submissionId: submission.id,
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
    if (
      violatesNotNull(error, "submissions.number") ||
      violatesNotNull(error, "agenda_items.") ||
      violatesUnique(error, "agenda_items.number")
    )
      return refuse("wrong_state");
    throw error;
  }
  return null;
}
