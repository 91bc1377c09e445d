import { Hono } from "hono";
import { recordQuerySchema, recordRebuildSchema, type RecordPage, type RecordRebuildView } from "../../contract/record.ts";
import type { AppEnv } from "../access/context.ts";
import { requireOperator } from "../access/operator.ts";
import { requireReader } from "../access/require.ts";
import { parse, readJson } from "../platform/input.ts";
import { settled } from "../platform/refusal.ts";
import { viewRecord } from "../screens/record.ts";
import { rebuildRecordAfter } from "./rebuild.ts";

/** What the forums decided, here and before, searched. */
export const recordRoutes = new Hono<AppEnv>()
  .get("/record", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const query = settled(parse(recordQuerySchema, c.req.query()));
    return c.json<RecordPage>(await viewRecord(c.var.database, actor, query, c.env.BASE_URL));
  })
  .post("/record/rebuilds", async (c) => {
    settled(await requireOperator(c.env, c.req.raw));
    const { after } = settled(await readJson(c.req.raw, recordRebuildSchema));
    return c.json<RecordRebuildView>(await rebuildRecordAfter(c.env, c.var.database, after));
  });
