import { Hono } from "hono";
import { recordQuerySchema, type RecordPage } from "../../contract/record.ts";
import type { AppEnv } from "../access/context.ts";
import { requirePerson } from "../access/require.ts";
import { parse } from "../platform/input.ts";
import { settled } from "../platform/refusal.ts";
import { viewRecord } from "../screens/record.ts";

/** What the forums decided, here and before, searched. */
export const recordRoutes = new Hono<AppEnv>().get("/record", async (c) => {
  const actor = settled(requirePerson(c.var.actor));
  const query = settled(parse(recordQuerySchema, c.req.query()));
  return c.json<RecordPage>(await viewRecord(c.var.database, actor, query, c.env.BASE_URL));
});
