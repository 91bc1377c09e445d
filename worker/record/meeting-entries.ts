import type { Id } from "../../contract/ids.ts";
import { plainText } from "../../text/plain.ts";
import { findDecisionsOfItems } from "../decisions/decisions.ts";
import { recordEntryOf } from "../decisions/record-entry.ts";
import { listAgendaItems, type AgendaItemRow } from "../meetings/agenda.ts";
import { readPublishedText } from "../meetings/item-text.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";
import { enterInRecord, leaveRecord, type RecordEntry } from "./entries.ts";

/**
 * Writes anew what the record finds of the meetings: each item that is out, or the decision on it, with the words of its published sections and of the frozen text it
 * carries. To do it twice changes nothing more. Returns how many entries there are.
 */
export async function enterMeetings(env: Env, database: Database, meetings: MeetingRow[]): Promise<number> {
  const items = await listAgendaItems(
    database,
    meetings.map(({ id }) => id),
  );
  const decisions = await findDecisionsOfItems(
    database,
    items.map(({ id }) => id),
  );
  const entries: RecordEntry[] = [];
  const more = new Map<string, string>();
  for (const item of items) {
    const meeting = meetings.find(({ id }) => id === item.meetingId);
    if (meeting === undefined || !isOut(item)) continue;
    const words = await wordsOf(env, item);
    const decision = decisions.find(({ agendaItemId }) => agendaItemId === item.id);
    const entry = decision === undefined ? itemEntry(item, meeting, words) : recordEntryOf(decision, item, meeting);
    entries.push(entry);
    if (decision !== undefined) more.set(entry.id, words);
  }
  await commit(database, [
    ...leaveRecord(database, [...items.map(({ id }) => id), ...decisions.map(({ id }) => id)]),
    ...enterInRecord(database, entries, more),
  ]);
  return entries.length;
}

const isOut = ({ state }: AgendaItemRow): boolean => state !== "requested" && state !== "draft" && state !== "on_agenda";

const itemEntry = (item: AgendaItemRow, meeting: MeetingRow, text: string): RecordEntry => ({
  id: item.id,
  kind: "item",
  forumId: meeting.forumId,
  date: copenhagenDate(new Date(meeting.startsAt)),
  title: item.title,
  access: item.access,
  outcome: null,
  text,
});

/** Words that are damaged where they are kept are not found. Whoever opens the page is told why. */
async function wordsOf(env: Env, item: AgendaItemRow): Promise<string> {
  const { versionId, sha256 } = item;
  const texts = await Promise.all([
    readPublishedText(env, item),
    versionId === null || sha256 === null ? null : frozenText(env, versionId, sha256),
  ]);
  return texts.flatMap((text) => (text === null || text instanceof Refusal ? [] : [plainText(text)])).join("\n\n");
}

async function frozenText(env: Env, versionId: Id<"version">, sha256: string) {
  const frozen = await readFrozen(env, versionId, sha256);
  return frozen instanceof Refusal ? frozen : frozen.text;
}
