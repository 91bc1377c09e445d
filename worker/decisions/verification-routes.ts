import { Hono } from "hono";
import { newVerificationSchema } from "../../contract/recording.ts";
import type { AppEnv } from "../access/context.ts";
import { requireOperator } from "../access/operator.ts";
import { requireId, requireReader } from "../access/require.ts";
import { readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewVerification } from "../screens/verification.ts";
import { findDecision } from "./decisions.ts";
import { verifyChains } from "./verification.ts";

export const verificationRoutes = new Hono<AppEnv>()
  .get("/decisions/:decisionId/verification", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const row = found(await findDecision(c.var.database, settled(requireId("decision", c.req.param("decisionId")))));
    return c.json(found(await viewVerification(c.env, c.var.database, actor, row)));
  })
  // All chains, step by step: whoever asks goes on from `next` until there is none.
  .post("/decisions/verifications", async (c) => {
    settled(await requireOperator(c.env, c.req.raw));
    const { after } = settled(await readJson(c.req.raw, newVerificationSchema));
    return c.json(await verifyChains(c.env, c.var.database, after, c.var.now));
  });
