import { and, count, eq, sql } from "drizzle-orm";
import type { TextFileView } from "../../contract/file.ts";
import { filesMaxCount } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";
import { addressOf } from "../../text/files.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { commit, isAnyOf, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { newId } from "../platform/ids.ts";
import { log } from "../platform/log.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import type { NewFile } from "./request.ts";
import { files, textFiles } from "./tables.ts";

export type FileRow = typeof files.$inferSelect;

/** The room of a text, and where what happens in it is noted. */
type Place = { textId: Id<"document">; spaceId?: Id<"space">; forumId?: Id<"forum"> };

const keyOf = ({ id, sha256 }: Pick<FileRow, "id" | "sha256">): string => `files/${id}/${sha256}`;

/** Keeps the file: the bucket first, then the rows, because a row without its bytes would show somebody a picture that is not there. */
export async function addFile(
  env: Pick<Env, "ARTEFACTS">,
  database: Database,
  actor: Person,
  place: Place,
  { name, type, size, file }: NewFile,
  now: Date,
): Promise<FileRow | Refusal> {
  if ((await countFiles(database, place.textId)) >= filesMaxCount) return refuse("file_limit_reached");
  const row: FileRow = {
    id: newId("file", now),
    name,
    type,
    bytes: file.byteLength,
    sha256: await sha256Hex(file),
    width: size?.width ?? null,
    height: size?.height ?? null,
    addedAt: now.toISOString(),
    addedBy: actor.personId,
  };
  await env.ARTEFACTS.put(keyOf(row), file);
  await commit(database, [
    database.insert(files).values(row),
    database.insert(textFiles).values({ textId: place.textId, fileId: row.id }),
    noteAdded(database, actor, place, row.id, now),
  ]);
  return row;
}

/** Lets files of other texts stand in this one too. Whoever brings them has been found to be able to read them. */
export async function bringFiles(
  database: Database,
  actor: Person,
  place: Place,
  fileIds: Id<"file">[],
  now: Date,
): Promise<null | Refusal> {
  const here = await findFilesIn(database, [place.textId], fileIds);
  const fresh = fileIds.filter((fileId) => !here.some(({ id }) => id === fileId));
  if (fresh.length === 0) return null;
  if ((await countFiles(database, place.textId)) + fresh.length > filesMaxCount) return refuse("file_limit_reached");
  await commit(
    database,
    fresh.flatMap((fileId) => [
      database.insert(textFiles).values({ textId: place.textId, fileId }).onConflictDoNothing(),
      noteAdded(database, actor, place, fileId, now),
    ]),
  );
  return null;
}

/** For the batch that makes a text as a copy of another: what stands in the one may stand in the other. */
export const copyFiles = (database: Database, from: Id<"document">, to: Id<"document">): Statement =>
  database.insert(textFiles).select(
    database
      .select({ textId: sql<Id<"document">>`${to}`.as("text_id"), fileId: textFiles.fileId })
      .from(textFiles)
      .where(eq(textFiles.textId, from)),
  );

const noteAdded = (database: Database, actor: Person, { textId, ...where }: Place, fileId: Id<"file">, now: Date): Statement =>
  noted(database, { ...where, at: now, actorId: actor.personId, verb: "file.added", subjectId: fileId, detail: { textId } });

async function countFiles(database: Database, textId: Id<"document">): Promise<number> {
  const [row] = await database.select({ count: count() }).from(textFiles).where(eq(textFiles.textId, textId));
  return row?.count ?? 0;
}

export async function findFile(database: Database, id: Id<"file">): Promise<FileRow | undefined> {
  const [row] = await database.select().from(files).where(eq(files.id, id));
  return row;
}

/** Of the files, those that may stand in one of the texts. */
export async function findFilesIn(database: Database, textIds: Iterable<Id<"document">>, ids: Iterable<Id<"file">>): Promise<FileRow[]> {
  const there = database.select({ id: textFiles.fileId }).from(textFiles).where(isAnyOf(textFiles.textId, textIds));
  return database
    .select()
    .from(files)
    .where(and(isAnyOf(files.id, ids), sql`${files.id} in ${there}`));
}

/** All that may stand in the text. */
export async function listFilesIn(database: Database, textId: Id<"document">): Promise<Pick<FileRow, "id" | "sha256">[]> {
  return database
    .select({ id: files.id, sha256: files.sha256 })
    .from(textFiles)
    .innerJoin(files, eq(files.id, textFiles.fileId))
    .where(eq(textFiles.textId, textId));
}

/** The texts that the file may stand in, the first one first. */
export async function findTextsOf(database: Database, id: Id<"file">): Promise<Id<"document">[]> {
  const rows = await database.select({ textId: textFiles.textId }).from(textFiles).where(eq(textFiles.fileId, id));
  return rows.map(({ textId }) => textId);
}

/** The bytes, only if they still have the hash they were kept with: what is shown is what a version's hash covers. */
export async function readFile(
  env: Pick<Env, "ARTEFACTS">,
  file: Pick<FileRow, "id" | "sha256">,
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const object = await env.ARTEFACTS.get(keyOf(file));
  const bytes = object === null ? null : new Uint8Array(await object.arrayBuffer());
  if (bytes !== null && (await sha256Hex(bytes)) === file.sha256) return bytes;
  log("error", "a file is gone or has another hash", { fileId: file.id });
  return refuse("frozen_text_damaged");
}

export const viewFile = ({ id, name, type, bytes, sha256, width, height }: FileRow): TextFileView => ({
  ...{ id, name, type, bytes, sha256 },
  size: width === null || height === null ? null : { width, height },
  url: addressOf({ id, sha256 }),
});
