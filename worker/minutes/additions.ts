import { asc, eq } from "drizzle-orm";
import * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { minutesAdditionSchema, type MinutesAddition } from "../../contract/minutes.ts";
import type { NewMinutesAddition } from "../../contract/minutes-requests.ts";
import type { TextNode } from "../../contract/text.ts";
import { paragraph, paragraphs, table, words as styled } from "../../text/blocks.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { changeMeeting } from "../course/course.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { listAgendaItems } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { violatesUnique, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { newId } from "../platform/ids.ts";
import { log } from "../platform/log.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { findLocked } from "./locked.ts";
import { minutesEvent } from "./news.ts";
import { minutesAdditions } from "./tables.ts";

/** An addition with the hash that it was noted with. */
export type Addition = MinutesAddition & { id: Id<"minutesAddition">; sha256: string };

/** Adds to approved minutes. They stay as they were; what is added stands beside them, marked, and chained to them by hashes. */
export async function addToMinutes(
  env: Pick<Env, "BASE_URL">,
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  input: NewMinutesAddition,
  now: Date,
): Promise<null | Refusal> {
  const locked = await findLocked(database, meeting.id);
  if (locked === undefined) return refuse("wrong_state");
  const item = (await listAgendaItems(database, [meeting.id])).find(({ id }) => id === input.agendaItemId);
  if (input.agendaItemId !== null && item === undefined)
    return refuse("invalid_input", [{ path: "agendaItemId", issue: "not of this meeting" }]);
  const said = input.content.kind === "words" ? input.content.words : [input.content.title, ...input.content.rows.flat()].join("\n");
  if (cprPlaces(`${said}\n${input.reason}`).length > 0)
    return refuse("cpr_in_text", [{ path: "content", issue: "looks like a CPR number" }]);
  const earlier = await listAdditions(database, meeting.id, locked.round.fullSha256);
  if (earlier instanceof Refusal) return earlier;

  const id = newId("minutesAddition", now);
  const addition: MinutesAddition = {
    meetingId: meeting.id,
    number: earlier.length + 1,
    agendaItemId: input.agendaItemId,
    access: item?.access ?? "open",
    addedAt: now.toISOString(),
    addedBy: { id: actor.personId, name: actor.name },
    reason: input.reason,
    content: contentOf(input.content),
    previousSha256: earlier.at(-1)?.sha256 ?? locked.round.fullSha256,
  };
  const record = canonicalJson(addition);
  const sha256 = await hashOf(record);
  const forumName = (await forumNames(database, [meeting.forumId])).get(meeting.forumId) ?? "";
  const isPublished = meeting.state === "minutes_published";
  const { personId: actorId } = actor;
  const told = minutesEvent({ meeting, forumName, round: locked.round, isPublished, actorId, baseUrl: env.BASE_URL, now });
  try {
    return await changeMeeting(
      database,
      meeting.id,
      ["minutes_approved", "minutes_published"],
      [
        database.insert(minutesAdditions).values({ id, meetingId: meeting.id, number: addition.number, record, sha256 }),
        append(database, {
          ...told,
          type: "minutes.added_to",
          data: { ...told.data, id, number: addition.number, sha256 },
          access: addition.access,
        }),
        noted(database, {
          at: now,
          actorId,
          verb: "minutes.added_to",
          subjectId: meeting.id,
          forumId: meeting.forumId,
          detail: { id, sha256 },
        }),
      ],
    );
  } catch (error) {
    // Somebody added at the same moment, so that this would be chained to what is no longer the last.
    if (violatesUnique(error, "minutes_additions.number")) return refuse("text_changed");
    throw error;
  }
}

function contentOf(content: NewMinutesAddition["content"]): TextNode[] {
  return content.kind === "words" ? paragraphs(content.words) : [paragraph(styled(content.title, "bold")), table(content.rows)];
}

const hashOf = (record: string): Promise<string> => sha256Hex(new Uint8Array(new TextEncoder().encode(record)));

/** What was added, in order, only if each has its hash and names that of the one before it. `anchor` is the full minutes' own. */
export async function listAdditions(database: Database, meetingId: Id<"meeting">, anchor: string): Promise<Addition[] | Refusal> {
  const rows = await database
    .select()
    .from(minutesAdditions)
    .where(eq(minutesAdditions.meetingId, meetingId))
    .orderBy(asc(minutesAdditions.number));
  const additions: Addition[] = [];
  let previous = anchor;
  for (const { id, record, sha256 } of rows) {
    const addition = v.parse(minutesAdditionSchema, JSON.parse(record));
    if ((await hashOf(record)) !== sha256 || addition.previousSha256 !== previous) {
      log("error", "an addition to minutes does not have its hash", { meetingId, id });
      return refuse("frozen_text_damaged");
    }
    additions.push({ ...addition, id, sha256 });
    previous = sha256;
  }
  return additions;
}
