import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { leftBehindIn, type LeftBehind } from "../../text/files.ts";
import type { Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { listFilesIn } from "./files.ts";

/** Of what is to be put before others, who would see nothing in place of what was left behind. */
export const refuseLeftBehind = (left: LeftBehind[], pathOf: (field: string) => string = (field) => field): Refusal =>
  refuse(
    "files_left_behind",
    left.map(({ field, words }) => ({ path: pathOf(field), issue: words })),
  );

/** Asked of a text as it was just read; null where whoever reads it sees all of its pictures and files. */
export async function requireFiles(
  database: Database,
  textId: Id<"document">,
  { fields }: Pick<CanonicalText, "fields">,
  pathOf?: (field: string) => string,
): Promise<Refusal | null> {
  const left = leftBehindIn(fields, await listFilesIn(database, textId));
  return left.length === 0 ? null : refuseLeftBehind(left, pathOf);
}
