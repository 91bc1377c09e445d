import { Hono } from "hono";
import type { ReceiptView } from "../../contract/feed.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requireReader } from "../access/require.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { found, settled } from "../platform/refusal.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { viewReceipts, type DeliveriesOf } from "../screens/receipts.ts";
import { findDecision } from "./decisions.ts";

/** Who has been told of a decision, who has received it, and who has entered it under which reference. */
export function receiptRoutes(deliveriesIn: (env: Env, database: Database) => DeliveriesOf) {
  return new Hono<AppEnv>().get("/decisions/:decisionId/receipts", async (c) => {
    const { database } = c.var;
    const actor = settled(requireReader(c.var.actor, "records"));
    const row = found(await findDecision(database, settled(requireId("decision", c.req.param("decisionId")))));
    const item = found(await findAgendaItem(database, row.agendaItemId));
    const meeting = found(await findMeeting(database, item.meetingId));
    settled(requirePermission(actor, { verb: "decision.read", item: { meeting, access: item.access, state: item.state } }));
    return c.json<ReceiptView[]>(await viewReceipts(database, row.id, deliveriesIn(c.env, database)));
  });
}
