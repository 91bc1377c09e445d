import { and, eq, inArray, sql } from "drizzle-orm";
import type { NewPublication, PublicationAnswer } from "../../contract/agenda.ts";
import { sectionKeys } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import type { AgendaItemState, MeetingState } from "../../contract/meeting.ts";
import { placePathSchema, type TextPlace } from "../../contract/place.ts";
import * as v from "valibot";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { attachmentsComeOut } from "../attachments/attachments.ts";
import { noted } from "../audit/log.ts";
import { meetingChanged } from "../course/course.ts";
import { documentsOfVersionsChanged } from "../documents/news.ts";
import { append } from "../events/feed.ts";
import { listFilesIn } from "../files/files.ts";
import { refuseLeftBehind } from "../files/left-behind.ts";
import { forumNames } from "../forums/forums.ts";
import { oweLetters } from "../letters/mailings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, onlyIf, violatesNotNull, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import { unpublished } from "./agenda.ts";
import { fingerprintOf, type AgendaEntry, type AgendaToPublish, type PublicationRow } from "./agenda-to-publish.ts";
import { isAsRead, standsAsRead } from "./as-read.ts";
import { asksForReason, findingsIn, stops, type Finding } from "./gate.ts";
import type { MeetingRow } from "./meetings.ts";
import { recipientsOf } from "./recipients.ts";
import { agendaItems, agendaPublications, meetings } from "./tables.ts";

/**
 * Puts the agenda out as it was gathered, or what was corrected in it since. First the rooms freeze the texts that are new, under version ids of this attempt; then one batch says what is
 * out, and tells the feed. A crash between the two leaves frozen versions that nothing points to. The letters are owed with it, and the caller's to send.
 */
export async function publishAgenda(
  env: Env,
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  agenda: AgendaToPublish,
  { reason, notCpr, answers, seen }: Omit<NewPublication, "answers"> & { answers: PublicationAnswer[] },
  now: Date,
): Promise<PublicationRow | Refusal> {
  const recipients = await recipientsOf(database, meeting);
  const { next, published } = agenda;
  if (seen !== undefined && seen !== (await fingerprintOf(agenda))) return refuse("agenda_changed");
  if (next === null || (next === "correction" && !isCorrected(agenda))) return refuse("wrong_state");
  const findings = findingsBefore(agenda, [], notCpr, now);
  const refused =
    refuseNumbersIn(reason, answers) ??
    refusalFor(findings, reason) ??
    (await freezeTexts(env, database, actor, agenda.entries, notCpr, now));
  if (refused !== null) return refused;
  const row: PublicationRow = {
    id: newId("agendaPublication", now),
    meetingId: meeting.id,
    number: (published[0]?.number ?? 0) + 1,
    publishedAt: now.toISOString(),
    publishedBy: actor.personId,
    reason,
    answers,
    items: agenda.entries.map(({ item }) => item),
    recipients: recipients.flatMap(({ person }) => (person === null ? [] : [person.id])),
  };
  try {
    await commit(database, await publicationStatements(env, database, actor, meeting, agenda, row, now));
  } catch (error) {
    if (violatesNotNull(error, "agenda_items.state")) return refuse("text_changed");
    if (violatesNotNull(error, "meetings.state") || violatesUnique(error, "agenda_publications.number")) return refuse("wrong_state");
    throw error;
  }
  return row;
}

/** What whoever puts the agenda out should know first. */
export function findingsBefore(
  { next, rules, publishBy, entries }: AgendaToPublish,
  unreached: string[],
  notCpr: string[],
  now: Date,
): Finding[] {
  return findingsIn(
    {
      items: entries.map(({ row, item, text, isTextNew, heldBack }) => ({
        id: item.id,
        title: item.title,
        isStandard: row.standardKind !== null,
        carriesDocument: row.versionId !== null,
        withdrawn: item.withdrawn,
        text,
        heldBack,
        isTextOut: !isTextNew,
      })),
      sections: rules.sections,
      today: copenhagenDate(now),
      publishBy,
      isFirst: next === "agenda",
      unreached,
    },
    notCpr,
  );
}

const isCorrected = ({ entries, hasNewAttachments }: AgendaToPublish): boolean =>
  hasNewAttachments ||
  entries.some(
    ({ row, item, isTextNew }) =>
      row.correction !== null || row.state === "on_agenda" || isTextNew || row.textVersionId !== item.textVersionId,
  );

function refusalFor(findings: Finding[], reason: string): Refusal | null {
  const stopping = findings.filter(stops);
  if (stopping.length > 0)
    return refuse(
      "cpr_in_text",
      stopping.map(({ itemId, where }) => ({ path: `${itemId}/${where === "" ? "title" : where}`, issue: "looks like a CPR number" })),
    );
  return findings.some(asksForReason) && reason === "" ? refuse("invalid_input", [{ path: "reason", issue: "empty" }]) : null;
}

