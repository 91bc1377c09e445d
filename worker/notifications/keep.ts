import { kindOfNotification, mailedKinds } from "../../contract/notification.ts";
import type { Statement } from "../platform/database.ts";
import { commit, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { notifications } from "./tables.ts";

/** That something concerns somebody, before it is kept. */
export type Concern = Pick<typeof notifications.$inferSelect, "personId" | "says" | "occasion" | "at" | "actorId" | "aboutId" | "detailId">;

/** Statements in a batch. */
const batchSize = 100;

/** Keeps what concerns people, each occasion once: what is known already stays as it is, read or unread. */
export async function keepConcerns(database: Database, concerns: Concern[]): Promise<void> {
  const statements = concerns.map((concern): Statement => {
    const awaitsMail = mailedKinds.some((kind) => kind === kindOfNotification[concern.says]);
    return database
      .insert(notifications)
      .values({ id: newId("notification", new Date(concern.at)), ...concern, awaitsMail })
      .onConflictDoNothing();
  });
  for (let from = 0; from < statements.length; from += batchSize) await commit(database, statements.slice(from, from + batchSize));
}
