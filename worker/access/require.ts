import type { Id, IdKind } from "../../contract/ids.ts";
import { idSchema } from "../../contract/ids.ts";
import * as v from "valibot";
import { refuse, type Refusal } from "../platform/refusal.ts";
import type { TokenScope } from "../../contract/token.ts";
import type { Actor, Person, TokenActor } from "./actor.ts";
import { permits, type Act } from "./policy.ts";

/** A signed-in person, or the refusal that asks for signing in. */
export function requirePerson(actor: Actor): Person | Refusal {
  if (actor.kind === "person") return actor;
  return refuse(actor.kind === "nobody" ? "not_signed_in" : "person_required");
}

/** A signed-in person, or a token that has the scope. What they may see of what is read is the policy's to say. */
export function requireReader(actor: Actor, scope: TokenScope): Person | TokenActor | Refusal {
  if (actor.kind !== "token") return requirePerson(actor);
  return actor.scopes.includes(scope) ? actor : refuse("token_scope_missing");
}

/** The token that is asked with, in its organisation's name or in a person's. */
export function requireToken(actor: Actor): Id<"token"> | Refusal {
  if (actor.kind === "nobody") return refuse("not_signed_in");
  return (actor.kind === "organisation" ? undefined : actor.tokenId) ?? refuse("token_required");
}

/**
 * Null when the actor may; otherwise what to answer. Whoever may not even read the thing learns nothing of its being there, so callers
 * pass the reading act first and get `not_found` for it.
 */
export function requirePermission(actor: Actor, reading: Act, act?: Act): null | Refusal {
  if (!permits(actor, reading)) return actor.kind === "nobody" ? refuse("not_signed_in") : refuse("not_found");
  return act === undefined || permits(actor, act) ? null : refuse("not_allowed");
}

/** The id in an address. One that cannot be an id of its kind is simply of nothing. */
export function requireId<K extends IdKind>(kind: K, value: string): Id<K> | Refusal {
  const parsed = v.safeParse(idSchema(kind), value);
  return parsed.success ? parsed.output : refuse("not_found");
}
