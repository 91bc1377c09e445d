import { and, desc, eq, gt, sql, type SQL } from "drizzle-orm";
import type * as v from "valibot";
import type { newDocumentSchema, DocumentState } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import type { DocumentFacts, SpaceFacts } from "../access/policy.ts";
import { noted } from "../audit/log.ts";
import { copyFiles } from "../files/files.ts";
import { findParties } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, isAnyOf, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import { factsOf, findSpaceFacts, readFacts } from "../spaces/facts.ts";
import { findTemplate, type TemplateRow } from "../templates/templates.ts";
import { oneMore } from "./news.ts";
import { canShare } from "./states.ts";
import { documents } from "./tables.ts";

export type DocumentRow = typeof documents.$inferSelect;

const noSpace: SpaceFacts = { participations: [], forumId: null };

/**
 * Makes the room and its first text, then the row. In that order, because a row without a text would show somebody an empty page; a room
 * without a row is reachable by nobody.
 */
export async function createDocument(
  env: Env,
  database: Database,
  actor: Person,
  space: { id: Id<"space">; forumId: Id<"forum"> | null },
  input: v.InferOutput<typeof newDocumentSchema>,
  now: Date,
): Promise<Id<"document"> | Refusal> {
  const template = input.templateId === undefined ? null : await offeredTemplate(database, input.templateId, input.kind, space.forumId);
  if (template instanceof Refusal) return template;
  const id = newId("document", now);
  const spaceId = space.id;
  const participants = await participantsOf(database, spaceId, copenhagenDate(now));
  const seed = { documentId: id, kind: input.kind, title: input.title, participants, by: actor.personId, at: now.toISOString() };
  await roomOf(env, id).seed(template === null ? seed : { ...seed, template: await roomOf(env, template.textId).state() });
  await commit(database, [
    database
      .insert(documents)
      .values({ id, spaceId, kind: input.kind, state: "draft", createdAt: now.toISOString(), createdBy: actor.personId }),
    ...(template === null ? [] : [copyFiles(database, template.textId, id)]),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "document.created",
      subjectId: id,
      spaceId,
      ...(template !== null && { detail: { templateId: template.id } }),
    }),
  ]);
  return id;
}

/** The organisations and units that work in the space, in its order: they take part in an initiative until somebody says otherwise. */
async function participantsOf(database: Database, spaceId: Id<"space">, day: string): Promise<{ id: string; name: string }[]> {
  const space = await findSpaceFacts(database, spaceId, day);
  const working = (space?.participations ?? []).filter(({ role }) => role === "lead" || role === "author").map(({ partyId }) => partyId);
  const parties = await findParties(database, working, day);
  return working.flatMap((partyId) => {
    const party = parties.get(partyId);
    return party === undefined || party.kind === "person" ? [] : [{ id: party.id, name: party.name }];
  });
}

/** A template that texts of the kind may begin from, put to the forum. */
async function offeredTemplate(
  database: Database,
  id: Id<"template">,
  kind: DocumentRow["kind"],
  forumId: Id<"forum"> | null,
): Promise<TemplateRow | Refusal> {
  const template = await findTemplate(database, id);
  if (template === undefined || template.forumId !== forumId || template.kind !== kind)
    return refuse("invalid_input", [{ path: "templateId", issue: "no template of the forum and kind" }]);
  return template.retiredAt === null ? template : refuse("template_retired");
}

/** Shows a draft initiative to the forum that its space answers to. Sharing what is already shared changes nothing. */
export async function shareDocument(
  database: Database,
  actor: Person,
  document: DocumentRow,
  forumId: Id<"forum"> | null,
  now: Date,
): Promise<null | Refusal> {
  if (!canShare(document.kind, document.state)) return document.state === "shared" ? null : refuse("wrong_state");
  const { id: subjectId, spaceId } = document;
  await commit(database, [
    database
      .update(documents)
      .set({ state: "shared", revision: oneMore })
      .where(and(eq(documents.id, document.id), eq(documents.state, "draft"))),
    noted(database, { at: now, actorId: actor.personId, verb: "document.shared", subjectId, spaceId, forumId }),
  ]);
  return null;
}

/** The statement that moves a document on, for the batch of whatever moved it. */
export function moveDocument(database: Database, id: Id<"document">, state: DocumentState): Statement {
  return database.update(documents).set({ state, revision: oneMore }).where(eq(documents.id, id));
}

export async function findDocument(database: Database, id: Id<"document">): Promise<DocumentRow | undefined> {
  const [row] = await database.select().from(documents).where(eq(documents.id, id));
  return row;
}

/** By id, newest first; unknown ids are left out. */
export async function findDocuments(database: Database, ids: Iterable<Id<"document">>): Promise<DocumentRow[]> {
  return database.select().from(documents).where(isAnyOf(documents.id, ids)).orderBy(desc(documents.id));
}

/** The documents of the spaces, to be asked for in a batch; and their ids, for other questions of it. */
export const documentsIn = (database: Database, spaceIds: SQL) =>
  database
    .select()
    .from(documents)
    .where(sql`${documents.spaceId} in ${spaceIds}`);
export const documentIdsIn = (database: Database, spaceIds: SQL): SQL =>
  sql`(${database
    .select({ id: documents.id })
    .from(documents)
    .where(sql`${documents.spaceId} in ${spaceIds}`)})`;

/** All documents of the spaces, newest first. Whoever shows them asks the policy about each. */
export async function findDocumentsOfSpaces(database: Database, spaceIds: Iterable<Id<"space">>): Promise<DocumentRow[]> {
  return database.select().from(documents).where(isAnyOf(documents.spaceId, spaceIds)).orderBy(desc(documents.id));
}

/** Of all documents, in the order of their ids, the next so many. */
export async function findDocumentIdsAfter(database: Database, after: Id<"document"> | null, limit: number): Promise<Id<"document">[]> {
  const rows = await database
    .select({ id: documents.id })
    .from(documents)
    .where(after === null ? undefined : gt(documents.id, after))
    .orderBy(documents.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The document and what the policy needs to know of it on the day, asked for at once. */
export async function findDocumentWithFacts(
  database: Database,
  id: Id<"document">,
  day: string,
): Promise<{ document: DocumentRow; facts: DocumentFacts } | undefined> {
  const spaceId = sql`(${database.select({ spaceId: documents.spaceId }).from(documents).where(eq(documents.id, id))})`;
  const [[document], space, parts] = await database.batch([
    database.select().from(documents).where(eq(documents.id, id)),
    ...factsOf(database, spaceId, day),
  ]);
  if (document === undefined) return undefined;
  return { document, facts: { state: document.state, space: readFacts(space, parts) ?? noSpace } };
}

/** What the policy needs to know of a document on the day. */
export async function findDocumentFacts(database: Database, document: DocumentRow, day: string): Promise<DocumentFacts> {
  const space = await findSpaceFacts(database, document.spaceId, day);
  return { state: document.state, space: space ?? noSpace };
}
