import { eq } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { commit, type Database } from "../platform/database.ts";
import { sha256Hex } from "../platform/hash.ts";
import { calendars } from "./tables.ts";

export type CalendarRow = typeof calendars.$inferSelect;

/** Makes the person a new secret, and the one before works no more. The answer is the only place where it is ever shown. */
export async function openCalendar(database: Database, actor: Person, now: Date): Promise<string> {
  const secret = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const row = { sha256: await hashOf(secret), createdAt: now.toISOString() };
  const { personId } = actor;
  await commit(database, [
    database
      .insert(calendars)
      .values({ personId, ...row })
      .onConflictDoUpdate({ target: calendars.personId, set: row }),
    noted(database, { at: now, actorId: personId, verb: "calendar.opened", subjectId: personId }),
  ]);
  return secret;
}

/** The address works no more. */
export async function closeCalendar(database: Database, actor: Person, now: Date): Promise<void> {
  const { personId } = actor;
  await commit(database, [
    database.delete(calendars).where(eq(calendars.personId, personId)),
    noted(database, { at: now, actorId: personId, verb: "calendar.closed", subjectId: personId }),
  ]);
}

export async function findCalendarOf(database: Database, personId: Id<"person">): Promise<CalendarRow | undefined> {
  const [row] = await database.select().from(calendars).where(eq(calendars.personId, personId));
  return row;
}

export async function findCalendar(database: Database, secret: string): Promise<CalendarRow | undefined> {
  const [row] = await database
    .select()
    .from(calendars)
    .where(eq(calendars.sha256, await hashOf(secret)));
  return row;
}

const hashOf = (secret: string): Promise<string> => sha256Hex(new Uint8Array(new TextEncoder().encode(secret)));
