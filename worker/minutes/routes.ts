import { Hono, type Context } from "hono";
import {
  minutesConclusionSchema,
  minutesCorrectionSchema,
  minutesExportQuerySchema,
  minutesQuerySchema,
  minutesVerdictSchema,
  newMinutesAdditionSchema,
} from "../../contract/minutes-requests.ts";
import type { MinutesVariant } from "../../contract/minutes.ts";
import { paperOfMinutes } from "../../papers/minutes-paper.ts";
import type { Actor, Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { noteSeen } from "../audit/log.ts";
import { nameOfMinutes } from "../exports/minutes-file.ts";
import { answerPaper } from "../exports/paper-file.ts";
import { picturesOf } from "../exports/pictures.ts";
import { findMailing, type MailingRow } from "../letters/mailings.ts";
import { findAgendaItem, listAgendaItems } from "../meetings/agenda.ts";
import { findMeeting, type MeetingRow } from "../meetings/meetings.ts";
import { parse, readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { readmitAll } from "../room/address.ts";
import { viewMinutes } from "../screens/minutes.ts";
import { addToMinutes } from "./additions.ts";
import { concludeMinutes, publishMinutes } from "./conclusions.ts";
import { noteCorrection } from "./corrections.ts";
import { textsOfMinutes } from "./gather.ts";
import { sendMinutesLetters } from "./letters.ts";
import { findCurrentRound, sendMinutes, takeBackMinutes } from "./rounds.ts";
import { judgeMinutes } from "./verdicts.ts";

type RouteContext = Context<AppEnv>;
type Verb = "minutes.draft" | "minutes.judge" | "minutes.conclude";

export const minutesRoutes = new Hono<AppEnv>()
  .get("/meetings/:meetingId/minutes", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const meeting = await requireMeeting(c, c.req.param("meetingId"));
    const { variant } = settled(parse(minutesQuerySchema, c.req.query()));
    return c.json(await answer(c, actor, meeting.id, variant));
  })
  .get("/meetings/:meetingId/minutes/export", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const { id, forumId } = await requireMeeting(c, c.req.param("meetingId"));
    const { variant, format, lang } = settled(parse(minutesExportQuerySchema, c.req.query()));
    const view = await answer(c, actor, id, variant);
    noteSeen(c.executionCtx, c.var.database, actor, [{ verb: "minutes.exported", subjectId: id, forumId }], c.var.now);
    const paper = paperOfMinutes(lang, view);
    const pictures = await picturesOf(c.env, c.var.database, paper, await textsOfMinutes(c.var.database, id));
    return answerPaper(paper, format, pictures, nameOfMinutes(lang, view));
  })
  .post("/meetings/:meetingId/minutes/rounds", async (c) => {
    const { actor, meeting } = await enter(c, "minutes.draft", c.req.param("meetingId"));
    settled(await sendMinutes(c.env, c.var.database, actor, meeting, c.var.now));
    const round = await findCurrentRound(c.var.database, meeting.id);
    if (round !== undefined) await tell(c, "minutes_sent", round.id);
    return c.json(await answer(c, actor, meeting.id), 201);
  })
  .delete("/meetings/:meetingId/minutes/round", async (c) => {
    const { actor, meeting } = await enter(c, "minutes.draft", c.req.param("meetingId"));
    settled(await takeBackMinutes(c.var.database, actor, meeting, c.var.now));
    return c.json(await answer(c, actor, meeting.id));
  })
  .put("/meetings/:meetingId/minutes/verdict", async (c) => {
    const { actor, meeting } = await enter(c, "minutes.judge", c.req.param("meetingId"));
    const verdict = settled(await readJson(c.req.raw, minutesVerdictSchema));
    settled(await judgeMinutes(c.var.database, actor, meeting, verdict, c.var.now));
    return c.json(await answer(c, actor, meeting.id));
  })
  .post("/meetings/:meetingId/minutes/conclusion", async (c) => {
    const { actor, meeting } = await enter(c, "minutes.conclude", c.req.param("meetingId"));
    const conclusion = settled(await readJson(c.req.raw, minutesConclusionSchema));
    settled(await concludeMinutes(c.env, c.var.database, actor, meeting, conclusion, c.var.now));
    // Nobody writes in the items' texts any more, also those who have them open.
    const items = await listAgendaItems(c.var.database, [meeting.id]);
    await readmitAll(
      c.env,
      items.flatMap(({ textId }) => textId ?? []),
    );
    return c.json(await answer(c, actor, meeting.id), 201);
  })
  .post("/meetings/:meetingId/minutes/publication", async (c) => {
    const { actor, meeting } = await enter(c, "minutes.draft", c.req.param("meetingId"));
    settled(await publishMinutes(c.env, c.var.database, actor, meeting, c.var.now));
    await tell(c, "minutes_published", meeting.id);
    return c.json(await answer(c, actor, meeting.id), 201);
  })
  .post("/meetings/:meetingId/minutes/additions", async (c) => {
    const { actor, meeting } = await enter(c, "minutes.draft", c.req.param("meetingId"));
    const addition = settled(await readJson(c.req.raw, newMinutesAdditionSchema));
    settled(await addToMinutes(c.env, c.var.database, actor, meeting, addition, c.var.now));
    return c.json(await answer(c, actor, meeting.id), 201);
  })
  .put("/agenda-items/:agendaItemId/correction", async (c) => {
    settled(requirePerson(c.var.actor));
    const item = found(await findAgendaItem(c.var.database, settled(requireId("agendaItem", c.req.param("agendaItemId")))));
    const { actor, meeting } = await enter(c, "minutes.draft", item.meetingId);
    const corrected = settled(await readJson(c.req.raw, minutesCorrectionSchema));
    settled(await noteCorrection(c.var.database, actor, meeting, item, corrected, c.var.now));
    return c.json(await answer(c, actor, meeting.id));
  });

const requireMeeting = async (c: RouteContext, id: string): Promise<MeetingRow> =>
  found(await findMeeting(c.var.database, settled(requireId("meeting", id))));

/** The signed-in person, and the meeting with whose minutes they may do this. */
async function enter(c: RouteContext, verb: Verb, id: string): Promise<{ actor: Person; meeting: MeetingRow }> {
  const actor = settled(requirePerson(c.var.actor));
  const meeting = await requireMeeting(c, id);
  settled(requirePermission(actor, { verb: "minutes.read", meeting, variant: "full" }, { verb, meeting }));
  return { actor, meeting };
}

/** The letters go while nobody waits for them. */
async function tell(c: RouteContext, kind: MailingRow["kind"], subjectId: MailingRow["subjectId"]): Promise<void> {
  const mailing = await findMailing(c.var.database, kind, subjectId);
  if (mailing !== undefined) c.executionCtx.waitUntil(sendMinutesLetters(c.env, c.var.database, mailing, c.var.now));
}

async function answer(c: RouteContext, actor: Actor, meetingId: MeetingRow["id"], variant: MinutesVariant = "full") {
  const meeting = found(await findMeeting(c.var.database, meetingId));
  return found(await viewMinutes(c.env, c.var.database, actor, meeting, variant, c.var.now));
}
