import { Hono, type Context } from "hono";
import { newDecisionSchema, newReadingSchema } from "../../contract/recording.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { noteSeen, type Seen } from "../audit/log.ts";
import { findAgendaItem, type AgendaItemRow } from "../meetings/agenda.ts";
import { findMeeting, type MeetingRow } from "../meetings/meetings.ts";
import { readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { readmitAll } from "../room/address.ts";
import { viewDecision } from "../screens/decision.ts";
import { viewReading, viewRecordingForm } from "../screens/recording.ts";
import { findDecision } from "./decisions.ts";
import { readOut } from "./reading.ts";
import { recordDecision } from "./recording.ts";

export const decisionRoutes = new Hono<AppEnv>()
  .get("/agenda-items/:agendaItemId/recording", async (c) => {
    const { item, meeting } = await enterItem(c, c.req.param("agendaItemId"));
    return c.json(settled(await viewRecordingForm(c.env, c.var.database, meeting, item, c.var.now)));
  })
  .post("/agenda-items/:agendaItemId/readings", async (c) => {
    const { item, meeting } = await enterItem(c, c.req.param("agendaItemId"));
    const input = settled(await readJson(c.req.raw, newReadingSchema));
    const heard = settled(await readOut(c.env, c.var.database, meeting, item, input));
    return c.json(await viewReading(c.var.database, heard));
  })
  .post("/agenda-items/:agendaItemId/decisions", async (c) => {
    const { actor, item, meeting } = await enterItem(c, c.req.param("agendaItemId"));
    const input = settled(await readJson(c.req.raw, newDecisionSchema));
    const id = settled(await recordDecision(c.env, c.var.database, actor, meeting, item, input, c.var.now));
    // What was decided may have closed the text to writing, also for those who have it open.
    const row = found(await findDecision(c.var.database, id));
    const replaced = row.replacesId === null ? undefined : await findDecision(c.var.database, row.replacesId);
    await readmitAll(
      c.env,
      [row.documentId, replaced?.documentId ?? null].filter((documentId) => documentId !== null),
    );
    return c.json(found(await viewDecision(c.env, c.var.database, actor, row, c.var.now)), 201);
  })
  .get("/decisions/:decisionId", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const row = found(await findDecision(c.var.database, settled(requireId("decision", c.req.param("decisionId")))));
    const view = settled(found(await viewDecision(c.env, c.var.database, actor, row, c.var.now)));
    const { forumId } = row;
    const seen: Seen[] = [];
    if (view.agendaItem.access === "closed") seen.push({ verb: "item.closed_seen", subjectId: view.agendaItem.id, forumId });
    if (view.document !== null) seen.push({ verb: "version.seen", subjectId: view.document.versionId, forumId });
    noteSeen(c.executionCtx, c.var.database, actor, seen, c.var.now);
    return c.json(view);
  });

/** The signed-in person, and the item that they may record a decision on; anything else is answered here. */
async function enterItem(c: Context<AppEnv>, id: string): Promise<{ actor: Person; item: AgendaItemRow; meeting: MeetingRow }> {
  const actor = settled(requirePerson(c.var.actor));
  const item = found(await findAgendaItem(c.var.database, settled(requireId("agendaItem", id))));
  const meeting = found(await findMeeting(c.var.database, item.meetingId));
  const facts = { meeting, access: item.access, state: item.state };
  settled(requirePermission(actor, { verb: "item.read", item: facts }, { verb: "decision.record", item: facts }));
  return { actor, item, meeting };
}
