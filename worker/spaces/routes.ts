import { Hono, type Context } from "hono";
import type { Id } from "../../contract/ids.ts";
import {
  newGroupSchema,
  newParticipationSchema,
  newSpaceSchema,
  participationChangeSchema,
  spaceChangeSchema,
} from "../../contract/space.ts";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { forumsSeenWhole, partyIds } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { findDocumentsOfSpaces } from "../documents/documents.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, settled } from "../platform/refusal.ts";
import { readmitAll } from "../room/address.ts";
import { viewSpaceActivity } from "../screens/space-activity.ts";
import { summariseSpaces, viewSpace } from "../screens/space.ts";
import { findSpaceFacts, findSpaceIdsFor } from "./facts.ts";
import { createGroup } from "./groups.ts";
import { addParticipation, changeRole, endParticipation, findParticipation } from "./participations.ts";
import { changeSpace, createSpace } from "./spaces.ts";

type RouteContext = Context<AppEnv>;

export const spaceRoutes = new Hono<AppEnv>()
  .get("/spaces", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const day = copenhagenDate(c.var.now);
    const ids = await findSpaceIdsFor(c.var.database, partyIds(actor), forumsSeenWhole(actor), day);
    const spaces = await summariseSpaces(c.var.database, actor, ids, c.var.now);
    return c.json(answerPage(c, spaces, { placeOf: ({ id }) => `~${id}`, direction: "descending" }));
  })
  .post("/spaces", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const input = settled(await readJson(c.req.raw, newSpaceSchema));
    const id = settled(await createSpace(c.var.database, actor, input, c.env.BASE_URL, c.var.now));
    return c.json(found(await viewSpace(c.var.database, actor, id, c.var.now)), 201);
  })
  .get("/spaces/:spaceId", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const spaceId = await requireSpace(c, actor, "space.read", c.req.param("spaceId"));
    return c.json(found(await viewSpace(c.var.database, actor, spaceId, c.var.now)));
  })
  .get("/spaces/:spaceId/activity", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const spaceId = await requireSpace(c, actor, "space.read", c.req.param("spaceId"));
    return c.json(await viewSpaceActivity(c.env, c.var.database, actor, spaceId, c.var.now));
  })
  .patch("/spaces/:spaceId", async (c) => {
    const { actor, spaceId } = await enter(c, "space.change", c.req.param("spaceId"));
    const change = settled(await readJson(c.req.raw, spaceChangeSchema));
    settled(await changeSpace(c.var.database, actor, spaceId, change, c.var.now));
    await readmitToTexts(c, spaceId);
    return c.json(found(await viewSpace(c.var.database, actor, spaceId, c.var.now)));
  })
  .post("/spaces/:spaceId/participations", async (c) => {
    const { actor, spaceId } = await enter(c, "participation.change", c.req.param("spaceId"));
    const input = settled(await readJson(c.req.raw, newParticipationSchema));
    settled(await addParticipation(c.var.database, actor, spaceId, input, c.env.BASE_URL, c.var.now));
    await readmitToTexts(c, spaceId);
    return c.json(found(await viewSpace(c.var.database, actor, spaceId, c.var.now)), 201);
  })
  .patch("/participations/:participationId", async (c) => {
    const participation = found(
      await findParticipation(c.var.database, settled(requireId("participation", c.req.param("participationId")))),
    );
    const { actor, spaceId } = await enter(c, "participation.change", participation.spaceId);
    const { role } = settled(await readJson(c.req.raw, participationChangeSchema));
    settled(await changeRole(c.var.database, actor, participation, role, c.env.BASE_URL, c.var.now));
    await readmitToTexts(c, spaceId);
    return c.json(found(await viewSpace(c.var.database, actor, spaceId, c.var.now)));
  })
  .delete("/participations/:participationId", async (c) => {
    const participation = found(
      await findParticipation(c.var.database, settled(requireId("participation", c.req.param("participationId")))),
    );
    const { actor, spaceId } = await enter(c, "participation.change", participation.spaceId);
    settled(await endParticipation(c.var.database, actor, participation, c.env.BASE_URL, c.var.now));
    await readmitToTexts(c, spaceId);
    // Whoever took their own part away may not read the space any more; the answer is then only that it is done.
    return c.json((await viewSpace(c.var.database, actor, spaceId, c.var.now)) ?? null);
  })
  .post("/spaces/:spaceId/groups", async (c) => {
    const { actor, spaceId } = await enter(c, "space.change", c.req.param("spaceId"));
    const input = settled(await readJson(c.req.raw, newGroupSchema));
    settled(await createGroup(c.var.database, actor, spaceId, input, c.var.now));
    return c.json(found(await viewSpace(c.var.database, actor, spaceId, c.var.now)), 201);
  });

type SpaceVerb = "space.change" | "participation.change";

/** The signed-in person and the space they may do this in; anything else is answered here. */
async function enter(c: RouteContext, verb: SpaceVerb, id: string): Promise<{ actor: Person; spaceId: Id<"space"> }> {
  const actor = settled(requirePerson(c.var.actor));
  return { actor, spaceId: await requireSpace(c, actor, verb, id) };
}

async function requireSpace(c: RouteContext, actor: Person | TokenActor, verb: SpaceVerb | "space.read", id: string): Promise<Id<"space">> {
  const spaceId = settled(requireId("space", id));
  const space = found(await findSpaceFacts(c.var.database, spaceId, copenhagenDate(c.var.now)));
  settled(requirePermission(actor, { verb: "space.read", space }, { verb, space }));
  return spaceId;
}

/** Rights have changed: everybody in the space's texts comes in again through the edge, with the rights they have now. */
async function readmitToTexts(c: RouteContext, spaceId: Id<"space">): Promise<void> {
  const documents = await findDocumentsOfSpaces(c.var.database, [spaceId]);
  await readmitAll(
    c.env,
    documents.map((document) => document.id),
  );
}
