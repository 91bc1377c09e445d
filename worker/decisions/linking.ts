import { asc, and, eq } from "drizzle-orm";
import { forumNames } from "../forums/forums.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { commit, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import { Refusal } from "../platform/refusal.ts";
import { findChainEnd, linkAtEnd, type Chain, type ChainEnd } from "./chain.ts";
import { recordOfDecision } from "./record.ts";
import { decisions } from "./tables.ts";

/** How often the end of a chain is read anew when somebody else was first. Each time, one of those who try gets through. */
const mostAttempts = 50;

type Linking = { subject: Parameters<typeof linkAtEnd>[3][number]; statements: (sha256: string) => Promise<Statement[]> | Statement[] };

/**
 * Commits a change together with its link at the end of the chain, and gives the link's hash. `prepare` is asked anew each time somebody else was first; what it
 * refuses is passed on, and errors of its own constraints are the caller's.
 */
export async function commitLinked(
  database: Database,
  chain: Chain,
  now: Date,
  prepare: (end: ChainEnd) => Promise<Linking | Refusal>,
): Promise<string | Refusal> {
  for (let attempt = 1; ; attempt++) {
    await linkEarlier(database, chain, now);
    const end = await findChainEnd(database, chain);
    const prepared = await prepare(end);
    if (prepared instanceof Refusal) return prepared;
    const { statements, headSha256 } = await linkAtEnd(database, chain, end, [prepared.subject]);
    if (headSha256 === null) throw new Error("a link has no hash");
    try {
      await commit(database, [...(await prepared.statements(headSha256)), ...statements]);
      return headSha256;
    } catch (error) {
      const isBehind = violatesUnique(error, "decision_links.position") || violatesUnique(error, "decisions.number");
      if (!isBehind || attempt === mostAttempts) throw error;
    }
  }
}

/**
 * Links what was decided before there were chains, in the order in which it was numbered, as it stands today: `linkedAt` says when that was, and whoever verifies
 * is told. Only what the migration counted: a chain that has begun takes nothing in from before.
 */
export async function linkEarlier(database: Database, chain: Chain, now: Date): Promise<void> {
  const end = await findChainEnd(database, chain);
  if (end.earlier === 0 || end.length > 0) return;
  const rows = await database
    .select()
    .from(decisions)
    .where(and(eq(decisions.forumId, chain.forumId), eq(decisions.access, chain.access)))
    .orderBy(asc(decisions.year), asc(decisions.number));
  const [names, items, meetings] = await Promise.all([
    forumNames(database, [chain.forumId]),
    findAgendaItems(
      database,
      rows.map((row) => row.agendaItemId),
    ),
    findMeetings(
      database,
      rows.map((row) => row.meetingId),
    ),
  ]);
  const subjects = rows.map((row) => ({
    kind: "decision" as const,
    subjectId: row.id,
    recordAfter: (previousSha256: string | null) =>
      recordOfDecision(row, {
        title: items.find(({ id }) => id === row.agendaItemId)?.title ?? "",
        forum: names.get(row.forumId) ?? "",
        meetingStartsAt: meetings.find(({ id }) => id === row.meetingId)?.startsAt ?? "",
        linkedAt: now.toISOString(),
        previousSha256,
      }),
  }));
  try {
    await commit(database, (await linkAtEnd(database, chain, end, subjects)).statements);
  } catch (error) {
    // Somebody else has just done it.
    if (!violatesUnique(error, "decision_links.")) throw error;
  }
}
