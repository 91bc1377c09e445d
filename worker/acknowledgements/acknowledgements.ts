import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { acknowledgements, pulls } from "./tables.ts";

export type AcknowledgementRow = typeof acknowledgements.$inferSelect;
type NewAcknowledgement = Omit<AcknowledgementRow, "id" | "acknowledgedAt">;

/** Enters the acknowledgement once; `isNew` is false when the very same had been said before, which is then what is answered. */
export async function acknowledge(
  database: Database,
  input: NewAcknowledgement,
  now: Date,
): Promise<{ row: AcknowledgementRow; isNew: boolean }> {
  const row = { id: newId("acknowledgement", now), acknowledgedAt: now.toISOString(), ...input };
  const [entered] = await database.insert(acknowledgements).values(row).onConflictDoNothing().returning();
  if (entered !== undefined) return { row: entered, isNew: true };
  const [standing] = await database
    .select()
    .from(acknowledgements)
    .where(
      and(
        eq(acknowledgements.eventId, input.eventId),
        eq(acknowledgements.organisationId, input.organisationId),
        eq(acknowledgements.system, input.system),
        eq(acknowledgements.reference, input.reference),
      ),
    );
  if (standing === undefined) throw new Error("an acknowledgement was neither entered nor there");
  return { row: standing, isNew: false };
}

/** In the order in which they were said. */
export async function acknowledgementsOf(database: Database, eventIds: Id<"event">[]): Promise<AcknowledgementRow[]> {
  return database
    .select()
    .from(acknowledgements)
    .where(isAnyOf(acknowledgements.eventId, eventIds))
    .orderBy(asc(acknowledgements.acknowledgedAt), asc(acknowledgements.id));
}

/** The organisation's systems have all up to the number. Going back to read again takes nothing away. */
export async function notePulled(database: Database, organisationId: Id<"organisation">, receivedTo: number, now: Date): Promise<void> {
  await database
    .insert(pulls)
    .values({ organisationId, receivedTo, at: now.toISOString() })
    .onConflictDoUpdate({
      target: pulls.organisationId,
      set: { receivedTo, at: now.toISOString() },
      setWhere: sql`${pulls.receivedTo} < ${receivedTo}`,
    });
}

/** The organisations whose systems have pulled the feed to the number or beyond. */
export async function organisationsThatPulled(database: Database, seq: number): Promise<Id<"organisation">[]> {
  const rows = await database.select({ id: pulls.organisationId }).from(pulls).where(gte(pulls.receivedTo, seq));
  return rows.map((row) => row.id);
}
