import { Hono, type Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Id } from "../../contract/ids.ts";
import { newInvitationSchema, type InvitationView } from "../../contract/invitation.ts";
import { languageOf } from "../../i18n/language.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, settled } from "../platform/refusal.ts";
import { enterSpace } from "../spaces/door.ts";
import { invite, listWaiting, revokeInvitation, sendAgain, type InvitationRow } from "./invitations.ts";
import { sendLetter } from "./letters.ts";

type RouteContext = Context<AppEnv>;

export const invitationRoutes = new Hono<AppEnv>()
  .get("/spaces/:spaceId/invitations", async (c) => {
    const { spaceId } = await enterSpace(c, "participation.change", c.req.param("spaceId"));
    return c.json(answerPage(c, await answer(c, spaceId), { placeOf: ({ id }) => `~${id}`, direction: "descending" }));
  })
  .post("/spaces/:spaceId/invitations", async (c) => {
    const { actor, spaceId } = await enterSpace(c, "participation.change", c.req.param("spaceId"));
    const input = settled(await readJson(c.req.raw, newInvitationSchema));
    const letter = settled(await invite(c.var.database, actor, spaceId, input, c.var.now));
    settled(await sendLetter(c.env, c.var.database, actor, letter, languageOf(getCookie(c, "language")), c.var.now));
    return c.json(await answer(c, spaceId), 201);
  })
  .post("/spaces/:spaceId/invitations/:invitationId/letters", async (c) => {
    const { actor, spaceId } = await enterSpace(c, "participation.change", c.req.param("spaceId"));
    const row = await requireWaiting(c, spaceId, c.req.param("invitationId"));
    const letter = settled(await sendAgain(c.var.database, actor, row, c.var.now));
    settled(await sendLetter(c.env, c.var.database, actor, letter, languageOf(getCookie(c, "language")), c.var.now));
    return c.json(await answer(c, spaceId), 201);
  })
  .delete("/spaces/:spaceId/invitations/:invitationId", async (c) => {
    const { actor, spaceId } = await enterSpace(c, "participation.change", c.req.param("spaceId"));
    const row = await requireWaiting(c, spaceId, c.req.param("invitationId"));
    await revokeInvitation(c.var.database, actor, row, c.var.now);
    return c.json(await answer(c, spaceId));
  });

async function requireWaiting(c: RouteContext, spaceId: Id<"space">, id: string): Promise<InvitationRow> {
  const invitationId = settled(requireId("invitation", id));
  return found((await listWaiting(c.var.database, spaceId)).find((row) => row.id === invitationId));
}

async function answer(c: RouteContext, spaceId: Id<"space">): Promise<InvitationView[]> {
  const rows = await listWaiting(c.var.database, spaceId);
  const people = await summarisePeople(
    c.var.database,
    rows.map(({ invitedBy }) => invitedBy),
    copenhagenDate(c.var.now),
  );
  return rows.map(({ id, email, role, validTo, words, invitedBy, sentAt, expiresAt }) => ({
    id,
    email,
    role,
    validTo,
    words,
    invitedBy: people.get(invitedBy) ?? null,
    sentAt,
    expiresAt,
  }));
}
