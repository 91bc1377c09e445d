import type { NewPublication, PublicationAnswer } from "../../contract/agenda.ts";
import type { AgendaDifference, AgendaPublication, PublicationPreview } from "../../contract/agenda-views.ts";
import type { ChecksView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { seesWhole } from "../access/policy.ts";
import { listAgendaItems } from "../meetings/agenda.ts";
import {
  fingerprintOf,
  gatherAgenda,
  listPublications,
  type AgendaEntry,
  type AgendaToPublish,
  type PublicationRow,
} from "../meetings/agenda-to-publish.ts";
import { agendaDifferences } from "../meetings/agenda-differences.ts";
import { asksForReason, stops } from "../meetings/gate.ts";
import type { Terms } from "../mandates/finding.ts";
import { listTerms } from "../mandates/mandates.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { findingsBefore } from "../meetings/publication.ts";
import { readTextsOf } from "../meetings/publications.ts";
import { recipientsOf } from "../meetings/recipients.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { checksOfItem } from "./checks.ts";
import { numbersSeen } from "./numbers.ts";

/** What would be put out, who would hear of it, and what is to be known first. For those who may put it out. */
export async function viewPublicationPreview(env: Env, database: Database, meeting: MeetingRow, now: Date): Promise<PublicationPreview> {
  const [agenda, recipients] = await Promise.all([gatherAgenda(env, database, meeting, now), recipientsOf(database, meeting)]);
  const organisations = await findOrganisations(
    database,
    recipients.map(({ organisationId }) => organisationId),
  );
  const [last] = agenda.published;
  const nameOf = (id: (typeof recipients)[number]["organisationId"]): string => organisations.get(id)?.name ?? "";
  const unreached = recipients.filter(({ person }) => person === null).map(({ organisationId }) => nameOf(organisationId));
  const items = agenda.entries.map(({ item }) => item);
  const texts = await readTextsOf(env, last === undefined ? [] : [last]);
  for (const { item, text } of agenda.entries) if (item.textVersionId !== null && text !== null) texts.set(item.textVersionId, text);
  return {
    next: agenda.next,
    publishBy: agenda.publishBy,
    fingerprint: await fingerprintOf(agenda),
    findings: findingsBefore(agenda, unreached, [], now).map((finding) => ({
      ...finding,
      stops: stops(finding),
      asksForReason: asksForReason(finding),
    })),
    items: await checkedItems(env, database, meeting, agenda),
    recipients: recipients.map(({ person, organisationId, role }) => ({
      name: person?.name ?? "",
      organisationName: nameOf(organisationId),
      role,
      isReached: person !== null,
    })),
    differences: last === undefined ? [] : agendaDifferences(last.items, items, texts),
  };
}

/** The items as they would be put out, each with what is asked of it. */
async function checkedItems(
  env: Env,
  database: Database,
  meeting: MeetingRow,
  { entries }: AgendaToPublish,
): Promise<PublicationPreview["items"]> {
  const terms = await listTerms(database, meeting.forumId, copenhagenDate(new Date(meeting.startsAt)));
  return Promise.all(
    entries.map(async (entry) => ({ ...entry.item, text: entry.text, checks: await checksOfEntry(env, meeting, terms, entry) })),
  );
}

/** What is asked of the entry, without what looks like a CPR number: that is a finding, place by place, and not asked twice. */
async function checksOfEntry(env: Env, meeting: MeetingRow, terms: Terms[], { row, item, text }: AgendaEntry): Promise<ChecksView | null> {
  const checks = item.withdrawn ? null : await checksOfItem(env, meeting, terms, row, text);
  if (checks === null || checks instanceof Refusal) return null;
  return { ...checks, questions: checks.questions.filter(({ code }) => code !== "looks_like_cpr") };
}

/** Each answer with the question of the agenda that it answers. Refused where one is not asked by now, since somebody has mended the text: whoever answered is to see that first. */
export async function answersToQuestions(
  env: Env,
  database: Database,
  meeting: MeetingRow,
  agenda: AgendaToPublish,
  answers: NewPublication["answers"],
): Promise<PublicationAnswer[] | Refusal> {
  if (answers.length === 0) return [];
  const items = await checkedItems(env, database, meeting, agenda);
  const answered = answers.flatMap(({ itemId, key, words }) => {
    const question = items.find(({ id }) => id === itemId)?.checks?.questions.find((one) => one.key === key);
    return question === undefined ? [] : [{ itemId, question, answer: words }];
  });
  return answered.length === answers.length ? answered : refuse("agenda_changed");
}

/**
 * How the agenda came to be what it is: its publications, newest first, each against the one before. To those without a seat one that changed nothing that they may read
 * did not happen, and an item that is closed by now was never there.
 */
export async function viewPublications(
  env: Env,
  database: Database,
  actor: Actor,
  meeting: MeetingRow,
  now: Date,
): Promise<AgendaPublication[]> {
  const [rows, items] = await Promise.all([listPublications(database, meeting.id), listAgendaItems(database, [meeting.id])]);
  const [texts, people] = await Promise.all([
    readTextsOf(env, rows),
    summarisePeople(
      database,
      rows.map(({ publishedBy }) => publishedBy),
      copenhagenDate(now),
    ),
  ]);
  const numbers = numbersSeen(actor, meeting, items);
  const seesClosed = seesWhole(actor, meeting.forumId);
  const isSeen = ({ itemId, access, facts }: AgendaDifference) =>
    numbers.has(itemId) && (seesClosed || (access === "open" && !facts.some(({ name }) => name === "access")));
  const views = rows.map((row, index) => {
    const before = rows[index + 1];
    const differences = before === undefined ? [] : agendaDifferences(before.items, row.items, texts).filter(isSeen);
    return {
      isFirst: before === undefined,
      publishedAt: row.publishedAt,
      reason: row.reason,
      recipientCount: row.recipients.length,
      by: people.get(row.publishedBy) ?? null,
      answers: seesClosed ? answersIn(row) : [],
      differences: differences.map((difference) => ({ ...difference, number: numbers.get(difference.itemId) ?? difference.number })),
    };
  });
  const seen = views.filter(({ isFirst, differences }) => seesClosed || isFirst || differences.length > 0);
  return seen.map((view, index) => {
    const { isFirst: _, ...edition } = view;
    return { number: seen.length - index, ...edition };
  });
}

const answersIn = ({ answers, items }: PublicationRow): AgendaPublication["answers"] =>
  answers.flatMap((answer) => items.filter(({ id }) => id === answer.itemId).map(({ number, title }) => ({ ...answer, number, title })));
