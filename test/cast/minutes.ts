import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { Visitor } from "./visitor.ts";

type Approval = { secretary: Visitor; chair: Visitor; members: Visitor[]; meetingId: string; end: () => Promise<unknown> };

/** The minutes of a running meeting that approves its own: sent to its members, approved by each, concluded by the chair when the meeting has ended. */
export async function approveMinutes({ secretary, chair, members, meetingId, end }: Approval): Promise<MinutesView> {
  const path = `/meetings/${meetingId}/minutes`;
  const { round } = await secretary.post<MinutesView>(`${path}/rounds`);
  const sha256 = round?.fullSha256;
  for (const member of members) await member.put(`${path}/verdict`, { sha256, approves: true, reason: null });
  await end();
  return chair.post(`${path}/conclusion`, { sha256, approvedAtMeetingId: meetingId, despite: null });
}
