import { and, desc, eq, gte, lt, or, type SQL } from "drizzle-orm";
import type { AuditQuery } from "../../contract/audit-reading.ts";
import type { Id } from "../../contract/ids.ts";
import { wasMemberAt } from "../organisations/memberships.ts";
import { dayBegins, dayEnds } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { auditEntries } from "./tables.ts";

export type AuditRow = Omit<typeof auditEntries.$inferSelect, "once">;

/** Whose log: what happened in a forum, or an organisation's own affairs and what its people of that day did. */
export type Log = { forumId: Id<"forum"> } | { organisationId: Id<"organisation"> };

const pageLength = 50;
const actorsNamed = 500;

/** A page of the log, the newest first. */
export async function readAudit(database: Database, log: Log, query: AuditQuery): Promise<{ rows: AuditRow[]; next: string | null }> {
  const { actor, verb, space, from, to, cursor } = query;
  const conditions: (SQL | undefined)[] = [
    within(database, log),
    actor === undefined ? undefined : eq(auditEntries.actorId, actor),
    verb === undefined ? undefined : eq(auditEntries.verb, verb),
    space === undefined ? undefined : eq(auditEntries.spaceId, space),
    from === undefined ? undefined : gte(auditEntries.at, dayBegins(from).toISOString()),
    to === undefined ? undefined : lt(auditEntries.at, dayEnds(to).toISOString()),
    cursor === undefined ? undefined : lt(auditEntries.seq, Number(cursor)),
  ];
  const rows = await database
    .select()
    .from(auditEntries)
    .where(and(...conditions))
    .orderBy(desc(auditEntries.seq))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  return { rows: page, next: rows.length > pageLength ? String(page.at(-1)?.seq) : null };
}

/** Everybody whom the log names. */
export async function listAuditActors(database: Database, log: Log): Promise<(Id<"person"> | Id<"token">)[]> {
  const rows = await database
    .selectDistinct({ id: auditEntries.actorId })
    .from(auditEntries)
    .where(within(database, log))
    .limit(actorsNamed);
  return rows.map(({ id }) => id);
}

function within(database: Database, log: Log): SQL | undefined {
  if ("forumId" in log) return eq(auditEntries.forumId, log.forumId);
  return or(
    eq(auditEntries.organisationId, log.organisationId),
    wasMemberAt(database, log.organisationId, auditEntries.actorId, auditEntries.at),
  );
}
