import { createMiddleware } from "hono/factory";
import { tokenPrefix } from "../contract/token.ts";
import type { Actor, Person } from "./access/actor.ts";
import type { AppEnv } from "./access/context.ts";
import { isRenewalDue, openSessions, personOfSession, renewSession, sessionOf, sessionTokenOf } from "./access/session.ts";
import { forumsOfOrganisation, seatsOf } from "./forums/seats.ts";
import { membershipsOf } from "./organisations/memberships.ts";
import { copenhagenDate } from "./platform/clock.ts";
import type { Database } from "./platform/database.ts";
import { refuse, settled, type Refusal } from "./platform/refusal.ts";
import { saysWhoAsks } from "./platform/security.ts";
import { findWorkingToken, noteUse } from "./tokens/tokens.ts";

/**
 * Who asks: the token's organisation, or the session's person, with today's memberships and seats. A request with a bearer's header is judged by that
 * alone: its cookies are not looked at. Files and public pages are the same for everybody and do without.
 */
export const identify = createMiddleware<AppEnv>(async (c, next) => {
  const { database, now } = c.var;
  if (saysWhoAsks(c.req.raw)) {
    const token = tokenOf(c.req.raw);
    if (token !== null) {
      const actor = settled(await holderOf(database, token, now));
      c.set("actor", actor);
      c.executionCtx.waitUntil(noteUse(database, actor.tokenId, now));
    }
  } else {
    const token = await sessionTokenOf(c);
    // A session is of the machine's clock, which better-auth reads, also where the demo arranges another for what people do.
    const clock = new Date();
    const session = token === null ? null : await personWith(database, token, clock, copenhagenDate(now));
    if (session !== null) {
      c.set("actor", session.person);
      // Whoever is here often is never signed out. A socket's answer has no cookies.
      if (isRenewalDue(session.expiresAt, clock) && c.req.path.startsWith("/api/")) {
        for (const cookie of await renewSession(openSessions(c.env, database, now), c.req.raw.headers))
          c.header("set-cookie", cookie, { append: true });
      }
    }
  }
  await next();
});

/** What only people do: signing in and out, and the demo's shortcuts. A token does not get that far. */
export const peopleOnly = createMiddleware<AppEnv>(async (c, next) => {
  if (c.var.actor.kind === "token") settled(refuse("person_required"));
  await next();
});

/** The token of `authorization: Bearer`; null where that holds something else, which a route may know what to do with. */
function tokenOf(request: Request): string | null {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return given?.startsWith(tokenPrefix) === true ? given : null;
}

async function holderOf(database: Database, token: string, now: Date): Promise<Extract<Actor, { kind: "token" }> | Refusal> {
  const row = await findWorkingToken(database, token, now);
  if (row === undefined) return refuse("token_refused");
  const { id: tokenId, scopes, organisationId } = row;
  const forumIds = await forumsOfOrganisation(database, organisationId, copenhagenDate(now));
  return { kind: "token", tokenId, scopes, organisation: { kind: "organisation", organisationId, forumIds } };
}

/** The person and what they are today, all of it asked for at once. */
async function personWith(
  database: Database,
  token: string,
  clock: Date,
  day: string,
): Promise<{ person: Person; expiresAt: Date } | null> {
  const personId = personOfSession(database, token, clock);
  const [[session], memberships, seats] = await database.batch([
    sessionOf(database, token, clock),
    membershipsOf(database, personId, day),
    seatsOf(database, personId, day),
  ]);
  if (session === undefined) return null;
  const { personId: id, name, expiresAt } = session;
  return { person: { kind: "person", personId: id, name, memberships, seats }, expiresAt };
}
