import type { AttendanceMark, AttendeeId } from "../../contract/live.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { LiveSession } from "./session.ts";

type Attendee = LiveMeetingView["attendance"][number];

/** Notes of somebody what the parts say; the rest stays as it was noted. */
export function enterMark(session: LiveSession, attendee: Pick<Attendee, "id"> & Partial<Attendee>, parts: Partial<AttendanceMark>): void {
  const attendeeId: AttendeeId = attendee.id;
  session.enter({
    kind: "attendance",
    attendeeId,
    mark: {
      status: attendee.status ?? "expected",
      from: attendee.from ?? null,
      until: attendee.until ?? null,
      substituteFor: attendee.substituteFor ?? null,
      name: attendeeId.startsWith("sea_") ? null : (attendee.name ?? null),
      ...parts,
    },
  });
}
