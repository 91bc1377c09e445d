import { and, exists, ne, sql } from "drizzle-orm";
import type { ConfirmedMinutes } from "../../contract/imported.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { stateWhenRecorded } from "../decisions/finality.ts";
import { append } from "../events/feed.ts";
import { findParties } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, onlyIf, violatesNotNull, violatesUnique, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { newId } from "../platform/ids.ts";
import { insertAll } from "../platform/insert-all.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { enterInRecord } from "../record/entries.ts";
import { findResemblances } from "./comparison.ts";
import { cprIssues, identifiedParties } from "./confirmed-words.ts";
import { findImport, importStands, type ImportRow } from "./imports.ts";
import { keepSource } from "./kept-sources.ts";
import { importEvent } from "./news.ts";
import { recordEntriesOf } from "./record-entries.ts";
import type { ImportRequest } from "./request.ts";
import { importedAttendance, importedDecisions, importedItems, importedMeetings } from "./tables.ts";

type Forum = { id: Id<"forum">; name: string };

/** JSON of one item. A row of D1 holds two million bytes, and a letter may be three. */
const itemMaxLength = 600_000;

/**
 * Makes confirmed minutes part of the forum's record: the bucket first, then everything in one batch with the event. The same request again changes nothing;
 * another under the same id is refused, as is one like what is there, unless the person has said that both are wanted.
 */
export async function storeImport(
  env: Env,
  database: Database,
  actor: Person,
  forum: Forum,
  id: Id<"import">,
  request: ImportRequest,
  now: Date,
): Promise<"stored" | "was_stored" | Refusal> {
  const { minutes, text, source } = request;
  const contentSha256 = await contentHash(request, forum.id);
  const before = await findImport(database, id);
  if (before !== undefined) return before.contentSha256 === contentSha256 ? "was_stored" : refuse("import_exists");
  const refusal = await doubtsAbout(database, minutes, new TextDecoder().decode(text), now);
  if (refusal !== null) return refusal;
  const sourceSha256 = await sha256Hex(source.bytes);
  if (!minutes.evenIfResembles) {
    const titles = minutes.items.map((item) => item.title);
    const found = await findResemblances(database, forum.id, { date: minutes.date, sourceSha256, titles });
    // The same request may have been stored since this one looked.
    const alike = found.filter(({ importId }) => importId !== id);
    if (alike.length > 0) return resembling(alike);
  }
  // Not before it is clear that they are wanted: what nobody stores is nobody's to keep.
  await keepSource(env, id, source.bytes);
  const textSha256 = await keepSource(env, id, text);
  const row: ImportRow = {
    id,
    forumId: forum.id,
    forumAsWritten: minutes.forum,
    date: minutes.date,
    startsAt: minutes.startsAt,
    place: minutes.place,
    sourceKind: source.kind,
    sourceName: source.name,
    sourceByteLength: source.bytes.byteLength,
    sourceSha256,
    textSha256,
    contentSha256,
    importedAt: now.toISOString(),
    importedBy: actor.personId,
  };
  const { items, decisions, attendance } = rowsOf(row, minutes, now);
  // Two people with the same minutes at the same moment: the second meets the first's row here, not a read that came too early.
  const alone = sql`not ${exists(
    database
      .select({ one: sql`1` })
      .from(importedMeetings)
      .where(
        and(
          sql`(${importedMeetings.sourceSha256} = ${sourceSha256} or (${importedMeetings.forumId} = ${forum.id} and ${importedMeetings.date} = ${minutes.date}))`,
          ne(importedMeetings.id, id),
          importStands(database, sql`${importedMeetings.id}`),
        ),
      ),
  )}`;
  const forumId = minutes.evenIfResembles ? forum.id : onlyIf<Id<"forum">>(alone, forum.id);
  try {
    await commit(database, [
      database.insert(importedMeetings).values({ ...row, forumId }),
      ...insertAll(database, importedItems, items),
      ...insertAll(database, importedDecisions, decisions),
      ...insertAll(database, importedAttendance, attendance),
      ...enterInRecord(database, recordEntriesOf(row, items, decisions)),
      append(database, { ...importEvent(env.BASE_URL, row, forum.name, items, actor, now), type: "meeting.imported" }),
      noted(database, { at: now, actorId: actor.personId, verb: "import.stored", subjectId: id, forumId: forum.id }),
    ]);
  } catch (error) {
    if (violatesUnique(error, "imported_meetings.id")) {
      const first = await findImport(database, id);
      return first?.contentSha256 === contentSha256 ? "was_stored" : refuse("import_exists");
    }
    if (violatesNotNull(error, "imported_meetings.forum_id")) return refuse("import_resembles_another");
    throw error;
  }
  return "stored";
}

