import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { personIdOf } from "./people.ts";
import type { Visitor } from "./visitor.ts";

type Sitting = {
  /** Both as at the end of the meeting: nothing is entered before it happened. */
  secretary: Visitor;
  doctor: Visitor;
  meetingId: string;
};

const day = "2023-04-19";
const clock = (time: string) => `${day}T${time}:00.000Z`;

/** What is entered while the professional forum sits: who was there and when, how long each item took, what a doctor asks to have in the minutes, and what was agreed. */
export async function playSitting({ secretary, doctor, meetingId }: Sitting): Promise<void> {
  const { items } = await secretary.get<MeetingView>(`/meetings/${meetingId}`);
  await noteAttendance(secretary, meetingId);
  let minute = 0;
  for (const item of items) {
    await secretary.put(`/meetings/${meetingId}/current-item`, {
      agendaItemId: item.id,
      at: new Date(Date.parse(clock("15:00")) + minute * 60_000).toISOString(),
    });
    minute += item.document === null ? 10 : 25;
  }
  const matter = items.find(({ document }) => document !== null);
  if (matter === undefined) return;
  await doctor.put(`/agenda-items/${matter.id}/remarks/rem_demo_doctor`, {
    words: "Almen praksis tilslutter sig, men gør opmærksom på, at besøg i hjemmet uden for dagtid skal aftales med vagtordningen først.",
    onBehalfOf: "organisation",
  });
  const plan = "Sender en tids- og aktivitetsplan for temaudvalgets indsatser";
  for (const [key, ownerId] of [
    ["slagelse", "org_municipality_0330"],
    ["ringsted", "org_municipality_0329"],
    ["naestved", "org_municipality_0370"],
  ]) {
    await secretary.put(`/agenda-items/${matter.id}/actions/act_demo_${key}`, {
      what: plan,
      ownerId,
      ownerName: null,
      due: "inden sommerferien",
    });
  }
}

/** Everybody is there but one, who has sent an excuse; one comes late, and one leaves before the end. */
async function noteAttendance(secretary: Visitor, meetingId: string): Promise<void> {
  const { attendance } = await secretary.get<LiveMeetingView>(`/meetings/${meetingId}/live`);
  for (const { id, personId, role } of attendance) {
    if (role === "substitute") continue;
    const is = (key: string) => personId === personIdOf(key);
    await secretary.put(`/meetings/${meetingId}/attendance/${id}`, {
      status: is("psychiatry-manager") ? "excused" : "present",
      from: is("ringsted-head") ? clock("15:12") : null,
      until: is("slagelse-director") ? clock("15:40") : null,
      substituteFor: null,
      name: null,
    });
  }
}
