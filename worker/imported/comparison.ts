import type { ImportComparison, Resemblance } from "../../contract/imported-views.ts";
import type { Id } from "../../contract/ids.ts";
import { isCalledOff } from "../access/state-claims.ts";
import { keyOf } from "../checks/fold.ts";
import { forumNames } from "../forums/forums.ts";
import { listMeetings } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findAlike, listImportedHeads } from "./imports.ts";

type Draft = { date: string | null; sourceSha256: string | null; titles: string[] };
type Alike = ImportComparison["resembles"][number];

/** From this share of titles in common on, two meetings of a day are taken for one. */
const sameItems = 0.5;

/**
 * What in the record may be the same meeting: read from the same source, in whichever forum, or held by the forum on the same day, here or before. Titles of
 * closed items count, since only those who may store minutes for the forum ask; none is told.
 */
export async function findResemblances(database: Database, forumId: Id<"forum">, draft: Draft): Promise<Alike[]> {
  const [alike, held] = await Promise.all([
    findAlike(database, forumId, draft.date, draft.sourceSha256),
    draft.date === null ? [] : listMeetings(database, forumId),
  ]);
  const [heads, names] = await Promise.all([
    listImportedHeads(
      database,
      alike.map((row) => row.id),
    ),
    forumNames(database, [forumId, ...alike.map((row) => row.forumId)]),
  ]);
  const forumRef = (id: Id<"forum">) => ({ id, name: names.get(id) ?? "" });
  const imported = alike.map((row): Alike => {
    const titlesInCommon = shareInCommon(
      draft.titles,
      heads.filter((head) => head.importId === row.id && (head.access === "open" || row.forumId === forumId)).map((head) => head.title),
    );
    const reason: Resemblance =
      row.sourceSha256 === draft.sourceSha256 ? "same_source" : titlesInCommon >= sameItems ? "same_day_and_items" : "same_day";
    return { reason, importId: row.id, meetingId: null, forum: forumRef(row.forumId), date: row.date, titlesInCommon };
  });
  const here = held
    .filter((meeting) => !isCalledOff(meeting.state) && copenhagenDate(new Date(meeting.startsAt)) === draft.date)
    .map((meeting): Alike => ({
      reason: "held_here",
      importId: null,
      meetingId: meeting.id,
      forum: forumRef(forumId),
      date: draft.date ?? "",
      titlesInCommon: 0,
    }));
  return [...imported.toSorted((a, b) => b.titlesInCommon - a.titlesInCommon), ...here];
}

/** Of the draft's titles, how many are among the others, however they are spaced or spelled. */
function shareInCommon(titles: string[], others: string[]): number {
  const known = new Set(others.map(keyOf));
  return titles.length === 0 ? 0 : titles.filter((title) => known.has(keyOf(title))).length / titles.length;
}