const resembling = (alike: Awaited<ReturnType<typeof findResemblances>>): Refusal =>
  refuse(
    "import_resembles_another",
    alike.map(({ reason, importId, meetingId }) => ({ path: importId ?? meetingId ?? "", issue: reason })),
  );

/** Of everything that was confirmed, the two declarations apart: they are about storing it, not about what it says. */
async function contentHash({ minutes, text, source }: ImportRequest, forumId: Id<"forum">): Promise<string> {
  const { evenIfResembles: _, declaredNotCpr: __, ...said } = minutes;
  const [textHash, sourceHash] = await Promise.all([sha256Hex(text), sha256Hex(source.bytes)]);
  return sha256Hex(
    Uint8Array.from(new TextEncoder().encode(JSON.stringify([forumId, said, textHash, source.kind, source.name, sourceHash]))),
  );
}

async function doubtsAbout(database: Database, minutes: ConfirmedMinutes, text: string, now: Date): Promise<Refusal | null> {
  const today = copenhagenDate(now);
  if (minutes.date > today) return refuse("invalid_input", [{ path: "date", issue: "not yet" }]);
  const tooLong = minutes.items.flatMap((item, place) =>
    JSON.stringify(item).length > itemMaxLength ? [{ path: `items.${place}`, issue: "too long" }] : [],
  );
  if (tooLong.length > 0) return refuse("invalid_input", tooLong);
  const identified = identifiedParties(minutes);
  const known: ReadonlyMap<string, unknown> = await findParties(
    database,
    identified.map(({ partyId }) => partyId),
    today,
  );
  const unknown = identified.filter(({ partyId }) => !known.has(partyId));
  if (unknown.length > 0)
    return refuse(
      "invalid_input",
      unknown.map(({ path }) => ({ path, issue: "nobody we know" })),
    );
  const issues = minutes.declaredNotCpr ? [] : cprIssues(minutes, text);
  return issues.length > 0 ? refuse("cpr_in_text", issues) : null;
}

/** The minutes as rows. Only what is confirmed becomes a decision; the other words stay words. */
function rowsOf(row: ImportRow, minutes: ConfirmedMinutes, now: Date) {
  const items: (typeof importedItems.$inferSelect)[] = [];
  const decisions: (typeof importedDecisions.$inferSelect)[] = [];
  const attendance: (typeof importedAttendance.$inferSelect)[] = [];
  const attend = (list: ConfirmedMinutes["attendance"], itemId: Id<"importedItem"> | null) => {
    for (const attendee of list) attendance.push({ ...attendee, importId: row.id, itemId, position: attendance.length });
  };
  attend(minutes.attendance, null);
  for (const item of minutes.items) {
    const id = newId("importedItem", now);
    const base = { id, importId: row.id, position: items.length, number: item.number, title: item.title };
    if (item.access === "closed") {
      items.push({ ...base, access: "closed", itemType: null, body: nothingSaid });
      continue;
    }
    const { sections, proposalClauses, chain, attachments, externalRefs, remarks, decision } = item;
    const unconfirmedDecision = decision === null || decision.confirmed || decision.text === "" ? null : decision.text;
    const body = { sections, proposalClauses, chain, attachments, externalRefs, remarks, unconfirmedDecision };
    items.push({ ...base, access: "open", itemType: item.itemType, body });
    attend(item.absent, id);
    if (decision?.confirmed === true) {
      const { confirmed: _, ...decided } = decision;
      const state = stateWhenRecorded(decision.outcome, false);
      decisions.push({ ...decided, itemId: id, importId: row.id, state, confirmedAt: row.importedAt, confirmedBy: row.importedBy });
    }
  }
  return { items, decisions, attendance };
}

const nothingSaid = {
  sections: [],
  proposalClauses: [],
  chain: [],
  attachments: [],
  externalRefs: [],
  remarks: [],
  unconfirmedDecision: null,
};
