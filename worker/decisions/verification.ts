import { and, eq, notExists, sql } from "drizzle-orm";
import type { ChainStep } from "../../contract/views.ts";
import type { Id } from "../../contract/ids.ts";
import { forumNames } from "../forums/forums.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { findChainEnd, findLinkAt, listLinksAfter, type Chain, type LinkRow } from "./chain.ts";
import { faultOf, readSubjects, type Fault, type Subjects } from "./check-link.ts";
import { linkEarlier } from "./linking.ts";
import { circumstancesIn } from "./record.ts";
import { additions, chains, decisions, links, ratifications } from "./tables.ts";

/** Each takes a read of the bucket, of which a request has a thousand. */
const linksInStep = 200;

/**
 * One step of going through every chain: the next links of a chain, whether each still has its hash, follows the one before, and says what its row and its frozen
 * bytes say. The first fault of a chain is told, and the next step goes on with the next chain.
 *
 * @param after where the last step ended, as it gave it in `next`; null from the first chain on
 */
export async function verifyChains(env: Env, database: Database, after: string | null, now: Date): Promise<ChainStep> {
  const place = await placeAfter(database, after);
  if (place === undefined) return { forum: null, checked: 0, linkedLater: 0, fault: null, next: null };
  const { chain, position } = place;
  const name = (await forumNames(database, [chain.forumId])).get(chain.forumId) ?? "";
  const forum = { id: chain.forumId, name, access: chain.access };
  if (position === 0) {
    await linkEarlier(database, chain, now);
    const stray = await findUnlinked(database, chain);
    if (stray !== undefined) {
      const fault: Fault = { code: "not_in_chain", position: null, subjectId: stray, detail: "" };
      return { forum, checked: 0, linkedLater: 0, fault, next: await nextChain(database, chain) };
    }
  }
  const rows = await listLinksAfter(database, chain, position, linksInStep);
  const isLast = rows.length < linksInStep;
  const subjects = await readSubjects(database, rows);
  const fault =
    (await faultAmong(env, database, chain, position, rows, subjects)) ??
    (isLast ? await faultAtEnd(database, chain, position, rows) : null);
  return {
    forum,
    checked: rows.length,
    linkedLater: rows.filter((link) => isLinkedLater(link, subjects)).length,
    fault,
    next: fault === null && !isLast ? cursorOf(chain, position + rows.length) : await nextChain(database, chain),
  };
}

async function faultAmong(
  env: Env,
  database: Database,
  chain: Chain,
  position: number,
  rows: LinkRow[],
  subjects: Subjects,
): Promise<Fault | null> {
  let expected = position + 1;
  let previousSha256 = position === 0 ? null : ((await findLinkAt(database, chain, position))?.sha256 ?? null);
  for (const link of rows) {
    if (link.position !== expected) return { code: "link_missing", position: expected, subjectId: null, detail: "" };
    const fault = await faultOf(env, link, previousSha256, subjects);
    if (fault !== null) return fault;
    previousSha256 = link.sha256;
    expected++;
  }
  return null;
}

/** A chain from which the last link was taken is whole in itself, but does not end where it is known to. */
async function faultAtEnd(database: Database, chain: Chain, position: number, rows: LinkRow[]): Promise<Fault | null> {
  const end = await findChainEnd(database, chain);
  const last = rows.at(-1) ?? (position === 0 ? undefined : await findLinkAt(database, chain, position));
  const fits = end.length === (last?.position ?? 0) && end.headSha256 === (last?.sha256 ?? null) && end.earlier === 0;
  return fits ? null : { code: "end_differs", position: last?.position ?? null, subjectId: null, detail: `${end.length}` };
}

/** A row that stands in no chain: somebody has put it there past the product. */
async function findUnlinked(database: Database, { forumId, access }: Chain): Promise<string | undefined> {
  const linked = (id: typeof decisions.id | typeof additions.id | typeof ratifications.id) =>
    notExists(
      database
        .select({ one: sql`1` })
        .from(links)
        .where(eq(links.subjectId, id)),
    );
  const ofChain = and(eq(decisions.forumId, forumId), eq(decisions.access, access));
  const [strays, strayAdditions, strayAnswers] = await Promise.all([
    database
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(ofChain, linked(decisions.id)))
      .limit(1),
    database
      .select({ id: additions.id })
      .from(additions)
      .innerJoin(decisions, eq(decisions.id, additions.decisionId))
      .where(and(ofChain, linked(additions.id)))
      .limit(1),
    database
      .select({ id: ratifications.id })
      .from(ratifications)
      .innerJoin(decisions, eq(decisions.id, ratifications.decisionId))
      .where(and(ofChain, linked(ratifications.id)))
      .limit(1),
  ]);
  return [...strays, ...strayAdditions, ...strayAnswers][0]?.id;
}

function isLinkedLater(link: LinkRow, { decisions: decided }: Subjects): boolean {
  const row = decided.get(link.subjectId);
  return row !== undefined && row.recordedAt !== circumstancesIn(link.record)?.linkedAt;
}

const cursorOf = ({ forumId, access }: Chain, position: number): string => `${forumId} ${access} ${position}`;

/** Whatever has a chain, or should: also where the chain's own row is gone. */
async function listChains(database: Database): Promise<Chain[]> {
  const columns = (table: typeof chains | typeof links | typeof decisions) => ({ forumId: table.forumId, access: table.access });
  const rows = await database
    .select(columns(chains))
    .from(chains)
    .union(database.select(columns(links)).from(links))
    .union(database.select(columns(decisions)).from(decisions));
  return rows.toSorted((a, b) => (cursorOf(a, 0) < cursorOf(b, 0) ? -1 : 1));
}

async function nextChain(database: Database, chain: Chain): Promise<string | null> {
  const next = (await listChains(database)).find((candidate) => cursorOf(candidate, 0) > cursorOf(chain, 0));
  return next === undefined ? null : cursorOf(next, 0);
}

/** An answer to `after` that names no chain goes on with the first one behind it. */
async function placeAfter(database: Database, after: string | null): Promise<{ chain: Chain; position: number } | undefined> {
  const [first] = await listChains(database);
  if (after === null) return first && { chain: first, position: 0 };
  const [forumId = "", access = "", position = "0"] = after.split(" ");
  const isAccess = access === "open" || access === "closed";
  return isAccess ? { chain: { forumId: forumId as Id<"forum">, access }, position: Number(position) || 0 } : undefined;
}
