import type { Id } from "../../contract/ids.ts";
import { sectionKeys, type SectionKey } from "../../contract/forum-rules.ts";
import type { CanonicalText, TextNode } from "../../contract/text.ts";
import { holdsSomething } from "../../text/plain.ts";
import { actionsOf } from "../actions/actions.ts";
import { isOutAt, listAttachments } from "../attachments/attachments.ts";
import { attendanceOf, listItemAbsences, type Attendee } from "../attendance/attendance.ts";
import { listItemTimes } from "../course/course.ts";
import { citationOf, findDecisionsOfItems } from "../decisions/decisions.ts";
import { findDocuments } from "../documents/documents.ts";
import { findSubmissionsOfVersions } from "../documents/submissions.ts";
import { forumNames } from "../forums/forums.ts";
import { rulesOf } from "../forums/rules.ts";
import { listAgendaItems, type AgendaItemRow } from "../meetings/agenda.ts";
import { readPublishedText } from "../meetings/item-text.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { findParties } from "../organisations/directory.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { tellRemarks } from "../remarks/told.ts";
import { roomOf } from "../room/address.ts";
import type { MinutesSource, SourceAttendee, SourceItem } from "./assemble.ts";
import { correctionsMadeAt } from "./corrections.ts";

/**
 * Everything that the minutes of the meeting are made of, as it is now. Refuses with `frozen_text_damaged` where a published section does not have its hash: nothing
 * is to be approved that nobody published.
 */
export async function gatherMinutes(env: Env, database: Database, meeting: MeetingRow, now: Date): Promise<MinutesSource | Refusal> {
  const [rules, names, attendance, items] = await Promise.all([
    rulesOf(database, meeting.forumId),
    forumNames(database, [meeting.forumId]),
    attendanceOf(database, meeting),
    listAgendaItems(database, [meeting.id]),
  ]);
  const told = await tellItems(
    env,
    database,
    meeting,
    items,
    rules.sections.map(({ key }) => key),
    now,
  );
  if (told instanceof Refusal) return told;
  return {
    forum: { id: meeting.forumId, name: names.get(meeting.forumId) ?? "" },
    meeting: { id: meeting.id, startsAt: meeting.startsAt, place: meeting.place },
    attendance: attendance.map((attendee) => tellAttendee(attendee, attendance)),
    items: told,
    approvesItself: rules.minutesPolicy === "same_meeting",
  };
}

/** The rooms of the texts that the meeting's minutes are made of. */
export async function textsOfMinutes(database: Database, meetingId: Id<"meeting">): Promise<Id<"document">[]> {
  return (await listAgendaItems(database, [meetingId])).flatMap(({ textId }) => textId ?? []);
}

function tellAttendee(
  { id, name, organisationName, title, role, status, from, until, substituteFor }: Attendee,
  all: Attendee[],
): SourceAttendee {
  const replaced = substituteFor === null ? undefined : all.find((other) => other.id === substituteFor);
  return { id, name, organisationName, title, role, status, from, until, substituteFor: replaced?.name ?? null };
}

