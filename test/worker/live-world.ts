import type { AttendanceMark, AttendeeId } from "../../contract/live.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { personIdOf } from "../cast/people.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { base } from "./stage.ts";

/** Somebody who follows a meeting over a socket: the revisions that the line has brought. */
export type Follower = { revisions: number[]; reached: (revision: number) => Promise<void>; leave: () => void };

export async function follow(visitor: Visitor, meeting: Pick<MeetingView, "id">): Promise<Follower> {
  const response = await knock(visitor, meeting);
  const socket = response.webSocket;
  if (socket === null) throw new Error(`no socket, but ${response.status}`);
  const revisions: number[] = [];
  let look = (): void => undefined;
  socket.accept();
  socket.addEventListener("message", ({ data }) => {
    revisions.push(Number(data));
    look();
  });
  return {
    revisions,
    reached: (revision) =>
      new Promise((resolve) => {
        look = () => void (revisions.some((heard) => heard >= revision) && resolve());
        look();
      }),
    leave: () => socket.close(1000),
  };
}

/** Asks for the line, as a browser does. */
export const knock = (visitor: Pick<Visitor, "cookie">, meeting: Pick<MeetingView, "id">): Promise<Response> =>
  atTheDoor(`${base}/sync/meetings/${meeting.id}`, { headers: { upgrade: "websocket", cookie: visitor.cookie } });

export const liveOf = (visitor: Visitor, meeting: Pick<MeetingView, "id">): Promise<LiveMeetingView> =>
  visitor.get(`/meetings/${meeting.id}/live`);

/** Present from beginning to end, unless the parts say otherwise. */
export const note = (
  visitor: Visitor,
  meeting: Pick<MeetingView, "id">,
  attendeeId: AttendeeId,
  parts: Partial<AttendanceMark> = {},
): Promise<LiveMeetingView> =>
  visitor.put(`/meetings/${meeting.id}/attendance/${attendeeId}`, {
    status: "present",
    from: null,
    until: null,
    substituteFor: null,
    name: null,
    ...parts,
  });

/** The seat of somebody of the cast, as the meeting has it. */
export function seatOf(live: LiveMeetingView, key: string): LiveMeetingView["attendance"][number] {
  const attendee = live.attendance.find(({ personId }) => personId === personIdOf(key));
  if (attendee === undefined) throw new Error(`${key} has no seat`);
  return attendee;
}
