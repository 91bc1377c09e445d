import type { Actor } from "../access/actor.ts";
import type { Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { findToken } from "./tokens.ts";

/** For an answer that was held back: refuses where the token that it was asked for with has been revoked or has run out since. Who came without one is not asked after. */
export async function refuseSpentToken(database: Database, actor: Actor, at: Date): Promise<null | Refusal> {
  const tokenId = actor.kind === "nobody" || actor.kind === "organisation" ? undefined : actor.tokenId;
  if (tokenId === undefined) return null;
  const row = await findToken(database, tokenId);
  return row !== undefined && row.revokedAt === null && row.expiresAt > at.toISOString() ? null : refuse("token_refused");
}
