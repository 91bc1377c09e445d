import type { Id } from "../../contract/ids.ts";
import type { RebuildView } from "../../contract/views.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { roomOf } from "../room/address.ts";
import { findDocumentIdsAfter } from "./documents.ts";

/** Documents whose rooms are asked in one step; each loads its whole text. */
const stepLength = 20;

/**
 * Has the rooms of the next documents write their index anew. A room that cannot is named, and does not keep the others from it. To ask twice for
 * the same step changes nothing more.
 */
export async function rebuildIndexAfter(env: Env, database: Database, after: Id<"document"> | null): Promise<RebuildView> {
  const ids = await findDocumentIdsAfter(database, after, stepLength);
  const failed: Id<"document">[] = [];
  await Promise.all(
    ids.map(async (documentId) => {
      try {
        await roomOf(env, documentId).reindex();
      } catch (error) {
        log("error", "a text was not indexed", { documentId, error: describe(error) });
        failed.push(documentId);
      }
    }),
  );
  return { indexed: ids.length - failed.length, failed: failed.toSorted(), next: ids.length === stepLength ? (ids.at(-1) ?? null) : null };
}
