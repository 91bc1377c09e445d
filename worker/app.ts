import { Hono } from "hono";
import { nobody } from "./access/actor.ts";
import type { AppEnv } from "./access/context.ts";
import { sessionRoutes } from "./access/routes.ts";
import { accessRequestRoutes } from "./access-requests/routes.ts";
import { notePulled } from "./acknowledgements/acknowledgements.ts";
import { acknowledgementRoutes } from "./acknowledgements/routes.ts";
import { serveApp } from "./assets.ts";
import { attachmentRoutes, publicAttachmentRoutes } from "./attachments/routes.ts";
import { calendarFileRoutes, calendarRoutes } from "./calendars/routes.ts";
import { noteSignIn } from "./audit/log.ts";
import { tellOfComments } from "./comments/news.ts";
import { commentRoutes } from "./comments/routes.ts";
import { auditRoutes } from "./audit/routes.ts";
import { receiptRoutes } from "./decisions/receipt-routes.ts";
import { actionRoutes } from "./actions/routes.ts";
import { attendanceRoutes } from "./attendance/routes.ts";
import { decisionRoutes } from "./decisions/routes.ts";
import { supplementRoutes } from "./decisions/supplement-routes.ts";
import { verificationRoutes } from "./decisions/verification-routes.ts";
import { demoRoutes } from "./demo/routes.tsx";
import { lineRoute } from "./course/line-route.ts";
import { ringChangedMeetings } from "./course/ringing.ts";
import { courseRoutes } from "./course/routes.ts";
import { admitToRoom } from "./documents/admission.ts";
import { tellOfDocuments } from "./documents/news.ts";
import { rebuildRoutes } from "./documents/rebuild-routes.ts";
import { documentPaperRoutes } from "./documents/paper-routes.ts";
import { documentRoutes } from "./documents/routes.ts";
import { apiDescriptionRoutes } from "./api/routes.tsx";
import { answerUnrouted } from "./api/unrouted.ts";
import { bellOf } from "./events/bell.ts";
import { feedHead } from "./events/feed.ts";
import { eventRoutes } from "./events/routes.ts";
import { fileRoutes } from "./files/routes.ts";
import { forumRoutes } from "./forums/routes.ts";
import { forumRulesRoutes } from "./forums/rules-routes.ts";
import { asOfNow, identify, noteProgram, peopleOnly } from "./identity.ts";
import { onceOnly } from "./idempotency/middleware.ts";
import { importedRoutes } from "./imported/routes.ts";
import { invitationPageRoutes } from "./invitations/page-routes.tsx";
import { invitationRoutes } from "./invitations/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { admitToItemText } from "./meetings/item-text.ts";
import { itemRequestRoutes } from "./item-requests/routes.ts";
import { itemRoutes } from "./meetings/item-routes.ts";
import { checkRoutes } from "./mandates/check-routes.ts";
import { mandateRoutes } from "./mandates/routes.ts";
import { meetingRoutes } from "./meetings/routes.ts";
import { notificationRoutes } from "./notifications/routes.ts";
import { stopMailRoutes } from "./notifications/stop-routes.tsx";
import { tellOfMentions, tellPeople } from "./notifications/upkeep.ts";
import { oparlRoutes } from "./oparl/routes.ts";
import { organisationRoutes } from "./organisations/routes.ts";
import { clockOf } from "./platform/clock.ts";
import { minutesRoutes } from "./minutes/routes.ts";
import { lacksTables, openDatabase, type Database } from "./platform/database.ts";
import type { Env } from "./platform/env.ts";
import { describe, log } from "./platform/log.ts";
import { problemResponse, Refusal, refuse, RefusedAtTheDoor } from "./platform/refusal.ts";
import { sameOriginOnly, securityHeaders } from "./platform/security.ts";
import { noSuchPage } from "./public/answer.tsx";
import { publicRoutes } from "./public/routes.tsx";
import { followFeed } from "./record/follow.ts";
import { positionRoutes, welcomeRoute } from "./positions/routes.ts";
import { readerRoutes } from "./readers/routes.ts";
import { recordRoutes } from "./record/routes.ts";
import { searchRoutes } from "./record/search-routes.ts";
import { remarkRoutes } from "./remarks/routes.ts";
import { reviewRoutes } from "./reviews/routes.ts";
import type { Admit } from "./room/door.ts";
import { pollRoutes } from "./room/poll-routes.ts";
import { syncRoute } from "./room/sync-route.ts";
import { eventReaderOf } from "./spaces/event-reader.ts";
import { spaceRoutes } from "./spaces/routes.ts";
import { statusRoutes } from "./status/routes.ts";
import { limitRequests } from "./tokens/limit.ts";
import { readingOrganisations } from "./tokens/tokens.ts";
import { admitToTemplate } from "./templates/admission.ts";
import { templateRoutes } from "./templates/routes.ts";
import { refuseSpentToken } from "./tokens/spent.ts";
import { tokenRoutes } from "./tokens/routes.ts";
import { treatmentRoutes } from "./treatments/routes.ts";
import { webhookKeyRoutes, webhookRoutes } from "./webhooks/routes.ts";
import { listenersOf } from "./webhooks/listeners.ts";
import { deliveriesOf } from "./webhooks/standing.ts";
import { wakeEndpoints } from "./webhooks/wake.ts";

