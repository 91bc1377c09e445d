import { eq, gt, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { documentNews } from "../../contract/room.ts";
import { commit, isAnyOf, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { inMargin } from "../room/address.ts";
import { documents, submissions } from "./tables.ts";

/** For the column of a row that is written anyway. */
export const oneMore = sql<number>`${documents.revision} + 1`;

/** In the batch of everything that those who have the document open should see, where its row is not written for another reason. */
export const documentChanged = (database: Database, id: Id<"document">): Statement =>
  database.update(documents).set({ revision: oneMore }).where(eq(documents.id, id));

/** The same for the documents whose versions these are. */
export const documentsOfVersionsChanged = (database: Database, versionIds: Iterable<Id<"version">>): Statement => {
  const ids = database.select({ id: submissions.documentId }).from(submissions).where(isAnyOf(submissions.versionId, versionIds));
  return database
    .update(documents)
    .set({ revision: oneMore })
    .where(sql`${documents.id} in ${ids}`);
};

/**
 * Tells those who have a document open that it has changed since they were last told: each page fetches what its reader may see. Asked after every request that may
 * have changed something. Written down first: what cannot be told costs a page the rest of its own wait, and must not keep all others from being told.
 */
export async function tellOfDocuments(env: Env, database: Database): Promise<void> {
  const changed = await database
    .select({ id: documents.id, revision: documents.revision })
    .from(documents)
    .where(gt(documents.revision, documents.told));
  if (changed.length === 0) return;
  await commit(
    database,
    changed.map(({ id, revision }) => database.update(documents).set({ told: revision }).where(eq(documents.id, id))),
  );
  await Promise.all(
    changed.map(({ id }) =>
      inMargin(env, id, (margin) => margin.tell(documentNews)).catch((error: unknown) =>
        log("error", "those who have a document open were not told that it has changed", { documentId: id, cause: describe(error) }),
      ),
    ),
  );
}
