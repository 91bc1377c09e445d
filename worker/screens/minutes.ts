import type { Id } from "../../contract/ids.ts";
import type { MinutesVariant } from "../../contract/minutes.ts";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { Actor } from "../access/actor.ts";
import { isPublic, permits, seesWhole } from "../access/policy.ts";
import { forumNames } from "../forums/forums.ts";
import { rulesOf } from "../forums/rules.ts";
import { findMeeting, type MeetingRow } from "../meetings/meetings.ts";
import { listAdditions } from "../minutes/additions.ts";
import { assembleMinutes, type SourceItem } from "../minutes/assemble.ts";
import { listApprovableAt } from "../minutes/conclusions.ts";
import { correctionsOf } from "../minutes/corrections.ts";
import { gatherMinutes } from "../minutes/gather.ts";
import { hashOf, readKept } from "../minutes/kept.ts";
import { findConclusion, findPublication, type ConclusionRow } from "../minutes/locked.ts";
import { findCurrentRound, sendableFrom } from "../minutes/rounds.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { viewRound } from "./minutes-round.ts";

/** The minutes in the variant, for an actor who may read it; undefined otherwise. Refuses with `frozen_text_damaged` where stored bytes are not what was hashed. */
export async function viewMinutes(
  env: Env,
  database: Database,
  actor: Actor,
  meeting: MeetingRow,
  variant: MinutesVariant,
  now: Date,
): Promise<MinutesView | Refusal | undefined> {
  if (!permits(actor, { verb: "minutes.read", meeting, variant })) return undefined;
  const [rules, names, round, conclusion, publication] = await Promise.all([
    rulesOf(database, meeting.forumId),
    forumNames(database, [meeting.forumId]),
    findCurrentRound(database, meeting.id),
    findConclusion(database, meeting.id),
    findPublication(database, meeting.id),
  ]);
  const isOwn = seesWhole(actor, meeting.forumId);
  // What is locked is read as it is; only what can still change is put together anew.
  const source = conclusion === undefined ? await gatherMinutes(env, database, meeting, now) : null;
  if (source instanceof Refusal) return source;
  const kept = round === undefined ? undefined : await readKept(env, round, variant);
  if (kept instanceof Refusal) return kept;
  const minutes = kept?.minutes ?? (source === null ? undefined : assembleMinutes(source, variant));
  if (minutes === undefined) throw new Error(`minutes of ${meeting.id} are approved, and there is nothing that was`);
  const additions = round === undefined || conclusion === undefined ? [] : await listAdditions(database, meeting.id, round.fullSha256);
  if (additions instanceof Refusal) return additions;
  const isStandingOpen = round !== undefined && conclusion === undefined;
  const may = (verb: "minutes.draft" | "minutes.judge" | "minutes.conclude"): boolean => permits(actor, { verb, meeting });
  const concludes = isStandingOpen && may("minutes.conclude");
  return {
    meeting: {
      id: meeting.id,
      startsAt: meeting.startsAt,
      forum: { id: meeting.forumId, name: names.get(meeting.forumId) ?? "" },
      place: meeting.place,
      state: meeting.state,
    },
    policy: rules.minutesPolicy,
    variant,
    standing: conclusion !== undefined ? "approved" : round === undefined ? "made" : "sent",
    minutes,
    sha256: round === undefined ? null : hashOf(round, variant),
    round: round === undefined || !isOwn ? null : await viewRound(database, meeting, round, source, now),
    conclusion: conclusion === undefined ? null : await viewConclusion(database, conclusion, isOwn),
    publishedAt: publication?.publishedAt ?? null,
    publicUrl: publication === undefined ? null : `${env.BASE_URL}/public/meetings/${meeting.id}/minutes`,
    additions: additions
      .filter(({ access }) => variant === "full" || access === "open")
      .map(({ id, agendaItemId, addedAt, addedBy, reason, content, sha256 }, place) => ({
        ...{ id, number: place + 1, agendaItemId, addedAt, addedBy: addedBy.name, reason, content, sha256 },
      })),
    corrections: await viewCorrections(database, meeting.id, variant, isOwn, minutes.items),
    corrects: source === null || variant === "public" || !may("minutes.draft") ? [] : correctsNow(source.items),
    canApproveAt: concludes ? await listApprovableAt(database, meeting) : [],
    may: {
      write: conclusion === undefined && may("minutes.draft"),
      send: round === undefined && sendableFrom(rules.minutesPolicy).includes(meeting.state) && may("minutes.draft"),
      takeBack: isStandingOpen && may("minutes.draft"),
      judge: isStandingOpen && may("minutes.judge"),
      conclude: concludes && meeting.state !== "in_progress",
      publish: meeting.state === "minutes_approved" && may("minutes.draft"),
      add: conclusion !== undefined && may("minutes.draft"),
    },
  };
}

const correctsNow = (items: SourceItem[]): MinutesView["corrects"] =>
  items.flatMap(({ id, corrects }) =>
    corrects === null ? [] : [{ agendaItemId: id, meetingId: corrects.meetingId, startsAt: corrects.startsAt, number: corrects.number }],
  );

async function viewConclusion(
  database: Database,
  { concludedAt, concludedBy, approvedAtMeetingId, despite }: ConclusionRow,
  isOwn: boolean,
): Promise<MinutesView["conclusion"]> {
  const [people, at] = await Promise.all([
    summarisePeople(database, [concludedBy], copenhagenDate(new Date(concludedAt))),
    findMeeting(database, approvedAtMeetingId),
  ]);
  return {
    concludedAt,
    concludedBy: people.get(concludedBy) ?? null,
    approvedAt: { id: approvedAtMeetingId, startsAt: at?.startsAt ?? concludedAt },
    // What members said to each other of the minutes is the forum's own.
    despite: isOwn ? despite : null,
  };
}

/** In the public variant, only where the item that corrects is public too, and what it corrects stands in this variant. */
async function viewCorrections(
  database: Database,
  meetingId: Id<"meeting">,
  variant: MinutesVariant,
  isOwn: boolean,
  items: MinutesView["minutes"]["items"],
): Promise<MinutesView["corrections"]> {
  const corrections = await correctionsOf(database, meetingId);
  return corrections
    .filter(({ correctedItemId, item, meeting }) => {
      const stands = correctedItemId === null || items.some(({ id }) => id === correctedItemId);
      const isOut = isPublic({ meeting, access: item.access, state: item.state });
      return stands && (variant === "full" || (isOut && (isOwn || meeting.state === "minutes_published")));
    })
    .map(({ correctedItemId, item, meeting }) => ({
      correctedItemId,
      agendaItemId: item.id,
      title: item.title,
      meeting: { id: meeting.id, startsAt: meeting.startsAt },
    }));
}
