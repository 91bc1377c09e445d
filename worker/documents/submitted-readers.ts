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
  // What its authors have taken back is theirs alone again.
  const standing = submissions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const items = await findItemsOfSubmissions(
    database,
    standing.map(({ id }) => id),
  );
  const meetings = await findMeetings(
    database,
    items.map((item) => item.meetingId),
  );
  return standing.filter(({ id, forumId }) => {
    const placed = items.flatMap(({ submissionId, meetingId, access, state }) => {
      const meeting = meetings.find((candidate) => candidate.id === meetingId);
      return submissionId !== id || meeting === undefined ? [] : [{ item: { meeting, access, state }, forumId: meeting.forumId }];
    });
    return [{ item: null, forumId }, ...placed].some((place) => permits(actor, { verb: "version.read", document, ...place }));
  });
}
