import { Hono } from "hono";
import { newTokenSchema } from "../../contract/token.ts";
import type { TokenHolder, TokenView } from "../../contract/token.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson, requireToken } from "../access/require.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewHolder } from "./holder.ts";
import { createToken, findToken, listTokens, revokeToken } from "./tokens.ts";

/** An organisation's tokens, for its administrators. A token is no person, so none can make, see or revoke another; of itself it may know. */
export const tokenRoutes = new Hono<AppEnv>()
  .get("/organisations/:organisationId/tokens", async (c) => {
    const person = settled(requirePerson(c.var.actor));
    const organisationId = settled(requireId("organisation", c.req.param("organisationId")));
    settled(requirePermission(person, { verb: "token.manage", organisationId }));
    const tokens = await listTokens(c.var.database, organisationId);
    return c.json<TokenView[]>(answerPage(c, tokens, { placeOf: ({ id }) => `~${id}`, direction: "descending" }));
  })
  .post("/organisations/:organisationId/tokens", async (c) => {
    const person = settled(requirePerson(c.var.actor));
    const organisationId = settled(requireId("organisation", c.req.param("organisationId")));
    settled(requirePermission(person, { verb: "token.manage", organisationId }));
    const input = settled(await readJson(c.req.raw, newTokenSchema));
    return c.json(await createToken(c.var.database, organisationId, input, person.personId, c.var.now), 201, {
      "cache-control": "no-store",
    });
  })
  .get("/token", async (c) => {
    const tokenId = settled(requireToken(c.var.actor));
    return c.json<TokenHolder>(await viewHolder(c.var.database, tokenId));
  })
  .delete("/tokens/:tokenId", async (c) => {
    const person = settled(requirePerson(c.var.actor));
    const token = found(await findToken(c.var.database, settled(requireId("token", c.req.param("tokenId")))));
    const { organisationId } = token;
    settled(requirePermission(person, { verb: "token.manage", organisationId }));
    await revokeToken(c.var.database, token, person.personId, c.var.now);
    return c.json<TokenView[]>(await listTokens(c.var.database, organisationId));
  });