/** Everything under `/api`. What it does is described in contract/operations.ts. */
export const api = new Hono<AppEnv>()
  .route("/", sessionRoutes(noteSignIn))
  .route("/", organisationRoutes)
  .route("/", spaceRoutes)
  .route("/", invitationRoutes)
  .route("/", accessRequestRoutes)
  .route("/", positionRoutes)
  .route(
    "/",
    readerRoutes((database, now) => async (organisationIds, where) => ({
      told: await listenersOf(database, organisationIds, where),
      fetching: await readingOrganisations(database, organisationIds, now),
    })),
  )
  .route("/", documentRoutes)
  .route("/", documentPaperRoutes)
  .route("/", fileRoutes)
  .route("/", rebuildRoutes)
  .route("/", forumRoutes)
  .route("/", forumRulesRoutes)
  .route("/", templateRoutes)
  .route("/", calendarRoutes)
  .route("/", attachmentRoutes)
  .route("/", meetingRoutes)
  .route("/", itemRoutes)
  .route("/", itemRequestRoutes)
  .route("/", courseRoutes)
  .route("/", attendanceRoutes)
  .route("/", remarkRoutes)
  .route("/", actionRoutes)
  .route("/", minutesRoutes)
  .route("/", decisionRoutes)
  .route("/", supplementRoutes)
  .route("/", verificationRoutes)
  .route("/", mandateRoutes)
  .route("/", checkRoutes)
  .route("/", statusRoutes)
  .route("/", importRoutes)
  .route("/", importedRoutes)
  .route("/", treatmentRoutes)
  .route("/", recordRoutes)
  .route("/", searchRoutes)
  .route("/", webhookRoutes)
  .route("/", tokenRoutes)
  .route("/", auditRoutes)
  .route("/", reviewRoutes)
  .route("/", notificationRoutes)
  .route("/", commentRoutes)
  .route(
    "/",
    eventRoutes({
      readerOf: async (database, actor, at) => eventReaderOf(database, await asOfNow(database, actor, at), at),
      refuseSpent: refuseSpentToken,
      noteReceived: notePulled,
    }),
  )
  .route("/", acknowledgementRoutes)
  .route(
    "/",
    receiptRoutes((env, database) => (eventIds) => deliveriesOf(env, database, eventIds)),
  )
  .all("*", (c) => answerUnrouted(c.req.raw));

