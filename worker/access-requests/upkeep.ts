import { and, isNull, lt } from "drizzle-orm";
import { permits } from "../access/policy.ts";
import { findDocuments } from "../documents/documents.ts";
import { readerOf } from "../notifications/reader.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { findFactsOfSpaces } from "../spaces/facts.ts";
import { isDocument, listUnsettledInTurn, type AccessRequestRow } from "./requests.ts";
import { accessRequests } from "./tables.ts";

const dayMs = 24 * 60 * 60 * 1000;
/** A request that nobody has answered by then is let go of, and can be made anew. */
const lapsesAfterDays = 90;

/**
 * Lets go of requests that are about nothing any more. What has waited too long goes whether or not there is such a thing, so that nobody learns from it what there is;
 * and whoever has come in by other means asks for nothing.
 */
export async function letGoOfRequests(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - lapsesAfterDays * dayMs).toISOString();
  await database.delete(accessRequests).where(and(isNull(accessRequests.settledAt), lt(accessRequests.askedAt, before)));
  const isIn = await Promise.all(
    (await listUnsettledInTurn(database, now)).map(async (row) => ((await mayReadAlready(database, row, now)) ? [row.id] : [])),
  );
  const ids = isIn.flat();
  if (ids.length === 0) return;
  await database
    .update(accessRequests)
    .set({ settledAt: now.toISOString(), granted: true })
    .where(and(isNull(accessRequests.settledAt), isAnyOf(accessRequests.id, ids)));
}

async function mayReadAlready(database: Database, { about, personId }: AccessRequestRow, now: Date): Promise<boolean> {
  const [asker, [document]] = await Promise.all([
    readerOf(database, personId, now),
    isDocument(about) ? findDocuments(database, [about]) : Promise.resolve([]),
  ]);
  const spaceId = isDocument(about) ? document?.spaceId : about;
  if (asker === undefined || spaceId === undefined) return false;
  const space = (await findFactsOfSpaces(database, [spaceId], copenhagenDate(now))).get(spaceId);
  if (space === undefined) return false;
  return permits(
    asker.actor,
    document === undefined ? { verb: "space.read", space } : { verb: "document.read", document: { space, state: document.state } },
  );
}
