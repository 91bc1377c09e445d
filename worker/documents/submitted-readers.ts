import type { Actor } from "../access/actor.ts";
import { permits, type DocumentFacts } from "../access/policy.ts";
import { findItemsOfSubmissions } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { SubmissionRow } from "./submissions.ts";

/** Of a document's submissions, those whose version the actor may read: from a forum that it was put to, or because the public may. */
export async function submissionsReadBy(
  database: Database,
  actor: Actor,
  document: DocumentFacts,
  submissions: SubmissionRow[],
): Promise<SubmissionRow[]> {
  const items = await findItemsOfSubmissions(
    database,
    submissions.map(({ id }) => id),
  );
  const meetings = await findMeetings(
    database,
    items.map((item) => item.meetingId),
  );
  return submissions.filter(({ id, forumId, withdrawnAt }) => {
    const placed = items.flatMap(({ submissionId, meetingId, access, state }) => {
      const meeting = meetings.find((candidate) => candidate.id === meetingId);
      return submissionId !== id || meeting === undefined ? [] : [{ item: { meeting, access, state }, forumId: meeting.forumId }];
    });
    // What its authors have taken back is theirs alone again, save on an agenda where it has been read.
    const put = withdrawnAt === null ? [{ item: null, forumId }] : [];
    return [...put, ...placed].some((place) => permits(actor, { verb: "version.read", document, ...place }));
  });
}
