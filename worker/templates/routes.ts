import { Hono, type Context } from "hono";
import { newTemplateSchema, templateChangeSchema, type TemplateSummary, type TemplateView } from "../../contract/template.ts";
import type { Actor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { permits, templateTextRole } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { findForum, forumNames } from "../forums/forums.ts";
import type { Database } from "../platform/database.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, settled } from "../platform/refusal.ts";
import { readmitAll } from "../room/address.ts";
import { changeTemplate, createTemplate, findTemplate, listTemplates, type TemplateRow } from "./templates.ts";

export const templateRoutes = new Hono<AppEnv>()
  .get("/forums/:forumId/templates", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const { id: forumId } = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId")))));
    settled(requirePermission(actor, { verb: "forum.read", forumId }));
    const mayBringBack = permits(actor, { verb: "template.change", forumId });
    const rows = await listTemplates(c.var.database, forumId);
    const seen = rows.filter(({ retiredAt }) => retiredAt === null || mayBringBack).map(summarise);
    return c.json(answerPage(c, seen, { placeOf: ({ id }) => `~${id}`, direction: "ascending" }));
  })
  .post("/forums/:forumId/templates", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const { id: forumId } = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId")))));
    settled(requirePermission(actor, { verb: "forum.read", forumId }, { verb: "template.change", forumId }));
    const input = settled(await readJson(c.req.raw, newTemplateSchema));
    const template = await createTemplate(c.env, c.var.database, actor, forumId, input, c.var.now);
    return c.json(await view(c.var.database, actor, template), 201);
  })
  .get("/templates/:templateId", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    return c.json(await view(c.var.database, actor, await requireTemplate(c, actor, c.req.param("templateId"))));
  })
  .patch("/templates/:templateId", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const template = await requireTemplate(c, actor, c.req.param("templateId"));
    const { forumId } = template;
    settled(requirePermission(actor, { verb: "forum.read", forumId }, { verb: "template.change", forumId }));
    const change = settled(await readJson(c.req.raw, templateChangeSchema));
    const changed = await changeTemplate(c.var.database, actor, template, change, c.var.now);
    // Whoever writes in a template that is retired, or reads in one that is brought back, comes again with the rights of now.
    if ((changed.retiredAt === null) !== (template.retiredAt === null)) await readmitAll(c.env, [template.textId]);
    return c.json(await view(c.var.database, actor, changed));
  });

async function requireTemplate(c: Context<AppEnv>, actor: Actor, id: string): Promise<TemplateRow> {
  const template = found(await findTemplate(c.var.database, settled(requireId("template", id))));
  settled(requirePermission(actor, { verb: "forum.read", forumId: template.forumId }));
  return template;
}

const summarise = ({ id, kind, name, retiredAt }: TemplateRow): TemplateSummary => ({ id, kind, name, isRetired: retiredAt !== null });

async function view(database: Database, actor: Actor, template: TemplateRow): Promise<TemplateView> {
  const { forumId, textId, retiredAt } = template;
  const names = await forumNames(database, [forumId]);
  return {
    ...summarise(template),
    forum: { id: forumId, name: names.get(forumId) ?? "" },
    textId: templateTextRole(actor, { forumId, isRetired: retiredAt !== null }) === null ? null : textId,
    may: { change: permits(actor, { verb: "template.change", forumId }) },
  };
}
