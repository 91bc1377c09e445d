import type { DocumentState } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import type { ReviewBoard, ReviewStanding, ReviewView } from "../../contract/review.ts";
import type { CanonicalText } from "../../contract/text.ts";
import type { DocumentSummary } from "../../contract/views.ts";
import type { Person } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { countOpenThreads } from "../comments/threads.ts";
import { findDocumentFacts, findDocumentsOfSpaces, type DocumentRow } from "../documents/documents.ts";
import { forumNames } from "../forums/forums.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { isOpen, listQuestions, type QuestionRow } from "../reviews/questions.ts";
import { latestReviews, standingWishes, type ReviewRow, type WishRow } from "../reviews/reviews.ts";
import { roomOf } from "../room/address.ts";
import { readFrozen } from "../room/frozen.ts";
import { saidHashes } from "../room/said-hashes.ts";
import { findSpacesOfForum } from "../spaces/facts.ts";
import { viewAuthors } from "./authors.ts";
import { summariseDocuments } from "./documents.ts";
import { summariseSpaces } from "./space.ts";

/** Every space that answers to the forum, with those of its documents that the reader may read: what each is, and who has to do something. */
export async function viewReviewBoard(
  env: Env,
  database: Database,
  actor: Person,
  forum: { id: Id<"forum">; name: string },
  now: Date,
): Promise<ReviewBoard> {
  const spaceIds = await findSpacesOfForum(database, forum.id);
  const [spaces, rows] = await Promise.all([summariseSpaces(database, actor, spaceIds, now), findDocumentsOfSpaces(database, spaceIds)]);
  const documents = await summariseDocuments(database, actor, rows, now);
  const standings = await standingsOf(env, database, forum.id, documents, now);
  return {
    forum: { id: forum.id, name: forum.name },
    spaces: spaces.map(({ id, name }) => ({
      id,
      name,
      documents: standings.filter(({ document }) => documents.find((candidate) => candidate.id === document.id)?.space.id === id),
    })),
  };
}

/** One document before the forum that its space answers to, for whoever may read it. The text that the forum last saw is read from its frozen bytes. */
export async function viewReview(
  env: Env,
  database: Database,
  actor: Person,
  row: DocumentRow,
  now: Date,
): Promise<ReviewView | Refusal | undefined> {
  const facts = await findDocumentFacts(database, row, copenhagenDate(now));
  const [summary] = await summariseDocuments(database, actor, [row], now);
  if (summary === undefined) return undefined;
  const { forumId } = facts.space;
  const [questions, { text }, names] = await Promise.all([
    listQuestions(database, [row.id]),
    roomOf(env, row.id).read(),
    forumNames(database, forumId === null ? [] : [forumId]),
  ]);
  const review = forumId === null ? undefined : (await latestReviews(database, forumId, [row.id])).get(row.id);
  const [standing] = await standingsOf(env, database, forumId, [summary], now);
  if (standing === undefined) throw new Error(`document ${row.id} stands nowhere`);
  const before = review === undefined ? null : await seenText(env, review);
  if (before instanceof Refusal) return before;
  return {
    ...standing,
    // The index of lists is seconds behind; here the text itself is at hand.
    isChanged: review === undefined || !(await saidHashes(text)).includes(review.sha256),
    forum: forumId === null ? null : { id: forumId, name: names.get(forumId) ?? "" },
    before,
    now: text,
    questions: await viewQuestions(database, questions, now),
    may: {
      review: permits(actor, { verb: "document.review", document: facts }),
      answer: permits(actor, { verb: "document.write", document: facts }),
    },
  };
}

async function seenText(env: Env, review: ReviewRow): Promise<CanonicalText | Refusal> {
  const frozen = await readFrozen(env, review.versionId, review.sha256);
  return frozen instanceof Refusal ? frozen : frozen.text;
}

async function standingsOf(
  env: Env,
  database: Database,
  forumId: Id<"forum"> | null,
  documents: DocumentSummary[],
  now: Date,
): Promise<ReviewStanding[]> {
  const ids = documents.map(({ id }) => id);
  const none = { reviews: new Map<Id<"document">, ReviewRow>(), wishes: new Map<Id<"document">, WishRow>() };
  const [questions, comments, reviews, wishes, organisations] = await Promise.all([
    listQuestions(database, ids),
    countOpenThreads(database, ids),
    forumId === null ? none.reviews : latestReviews(database, forumId, ids),
    forumId === null ? none.wishes : standingWishes(database, forumId, ids),
    Promise.all(ids.map(async (id) => [id, await organisationsOf(env, database, id, now)] as const)).then((entries) => new Map(entries)),
  ]);
  const people = await summarisePeople(
    database,
    [...[...reviews.values()].map(({ reviewedBy }) => reviewedBy), ...[...wishes.values()].map(({ wishedBy }) => wishedBy)],
    copenhagenDate(now),
  );
  return documents.map(({ id, kind, state, title, changedAt }) => {
    const review = reviews.get(id);
    const wish = wishes.get(id);
    const openQuestions = questions.filter((question) => question.documentId === id && isOpen(question)).length;
    return {
      document: { id, kind, state, title },
      organisations: organisations.get(id) ?? [],
      reviewed: review === undefined ? null : { at: review.reviewedAt, by: people.get(review.reviewedBy) ?? null },
      isChanged: review === undefined || changedAt > review.reviewedAt,
      openQuestions,
      openComments: comments.get(id) ?? 0,
      wish: wish === undefined ? null : { at: wish.wishedAt, by: people.get(wish.wishedBy) ?? null },
      waitsFor: openQuestions > 0 ? "authors" : waitsFor[state],
    };
  });
}

/** Who has to do something next, by where a document stands. An open question is the authors' whatever else is. */
const waitsFor: Record<DocumentState, ReviewStanding["waitsFor"]> = {
  draft: "authors",
  shared: "authors",
  proposed: "secretariat",
  issued: "secretariat",
  received: "meeting",
  decided: "nobody",
  awaiting_ratification: "organisations",
  active: "nobody",
  closed: "nobody",
  blocked: "organisations",
  paused: "nobody",
  dropped: "nobody",
  in_force: "nobody",
  disputed: "authors",
  superseded: "nobody",
  expired: "nobody",
  revoked: "nobody",
  adopted: "nobody",
  declined: "nobody",
  forwarded: "organisations",
  unprioritised: "authors",
  implemented: "nobody",
};

/** The organisations that the text is from, by how many letters of it are theirs. */
async function organisationsOf(env: Env, database: Database, id: Id<"document">, now: Date): Promise<string[]> {
  const { fields } = await viewAuthors(database, await roomOf(env, id).authors(), copenhagenDate(now));
  const letters = new Map<string, number>();
  for (const { from, to, organisationName } of fields.flatMap(({ ranges }) => ranges))
    if (organisationName !== null) letters.set(organisationName, (letters.get(organisationName) ?? 0) + to - from);
  return [...letters].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

async function viewQuestions(database: Database, rows: QuestionRow[], now: Date): Promise<ReviewView["questions"]> {
  const people = await summarisePeople(
    database,
    rows.flatMap(({ askedBy, answers }) => [askedBy, ...answers.map(({ answeredBy }) => answeredBy)]),
    copenhagenDate(now),
  );
  return rows.map(({ id, words, askedAt, askedBy, answers }) => ({
    id,
    words,
    asked: { at: askedAt, by: people.get(askedBy) ?? null },
    answers: answers.map((answer) => ({
      words: answer.words,
      given: { at: answer.answeredAt, by: people.get(answer.answeredBy) ?? null },
    })),
  }));
}
