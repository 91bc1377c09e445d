import type { EventData } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import { isPublic } from "../access/policy.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { findSubmissionOfVersion } from "../documents/submissions.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import type { StoredDecision } from "./standing.ts";

/** A decision and what it was taken on, as the feed tells of it. */
export type DecisionToTell = {
  row: StoredDecision;
  recordSha256: string;
  forum: { id: Id<"forum">; name: string };
  meeting: MeetingRow;
  item: AgendaItemRow;
  document: DocumentRow | undefined;
};

/** What the feed says of a decision that stands as `state`. */
export async function describeForFeed(
  env: Env,
  database: Database,
  { row, recordSha256, forum, meeting, item, document }: DecisionToTell,
  state: StoredDecision["state"],
): Promise<EventData<"decision.recorded">> {
  const openly = item.access === "open";
  const submission = item.versionId === null ? undefined : await findSubmissionOfVersion(database, item.versionId);
  return {
    id: row.id,
    outcome: row.outcome,
    state,
    deviatesFromProposal: row.deviatesFromProposal,
    hasReservation: row.reservation !== null,
    access: item.access,
    title: openly ? item.title : null,
    url: `${env.BASE_URL}/decisions/${row.id}`,
    publicUrl: isPublic({ meeting, access: item.access, state: item.state }) ? `${env.BASE_URL}/public/decisions/${row.id}` : null,
    forum,
    meeting: { id: meeting.id, startsAt: meeting.startsAt },
    agendaItemId: item.id,
    recordSha256,
    document:
      document === undefined || submission === undefined
        ? null
        : {
            id: document.id,
            kind: document.kind,
            versionId: submission.versionId,
            sha256: submission.sha256,
            title: openly ? submission.title : null,
          },
  };
}
