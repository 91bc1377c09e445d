import { and, eq, gt, isNull } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { textVisits } from "./tables.ts";

/** Somebody has come into the text: a row, and none for what they do there. */
export async function noteEntered(
  database: Database,
  documentId: Id<"document">,
  personId: Id<"person">,
  at: Date,
  until: string,
): Promise<void> {
  const visit = { seenAt: at.toISOString(), until, leftAt: null };
  await database
    .insert(textVisits)
    .values({ documentId, personId, ...visit })
    .onConflictDoUpdate({ target: [textVisits.documentId, textVisits.personId], set: visit });
}

/** They have gone, from the last of their pages: what is there by now they have seen. */
export async function noteLeft(database: Database, documentId: Id<"document">, personId: Id<"person">, at: Date): Promise<void> {
  await database
    .update(textVisits)
    .set({ seenAt: at.toISOString(), leftAt: at.toISOString() })
    .where(and(eq(textVisits.documentId, documentId), eq(textVisits.personId, personId)));
}

/** Those of the texts that somebody has come into and is not known to have left. Whether they are there yet, the room itself knows. */
export async function findVisited(database: Database, documentIds: Iterable<Id<"document">>, at: Date): Promise<Id<"document">[]> {
  const rows = await database
    .selectDistinct({ documentId: textVisits.documentId })
    .from(textVisits)
    .where(and(isAnyOf(textVisits.documentId, documentIds), isNull(textVisits.leftAt), gt(textVisits.until, at.toISOString())));
  return rows.map(({ documentId }) => documentId);
}
