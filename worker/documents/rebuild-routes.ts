import { Hono } from "hono";
import { newRebuildSchema } from "../../contract/document.ts";
import type { AppEnv } from "../access/context.ts";
import { requireOperator } from "../access/operator.ts";
import { readJson } from "../platform/input.ts";
import { settled } from "../platform/refusal.ts";
import { rebuildIndexAfter } from "./rebuilds.ts";

/** The index from the rooms, step by step: whoever asks goes on from `next` until there is none. */
export const rebuildRoutes = new Hono<AppEnv>().post("/index/rebuilds", async (c) => {
  settled(await requireOperator(c.env, c.req.raw));
  const { after } = settled(await readJson(c.req.raw, newRebuildSchema));
  return c.json(await rebuildIndexAfter(c.env, c.var.database, after));
});
