import { Hono } from "hono";
import type { AppEnv } from "../access/context.ts";
import { requireReader } from "../access/require.ts";
import { look } from "../documents/door.ts";
import { requireItem } from "../meetings/item-door.ts";
import { itemFacts } from "../meetings/item-text.ts";
import type { Database } from "../platform/database.ts";
import { settled } from "../platform/refusal.ts";
import { viewReadersOfDocument, viewReadersOfItem, type SystemsOf } from "../screens/who-sees.ts";

/** Who can see a text or an agenda item, and why. For whoever can see it themselves. */
export const readerRoutes = (systemsIn: (database: Database, now: Date) => SystemsOf) =>
  new Hono<AppEnv>()
    .get("/documents/:documentId/readers", async (c) => {
      const { document } = await look(c, c.req.param("documentId"));
      const { database, now } = c.var;
      return c.json(await viewReadersOfDocument(database, document, systemsIn(database, now), c.env.BASE_URL, now));
    })
    .get("/agenda-items/:agendaItemId/readers", async (c) => {
      const actor = settled(requireReader(c.var.actor, "records"));
      const { meeting, item } = await requireItem(c, actor, "item.read", c.req.param("agendaItemId"));
      const { database, now } = c.var;
      const asked = { meeting, item, facts: itemFacts(meeting, item) };
      return c.json(await viewReadersOfItem(database, actor, asked, systemsIn(database, now), c.env.BASE_URL, now));
    });
