import { Hono, type Context } from "hono";
import { agendaOrderSchema, newPublicationSchema, type NewPublication } from "../../contract/agenda.ts";
import { meetingCancellationSchema, meetingChangeSchema, meetingProgressSchema, newAgendaItemSchema } from "../../contract/meeting.ts";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { forumsSeenWhole, type Act } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { noteSeen } from "../audit/log.ts";
import { findMailing } from "../letters/mailings.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { answersToQuestions, viewPublicationPreview, viewPublications } from "../screens/publication.ts";
import { summariseMeetings, viewMeeting } from "../screens/meeting.ts";
import { addAgendaItem } from "./agenda.ts";
import { gatherAgenda } from "./agenda-to-publish.ts";
import { addStandardItems, orderItems } from "./building.ts";
import { sendCancellationLetters } from "./cancellations.ts";
import { cancelMeeting } from "./cancelling.ts";
import { sendAgendaLetters } from "./letters.ts";
import { canProgress, findMeeting, listComingMeetings, progressMeeting, reopenMeeting, type MeetingRow } from "./meetings.ts";
import { sendMoveLetters } from "./moves.ts";
import { publishAgenda } from "./publication.ts";
import { rescheduleMeeting } from "./rescheduling.ts";

type RouteContext = Context<AppEnv>;

export const meetingRoutes = new Hono<AppEnv>()
  .get("/meetings", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const rows = await listComingMeetings(c.var.database, forumsSeenWhole(actor), c.var.now);
    const meetings = await summariseMeetings(c.var.database, actor, rows);
    return c.json(answerPage(c, meetings, { placeOf: ({ startsAt, id }) => `${startsAt}~${id}`, direction: "ascending" }));
  })
  .get("/meetings/:meetingId", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const meeting = await requireMeeting(c, actor, "meeting.read", c.req.param("meetingId"));
    const view = await answer(c, actor, meeting);
    const closed = view.items.filter((item) => item.access === "closed");
    noteSeen(
      c.executionCtx,
      c.var.database,
      actor,
      closed.map(({ id }) => ({ verb: "item.closed_seen", subjectId: id, forumId: meeting.forumId })),
      c.var.now,
    );
    return c.json(view);
  })
  .post("/meetings/:meetingId/agenda-items", async (c) => {
    const { actor, meeting } = await enter(c, "agenda.change", c.req.param("meetingId"));
    const input = settled(await readJson(c.req.raw, newAgendaItemSchema));
    settled(await addAgendaItem(c.var.database, actor, meeting, input, c.var.now));
    return c.json(await answer(c, actor, found(await findMeeting(c.var.database, meeting.id))), 201);
  })
  .put("/meetings/:meetingId/agenda-order", async (c) => {
    const { actor, meeting } = await enter(c, "agenda.change", c.req.param("meetingId"));
    const order = settled(await readJson(c.req.raw, agendaOrderSchema));
    settled(await orderItems(c.var.database, actor, meeting, order, c.var.now));
    return c.json(await answer(c, actor, found(await findMeeting(c.var.database, meeting.id))));
  })
  .post("/meetings/:meetingId/standard-items", async (c) => {
    const { actor, meeting } = await enter(c, "agenda.change", c.req.param("meetingId"));
    settled(await addStandardItems(c.var.database, actor, meeting, c.var.now));
    return c.json(await answer(c, actor, found(await findMeeting(c.var.database, meeting.id))));
  })
  .get("/meetings/:meetingId/publication", async (c) => {
    const { meeting } = await enter(c, "agenda.change", c.req.param("meetingId"));
    return c.json(await viewPublicationPreview(c.env, c.var.database, meeting, c.var.now));
  })
  .get("/meetings/:meetingId/publications", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const meeting = await requireMeeting(c, actor, "meeting.read", c.req.param("meetingId"));
    return c.json(await viewPublications(c.env, c.var.database, actor, meeting, c.var.now));
  })
  .post("/meetings/:meetingId/publications", async (c) => {
    const { actor, meeting } = await enter(c, "agenda.change", c.req.param("meetingId"));
    await publish(c, actor, meeting, settled(await readJson(c.req.raw, newPublicationSchema)));
    return c.json(await answer(c, actor, found(await findMeeting(c.var.database, meeting.id))), 201);
  })
  .post("/meetings/:meetingId/progress", async (c) => {
    const { actor, meeting } = await enter(c, "meeting.progress", c.req.param("meetingId"));
    const { to, reason } = settled(await readJson(c.req.raw, meetingProgressSchema));
    // A correction is not a step, and whoever asks for the step once more is late.
    if (to === "agenda_published" && !canProgress(meeting.state, to)) settled(refuse("wrong_state"));
    if (to === "agenda_published") await publish(c, actor, meeting, { reason, notCpr: [], answers: [] });
    else settled(await progressMeeting(c.var.database, actor, meeting, to, c.var.now));
    return c.json(await answer(c, actor, found(await findMeeting(c.var.database, meeting.id))));
  })
  .patch("/meetings/:meetingId", async (c) => {
    const { actor, meeting } = await enter(c, "meeting.progress", c.req.param("meetingId"));
    const change = settled(await readJson(c.req.raw, meetingChangeSchema));
    const moveId = settled(await rescheduleMeeting(c.var.database, actor, meeting, change, c.var.now, c.env.BASE_URL));
    const mailing = moveId === null ? undefined : await findMailing(c.var.database, "meeting_moved", moveId);
    if (mailing !== undefined) c.executionCtx.waitUntil(sendMoveLetters(c.env, c.var.database, mailing, c.var.now));
    return c.json(await answer(c, actor, found(await findMeeting(c.var.database, meeting.id))));
  })
  .post("/meetings/:meetingId/cancellation", async (c) => {
    const { actor, meeting } = await enter(c, "meeting.progress", c.req.param("meetingId"));
    const cancellation = settled(await readJson(c.req.raw, meetingCancellationSchema));
    settled(await cancelMeeting(c.var.database, actor, meeting, cancellation, c.var.now, c.env.BASE_URL));
    const mailing = await findMailing(c.var.database, "meeting_called_off", meeting.id);
    if (mailing !== undefined) c.executionCtx.waitUntil(sendCancellationLetters(c.env, c.var.database, mailing, c.var.now));
    return c.json(await answer(c, actor, found(await findMeeting(c.var.database, meeting.id))), 201);
  })
  .delete("/meetings/:meetingId/ending", async (c) => {
    const { actor, meeting } = await enter(c, "meeting.progress", c.req.param("meetingId"));
    settled(await reopenMeeting(c.var.database, actor, meeting, c.var.now));
    return c.json(await answer(c, actor, found(await findMeeting(c.var.database, meeting.id))));
  });

