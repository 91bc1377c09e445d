import { listNotices } from "../comments/notices.ts";
import type { Database } from "../platform/database.ts";
import { keepConcerns } from "./keep.ts";
import { followed, goOnFrom, reached } from "./progress.ts";

const noticesInStep = 100;

/** Brings the notifications to where the comments are, which count whom they name and answer by themselves. Whether there was anything. */
export async function followComments(database: Database): Promise<boolean> {
  const notices = await listNotices(database, { after: await reached(database, followed.comments), limit: noticesInStep });
  const last = notices.at(-1)?.seq;
  if (last === undefined) return false;
  await keepConcerns(
    database,
    notices
      .filter(({ personId, by }) => personId !== by)
      .map(({ personId, concern, commentId, documentId, by, at }) => ({
        personId,
        says: concern === "mentioned" ? "comment.mentioned" : "comment.answered",
        occasion: commentId,
        at,
        actorId: by,
        aboutId: documentId,
        detailId: commentId,
      })),
  );
  await goOnFrom(database, followed.comments, last);
  if (notices.length === noticesInStep) await followComments(database);
  return true;
}
