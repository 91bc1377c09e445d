import { Hono } from "hono";
import { searchQuerySchema, type SearchAnswer } from "../../contract/search.ts";
import type { AppEnv } from "../access/context.ts";
import { requireReader } from "../access/require.ts";
import { parse } from "../platform/input.ts";
import { settled } from "../platform/refusal.ts";
import { viewSearch } from "../screens/search.ts";

/** Everything that somebody may read, searched at once. */
export const searchRoutes = new Hono<AppEnv>().get("/search", async (c) => {
  const actor = settled(requireReader(c.var.actor, "records"));
  const query = settled(parse(searchQuerySchema, c.req.query()));
  return c.json<SearchAnswer>(await viewSearch(c.var.database, actor, query, c.var.now, c.env.BASE_URL));
});
