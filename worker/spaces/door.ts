import type { Context } from "hono";
import type { Id } from "../../contract/ids.ts";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { findDocumentsOfSpaces } from "../documents/documents.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { found, settled } from "../platform/refusal.ts";
import { readmitAll } from "../room/address.ts";
import { findSpaceFacts } from "./facts.ts";

type RouteContext = Context<AppEnv>;
export type SpaceVerb = "space.change" | "participation.change";

/** The signed-in person and the space they may do this in; anything else is answered here. */
export async function enterSpace(c: RouteContext, verb: SpaceVerb, id: string): Promise<{ actor: Person; spaceId: Id<"space"> }> {
  const actor = settled(requirePerson(c.var.actor));
  return { actor, spaceId: await requireSpace(c, actor, verb, id) };
}

export async function requireSpace(
  c: RouteContext,
  actor: Person | TokenActor,
  verb: SpaceVerb | "space.read",
  id: string,
): Promise<Id<"space">> {
  const spaceId = settled(requireId("space", id));
  const space = found(await findSpaceFacts(c.var.database, spaceId, copenhagenDate(c.var.now)));
  settled(requirePermission(actor, { verb: "space.read", space }, { verb, space }));
  return spaceId;
}

/** Rights have changed: everybody in the space's texts comes in again through the edge, with the rights they have now. */
export async function readmitToTexts(c: RouteContext, spaceId: Id<"space">): Promise<void> {
  const documents = await findDocumentsOfSpaces(c.var.database, [spaceId]);
  await readmitAll(
    c.env,
    documents.map((document) => document.id),
  );
}
