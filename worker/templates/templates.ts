import { asc, eq } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { newTemplateSchema, templateChangeSchema } from "../../contract/template.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { roomOf } from "../room/address.ts";
import { templates } from "./tables.ts";

export type TemplateRow = typeof templates.$inferSelect;

/** Makes the room and its empty text, then the row, as for a document: a room without a row is reachable by nobody. */
export async function createTemplate(
  env: Env,
  database: Database,
  actor: Person,
  forumId: Id<"forum">,
  { kind, name }: v.InferOutput<typeof newTemplateSchema>,
  now: Date,
): Promise<TemplateRow> {
  const textId = newId("document", now);
  const at = now.toISOString();
  await roomOf(env, textId).seed({ documentId: textId, kind, title: "", by: actor.personId, at });
  const row = { id: newId("template", now), forumId, kind, name, textId, createdAt: at, createdBy: actor.personId, retiredAt: null };
  await commit(database, [
    database.insert(templates).values(row),
    noted(database, { at: now, actorId: actor.personId, verb: "template.created", subjectId: row.id, forumId }),
  ]);
  return row;
}

/** The template with the change in it. Once retired it keeps the day on which it was. */
export async function changeTemplate(
  database: Database,
  actor: Person,
  template: TemplateRow,
  { name = template.name, isRetired = template.retiredAt !== null }: v.InferOutput<typeof templateChangeSchema>,
  now: Date,
): Promise<TemplateRow> {
  const { id, forumId } = template;
  const changed = { ...template, name, retiredAt: isRetired ? (template.retiredAt ?? now.toISOString()) : null };
  await commit(database, [
    database.update(templates).set({ name, retiredAt: changed.retiredAt }).where(eq(templates.id, id)),
    noted(database, { at: now, actorId: actor.personId, verb: "template.changed", subjectId: id, forumId, detail: { isRetired } }),
  ]);
  return changed;
}

/** All of the forum's, oldest first: the first of a kind is the one that is offered first. */
export async function listTemplates(database: Database, forumId: Id<"forum">): Promise<TemplateRow[]> {
  return database.select().from(templates).where(eq(templates.forumId, forumId)).orderBy(asc(templates.id));
}

export async function findTemplate(database: Database, id: Id<"template">): Promise<TemplateRow | undefined> {
  const [row] = await database.select().from(templates).where(eq(templates.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findTemplates(database: Database, ids: Iterable<Id<"template">>): Promise<TemplateRow[]> {
  return database.select().from(templates).where(isAnyOf(templates.id, ids));
}

export async function findTemplateOfText(database: Database, textId: Id<"document">): Promise<TemplateRow | undefined> {
  const [row] = await database.select().from(templates).where(eq(templates.textId, textId));
  return row;
}