function refuseNumbersIn(reason: string, answers: PublicationAnswer[]): Refusal | null {
  const said = [
    { path: "reason", words: reason },
    ...answers.map(({ itemId, question, answer }) => ({ path: `answers.${itemId}.${question.key}`, words: answer })),
  ];
  const issues = said.flatMap(({ path, words }) => (cprPlaces(words).length === 0 ? [] : [{ path, issue: "looks like a CPR number" }]));
  return issues.length === 0 ? null : refuse("cpr_in_text", issues);
}

async function freezeTexts(
  env: Env,
  database: Database,
  actor: Person,
  entries: AgendaEntry[],
  notCpr: string[],
  now: Date,
): Promise<Refusal | null> {
  for (const { row, item, isTextNew } of entries) {
    if (!isTextNew || row.textId === null || item.textVersionId === null) continue;
    const frozen = await roomOf(env, row.textId).freeze({
      versionId: item.textVersionId,
      only: [...sectionKeys],
      requiredFields: [],
      validValues: false,
      notCpr: declaredIn(item.id, notCpr),
      files: await listFilesIn(database, row.textId),
      cause: "published",
      name: "",
      by: actor.personId,
      at: now.toISOString(),
    });
    if (frozen.kind === "files") return refuseLeftBehind(frozen.left, (field) => `${item.id}/${field}`);
    // Somebody has written since it was looked at, and what was looked at is what is to come out.
    if (frozen.kind !== "frozen" || frozen.sha256 !== item.textSha256) return refuse("text_changed");
  }
  return null;
}

const declaredIn = (itemId: Id<"agendaItem">, notCpr: string[]): TextPlace[] =>
  notCpr.flatMap((path) => {
    const place = v.safeParse(placePathSchema, path.startsWith(`${itemId}/`) ? path.slice(itemId.length + 1) : "");
    return place.success ? [place.output] : [];
  });

async function publicationStatements(
  { BASE_URL }: Env,
  database: Database,
  actor: Person,
  { id: meetingId, forumId, startsAt }: MeetingRow,
  { next, entries }: AgendaToPublish,
  row: PublicationRow,
  now: Date,
): Promise<Statement[]> {
  const isFirst = next === "agenda";
  const from: MeetingState[] = isFirst ? unpublished : ["agenda_published"];
  const forumName = (await forumNames(database, [forumId])).get(forumId) ?? "";
  const told = {
    meeting: { id: meetingId, startsAt },
    forum: { id: forumId, name: forumName },
    url: `${BASE_URL}/meetings/${meetingId}`,
    openItems: entries.filter(({ item }) => item.access === "open" && !item.withdrawn).length,
  };
  const place = { occurredAt: now, actorId: actor.personId, spaceId: null, forumId, access: "open" } as const;
  const verb = isFirst ? "agenda.published" : "agenda.corrected";
  return [
    // Of two who press at the same moment one takes the step, and only that one's is told.
    database
      .update(meetings)
      .set({ state: onlyIf<MeetingState>(inArray(meetings.state, from), "agenda_published") })
      .where(eq(meetings.id, meetingId)),
    database.insert(agendaPublications).values(row),
    oweLetters(database, { kind: "agenda", subjectId: row.id, recipients: row.recipients, owedAt: now }),
    ...entries.flatMap((entry) => itemStatements(database, entry)),
    documentsOfVersionsChanged(
      database,
      entries.flatMap(({ row: { versionId } }) => versionId ?? []),
    ),
    attachmentsComeOut(
      database,
      entries.map(({ row: { id } }) => id),
      now,
    ),
    isFirst
      ? append(database, { type: "agenda.published", data: told, ...place })
      : append(database, { type: "agenda.corrected", data: { ...told, correction: row.number - 1 }, ...place }),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb,
      subjectId: meetingId,
      forumId,
      detail: { number: row.number, answers: row.answers.length },
    }),
    meetingChanged(database, meetingId),
  ];
}

/** A correction that somebody has gone on with since it was looked at is not out, and stays to be put out. */
function itemStatements(database: Database, { row, item }: AgendaEntry): Statement[] {
  const { textVersionId, textSha256, withdrawn } = item;
  const state = withdrawn ? "withdrawn" : row.state === "on_agenda" ? "published" : row.state;
  // What goes into the letters is what stands on the agenda.
  const out = database
    .update(agendaItems)
    .set({
      // What is taken off must still be to be taken off: it cannot be put back afterwards.
      state: onlyIf<AgendaItemState>(
        sql`${withdrawn ? isAsRead(row) : standsAsRead(row)} and ${eq(agendaItems.number, row.number)}`,
        state,
      ),
      textVersionId,
      textSha256,
    })
    .where(eq(agendaItems.id, row.id));
  if (row.correction === null) return [out];
  const { withdrawn: _, ...facts } = row.correction;
  const corrected = database
    .update(agendaItems)
    .set({ ...facts, correction: null })
    .where(and(eq(agendaItems.id, row.id), eq(agendaItems.correction, row.correction)));
  return [out, corrected];
}