/** The agenda is out before a letter says so; the letters go while nobody waits for them. */
async function publish(c: RouteContext, actor: Person, meeting: MeetingRow, input: NewPublication): Promise<void> {
  const agenda = await gatherAgenda(c.env, c.var.database, meeting, c.var.now);
  const answers = settled(await answersToQuestions(c.env, c.var.database, meeting, agenda, input.answers));
  const row = settled(await publishAgenda(c.env, c.var.database, actor, meeting, agenda, { ...input, answers }, c.var.now));
  const mailing = await findMailing(c.var.database, "agenda", row.id);
  if (mailing !== undefined) c.executionCtx.waitUntil(sendAgendaLetters(c.env, c.var.database, mailing, c.var.now));
}

type MeetingVerb = Exclude<Extract<Act["verb"], `meeting.${string}` | "agenda.change">, "meeting.plan">;

/** The signed-in person and the meeting they may do this in; anything else is answered here. */
async function enter(c: RouteContext, verb: MeetingVerb, id: string): Promise<{ actor: Person; meeting: MeetingRow }> {
  const actor = settled(requirePerson(c.var.actor));
  return { actor, meeting: await requireMeeting(c, actor, verb, id) };
}

async function requireMeeting(c: RouteContext, actor: Person | TokenActor, verb: MeetingVerb, id: string): Promise<MeetingRow> {
  const meeting = found(await findMeeting(c.var.database, settled(requireId("meeting", id))));
  settled(requirePermission(actor, { verb: "meeting.read", meeting }, { verb, meeting }));
  return meeting;
}

const answer = async (c: RouteContext, actor: Person | TokenActor, meeting: MeetingRow) =>
  found(await viewMeeting(c.var.database, actor, meeting, c.var.now));
