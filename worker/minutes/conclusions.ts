import type * as v from "valibot";
import type { MeetingState } from "../../contract/meeting.ts";
import type { minutesConclusionSchema } from "../../contract/minutes-requests.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { changeMeeting, findCourse } from "../course/course.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { rulesOf } from "../forums/rules.ts";
import { minuteItems } from "../meetings/agenda.ts";
import { listMeetings, moveMeeting, type MeetingRow } from "../meetings/meetings.ts";
import { violatesUnique, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { assembleMinutes } from "./assemble.ts";
import { gatherMinutes } from "./gather.ts";
import { hashOfMinutes } from "./kept.ts";
import { minutesEvent } from "./news.ts";
import { oweMinutesLetters } from "./owed-letters.ts";
import { findCurrentRound } from "./rounds.ts";
import { minutesConclusions, minutesPublications } from "./tables.ts";
import { listVerdicts } from "./verdicts.ts";

const concludable: MeetingState[] = ["held", "minutes_draft"];
/** A meeting that is on, or has been, can have approved something. */
const hasBegun: MeetingState[] = ["in_progress", "held", "minutes_draft", "minutes_approved", "minutes_published"];

/**
 * The chair says that the minutes are approved. From then on they are locked: the bytes that the members had before them. Refused with `text_changed` where
 * something of the meeting has been put right since they were sent, because then the locked minutes would not say it.
 */
export async function concludeMinutes(
  env: Env,
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  { sha256, approvedAtMeetingId, despite }: v.InferOutput<typeof minutesConclusionSchema>,
  now: Date,
): Promise<null | Refusal> {
  const { revision } = (await findCourse(database, meeting.id)) ?? { revision: 0 };
  const round = await findCurrentRound(database, meeting.id);
  if (round === undefined || !concludable.includes(meeting.state)) return refuse("wrong_state");
  if (!(await listApprovableAt(database, meeting)).some(({ id }) => id === approvedAtMeetingId))
    return refuse("invalid_input", [{ path: "approvedAtMeetingId", issue: "not a meeting that can approve these minutes" }]);
  const objections = (await listVerdicts(database, round.id)).filter(({ approves }) => !approves);
  if (objections.length > 0 !== (despite !== null))
    return refuse("invalid_input", [{ path: "despite", issue: despite === null ? "somebody has objected" : "nobody has objected" }]);
  const source = await gatherMinutes(env, database, meeting, now);
  if (source instanceof Refusal) return source;
  const present = await hashOfMinutes(assembleMinutes(source, "full"));
  if (round.fullSha256 !== sha256 || round.fullSha256 !== present) return refuse("text_changed");

  const forumName = (await forumNames(database, [meeting.forumId])).get(meeting.forumId) ?? "";
  const { personId: actorId } = actor;
  try {
    return await changeMeeting(
      database,
      meeting.id,
      concludable,
      [
        database.insert(minutesConclusions).values({
          meetingId: meeting.id,
          roundId: round.id,
          approvedAtMeetingId,
          concludedAt: now.toISOString(),
          concludedBy: actorId,
          despite,
        }),
        moveMeeting(database, meeting.id, concludable, "minutes_approved"),
        minuteItems(database, meeting.id),
        append(database, {
          type: "minutes.approved",
          ...minutesEvent({ meeting, forumName, round, isPublished: false, actorId, baseUrl: env.BASE_URL, now }),
        }),
        noted(database, {
          at: now,
          actorId,
          verb: "minutes.approved",
          subjectId: meeting.id,
          forumId: meeting.forumId,
          detail: { roundId: round.id, fullSha256: round.fullSha256, approvedAtMeetingId },
        }),
      ],
      revision,
    );
  } catch (error) {
    if (violatesUnique(error, "minutes_conclusions.meeting_id")) return refuse("wrong_state");
    throw error;
  }
}

/** By the forum's rule: the meeting itself, or a later one of the same forum that has begun. The soonest first. */
export async function listApprovableAt(database: Database, meeting: MeetingRow): Promise<Pick<MeetingRow, "id" | "startsAt">[]> {
  const { minutesPolicy } = await rulesOf(database, meeting.forumId);
  const candidates =
    minutesPolicy === "same_meeting"
      ? [meeting]
      : (await listMeetings(database, meeting.forumId))
          .filter(({ startsAt, state }) => startsAt > meeting.startsAt && hasBegun.includes(state))
          .toReversed();
  return candidates.map(({ id, startsAt }) => ({ id, startsAt }));
}

/** Lets everybody read the public variant. */
export async function publishMinutes(
  env: Pick<Env, "BASE_URL">,
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  now: Date,
): Promise<null | Refusal> {
  const round = await findCurrentRound(database, meeting.id);
  if (round === undefined || meeting.state !== "minutes_approved") return refuse("wrong_state");
  const forumName = (await forumNames(database, [meeting.forumId])).get(meeting.forumId) ?? "";
  const { personId: actorId } = actor;
  try {
    return await changeMeeting(
      database,
      meeting.id,
      ["minutes_approved"],
      [
        database.insert(minutesPublications).values({ meetingId: meeting.id, publishedAt: now.toISOString(), publishedBy: actorId }),
        ...(await oweMinutesLetters(database, meeting, { kind: "minutes_published", subjectId: meeting.id }, now)),
        moveMeeting(database, meeting.id, ["minutes_approved"], "minutes_published"),
        append(database, {
          type: "minutes.published",
          ...minutesEvent({ meeting, forumName, round, isPublished: true, actorId, baseUrl: env.BASE_URL, now }),
        }),
        noted(database, { at: now, actorId, verb: "minutes.published", subjectId: meeting.id, forumId: meeting.forumId }),
      ],
    );
  } catch (error) {
    if (violatesUnique(error, "minutes_publications.meeting_id")) return refuse("wrong_state");
    throw error;
  }
}
