import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { MeetingCancellation, MeetingState } from "../../contract/meeting.ts";
import type { Id } from "../../contract/ids.ts";
import { leadingRoles, type LeadingRole } from "../../contract/organisation.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { meetingChanged } from "../course/course.ts";
import { documentsOfVersionsChanged } from "../documents/news.ts";
import { oweLetters } from "../letters/mailings.ts";
import { commit, onlyIf, violatesNotNull, type Database, type Statement } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { listAgendaItems, unpublished } from "./agenda.ts";
import { listPublications } from "./agenda-to-publish.ts";
import type { MeetingRow } from "./meetings.ts";
import { tellOfMeeting } from "./news.ts";
import { recipientsOf } from "./recipients.ts";
import { movable } from "./rescheduling.ts";
import { agendaItems, meetingCancellations, meetings } from "./tables.ts";

/**
 * Calls a meeting off. What stood on its agenda waits for another. Once the agenda is out, everybody who got it or has a seat has been called to the meeting: then a reason is
 * asked for, and letters are owed, which are the caller's to send; the agenda stays readable as it was put out.
 */
export async function cancelMeeting(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  { reason }: MeetingCancellation,
  now: Date,
  baseUrl: string,
): Promise<null | Refusal> {
  const { id, forumId, state } = meeting;
  if (!movable.includes(state)) return refuse("wrong_state");
  const isOut = !unpublished.includes(state);
  if (isOut && reason === "") return refuse("invalid_input", [{ path: "reason", issue: "empty" }]);
  if (cprPlaces(reason).length > 0) return refuse("cpr_in_text", [{ path: "reason", issue: "looks like a CPR number" }]);
  const cancelled = { cancelledAt: now.toISOString(), cancelledBy: actor.personId, office: officeOf(actor, forumId), reason };
  const from = isOut ? [state] : unpublished;
  const items = await listAgendaItems(database, [id]);
  try {
    await commit(database, [
      database
        .update(meetings)
        .set({ state: onlyIf<MeetingState>(inArray(meetings.state, from), isOut ? "called_off" : "cancelled") })
        .where(eq(meetings.id, id)),
      database.insert(meetingCancellations).values({ meetingId: id, ...cancelled }),
      ...itemsWait(database, id),
      documentsOfVersionsChanged(
        database,
        items.flatMap(({ versionId }) => versionId ?? []),
      ),
      ...(isOut
        ? [
            oweLetters(database, {
              kind: "meeting_called_off",
              subjectId: id,
              recipients: await calledTo(database, meeting),
              owedAt: now,
            }),
            ...(await tellOfMeeting(database, actor, meeting, { type: "meeting.called_off", more: {} }, now, baseUrl)),
          ]
        : []),
      meetingChanged(database, id),
      noted(database, { at: now, actorId: actor.personId, verb: "meeting.cancelled", subjectId: id, forumId }),
    ]);
  } catch (error) {
    if (violatesNotNull(error, "meetings.state")) return refuse("wrong_state");
    throw error;
  }
  return null;
}

function officeOf(actor: Person, forumId: Id<"forum">): LeadingRole {
  const office = leadingRoles.find((role) => actor.seats.some((seat) => seat.forumId === forumId && seat.role === role));
  if (office === undefined) throw new Error(`${actor.personId} calls off a meeting of ${forumId} and leads it not`);
  return office;
}

/** Whoever got the agenda, or has a seat by now. */
async function calledTo(database: Database, meeting: MeetingRow): Promise<Id<"person">[]> {
  const [seated, publications] = await Promise.all([recipientsOf(database, meeting), listPublications(database, meeting.id)]);
  return [...new Set([...seated.flatMap(({ person }) => person?.id ?? []), ...publications.flatMap(({ recipients }) => recipients)])];
}

/** What was out is postponed, save what stands on every agenda; what was not lets go of its submission. The rest stays, and is offered to the next agenda from there. */
function itemsWait(database: Database, meetingId: Id<"meeting">): Statement[] {
  const ofMeeting = eq(agendaItems.meetingId, meetingId);
  return [
    database
      .update(agendaItems)
      .set({ state: "postponed" })
      .where(and(ofMeeting, eq(agendaItems.state, "published"), isNull(agendaItems.standardKind))),
    database
      .update(agendaItems)
      .set({ state: "draft" })
      .where(and(ofMeeting, eq(agendaItems.state, "on_agenda"), isNotNull(agendaItems.submissionId))),
  ];
}
