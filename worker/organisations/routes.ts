import { Hono } from "hono";
import type { AppEnv } from "../access/context.ts";
import { requirePerson, requireReader } from "../access/require.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { answerPage } from "../platform/pages.ts";
import { settled } from "../platform/refusal.ts";
import { viewMe } from "../screens/me.ts";
import { searchDirectory } from "./directory.ts";
import { listOrganisations } from "./organisations.ts";

const maxWordsLength = 100;
const wordsOf = (query: string | undefined): string => (query ?? "").trim().slice(0, maxWordsLength);

export const organisationRoutes = new Hono<AppEnv>()
  .get("/me", async (c) => c.json(await viewMe(c.var.database, settled(requirePerson(c.var.actor)), c.var.now)))
  .get("/organisations", async (c) => {
    settled(requireReader(c.var.actor, "records"));
    const organisations = await listOrganisations(c.var.database, copenhagenDate(c.var.now), wordsOf(c.req.query("q")));
    return c.json(answerPage(c, organisations, { placeOf: ({ name, id }) => `${name}~${id}`, direction: "ascending" }));
  })
  .get("/directory", async (c) => {
    settled(requirePerson(c.var.actor));
    return c.json(await searchDirectory(c.var.database, copenhagenDate(c.var.now), wordsOf(c.req.query("q"))));
  });
