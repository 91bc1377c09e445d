import { and, asc, eq, exists, not, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { answers, questions } from "./tables.ts";

export type QuestionRow = typeof questions.$inferSelect & { answers: (typeof answers.$inferSelect)[] };
type Matter = { documentId: Id<"document">; forumId: Id<"forum"> };

export async function askQuestion(
  baseUrl: string,
  database: Database,
  actor: Person,
  document: DocumentRow,
  forumId: Id<"forum">,
  words: string,
  now: Date,
): Promise<void> {
  const id = newId("question", now);
  const documentId = document.id;
  await commit(database, [
    append(database, { type: "question.asked", ...(await eventOf(baseUrl, database, actor, document, { id, forumId }, now)) }),
    database.insert(questions).values({ id, forumId, documentId, words, askedAt: now.toISOString(), askedBy: actor.personId }),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "question.asked",
      subjectId: documentId,
      forumId,
      detail: { questionId: id },
    }),
  ]);
}

export async function answerQuestion(
  baseUrl: string,
  database: Database,
  actor: Person,
  document: DocumentRow,
  question: QuestionRow,
  words: string,
  now: Date,
): Promise<void> {
  const { id: questionId, documentId, forumId } = question;
  const id = newId("answer", now);
  const event = await eventOf(baseUrl, database, actor, document, question, now);
  await commit(database, [
    append(database, { type: "question.answered", ...event, data: { ...event.data, answerId: id } }),
    database.insert(answers).values({ id, questionId, words, answeredAt: now.toISOString(), answeredBy: actor.personId }),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "question.answered",
      subjectId: documentId,
      forumId,
      detail: { questionId },
    }),
  ]);
}

/** Told to those who take part in the space and to the forum: that there is a question, and not what it says. */
async function eventOf(
  baseUrl: string,
  database: Database,
  actor: Person,
  { id: documentId, kind, spaceId }: DocumentRow,
  { id, forumId }: Pick<QuestionRow, "id" | "forumId">,
  now: Date,
) {
  const names = await forumNames(database, [forumId]);
  return {
    data: {
      id,
      document: { id: documentId, kind },
      forum: { id: forumId, name: names.get(forumId) ?? "" },
      url: `${baseUrl}/documents/${documentId}/review`,
    },
    occurredAt: now,
    actorId: actor.personId,
    spaceId,
    forumId,
    access: "open" as const,
  };
}

export async function findQuestion(database: Database, id: Id<"question">): Promise<typeof questions.$inferSelect | undefined> {
  const [row] = await database.select().from(questions).where(eq(questions.id, id));
  return row;
}

/** What nobody has answered yet, of the documents whose ids are asked for in the batch. */
export const unansweredOn = (database: Database, documentIds: SQL) =>
  database
    .select({ documentId: questions.documentId, askedAt: questions.askedAt })
    .from(questions)
    .where(and(sql`${questions.documentId} in ${documentIds}`, not(isAnswered(database))));

const isAnswered = (database: Database): SQL =>
  exists(
    database
      .select({ one: sql`1` })
      .from(answers)
      .where(eq(answers.questionId, questions.id)),
  );

/** What the documents have been asked, in the order in which it was, each with its answers. */
export async function listQuestions(database: Database, documentIds: Iterable<Id<"document">>): Promise<QuestionRow[]> {
  const rows = await database.select().from(questions).where(isAnyOf(questions.documentId, documentIds)).orderBy(asc(questions.id));
  const given = await database
    .select()
    .from(answers)
    .where(
      isAnyOf(
        answers.questionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(answers.id));
  return rows.map((row) => ({ ...row, answers: given.filter(({ questionId }) => questionId === row.id) }));
}

export const isOpen = (question: QuestionRow): boolean => question.answers.length === 0;

/** The condition that the forum waits for no answer about the document: asked by the batch that submits it. */
export function nothingOpen(database: Database, { documentId, forumId }: Matter): SQL {
  return not(
    exists(
      database
        .select({ one: sql`1` })
        .from(questions)
        .where(and(eq(questions.documentId, documentId), eq(questions.forumId, forumId), not(isAnswered(database)))),
    ),
  );
}
