import type { DocumentKind, DocumentState } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import type { Waiting } from "../../contract/overview.ts";
import type { Person } from "../access/actor.ts";
import { permits, type DocumentFacts } from "../access/policy.ts";
import type { decisionsAwaiting } from "../decisions/owed.ts";
import type { SubmissionRow } from "../documents/submissions.ts";
import type { forumsWithRules } from "../forums/forums.ts";
import { effectiveRules } from "../forums/rules.ts";
import { findAgendaItems, isOffAgenda, unpublished, type itemsCarrying } from "../meetings/agenda.ts";
import { findMeetings, type MeetingRow } from "../meetings/meetings.ts";
import { lastDayInTime } from "../meetings/publication-lead.ts";
import type { roundsAwaiting } from "../minutes/verdicts.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { takenBy } from "../positions/positions.ts";
import { waitsForPosition, type requestsOn } from "../positions/requests.ts";
import type { unansweredOn } from "../reviews/questions.ts";
import type { lastReviewedBy } from "../reviews/reviews.ts";

type Space = { id: Id<"space">; name: string; forumId: Id<"forum"> | null };

/** A document that the person may read. */
export type KnownDocument = {
  id: Id<"document">;
  kind: DocumentKind;
  state: DocumentState;
  space: Space;
  title: string;
  changedAt: string;
  facts: DocumentFacts;
};

export type Known = {
  documents: KnownDocument[];
  questions: Awaited<ReturnType<typeof unansweredOn>>;
  reviewed: Awaited<ReturnType<typeof lastReviewedBy>>;
  submitted: SubmissionRow[];
  carried: Awaited<ReturnType<typeof itemsCarrying>>;
  meetings: MeetingRow[];
  forums: Awaited<ReturnType<typeof forumsWithRules>>;
  rounds: Awaited<ReturnType<typeof roundsAwaiting>>;
  asking: Awaited<ReturnType<typeof requestsOn>>;
  taken: Awaited<ReturnType<typeof takenBy>>;
};

/** Still to be brought to a forum by its authors. */
const unfinished: DocumentState[] = ["draft", "shared", "unprioritised"];

/** How long before the next agenda is out a text is waited for, by the forum's own rule; a day for each forum that has a meeting to come. */
function lastDays({ meetings, forums }: Known, today: string): Map<Id<"forum">, string> {
  const days = new Map<Id<"forum">, string>();
  for (const { forumId, startsAt, state } of meetings) {
    const forum = forums.find(({ id }) => id === forumId);
    if (forum === undefined || !unpublished.includes(state)) continue;
    const day = lastDayInTime(copenhagenDate(new Date(startsAt)), effectiveRules(forum.usual, forum.overrides).publicationLead);
    if (day >= today && !days.has(forumId)) days.set(forumId, day);
  }
  return days;
}

