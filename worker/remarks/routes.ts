import { Hono, type Context } from "hono";
import { newRemarkSchema, remarkEntrySchema } from "../../contract/remark.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission } from "../access/require.ts";
import { enterItem, refuseOffAgenda } from "../course/door.ts";
import { readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewLiveMeeting } from "../screens/live.ts";
import { enterRemark, findRemark, recordRemark, takeBackRemark, type RemarkRow } from "./remarks.ts";

const path = "/agenda-items/:agendaItemId/remarks/:remarkId";

/** What members ask to have written down. */
export const remarkRoutes = new Hono<AppEnv>()
  .put(path, async (c) => {
    const { database, now } = c.var;
    const { actor, meeting, item } = await enterItem(c, "meeting.follow", c.req.param("agendaItemId"));
    settled(requirePermission(actor, { verb: "meeting.follow", meeting }, { verb: "remark.record", meeting }));
    settled(await refuseOffAgenda(database, item));
    const input = settled(await readJson(c.req.raw, newRemarkSchema));
    const id = settled(requireId("remark", c.req.param("remarkId")));
    settled(await recordRemark(database, actor, meeting, item, id, input, c.env.BASE_URL, now));
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  })
  .delete(path, async (c) => {
    const { database, now } = c.var;
    const { actor, meeting, item } = await enterItem(c, "meeting.follow", c.req.param("agendaItemId"));
    const remark = await requireRemark(c, item.id);
    settled(requirePermission(actor, { verb: "meeting.follow", meeting }, { verb: "remark.take_back", personId: remark.personId }));
    settled(await takeBackRemark(database, actor, remark, meeting, now));
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  })
  .put(`${path}/entry`, async (c) => {
    const { database, now } = c.var;
    const { actor, meeting, item } = await enterItem(c, "meeting.conduct", c.req.param("agendaItemId"));
    const remark = await requireRemark(c, item.id);
    const { entered } = settled(await readJson(c.req.raw, remarkEntrySchema));
    settled(await enterRemark(database, actor, remark, meeting, entered, now));
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  });

async function requireRemark(c: Context<AppEnv>, agendaItemId: string): Promise<RemarkRow> {
  const remark = found(await findRemark(c.var.database, settled(requireId("remark", c.req.param("remarkId") ?? ""))));
  return found(remark.agendaItemId === agendaItemId ? remark : null);
}
