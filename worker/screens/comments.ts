import type { CommentsView, CommentView, ThreadView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import { wordsOfFile } from "../../text/files.ts";
import type { Person } from "../access/actor.ts";
import { permits, roleIn } from "../access/policy.ts";
import { findMentions, listComments, type CommentRow } from "../comments/comments.ts";
import { findRevision } from "../comments/news.ts";
import { findSeen } from "../comments/seen.ts";
import { listThreads, type ThreadRow } from "../comments/threads.ts";
import { findDocumentFacts, type DocumentRow } from "../documents/documents.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { isOpen, listQuestions } from "../reviews/questions.ts";

/**
 * What is said beside the document, as its reader sees it. Those who read it from their seat in the forum see what is open; what is settled was the authors' own
 * work on the way. Where a thread hangs now is in the text itself.
 */
export async function viewComments(database: Database, actor: Person, document: DocumentRow, now: Date): Promise<CommentsView> {
  const day = copenhagenDate(now);
  // The number first: what comes in between is told again.
  const revision = await findRevision(database, document.id);
  const [facts, threads, comments, questions] = await Promise.all([
    findDocumentFacts(database, document, day),
    listThreads(database, document.id),
    listComments(database, document.id),
    listQuestions(database, [document.id]),
  ]);
  const takesPart = roleIn(actor, facts.space) !== null;
  const shown = threads.filter(({ resolvedAt }) => takesPart || resolvedAt === null);
  const threadIds = shown.map(({ id }) => id);
  const inShown = comments.filter(({ threadId }) => threadIds.includes(threadId));
  const [mentions, seen, organisations] = await Promise.all([
    findMentions(
      database,
      inShown.map(({ id }) => id),
    ),
    findSeen(database, actor.personId, threadIds),
    findOrganisations(
      database,
      inShown.flatMap(({ organisationId }) => organisationId ?? []),
    ),
  ]);
  const people = await summarisePeople(
    database,
    [
      ...inShown.map(({ writtenBy }) => writtenBy),
      ...[...mentions.values()].flat(),
      ...shown.flatMap(({ resolvedBy, appliedBy }) => [resolvedBy ?? [], appliedBy ?? []].flat()),
    ],
    day,
  );
  const mark = (at: string | null, by: Id<"person"> | null) => (at === null ? null : { at, by: (by && people.get(by)) ?? null });

  const commentOf = (row: CommentRow): CommentView => {
    const organisation = row.organisationId === null ? undefined : organisations.get(row.organisationId);
    return {
      id: row.id,
      words: row.words,
      by: people.get(row.writtenBy) ?? null,
      organisation: organisation === undefined ? null : { id: organisation.id, name: organisation.name, sector: organisation.sector },
      at: row.writtenAt,
      editedAt: row.editedAt,
      deletedAt: row.deletedAt,
      mentions: (mentions.get(row.id) ?? []).flatMap((personId) => people.get(personId) ?? []),
      isMine: row.writtenBy === actor.personId,
    };
  };
  const threadOf = (row: ThreadRow): ThreadView => {
    const own = inShown.filter(({ threadId }) => threadId === row.id);
    const standing = own.filter(({ deletedAt }) => deletedAt === null);
    return {
      id: row.id,
      state: row.resolvedAt === null ? "open" : "resolved",
      quote: quoteOf(row),
      proposal: row.proposal === null ? null : { words: row.proposal, applied: mark(row.appliedAt, row.appliedBy) },
      resolved: mark(row.resolvedAt, row.resolvedBy),
      comments: own.map(commentOf),
      isUnread: standing.some(({ writtenBy, revision: made }) => writtenBy !== actor.personId && made > (seen.get(row.id) ?? 0)),
      concernsMe: standing.some(({ id, writtenBy }) => writtenBy === actor.personId || mentions.get(id)?.includes(actor.personId) === true),
    };
  };
  return {
    revision,
    threads: shown.map(threadOf),
    openQuestions: questions.filter(isOpen).length,
    may: {
      comment: permits(actor, { verb: "document.comment", document: facts }),
      apply: permits(actor, { verb: "document.write", document: facts }),
    },
  };
}

function quoteOf({ passage, file }: ThreadRow): ThreadView["quote"] {
  if (file !== null) return { field: file.field, words: wordsOfFile(file.shown), file: file.shown, at: file.at ?? null };
  const [first] = passage ?? [];
  return first === undefined
    ? null
    : { field: first.field, words: passage?.map(({ words }) => words).join("\n") ?? "", file: null, at: null };
}
