import { Hono } from "hono";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { enter } from "../documents/door.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { sectionsOf } from "../meetings/agenda-to-publish.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { found, settled } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import { checksOfDocument, checksOfItem } from "../screens/checks.ts";
import { findSpace } from "../spaces/spaces.ts";
import { listTerms } from "./mandates.ts";

/** What is asked of a text before it goes on: while it can still be mended, or somebody can say why it is right. */
export const checkRoutes = new Hono<AppEnv>()
  .get("/documents/:documentId/checks", async (c) => {
    const { document } = await enter(c, "document.submit", c.req.param("documentId"));
    const forumId = (await findSpace(c.var.database, document.spaceId))?.forumId ?? null;
    if (forumId === null) return c.json({ questions: [], mandate: null, unanswered: [], members: 0 });
    const { text } = await roomOf(c.env, document.id).read();
    return c.json(await checksOfDocument(c.var.database, document.id, text, forumId, copenhagenDate(c.var.now)));
  })
  .get("/agenda-items/:agendaItemId/checks", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const item = found(await findAgendaItem(c.var.database, settled(requireId("agendaItem", c.req.param("agendaItemId")))));
    const meeting = found(await findMeeting(c.var.database, item.meetingId));
    const facts = { meeting, access: item.access, state: item.state };
    settled(requirePermission(actor, { verb: "item.read", item: facts }, { verb: "agenda.change", meeting }));
    const [terms, own] = await Promise.all([
      listTerms(c.var.database, meeting.forumId, copenhagenDate(new Date(meeting.startsAt))),
      item.textId === null ? null : sectionsOf(c.env, item.textId),
    ]);
    return c.json(settled(await checksOfItem(c.env, meeting, terms, item, own)));
  });
