import { Hono, type Context } from "hono";
import type * as v from "valibot";
import {
  newGroupSchema,
  newParticipationSchema,
  newSpaceSchema,
  participationChangeSchema,
  spaceChangeSchema,
} from "../../contract/space.ts";
import type { SpaceView } from "../../contract/views.ts";
import type { Language } from "../../i18n/language.ts";
import { peopleMail } from "../../i18n/people-mail.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { forumsSeenWhole, partyIds } from "../access/policy.ts";
import { requireId, requirePerson, requireReader } from "../access/require.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewSpaceActivity } from "../screens/space-activity.ts";
import { summariseSpaces, viewSpace } from "../screens/space.ts";
import { enterSpace, readmitToTexts, requireSpace } from "./door.ts";
import { findSpaceIdsFor } from "./facts.ts";
import { createGroup } from "./groups.ts";
import { addresseesOf, writeToAll } from "./letters.ts";
import { addParticipation, changeParticipation, endParticipation, findParticipation } from "./participations.ts";
import { changeSpace, createSpace } from "./spaces.ts";

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
    const { actor, spaceId } = await enterSpace(c, "space.change", c.req.param("spaceId"));
    const change = settled(await readJson(c.req.raw, spaceChangeSchema));
    settled(await changeSpace(c.var.database, actor, spaceId, change, c.var.now));
    await readmitToTexts(c, spaceId);
    return c.json(found(await viewSpace(c.var.database, actor, spaceId, c.var.now)));
  })
  .post("/spaces/:spaceId/participations", async (c) => {
    const { actor, spaceId } = await enterSpace(c, "participation.change", c.req.param("spaceId"));
    const input = settled(await readJson(c.req.raw, newParticipationSchema));
    settled(await addParticipation(c.var.database, actor, spaceId, input, c.env.BASE_URL, c.var.now));
    await readmitToTexts(c, spaceId);
    const space = found(await viewSpace(c.var.database, actor, spaceId, c.var.now));
    await tellNewcomers(c, actor, space, input);
    return c.json(space, 201);
  })
  .patch("/participations/:participationId", async (c) => {
    const participation = found(
      await findParticipation(c.var.database, settled(requireId("participation", c.req.param("participationId")))),
    );
    const { actor, spaceId } = await enterSpace(c, "participation.change", participation.spaceId);
    const change = settled(await readJson(c.req.raw, participationChangeSchema));
    settled(await changeParticipation(c.var.database, actor, participation, change, c.env.BASE_URL, c.var.now));
    await readmitToTexts(c, spaceId);
    return c.json(found(await viewSpace(c.var.database, actor, spaceId, c.var.now)));
  })
  .delete("/participations/:participationId", async (c) => {
    const participation = found(
      await findParticipation(c.var.database, settled(requireId("participation", c.req.param("participationId")))),
    );
    const { actor, spaceId } = await enterSpace(c, "participation.change", participation.spaceId);
    settled(await endParticipation(c.var.database, actor, participation, c.env.BASE_URL, c.var.now));
    await readmitToTexts(c, spaceId);
    // Whoever took their own part away may not read the space any more; the answer is then only that it is done.
    return c.json((await viewSpace(c.var.database, actor, spaceId, c.var.now)) ?? null);
  })
  .post("/spaces/:spaceId/groups", async (c) => {
    const { actor, spaceId } = await enterSpace(c, "space.change", c.req.param("spaceId"));
    const input = settled(await readJson(c.req.raw, newGroupSchema));
    settled(await createGroup(c.var.database, actor, spaceId, input, c.var.now));
    return c.json(found(await viewSpace(c.var.database, actor, spaceId, c.var.now)), 201);
  });

/** Writes to those who take part from now on: nobody has asked them first. */
async function tellNewcomers(
  c: Context<AppEnv>,
  actor: Person,
  space: SpaceView,
  { partyId, role, validTo }: v.InferOutput<typeof newParticipationSchema>,
): Promise<void> {
  const party = space.participations.find((participation) => participation.party.id === partyId)?.party.name ?? "";
  const link = `${c.env.BASE_URL}/spaces/${space.id}`;
  const letterIn = (language: Language) => peopleMail[language].added({ space: space.name, party, by: actor.name, role, validTo, link });
  const people = await addresseesOf(c.var.database, [partyId], c.var.now);
  const others = people.filter(({ id }) => id !== actor.personId);
  await writeToAll(c.env, c.var.database, others, letterIn, space.id, c.var.now);
}
