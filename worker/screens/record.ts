import type { Id } from "../../contract/ids.ts";
import type { RecordHit, RecordPage, RecordQuery } from "../../contract/record.ts";
import { importCitation } from "../../i18n/imported.ts";
import type { Actor } from "../access/actor.ts";
import { forumsSeenWhole } from "../access/policy.ts";
import { isCalledOff } from "../access/state-claims.ts";
import { citationOf, findDecisions } from "../decisions/decisions.ts";
import { countOf } from "../decisions/standing.ts";
import { forumNames } from "../forums/forums.ts";
import { findImportedDecisions, findImportedNumbers } from "../imported/imports.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { listMovesSinceOut } from "../meetings/moves.ts";
import type { Database } from "../platform/database.ts";
import { excerptOf, termsOf } from "../record/fold.ts";
import { searchRecord } from "../record/search.ts";
import { findNumbersSeen } from "./numbers.ts";

/**
 * A page of the record as the actor may see it: open entries are everybody's, closed ones for those with a seat. What was decided, and where it stands now, is
 * read from the decisions themselves.
 */
export async function viewRecord(
  database: Database,
  actor: Actor,
  query: RecordQuery,
  baseUrl: string,
  pageLength?: number,
): Promise<RecordPage> {
  const { rows, next } = await searchRecord(database, query, forumsSeenWhole(actor), pageLength);
  const itemIds = rows.map(({ id }) => id).filter((id): id is Id<"importedItem"> => id.startsWith("imi_"));
  const [names, decisions, numbers, importedDecisions] = await Promise.all([
    forumNames(
      database,
      rows.map((row) => row.forumId),
    ),
    findDecisions(
      database,
      rows.map(({ id }) => id).filter((id): id is Id<"decision"> => id.startsWith("dec_")),
    ),
    findImportedNumbers(database, itemIds),
    findImportedDecisions(database, itemIds),
  ]);
  const items = await findAgendaItems(
    database,
    rows.map(({ id }) => id).filter((id): id is Id<"agendaItem"> => id.startsWith("agi_")),
  );
  const meetingOf = new Map<RecordHit["id"], Id<"meeting">>([...items, ...decisions].map(({ id, meetingId }) => [id, meetingId]));
  const [meetings, moves] = await Promise.all([
    findMeetings(database, meetingOf.values()),
    listMovesSinceOut(database, meetingOf.values()),
  ]);
  const numbersHere = await findNumbersSeen(
    database,
    actor,
    meetings.filter(({ id }) => items.some(({ meetingId }) => meetingId === id)),
  );
  const numberOf = (id: RecordHit["id"]): string | null => {
    const here = id.startsWith("agi_") ? numbersHere.get(id as Id<"agendaItem">) : undefined;
    return here === undefined ? (numbers.get(id) ?? null) : String(here);
  };
  const terms = termsOf(query.q);
  const hits = rows.map(({ id, kind, forumId, date, title, access, text }): RecordHit => {
    const forum = { id: forumId, name: names.get(forumId) ?? "" };
    const here = decisions.find((decision) => decision.id === id);
    const decided = here ?? importedDecisions.find((decision) => decision.itemId === id);
    const path = { decision: `decisions/${id}`, item: `agenda-items/${id}`, imported: `imported-items/${id}` }[kind];
    const meeting = meetings.find((row) => row.id === meetingOf.get(id));
    const move = moves.find(({ meetingId }) => meetingId === meeting?.id);
    const publicPath = kind === "item" ? `items/${id}` : path;
    return {
      kind,
      id,
      forum,
      date,
      citation: here === undefined ? importCitation.da(forum.name, date, numberOf(id)) : `${forum.name} ${citationOf(here)}`,
      isCalledOff: meeting !== undefined && isCalledOff(meeting.state),
      movedFrom: move === undefined ? null : { startsAt: move.startsAtBefore, place: move.placeBefore },
      title,
      access,
      outcome: decided?.outcome ?? null,
      state: here?.standing ?? decided?.state ?? null,
      joining: countOf(here),
      excerpt: excerptOf(text, terms),
      url: `/${path}`,
      publicUrl: access === "open" ? `${baseUrl}/public/${publicPath}` : null,
    };
  });
  return { hits, next };
}