/** What waits for the person, in the order in which it presses where no day says it. */
export async function waitingFor(
  database: Database,
  actor: Person,
  known: Known,
  awaiting: Awaited<ReturnType<typeof decisionsAwaiting>>,
  today: string,
): Promise<Waiting[]> {
  const days = lastDays(known, today);
  const nameOf = (id: Id<"forum">): string => known.forums.find((forum) => forum.id === id)?.name ?? "";
  const seated = (id: Id<"forum">): boolean => actor.seats.some(({ forumId }) => forumId === id);
  const inTime = (forumId: Id<"forum"> | null): string | null => (forumId === null ? null : (days.get(forumId) ?? null));
  const may = (document: KnownDocument): boolean => permits(actor, { verb: "document.write", document: document.facts });
  const asked = new Set(known.questions.map(({ documentId }) => documentId));

  const questions = known.documents
    .filter((document) => asked.has(document.id) && may(document))
    .map(({ id, title, space }) => waiting("question", title, space.name, inTime(space.forumId), `/documents/${id}/review`));
  const writing = known.documents
    .filter((document) => unfinished.includes(document.state) && may(document) && !asked.has(document.id))
    .map(({ id, title, space }) => waiting("writing", title, space.name, inTime(space.forumId), `/documents/${id}`));
  const reviews = known.documents
    .filter(
      (document) =>
        document.state === "shared" &&
        permits(actor, { verb: "document.review", document: document.facts }) &&
        !known.reviewed.some(
          ({ documentId, forumId, at }) => documentId === document.id && forumId === document.space.forumId && at >= document.changedAt,
        ),
    )
    .map(({ id, title, space }) => waiting("review", title, space.name, inTime(space.forumId), `/documents/${id}/review`));
  const positions = known.asking.flatMap((request) => {
    const document = known.documents.find(({ id }) => id === request.documentId);
    if (document === undefined || !waitsForPosition(actor, document, request, known.taken)) return [];
    return [waiting("position", document.title, document.space.name, request.until, `/documents/${document.id}/position`)];
  });
  const standing = new Set(known.carried.filter(({ state }) => !isOffAgenda(state)).map(({ submissionId }) => submissionId));
  const submissions = known.submitted
    .filter(({ id }) => !standing.has(id))
    .map(({ title, forumId }) => waiting("submission", title, nameOf(forumId), inTime(forumId), `/forums/${forumId}`));
  const agendas = known.meetings
    .filter(({ forumId, state }) => seated(forumId) && unpublished.includes(state))
    .filter((meeting) => permits(actor, { verb: "agenda.change", meeting }))
    .map(({ id, forumId }) => waiting("agenda", nameOf(forumId), nameOf(forumId), inTime(forumId), `/meetings/${id}`));
  const meetings = known.meetings
    .filter(({ forumId, state }) => seated(forumId) && !unpublished.includes(state))
    .map(({ id, forumId, startsAt, place }) =>
      waiting("meeting", nameOf(forumId), place, copenhagenDate(new Date(startsAt)), `/meetings/${id}`),
    );
  return [
    ...questions,
    ...(await minutesFor(database, actor, known, nameOf)),
    ...(await answersFor(database, actor, awaiting)),
    ...positions,
    ...agendas,
    ...submissions,
    ...writing,
    ...reviews,
    ...meetings,
  ];
}

const waiting = (kind: Waiting["kind"], title: string, place: string, due: string | null, path: string): Waiting => ({
  kind,
  title,
  place,
  due,
  path,
});

/** Minutes that wait for the person's own word. */
async function minutesFor(database: Database, actor: Person, { rounds }: Known, nameOf: (id: Id<"forum">) => string): Promise<Waiting[]> {
  if (rounds.length === 0) return [];
  const meetings = await findMeetings(
    database,
    rounds.map(({ meetingId }) => meetingId),
  );
  return meetings
    .filter((meeting) => permits(actor, { verb: "minutes.judge", meeting }))
    .map(({ id, forumId }) => waiting("minutes", nameOf(forumId), nameOf(forumId), null, `/meetings/${id}/minutes`));
}

/** Decisions that wait for an answer of the person's organisation, of those that they may read. */
async function answersFor(database: Database, actor: Person, awaiting: Awaited<ReturnType<typeof decisionsAwaiting>>): Promise<Waiting[]> {
  if (awaiting.length === 0) return [];
  const [items, meetings] = await Promise.all([
    findAgendaItems(
      database,
      awaiting.map(({ agendaItemId }) => agendaItemId),
    ),
    findMeetings(
      database,
      awaiting.map(({ meetingId }) => meetingId),
    ),
  ]);
  return awaiting.flatMap(({ id, agendaItemId, meetingId }) => {
    const item = items.find((one) => one.id === agendaItemId);
    const meeting = meetings.find((one) => one.id === meetingId);
    if (item === undefined || meeting === undefined) return [];
    const mayRead = permits(actor, { verb: "decision.read", item: { meeting, access: item.access, state: item.state } });
    return mayRead ? [waiting("ratification", item.title, "", null, `/decisions/${id}`)] : [];
  });
}