/** Those who are told, and those who wait for an answer. */
async function tellOfNews(env: Env, database: Database, now: Date): Promise<void> {
  const tellOfFeed = async () => {
    // Most requests append nothing, and there may be hundreds of endpoints.
    if (await bellOf(env).ring(await feedHead(database))) await Promise.all([wakeEndpoints(env, database), tellPeople(env, database, now)]);
  };
  await Promise.all([
    tellOfFeed(),
    ringChangedMeetings(env, database),
    tellOfComments(env, database),
    tellOfDocuments(env, database),
    tellOfMentions(env, database, now),
    followFeed(env, database),
  ]);
}

/** A room holds the text of a document or, far more seldom, of an agenda item or a template. */
const admit: Admit = async (c, textId) => {
  const { database, actor, now } = c.var;
  for (const admitTo of [admitToRoom, admitToItemText]) {
    const admitted = await admitTo(database, actor, textId, now);
    if (!(admitted instanceof Refusal) || admitted.code !== "not_found") return admitted;
  }
  return admitToTemplate(database, actor, textId, now);
};

export const app = new Hono<AppEnv>()
  .use(securityHeaders)
  .use(sameOriginOnly)
  .use(async (c, next) => {
    const database = openDatabase(c.env.DB);
    const now = clockOf(c.env, c.req.raw);
    c.set("database", database);
    c.set("now", now);
    c.set("actor", nobody);
    await next();
    // What a request may have appended to the feed is told at once. One that this misses is found by the sweep. Letters are no events.
    const mayHaveAppended = c.req.method !== "GET" && c.req.method !== "HEAD" && !c.req.path.startsWith("/sync/");
    if (mayHaveAppended && c.res.ok) c.executionCtx.waitUntil(tellOfNews(c.env, database, now));
  })
  .use("/api/*", identify)
  .use("/sync/*", identify)
  .use("/api/*", limitRequests)
  .use("/api/*", noteProgram)
  .use("/api/*", onceOnly)
  .use("/sync/*", peopleOnly)
  .use("/api/auth/*", peopleOnly)
  .use("/api/demo/*", peopleOnly)
  // What is made here would outlive the token that made it.
  .use("/api/organisations/:organisationId/tokens", peopleOnly)
  .use("/api/organisations/:organisationId/endpoints", peopleOnly)
  .use("/api/tokens/*", peopleOnly)
  .use("/api/endpoints/*", peopleOnly)
  // Somebody's own words, as in the text.
  .use("/api/documents/:documentId/comments/*", peopleOnly)
  .use("/api/documents/:documentId/files/*", peopleOnly)
  // Its address would outlive the token, and shows what its maker sees in other organisations' name.
  .use("/api/calendar", peopleOnly)
  .use("/api/notifications/*", peopleOnly)
  .use("/api/overview", peopleOnly)
  .route("/", demoRoutes)
  .use("/welcome", identify)
  .use("/invitation", identify)
  .route("/", welcomeRoute)
  .route("/", invitationPageRoutes(noteSignIn))
  .route("/", publicRoutes)
  .route("/", oparlRoutes)
  .route("/", apiDescriptionRoutes)
  .route("/", webhookKeyRoutes)
  .route("/", calendarFileRoutes)
  .route("/", publicAttachmentRoutes)
  .route("/", stopMailRoutes)
  .route("/", syncRoute(admit))
  .route("/", pollRoutes(admit))
  .route("/", lineRoute)
  .route("/api", api)
  .get("/public/*", noSuchPage)
  // Programs look there; the app has no pages.
  .get("/.well-known/*", () => problemResponse(refuse("unknown_route")))
  .all("*", serveApp);

app.onError((error) => {
  if (error instanceof RefusedAtTheDoor) return problemResponse(error.refusal);
  if (lacksTables(error)) {
    log("warn", "a request came before its tables", { error: describe(error) });
    return problemResponse(refuse("not_ready"));
  }
  log("error", "a request failed", { error: describe(error) });
  return problemResponse(refuse("internal"));
});
