import { Hono, type Context } from "hono";
import { importComparisonSchema, importWithdrawalSchema } from "../../contract/imported.ts";
import type { ImportComparison, ImportedItemView, ImportedMeeting, ImportSummary } from "../../contract/imported-views.ts";
import { sourceMediaTypes } from "../../contract/import-source.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import type { Act } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { noteSeen } from "../audit/log.ts";
import { findForum, forumNames } from "../forums/forums.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewImport } from "../screens/imported.ts";
import { viewImportedItem } from "../screens/imported-items.ts";
import { summariseImports } from "../screens/imports.ts";
import { suggestParties } from "./candidates.ts";
import { findResemblances } from "./comparison.ts";
import { findImport, findImportedItems, findWithdrawals, importFacts, listImports, type ImportRow } from "./imports.ts";
import { readSource } from "./kept-sources.ts";
import { readImport } from "./request.ts";
import { storeImport } from "./store.ts";
import { putImportBack, withdrawImport } from "./withdrawal.ts";

type RouteContext = Context<AppEnv>;

/** Minutes of earlier meetings as part of a forum's record: comparing, storing, reading, taking back. */
export const importedRoutes = new Hono<AppEnv>()
  .post("/forums/:forumId/imports/comparison", async (c) => {
    const { forum } = await enterForum(c, "import.store");
    const draft = settled(await readJson(c.req.raw, importComparisonSchema));
    const [resembles, names] = await Promise.all([
      findResemblances(c.var.database, forum.id, draft),
      suggestParties(c.var.database, forum.id, draft.date ?? copenhagenDate(c.var.now), draft.names),
    ]);
    return c.json<ImportComparison>({ names, resembles });
  })
  .get("/forums/:forumId/imports", async (c) => {
    const { actor, forum } = await enterForum(c, "forum.read");
    const rows = await listImports(c.var.database, forum.id);
    const imports = await summariseImports(c.var.database, actor, rows, c.var.now);
    return c.json<ImportSummary[]>(answerPage(c, imports, { placeOf: ({ date, id }) => `${date}~${id}`, direction: "descending" }));
  })
  .put("/forums/:forumId/imports/:importId", async (c) => {
    const { actor, forum } = await enterForum(c, "import.store");
    const id = settled(requireId("import", c.req.param("importId")));
    const request = settled(await readImport(c.req.raw));
    const result = settled(await storeImport(c.env, c.var.database, actor, forum, id, request, c.var.now));
    const row = found(await findImport(c.var.database, id));
    return c.json<ImportedMeeting>(await answer(c, actor, row), result === "stored" ? 201 : 200);
  })
  .get("/imports/:importId", async (c) => {
    const { actor, row } = await enterImport(c);
    return c.json<ImportedMeeting>(await answer(c, actor, row));
  })
  .get("/imports/:importId/source", async (c) => {
    const { actor, row } = await enterImport(c, "import.source");
    const bytes = settled(await readSource(c.env, row.id, row.sourceSha256));
    noteFetched(c, actor, row);
    return keptBytes(bytes, row.sourceName === "" ? "referat.txt" : row.sourceName, sourceMediaTypes[row.sourceKind]);
  })
  .get("/imports/:importId/text", async (c) => {
    const { actor, row } = await enterImport(c, "import.source");
    const bytes = settled(await readSource(c.env, row.id, row.textSha256));
    noteFetched(c, actor, row);
    return c.body(bytes, 200, { "content-type": "text/plain; charset=utf-8" });
  })
  .post("/imports/:importId/withdrawal", async (c) => {
    const { actor, row } = await enterImport(c, "import.store");
    const { evenIfCited } = settled(await readJson(c.req.raw, importWithdrawalSchema));
    settled(await withdrawImport(c.var.database, actor, row, await forumName(c, row), evenIfCited, c.env.BASE_URL, c.var.now));
    return c.json<ImportedMeeting>(await answer(c, actor, row));
  })
  .delete("/imports/:importId/withdrawal", async (c) => {
    const { actor, row } = await enterImport(c, "import.store");
    settled(await putImportBack(c.var.database, actor, row, await forumName(c, row), c.env.BASE_URL, c.var.now));
    return c.json<ImportedMeeting>(await answer(c, actor, row));
  })
  .get("/imported-items/:importedItemId", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const [item] = await findImportedItems(c.var.database, [settled(requireId("importedItem", c.req.param("importedItemId")))]);
    const view = await viewImportedItem(c.var.database, actor, found(item), c.env.BASE_URL, c.var.now);
    return c.json<ImportedItemView>(found(view));
  });

type ImportVerb = "forum.read" | "import.store" | "import.source";

async function enterForum(c: RouteContext, verb: ImportVerb) {
  const actor = settled(requirePerson(c.var.actor));
  const forum = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId") ?? ""))));
  settled(requirePermission(actor, { verb: "forum.read", forumId: forum.id }, { verb, forumId: forum.id }));
  return { actor, forum };
}

/** The signed-in person and the import they may do this with. A withdrawn one is there only for those who could put it back. */
async function enterImport(c: RouteContext, verb?: ImportVerb): Promise<{ actor: Person; row: ImportRow }> {
  const actor = settled(requirePerson(c.var.actor));
  const row = found(await findImport(c.var.database, settled(requireId("import", c.req.param("importId") ?? ""))));
  const withdrawn = (await findWithdrawals(c.var.database, [row.id])).has(row.id);
  const reading: Act = withdrawn ? { verb: "import.store", forumId: row.forumId } : { verb: "meeting.read", meeting: importFacts(row) };
  settled(requirePermission(actor, reading, ...(verb === undefined ? [] : [{ verb, forumId: row.forumId }])));
  return { actor, row };
}

const answer = async (c: RouteContext, actor: Person, row: ImportRow): Promise<ImportedMeeting> =>
  found(await viewImport(c.var.database, actor, row, c.env.BASE_URL, c.var.now));

const noteFetched = (c: RouteContext, actor: Person, { id: subjectId, forumId }: ImportRow): void =>
  noteSeen(c.executionCtx, c.var.database, actor, [{ verb: "import.source_fetched", subjectId, forumId }], c.var.now);

const forumName = async (c: RouteContext, row: ImportRow): Promise<string> =>
  (await forumNames(c.var.database, [row.forumId])).get(row.forumId) ?? "";

/**
 * A file of somebody's, to be saved and never shown by the browser: a page that was saved from the web would otherwise run here as one of ours.
 */
function keptBytes(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): Response {
  return new Response(bytes, {
    headers: { "content-type": type, "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
  });
}
