import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { nobody } from "./access/actor.ts";
import type { AppEnv } from "./access/context.ts";
import { findPerson } from "./access/people.ts";
import { sessionRoutes } from "./access/routes.ts";
import { openSessions, personOfSession } from "./access/session.ts";
import { serveApp } from "./assets.ts";
import { decisionRoutes } from "./decisions/routes.ts";
import { demoRoutes } from "./demo/routes.tsx";
import { admitToRoom } from "./documents/admission.ts";
import { rebuildRoutes } from "./documents/rebuild-routes.ts";
import { documentRoutes } from "./documents/routes.ts";
import { forumRoutes } from "./forums/routes.ts";
import { seatsOf } from "./forums/seats.ts";
import { importedRoutes } from "./imported/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { meetingRoutes } from "./meetings/routes.ts";
import { membershipsOf } from "./organisations/memberships.ts";
import { organisationRoutes } from "./organisations/routes.ts";
import { clockOf, copenhagenDate } from "./platform/clock.ts";
import { openDatabase } from "./platform/database.ts";
import { describe, log } from "./platform/log.ts";
import { problemResponse, refuse, RefusedAtTheDoor } from "./platform/refusal.ts";
import { sameOriginOnly, securityHeaders } from "./platform/security.ts";
import { publicRoutes } from "./public/routes.tsx";
import { recordRoutes } from "./record/routes.ts";
import { syncRoute } from "./room/sync-route.ts";
import { spaceRoutes } from "./spaces/routes.ts";
import { treatmentRoutes } from "./treatments/routes.ts";
import { webhookRoutes } from "./webhooks/routes.ts";
import { wakeEndpoints } from "./webhooks/wake.ts";

/** Who asks: the session's person with today's memberships and seats. Files and public pages are the same for everybody and do without. */
const identify = createMiddleware<AppEnv>(async (c, next) => {
  const { database, now } = c.var;
  const personId = await personOfSession(openSessions(c.env, database, now), c.req.raw.headers);
  if (personId !== null) {
    const day = copenhagenDate(now);
    const [person, memberships, seats] = await Promise.all([
      findPerson(database, personId),
      membershipsOf(database, personId, day),
      seatsOf(database, personId, day),
    ]);
    if (person !== undefined) c.set("actor", { kind: "person", personId, name: person.name, memberships, seats });
  }
  await next();
});

const api = new Hono<AppEnv>()
  .route("/", sessionRoutes)
  .route("/", organisationRoutes)
  .route("/", spaceRoutes)
  .route("/", documentRoutes)
  .route("/", rebuildRoutes)
  .route("/", forumRoutes)
  .route("/", meetingRoutes)
  .route("/", decisionRoutes)
  .route("/", importRoutes)
  .route("/", importedRoutes)
  .route("/", treatmentRoutes)
  .route("/", recordRoutes)
  .route("/", webhookRoutes)
  .all("*", () => problemResponse(refuse("unknown_route")));

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
    // What a request may have appended to the feed is told at once. One that this misses is found by the sweep.
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && c.res.ok) c.executionCtx.waitUntil(wakeEndpoints(c.env, database));
  })
  .use("/api/*", identify)
  .use("/sync/*", identify)
  .route("/", demoRoutes)
  .route("/", publicRoutes)
  .route(
    "/",
    syncRoute((c, documentId) => admitToRoom(c.var.database, c.var.actor, documentId, c.var.now)),
  )
  .route("/api", api)
  .all("*", serveApp);

app.onError((error) => {
  if (error instanceof RefusedAtTheDoor) return problemResponse(error.refusal);
  log("error", "a request failed", { error: describe(error) });
  return problemResponse(refuse("internal"));
});
