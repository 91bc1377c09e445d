import { and, desc, eq, isNull } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import type { Minutes } from "../../contract/minutes.ts";
import { cprPlaces } from "../../text/cpr.ts";
import { wordsOfFiles } from "../../text/files.ts";
import { plainField } from "../../text/plain.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { changeMeeting } from "../course/course.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { rulesOf } from "../forums/rules.ts";
import { requireFiles } from "../files/left-behind.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { moveMeeting } from "../meetings/meetings.ts";
import { isAnyOf, violatesUnique, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { assembleMinutes } from "./assemble.ts";
import { gatherMinutes } from "./gather.ts";
import { hashOfMinutes, keepMinutes } from "./kept.ts";
import { oweMinutesLetters } from "./owed-letters.ts";
import { minutesRounds } from "./tables.ts";

export type RoundRow = typeof minutesRounds.$inferSelect;

/** A meeting that approves its own minutes has them sent out while it runs. */
export const sendableFrom = (policy: "same_meeting" | "next_meeting"): MeetingState[] =>
  policy === "same_meeting" ? ["in_progress", "held"] : ["held"];

/** Puts the minutes together as they are now and sends them to the members for approval. What they approve is exactly these bytes. */
export async function sendMinutes(env: Env, database: Database, actor: Person, meeting: MeetingRow, now: Date): Promise<null | Refusal> {
  const states = sendableFrom((await rulesOf(database, meeting.forumId)).minutesPolicy);
  const latest = await findLatestRound(database, meeting.id);
  if (!states.includes(meeting.state) || (latest !== undefined && latest.takenBackAt === null)) return refuse("wrong_state");
  const source = await gatherMinutes(env, database, meeting, now);
  if (source instanceof Refusal) return source;
  const made = { public: assembleMinutes(source, "public"), full: assembleMinutes(source, "full") };
  const suspicious = cprPathsIn(made.full);
  if (suspicious.length > 0)
    return refuse(
      "cpr_in_text",
      suspicious.map((path) => ({ path, issue: "looks like a CPR number" })),
    );
  const left = await accountsLeftBehind(database, made.full);
  if (left !== null) return left;
  const id = newId("minutesRound", now);
  await keepMinutes(env, id, made);
  const [publicSha256, fullSha256, names] = await Promise.all([
    hashOfMinutes(made.public),
    hashOfMinutes(made.full),
    forumNames(database, [meeting.forumId]),
  ]);
  const number = (latest?.number ?? 0) + 1;
  try {
    return await changeMeeting(database, meeting.id, states, [
      database.insert(minutesRounds).values({
        id,
        meetingId: meeting.id,
        number,
        publicSha256,
        fullSha256,
        sentAt: now.toISOString(),
        sentBy: actor.personId,
      }),
      // Who is still in the meeting hears of it there.
      ...(meeting.state === "in_progress" ? [] : await oweMinutesLetters(database, meeting, { kind: "minutes_sent", subjectId: id }, now)),
      // While the meeting runs, it goes on running.
      moveMeeting(database, meeting.id, ["held"], "minutes_draft"),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "minutes.sent",
        subjectId: id,
        forumId: meeting.forumId,
        detail: { fullSha256 },
      }),
      append(database, {
        type: "minutes.sent",
        data: {
          id,
          round: number,
          meeting: { id: meeting.id, startsAt: meeting.startsAt },
          forum: { id: meeting.forumId, name: names.get(meeting.forumId) ?? "" },
          url: `${env.BASE_URL}/meetings/${meeting.id}/minutes`,
        },
        occurredAt: now,
        actorId: actor.personId,
        spaceId: null,
        forumId: meeting.forumId,
        access: "closed",
      }),
    ]);
  } catch (error) {
    if (violatesUnique(error, "minutes_rounds.number")) return refuse("wrong_state");
    throw error;
  }
}

/** Takes the minutes back from the members, so that they can be put right and sent anew. What was said of them stays with the round. */
export async function takeBackMinutes(database: Database, actor: Person, meeting: MeetingRow, now: Date): Promise<null | Refusal> {
  const round = await findCurrentRound(database, meeting.id);
  if (round === undefined) return refuse("wrong_state");
  return changeMeeting(
    database,
    meeting.id,
    ["in_progress", "held", "minutes_draft"],
    [
      database
        .update(minutesRounds)
        .set({ takenBackAt: now.toISOString() })
        .where(and(eq(minutesRounds.id, round.id), isNull(minutesRounds.takenBackAt))),
      moveMeeting(database, meeting.id, ["minutes_draft"], "held"),
      noted(database, { at: now, actorId: actor.personId, verb: "minutes.taken_back", subjectId: round.id, forumId: meeting.forumId }),
    ],
  );
}

/** By id; unknown ids are left out. */
export async function findMinutesRounds(database: Database, ids: Iterable<Id<"minutesRound">>): Promise<RoundRow[]> {
  return database.select().from(minutesRounds).where(isAnyOf(minutesRounds.id, ids));
}

async function findLatestRound(database: Database, meetingId: Id<"meeting">): Promise<RoundRow | undefined> {
  const [row] = await database
    .select()
    .from(minutesRounds)
    .where(eq(minutesRounds.meetingId, meetingId))
    .orderBy(desc(minutesRounds.number))
    .limit(1);
  return row;
}

/** What the members have before them, or have approved. */
export async function findCurrentRound(database: Database, meetingId: Id<"meeting">): Promise<RoundRow | undefined> {
  const latest = await findLatestRound(database, meetingId);
  return latest?.takenBackAt === null ? latest : undefined;
}

/**
 * Where in what was written for the minutes there is what looks like a CPR number. Published sections were looked at when they were published, and decisions when they were
 * recorded: what was said to be something else then is, and a decision cannot be written anew.
 */
const cprPathsIn = ({ items }: Minutes): string[] =>
  items.flatMap(({ number, account, remarks, actions }) => {
    const said = {
      account: [plainField(account), ...wordsOfFiles(account)].join("\n"),
      remarks: remarks.map(({ words }) => words).join("\n"),
      actions: actions.map(({ words }) => words).join("\n"),
    };
    return Object.entries(said).flatMap(([name, words]) => (cprPlaces(words).length > 0 ? [`items.${number}.${name}`] : []));
  });

/** Pictures in what was written of the treatment; what stands in published sections was looked at when these were published. */
async function accountsLeftBehind(database: Database, { items }: Minutes): Promise<Refusal | null> {
  const rows = await findAgendaItems(
    database,
    items.map(({ id }) => id),
  );
  for (const { id, number, account } of items) {
    const textId = rows.find((row) => row.id === id)?.textId ?? null;
    if (textId === null) continue;
    const fields = [{ name: "account", content: account }];
    const refused = await requireFiles(database, textId, { fields }, (field) => `items.${number}.${field}`);
    if (refused !== null) return refused;
  }
  return null;
}
