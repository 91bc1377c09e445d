import { desc, eq } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { newPositionSchema } from "../../contract/position.ts";
import { affiliationOf, type Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { documentChanged } from "../documents/news.ts";
import { canSubmit } from "../documents/states.ts";
import { requireFiles } from "../files/left-behind.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import { positions } from "./tables.ts";

export type PositionRow = typeof positions.$inferSelect;

/** Until the text is put to a forum its authors can still do something about what is said. */
export const isOpenToPositions = ({ kind, state }: Pick<DocumentRow, "kind" | "state">): boolean => canSubmit(kind, state);

/**
 * Takes a position on the very text that was read. The room keeps that text first, so that what somebody agreed to can always be seen; it is kept once for all who take
 * a position on it. A text that has changed meanwhile is refused, and is to be read again.
 */
export async function takePosition(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  { stance, words, sha256 }: v.InferOutput<typeof newPositionSchema>,
  now: Date,
): Promise<null | Refusal> {
  if (!isOpenToPositions(document)) return refuse("wrong_state");
  const versionId = await keptVersion(env, database, actor, document.id, sha256, now);
  if (versionId instanceof Refusal) return versionId;
  const said = { stance, words, sha256, organisationName: affiliationOf(actor), takenAt: now.toISOString() };
  await commit(database, [
    database
      .insert(positions)
      .values({ documentId: document.id, personId: actor.personId, versionId, ...said })
      .onConflictDoUpdate({ target: [positions.documentId, positions.personId, positions.versionId], set: said }),
    documentChanged(database, document.id),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "position.taken",
      subjectId: document.id,
      spaceId: document.spaceId,
      detail: { stance, versionId },
    }),
  ]);
  return null;
}

/** Everybody's latest, the newest first. */
export async function listPositions(database: Database, documentId: Id<"document">): Promise<PositionRow[]> {
  const rows = await database.select().from(positions).where(eq(positions.documentId, documentId)).orderBy(desc(positions.takenAt));
  const latest = new Map<Id<"person">, PositionRow>();
  for (const row of rows) if (!latest.has(row.personId)) latest.set(row.personId, row);
  return [...latest.values()];
}

/** When the person took positions, and on which documents. */
export const takenBy = (database: Database, personId: Id<"person">) =>
  database.select({ documentId: positions.documentId, takenAt: positions.takenAt }).from(positions).where(eq(positions.personId, personId));

async function keptVersion(
  env: Env,
  database: Database,
  actor: Person,
  documentId: Id<"document">,
  sha256: string,
  now: Date,
): Promise<Id<"version"> | Refusal> {
  const room = roomOf(env, documentId);
  const read = await room.read();
  if (read.sha256 !== sha256) return refuse("text_changed");
  const unseen = await requireFiles(database, documentId, read.text);
  if (unseen !== null) return unseen;
  // One that was kept by itself may be let go of again.
  const kept = (await room.versions()).find((version) => version.sha256 === sha256 && version.cause !== "automatic");
  if (kept !== undefined) return kept.versionId;
  const versionId = newId("version", now);
  const everything = { only: null, requiredFields: [], validValues: false, notCpr: null, files: null };
  const frozen = await room.freeze({ versionId, ...everything, at: now.toISOString(), by: actor.personId, cause: "position", name: "" });
  // Somebody wrote between the look and the freezing: what was frozen is a version of the text, and nobody's position.
  return frozen.kind === "frozen" && frozen.sha256 === sha256 ? versionId : refuse("text_changed");
}
