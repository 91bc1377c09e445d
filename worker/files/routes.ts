import { Hono, type Context } from "hono";
import { broughtFilesSchema, fileTypes, isImageType } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePerson, requireReader } from "../access/require.ts";
import { noteSeen } from "../audit/log.ts";
import { readJson } from "../platform/input.ts";
import { found, refuse, RefusedAtTheDoor, settled } from "../platform/refusal.ts";
import { addFile, bringFiles, findFile, readFile, viewFile } from "./files.ts";
import { findReading } from "./reading.ts";
import { readFileRequest } from "./request.ts";
import { findTextHome, placeOf, roleInText } from "./texts.ts";

export const fileRoutes = new Hono<AppEnv>()
  .post("/documents/:documentId/files", async (c) => {
    const { actor, place } = await enterText(c);
    const file = settled(await readFileRequest(c.req.raw));
    return c.json(viewFile(settled(await addFile(c.env, c.var.database, actor, place, file, c.var.now))), 201);
  })
  .post("/documents/:documentId/files/brought", async (c) => {
    const { actor, place } = await enterText(c);
    const { fileIds } = settled(await readJson(c.req.raw, broughtFilesSchema));
    const { env, var: at } = c;
    const mayRead = async (id: Id<"file">): Promise<boolean> => {
      const file = await findFile(at.database, id);
      return file !== undefined && (await findReading({ env, database: at.database, actor, file, now: at.now })) !== null;
    };
    const readable = await Promise.all([...new Set(fileIds)].map(async (id) => ((await mayRead(id)) ? [id] : [])));
    settled(await bringFiles(at.database, actor, place, readable.flat(), at.now));
    return c.json({ fileIds: readable.flat() });
  })
  .get("/files/:fileId/:sha256", async (c) => {
    const { actor, database, now } = c.var;
    if (actor.kind === "token") settled(requireReader(actor, "records"));
    const named = await findFile(database, settled(requireId("file", c.req.param("fileId"))));
    // Asked for by other bytes' hash, as by a text that says something untrue of it, it is another file.
    const file = named?.sha256 === c.req.param("sha256") ? named : undefined;
    const seen = file === undefined ? null : await findReading({ env: c.env, database, actor, file, now });
    // To whoever may not read it, it is not there.
    if (file === undefined || seen === null) throw new RefusedAtTheDoor(refuse(actor.kind === "nobody" ? "not_signed_in" : "not_found"));
    const bytes = settled(await readFile(c.env, file));
    noteSeen(c.executionCtx, database, actor, seen, now);
    // A picture is shown and can do nothing. Everything else is saved: somebody's file would otherwise run here as one of ours.
    // What a picture was called on somebody's computer stands in no text, and is nobody else's to know.
    const disposition = isImageType(file.type) ? "inline" : `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return c.body(bytes, 200, {
      "content-type": fileTypes[file.type],
      "content-disposition": disposition,
      "cache-control": "private, no-store",
    });
  });

/** The signed-in person, and the text that they may write in. */
async function enterText(c: Context<AppEnv>): Promise<{ actor: Person; place: { textId: Id<"document"> } & ReturnType<typeof placeOf> }> {
  const actor = settled(requirePerson(c.var.actor));
  const textId = settled(requireId("document", c.req.param("documentId") ?? ""));
  const home = found(await findTextHome(c.var.database, textId, c.var.now));
  const role = found(roleInText(actor, home));
  if (role === "reads") settled(refuse("not_allowed"));
  return { actor, place: { textId, ...placeOf(home) } };
}
