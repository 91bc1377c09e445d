import { and, desc, gte, inArray, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Database } from "../platform/database.ts";
import { comments, commentThreads } from "./tables.ts";

export type CommentHit = { id: Id<"comment">; threadId: Id<"thread">; documentId: Id<"document">; words: string; writtenAt: string };

type Among = (documentId: typeof comments.documentId) => SQL;
type Range = { year: string | undefined; cursor: string | undefined; limit: number };

/** As worker/record/fold.ts folds words, as far as SQL can. */
const folded = [...["Æ:ae", "Ø:oe", "Å:aa", "æ:ae", "ø:oe", "å:aa"], ...Array.from(".,;()?!-/\n", (sign) => `${sign}: `)].reduce(
  (words, pair) => sql`replace(${words}, ${sql.raw(`'${pair[0]}'`)}, ${sql.raw(`'${pair.slice(2)}'`)})`,
  sql`lower(' ' || ${comments.words} || ' ')`,
);

const isOpen = (database: Database): SQL =>
  inArray(comments.threadId, database.select({ id: commentThreads.id }).from(commentThreads).where(isNull(commentThreads.resolvedAt)));

/** More words than anybody looks for; the database takes a hundred bound values. */
const termsMax = 30;

/**
 * A page of the comments that have all the terms, the newest first. Of which documents, asked of their id: `whole` with what is settled too, `open` without. Comments are short, and somebody reads a few thousand of them at most: these
 * are looked through as they stand, and nothing has to be kept up beside them. A cursor that cannot be one begins at the beginning.
 */
export async function searchComments(
  database: Database,
  terms: string[],
  { whole, open }: { whole: Among; open: Among },
  { year, cursor, limit }: Range,
): Promise<{ hits: CommentHit[]; next: string | null }> {
  const [, writtenAt, id] = /^([\dT:.Z-]{1,30})~([a-z]{3}_[a-z0-9_]{3,48})$/.exec(cursor ?? "") ?? [];
  const rows = await database
    .select({
      id: comments.id,
      threadId: comments.threadId,
      documentId: comments.documentId,
      words: comments.words,
      writtenAt: comments.writtenAt,
    })
    .from(comments)
    .where(
      and(
        or(whole(comments.documentId), and(open(comments.documentId), isOpen(database))),
        isNull(comments.deletedAt),
        ...terms.slice(0, termsMax).map((term) => sql`instr(${folded}, ${term}) > 0`),
        year === undefined ? undefined : and(gte(comments.writtenAt, `${year}-`), lt(comments.writtenAt, `${Number(year) + 1}-`)),
        id === undefined ? undefined : sql`(${comments.writtenAt}, ${comments.id}) < (${writtenAt}, ${id})`,
      ),
    )
    .orderBy(desc(comments.writtenAt), desc(comments.id))
    .limit(limit + 1);
  const hits = rows.slice(0, limit);
  const last = hits.at(-1);
  return { hits, next: rows.length > limit && last !== undefined ? `${last.writtenAt}~${last.id}` : null };
}
