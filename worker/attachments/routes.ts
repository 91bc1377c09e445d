import { Hono, type Context } from "hono";
import { attachmentTypes, type AttachmentsView } from "../../contract/attachment.ts";
import type { Id } from "../../contract/ids.ts";
import type { Actor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { permits, type ItemFacts } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { noteSeen } from "../audit/log.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { itemFacts } from "../meetings/item-text.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { found, settled } from "../platform/refusal.ts";
import { attach, detach, findAttachment, listAttachments, readAttachment, reading, type AttachmentRow } from "./attachments.ts";
import { readAttachmentRequest } from "./request.ts";

type RouteContext = Context<AppEnv>;

export const attachmentRoutes = new Hono<AppEnv>()
  .get("/agenda-items/:agendaItemId/attachments", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const { id, facts } = await itemOf(c, settled(requireId("agendaItem", c.req.param("agendaItemId"))));
    settled(requirePermission(actor, { verb: "item.read", item: facts }));
    return c.json(await answer(c, actor, id, facts));
  })
  .post("/agenda-items/:agendaItemId/attachments", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const { id, meetingId, facts } = await itemOf(c, settled(requireId("agendaItem", c.req.param("agendaItemId"))));
    settled(requirePermission(actor, { verb: "item.read", item: facts }, { verb: "item.write", item: facts }));
    const attachment = settled(await readAttachmentRequest(c.req.raw));
    const place = { agendaItemId: id, meetingId, forumId: facts.meeting.forumId };
    await attach(c.env, c.var.database, actor, place, facts.meeting.state, attachment, c.var.now);
    return c.json(await answer(c, actor, id, facts), 201);
  })
  .delete("/attachments/:attachmentId", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const { row, meetingId, facts } = await attachmentOf(c);
    settled(requirePermission(actor, reading(row, facts, c.var.now), { verb: "item.write", item: facts }));
    await detach(c.env, c.var.database, actor, { meetingId, forumId: facts.meeting.forumId }, row, c.var.now);
    return c.json(await answer(c, actor, row.agendaItemId, facts));
  })
  .get("/attachments/:attachmentId/file", (c) => handOut(c));

/** The same file at an address of the public record, for links on its pages. */
export const publicAttachmentRoutes = new Hono<AppEnv>().get("/public/attachments/:attachmentId", (c) => handOut(c));

async function handOut(c: RouteContext): Promise<Response> {
  const { actor, now, database } = c.var;
  const { row, facts } = await attachmentOf(c);
  settled(requirePermission(actor, reading(row, facts, now)));
  const bytes = settled(await readAttachment(c.env, row));
  const { forumId } = facts.meeting;
  if (row.access === "closed" || facts.access === "closed")
    noteSeen(c.executionCtx, database, actor, [{ verb: "item.closed_seen", subjectId: row.agendaItemId, forumId }], now);
  // To be saved and never shown by the browser: somebody's file would otherwise run here as one of ours.
  const name = encodeURIComponent(`${row.title}.${row.type}`);
  return c.body(bytes, 200, {
    "content-type": attachmentTypes[row.type],
    "content-disposition": `attachment; filename*=UTF-8''${name}`,
    "cache-control": "private, no-store",
  });
}

type Placed = { meetingId: Id<"meeting">; facts: ItemFacts };

async function itemOf(c: RouteContext, itemId: Id<"agendaItem">): Promise<Placed & { id: Id<"agendaItem"> }> {
  const item = found(await findAgendaItem(c.var.database, itemId));
  return { id: item.id, meetingId: item.meetingId, facts: itemFacts(found(await findMeeting(c.var.database, item.meetingId)), item) };
}

async function attachmentOf(c: RouteContext): Promise<Placed & { row: AttachmentRow }> {
  const row = found(await findAttachment(c.var.database, settled(requireId("attachment", c.req.param("attachmentId") ?? ""))));
  const { meetingId, facts } = await itemOf(c, row.agendaItemId);
  return { row, meetingId, facts };
}

async function answer(c: RouteContext, actor: Actor, itemId: Id<"agendaItem">, facts: ItemFacts): Promise<AttachmentsView> {
  const { database, now } = c.var;
  const rows = (await listAttachments(database, [itemId])).filter((row) => permits(actor, reading(row, facts, now)));
  return {
    attachments: rows.map((row) => ({
      id: row.id,
      title: row.title,
      type: row.type,
      bytes: row.bytes,
      access: row.access,
      embargoUntil: row.embargoUntil,
      isOut: row.publishedAt !== null,
      url: `/api/attachments/${row.id}/file`,
    })),
    may: { change: permits(actor, { verb: "item.write", item: facts }) },
  };
}
