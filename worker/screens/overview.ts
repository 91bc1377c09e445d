import type { ChangedText, Overview } from "../../contract/overview.ts";
import type { Person } from "../access/actor.ts";
import { forumsSeenWhole, partyIds, permits, type SpaceFacts } from "../access/policy.ts";
import { listActionsOwnedBy } from "../actions/actions.ts";
import { decisionsAwaiting } from "../decisions/owed.ts";
import { documentIdsIn, documentsIn } from "../documents/documents.ts";
import { submissionIdsTo, submittedTo } from "../documents/submissions.ts";
import { forumsWithRules } from "../forums/forums.ts";
import { itemsCarrying } from "../meetings/agenda.ts";
import { meetingsToCome, meetingsWithOpenMinutes } from "../meetings/meetings.ts";
import { roundsAwaiting } from "../minutes/verdicts.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { takenBy } from "../positions/positions.ts";
import { requestsOn } from "../positions/requests.ts";
import { unansweredOn } from "../reviews/questions.ts";
import { lastReviewedBy } from "../reviews/reviews.ts";
import { contributedSince } from "../room/contributed.ts";
import { titlesIn } from "../room/text-index.ts";
import { forumsOver, spacesSeenBy, spacesWithParts } from "../spaces/facts.ts";
import { waitingFor, type Known, type KnownDocument } from "./waiting.ts";
import { viewAgreedActions } from "./actions.ts";

/** What others did longer ago is no news to somebody who never was in the text. */
const newsDays = 14;
const dayMs = 24 * 60 * 60 * 1000;
const changedMax = 20;

/** Forums whose agendas the person builds. */
const leads = ({ seats }: Person) =>
  seats.filter(({ role }) => role === "secretariat" || role === "chair" || role === "co_chair").map(({ forumId }) => forumId);

/**
 * What waits for the person and what has changed. All that depends on nothing but who asks is asked for in one batch, which is one journey to the database; what that
 * names is looked up once afterwards.
 */
export async function viewOverview(database: Database, actor: Person, now: Date): Promise<Overview> {
  const day = copenhagenDate(now);
  const forumIds = forumsSeenWhole(actor);
  const spaceIds = spacesSeenBy(database, partyIds(actor), forumIds, day);
  const documentIds = documentIdsIn(database, spaceIds);
  const above = forumsOver(database, spaceIds);
  const organisationIds = actor.memberships.map(({ organisationId }) => organisationId);
  const since = new Date(now.getTime() - newsDays * dayMs).toISOString();
  const [
    spaces,
    parts,
    rows,
    titles,
    questions,
    reviewed,
    submitted,
    carried,
    meetings,
    forums,
    rounds,
    actions,
    awaiting,
    contributed,
    asking,
    taken,
  ] = await database.batch([
    ...spacesWithParts(database, spaceIds, day),
    documentsIn(database, spaceIds),
    titlesIn(database, documentIds),
    unansweredOn(database, documentIds),
    lastReviewedBy(database, forumIds),
    submittedTo(database, leads(actor)),
    itemsCarrying(database, submissionIdsTo(database, leads(actor))),
    meetingsToCome(database, forumIds, above, now),
    forumsWithRules(database, forumIds, above),
    roundsAwaiting(database, actor.personId, meetingsWithOpenMinutes(database, forumIds)),
    listActionsOwnedBy(database, partyIds(actor), true),
    decisionsAwaiting(database, organisationIds),
    contributedSince(database, documentIds, actor.personId, since),
    requestsOn(database, documentIds, day),
    takenBy(database, actor.personId),
  ]);
  const facts = new Map(spaces.map(({ id, forumId }): [string, SpaceFacts] => [id, { forumId, participations: [] }]));
  for (const { spaceId, partyId, role } of parts) facts.get(spaceId)?.participations.push({ partyId, role });
  const documents = rows.flatMap(({ id, kind, state, spaceId, createdAt }): KnownDocument[] => {
    const space = spaces.find((one) => one.id === spaceId);
    const document = { space: facts.get(spaceId) ?? { forumId: null, participations: [] }, state };
    if (space === undefined || !permits(actor, { verb: "document.read", document })) return [];
    const text = titles.find((one) => one.documentId === id);
    return [{ id, kind, state, space, title: text?.title ?? "", changedAt: text?.changedAt ?? createdAt, facts: document }];
  });
  const known: Known = { documents, questions, reviewed, submitted, carried, meetings, forums, rounds, asking, taken };
  const [agreed, changed, waiting] = await Promise.all([
    viewAgreedActions(database, actor, actions, now),
    viewChanged(database, documents, contributed, day),
    waitingFor(database, actor, known, awaiting, day),
  ]);
  const owed = agreed.map(({ what, forum, window }) => ({
    kind: "action" as const,
    title: what,
    place: forum.name,
    due: window?.to ?? null,
    path: "/actions",
  }));
  return { waiting: [...waiting, ...owed].toSorted(byDay), changed };
}

/** What has no day comes last, in the order in which kinds press. */
const byDay = (a: { due: string | null }, b: { due: string | null }): number => (a.due ?? "9999").localeCompare(b.due ?? "9999");

type Contributed = Awaited<ReturnType<typeof contributedSince>>;

async function viewChanged(database: Database, documents: KnownDocument[], contributed: Contributed, day: string): Promise<ChangedText[]> {
  const people = await summarisePeople(
    database,
    contributed.map(({ personId }) => personId),
    day,
  );
  return documents
    .flatMap(({ id, kind, title, state, space }): ChangedText[] => {
      const own = contributed
        .filter(({ documentId }) => documentId === id)
        .toSorted((a, b) => b.written + b.deleted - a.written - a.deleted);
      const [first] = own;
      if (first === undefined) return [];
      return [
        {
          document: { id, kind, title, state },
          space: { id: space.id, name: space.name },
          since: first.since,
          at: own.map(({ at }) => at).reduce((last, at) => (at > last ? at : last)),
          by: own.map(({ personId, written, deleted }) => ({ person: people.get(personId) ?? null, written, deleted })),
        },
      ];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, changedMax);
}
