import { and, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { tokenPrefix, type newTokenSchema } from "../../contract/token.ts";
import type { TokenCreated, TokenView } from "../../contract/token.ts";
import { noted } from "../audit/log.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import { sha256Hex } from "../platform/hash.ts";
import { newId } from "../platform/ids.ts";
import { tokens } from "./tables.ts";

export type TokenRow = typeof tokens.$inferSelect;

const dayMs = 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;

/** Makes a token. The answer is the only place where it is ever shown. */
export async function createToken(
  database: Database,
  organisationId: Id<"organisation">,
  input: v.InferOutput<typeof newTokenSchema>,
  by: Id<"person">,
  now: Date,
): Promise<TokenCreated> {
  const token = tokenPrefix + base64Url(crypto.getRandomValues(new Uint8Array(32)));
  const row: TokenRow = {
    id: newId("token", now),
    organisationId,
    name: input.name,
    scopes: [...new Set(input.scopes)],
    sha256: await hashOf(token),
    expiresAt: new Date(now.getTime() + input.validDays * dayMs).toISOString(),
    createdAt: now.toISOString(),
    createdBy: by,
    lastUsedAt: null,
    revokedAt: null,
    revokedBy: null,
  };
  const scopes = row.scopes.join(", ");
  await commit(database, [
    database.insert(tokens).values(row),
    noted(database, { at: now, actorId: by, verb: "token.created", subjectId: row.id, organisationId, detail: { scopes } }),
  ]);
  return { ...viewOf(row), token };
}

/** The newest first, those that no longer work included: somebody may look for why a system was refused. */
export async function listTokens(database: Database, organisationId: Id<"organisation">): Promise<TokenView[]> {
  const rows = await database.select().from(tokens).where(eq(tokens.organisationId, organisationId)).orderBy(desc(tokens.id));
  return rows.map(viewOf);
}

export async function findToken(database: Database, id: Id<"token">): Promise<TokenRow | undefined> {
  const [row] = await database.select().from(tokens).where(eq(tokens.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findTokens(database: Database, ids: Iterable<Id<"token">>): Promise<TokenRow[]> {
  return database.select().from(tokens).where(isAnyOf(tokens.id, ids));
}

/** From the next request on the token is refused. Revoked once, it stays as it was revoked. */
export async function revokeToken(
  database: Database,
  { id, organisationId }: Pick<TokenRow, "id" | "organisationId">,
  by: Id<"person">,
  now: Date,
): Promise<void> {
  await commit(database, [
    database
      .update(tokens)
      .set({ revokedAt: now.toISOString(), revokedBy: by })
      .where(and(eq(tokens.id, id), isNull(tokens.revokedAt))),
    noted(database, { at: now, actorId: by, verb: "token.revoked", subjectId: id, organisationId }),
  ]);
}

/** The row of a token that works at the instant. Looked up by its hash, so that the time it takes tells nothing of the others. */
export async function findWorkingToken(database: Database, token: string, now: Date): Promise<TokenRow | undefined> {
  const [row] = await database
    .select()
    .from(tokens)
    .where(and(eq(tokens.sha256, await hashOf(token)), isNull(tokens.revokedAt), gt(tokens.expiresAt, now.toISOString())));
  return row;
}

/** Of the organisations, those that have a token which reads texts. A token that acts in somebody's name reads what that person may. */
export async function readingOrganisations(
  database: Database,
  organisationIds: Id<"organisation">[],
  now: Date,
): Promise<Id<"organisation">[]> {
  const rows = await database
    .select({ organisationId: tokens.organisationId, scopes: tokens.scopes })
    .from(tokens)
    .where(and(isAnyOf(tokens.organisationId, organisationIds), isNull(tokens.revokedAt), gt(tokens.expiresAt, now.toISOString())));
  return rows.filter(({ scopes }) => scopes.includes("records") || scopes.includes("act")).map(({ organisationId }) => organisationId);
}

/** Notes that the token is in use, once an hour: a write for every request would cost more than the requests. */
export async function noteUse(database: Database, id: Id<"token">, now: Date): Promise<void> {
  const hourAgo = new Date(now.getTime() - hourMs).toISOString();
  await database
    .update(tokens)
    .set({ lastUsedAt: now.toISOString() })
    .where(and(eq(tokens.id, id), or(isNull(tokens.lastUsedAt), lt(tokens.lastUsedAt, hourAgo))));
}

const hashOf = (token: string): Promise<string> => sha256Hex(new Uint8Array(new TextEncoder().encode(token)));

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

function viewOf({ id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }: TokenRow): TokenView {
  return { id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt };
}