async function tellItems(
  env: Env,
  database: Database,
  meeting: MeetingRow,
  items: AgendaItemRow[],
  template: SectionKey[],
  now: Date,
): Promise<SourceItem[] | Refusal> {
  const ids = items.map(({ id }) => id);
  const [decisions, documents, submissions, absences, times, remarks, actions, attachments, corrections] = await Promise.all([
    findDecisionsOfItems(database, ids),
    findDocuments(
      database,
      items.flatMap(({ documentId }) => documentId ?? []),
    ),
    findSubmissionsOfVersions(
      database,
      items.flatMap(({ versionId }) => versionId ?? []),
    ),
    listItemAbsences(database, ids),
    listItemTimes(database, meeting.id),
    tellRemarks(database, meeting.id).then((told) =>
      byItem(told, ({ name, organisationName, at, words }) => ({ name, organisationName, at, words })),
    ),
    tellActions(database, meeting),
    listAttachments(database, ids),
    correctionsMadeAt(database, ids),
  ]);
  const ratifiers = await findOrganisations(
    database,
    decisions.flatMap((decision) => decision.ratifiers),
  );
  const told: SourceItem[] = [];
  for (const item of items) {
    const sections = await publishedSections(env, item, template);
    if (sections instanceof Refusal) return sections;
    const decision = decisions.find(({ agendaItemId }) => agendaItemId === item.id);
    const document = documents.find(({ id }) => id === item.documentId);
    const submission = submissions.find(({ versionId }) => versionId === item.versionId);
    const { id, number, title, itemType, access, standardKind, presenter, externalRefs, state } = item;
    told.push({
      ...{ id, number, title, itemType, access, standardKind, presenter, externalRefs, state, sections },
      times: times.filter(({ agendaItemId }) => agendaItemId === id).map(({ startedAt, endedAt }) => ({ from: startedAt, until: endedAt })),
      document:
        document === undefined || submission === undefined
          ? null
          : { title: submission.title, kind: document.kind, versionId: submission.versionId, sha256: submission.sha256 },
      account: await liveAccount(env, item),
      decision:
        decision === undefined
          ? null
          : {
              id: decision.id,
              citation: citationOf(decision),
              outcome: decision.outcome,
              state: decision.state,
              text: decision.text,
              clauses: decision.clauses.map(({ number: clause, outcome, text }) => ({ number: clause, outcome, text })),
              reservation: decision.reservation,
              dissent: decision.dissent.map(({ who, words }) => ({ who, words })),
              deviatesFromProposal: decision.deviatesFromProposal,
              onwardTo: decision.onwardTo,
              awaits: decision.ratifiers.map((organisationId) => ratifiers.get(organisationId)?.name ?? ""),
              mandate: decision.mandate && {
                standing: decision.mandate.standing,
                subject: decision.mandate.subject,
                stands: decision.mandate.stands?.words ?? null,
              },
            },
      absences: absences
        .filter(({ agendaItemId }) => agendaItemId === id)
        .map(({ attendeeId, absence }) => ({ attendeeId, kind: absence })),
      remarks: remarks.get(id) ?? [],
      actions: actions.get(id) ?? [],
      attachments: attachments
        .filter(({ agendaItemId }) => agendaItemId === id)
        .map((file) => ({ title: file.title, access: file.access === "open" && isOutAt(file, now) ? "open" : "closed" })),
      corrects: corrections.get(id) ?? null,
    });
  }
  return told;
}

/** What was published of the item, in the order of the forum's template; what the template no longer has comes last. */
async function publishedSections(env: Env, item: AgendaItemRow, template: SectionKey[]): Promise<SourceItem["sections"] | Refusal> {
  const published = await readPublishedText(env, item);
  if (published instanceof Refusal) return published;
  if (published === null) return [];
  const keys = [...template, ...sectionKeys.filter((key) => !template.includes(key))];
  return keys.flatMap((key) => {
    const content = contentOf(published, key);
    return holdsSomething(content) ? [{ key, content }] : [];
  });
}

async function liveAccount(env: Env, { textId }: AgendaItemRow): Promise<TextNode[]> {
  if (textId === null) return [];
  const account = contentOf((await roomOf(env, textId).read()).text, "account");
  return holdsSomething(account) ? account : [];
}

const contentOf = (text: CanonicalText, name: string): TextNode[] => text.fields.find((field) => field.name === name)?.content ?? [];

async function tellActions(database: Database, meeting: MeetingRow): Promise<Map<Id<"agendaItem">, SourceItem["actions"]>> {
  const rows = await actionsOf(database, meeting.id);
  const owners = await findParties(
    database,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
    copenhagenDate(new Date(meeting.startsAt)),
  );
  return byItem(rows, ({ ownerId, ownerName, what, due }) => ({
    owner: (ownerId === null ? ownerName : owners.get(ownerId)?.name) ?? "",
    words: what,
    due,
  }));
}

function byItem<R extends { agendaItemId: Id<"agendaItem"> }, T>(rows: R[], tell: (row: R) => T): Map<Id<"agendaItem">, T[]> {
  return new Map([...Map.groupBy(rows, ({ agendaItemId }) => agendaItemId)].map(([id, same]) => [id, same.map(tell)]));
}
