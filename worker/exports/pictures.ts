import { isImageType } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";
import type { Paper, PaperFiles, Picture } from "../../papers/paper.ts";
import { filesIn } from "../../text/files.ts";
import { findFilesIn, readFile } from "../files/files.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";

/** What a paper may weigh in pictures as a page writes them, each wherever it stands; those beyond it are told in words. */
const picturesMaxBytes = 10 * 1024 * 1024;
const written = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** The pictures of a paper made of these texts, read and held against the hashes that the text has of them. Of another text's files none is taken, whatever this one says. */
export async function picturesOf(
  env: Pick<Env, "ARTEFACTS" | "BASE_URL">,
  database: Database,
  paper: Paper,
  textIds: Id<"document">[],
): Promise<PaperFiles> {
  const shown = paper.parts.flatMap(({ content }) => filesIn(content)).filter(({ kind }) => kind === "image");
  const times = new Map<string, number>();
  for (const { sha256 } of shown) times.set(sha256, (times.get(sha256) ?? 0) + 1);
  const pictures = new Map<string, Picture>();
  let bytesTaken = 0;
  const rows = await findFilesIn(
    database,
    textIds,
    shown.map(({ id }) => id),
  );
  for (const { id, sha256 } of shown) {
    const row = rows.find((candidate) => candidate.id === id && candidate.sha256 === sha256);
    if (row === undefined || pictures.has(sha256) || !isImageType(row.type)) continue;
    const weight = written(row.bytes) * (times.get(sha256) ?? 0);
    if (bytesTaken + weight > picturesMaxBytes) continue;
    const bytes = await readFile(env, row);
    if (bytes instanceof Refusal) continue;
    pictures.set(sha256, { type: row.type, bytes });
    bytesTaken += weight;
  }
  return { pictures, home: env.BASE_URL };
}
