import { and, asc, eq, gt } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import { isAnyOf, type Database, type Statement } from "../platform/database.ts";
import { insertAll } from "../platform/insert-all.ts";
import { hashOfRecord } from "./record.ts";
import { chains, links } from "./tables.ts";

/** A forum has two: one of what the public may read, one of what was decided behind closed doors. Neither says anything of the other. */
export type Chain = { forumId: Id<"forum">; access: ItemAccess };
export type LinkRow = typeof links.$inferSelect;

/** Where a chain ends: how many links it has, and the hash of the last; null while it has none. `earlier` are decisions that wait to be linked. */
export type ChainEnd = { length: number; headSha256: string | null; earlier: number };

export async function findChainEnd(database: Database, { forumId, access }: Chain): Promise<ChainEnd> {
  const [row] = await database
    .select({ length: chains.length, headSha256: chains.headSha256, earlier: chains.earlier })
    .from(chains)
    .where(and(eq(chains.forumId, forumId), eq(chains.access, access)));
  return row ?? { length: 0, headSha256: null, earlier: 0 };
}

export type NewLink = Pick<LinkRow, "kind" | "subjectId"> & { record: string };

/**
 * The statements that put the links, in this order, at the chain's end, for the batch of what they are of. Each record must hold the hash of the one before it;
 * `recordAfter` makes it. Of two who link at once the second meets the key of `decision_links`.
 */
export async function linkAtEnd(
  database: Database,
  chain: Chain,
  end: ChainEnd,
  subjects: { kind: NewLink["kind"]; subjectId: string; recordAfter: (previousSha256: string | null) => string }[],
): Promise<{ statements: Statement[]; headSha256: string | null }> {
  const rows: LinkRow[] = [];
  let headSha256 = end.headSha256;
  for (const { kind, subjectId, recordAfter } of subjects) {
    const record = recordAfter(headSha256);
    const sha256 = await hashOfRecord(record);
    rows.push({ ...chain, position: end.length + rows.length + 1, kind, subjectId, record, sha256, previousSha256: headSha256 });
    headSha256 = sha256;
  }
  const length = end.length + rows.length;
  return {
    statements: [
      ...insertAll(database, links, rows),
      database
        .insert(chains)
        .values({ ...chain, length, headSha256 })
        .onConflictDoUpdate({ target: [chains.forumId, chains.access], set: { length, headSha256, earlier: 0 } }),
    ],
    headSha256,
  };
}

/** The links after the position, in order, at most `limit`. */
export async function listLinksAfter(database: Database, { forumId, access }: Chain, position: number, limit: number): Promise<LinkRow[]> {
  return database
    .select()
    .from(links)
    .where(and(eq(links.forumId, forumId), eq(links.access, access), gt(links.position, position)))
    .orderBy(asc(links.position))
    .limit(limit);
}

export async function findLinkAt(database: Database, { forumId, access }: Chain, position: number): Promise<LinkRow | undefined> {
  const [row] = await database
    .select()
    .from(links)
    .where(and(eq(links.forumId, forumId), eq(links.access, access), eq(links.position, position)));
  return row;
}

/** The links of the things, in the order of the chain. */
export async function findLinks(database: Database, subjectIds: Iterable<string>): Promise<LinkRow[]> {
  return database.select().from(links).where(isAnyOf(links.subjectId, subjectIds)).orderBy(asc(links.position));
}
