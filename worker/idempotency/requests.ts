import { eq, lt } from "drizzle-orm";
import type { Database } from "../platform/database.ts";
import { idempotentRequests } from "./tables.ts";

type RequestRow = typeof idempotentRequests.$inferSelect;

const keptMs = 24 * 60 * 60 * 1000;

/** Takes the key for the request; null when it is now the caller's to carry out, otherwise the request that has it. Uniqueness decides between two at once. */
export async function claim(database: Database, key: string, request: string, now: Date): Promise<RequestRow | null> {
  const [, claimed, [standing]] = await database.batch([
    database.delete(idempotentRequests).where(lt(idempotentRequests.at, new Date(now.getTime() - keptMs).toISOString())),
    database
      .insert(idempotentRequests)
      .values({ key, request, at: now.toISOString() })
      .onConflictDoNothing()
      .returning({ key: idempotentRequests.key }),
    database.select().from(idempotentRequests).where(eq(idempotentRequests.key, key)),
  ]);
  if (claimed.length > 0) return null;
  if (standing === undefined) throw new Error("a key was neither taken nor free");
  return standing;
}

/** Keeps what the request was answered, to be said again. */
export async function keep(
  database: Database,
  key: string,
  answer: { status: number; contentType: string | null; body: string | null },
): Promise<void> {
  await database.update(idempotentRequests).set(answer).where(eq(idempotentRequests.key, key));
}

/** The request was refused, so nothing was done: the key is free again. */
export async function release(database: Database, key: string): Promise<void> {
  await database.delete(idempotentRequests).where(eq(idempotentRequests.key, key));
}
